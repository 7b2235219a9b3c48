package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Split;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** The grants that an export of equity awards can refer to: those of the career, and those that it contains. */
final class AwardedGrants {

    /** Terms without a schedule: nothing falls due. */
    static final VestingTerms WITHOUT_SCHEDULE = new VestingTerms(
            null,
            List.of(new Segment(1, 0, PeriodType.MONTHS, Rational.ZERO, null, null)),
            Allocation.FRACTIONAL,
            null,
            null);

    private final History history;
    private final EquityEmployments employments;
    private final List<Grant> held;
    private final Map<String, Brought> brought = new HashMap<>();
    private final Map<LocalDate, Set<String>> namedOfDay = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private record Brought(CurrencyUnit currency, @Nullable String employer) {}

    /**
     * The grant of a vest.
     *
     * @param grantId empty if there is none
     * @param why     why there is none, and what would work; null if there is one
     */
    record Found(
            String grantId,
            @Nullable String employer,
            @Nullable CurrencyUnit currency,
            @Nullable String why) {}

    AwardedGrants(History history, EquityEmployments employments) {
        this.history = history;
        this.employments = employments;
        this.held = history.timeline().atTheEnd().grants().stream()
                .filter(it -> employments.mayHold(it.employer(), it.employment()))
                .toList();
    }

    /** Registers an award of the export: a grant with the id of an award is not matched with another award. */
    void mention(AwardVests.Vest vest) {
        if (vest.awardId() != null) {
            named.add(vest.awardId());
            if (vest.awardedOn() != null) {
                namedOfDay
                        .computeIfAbsent(vest.awardedOn(), _ -> new HashSet<>())
                        .add(vest.awardId());
            }
        }
    }

    /** The factor by which the recorded splits of an employer after a day have multiplied a share of that day. */
    Rational splitsAfter(@Nullable String employer, LocalDate day) {
        return history.timeline().atTheEnd().splits().stream()
                .filter(it -> it.employer().equals(employer) && it.on().isAfter(day))
                .map(Split::ratio)
                .reduce(Rational.ONE, Rational::times);
    }

    /** Whether the career has a grant of that id, whatever its employer. */
    boolean isHeld(String grantId) {
        return history.timeline().atTheEnd().grant(grantId).isPresent();
    }

    /**
     * The command for a grant of the export, with its employment.
     *
     * @throws IllegalArgumentException if it could belong to several employments
     */
    DatedCommand bring(Action.GrantRsu granted, LocalDate on) {
        Employment job = employments.inForce(on);
        brought.put(
                granted.grantId(),
                new Brought(Instrument.of(granted.granted()).currency(), job == null ? null : job.employer()));
        return job == null ? granted.on(on) : granted.on(on).about(job.id());
    }

    /** Finds the grant by the id of the award, otherwise the only grant of its date. */
    Found of(AwardVests.Vest vest) {
        String id = vest.awardId();
        Brought own = id == null ? null : brought.get(id);
        if (own != null && id != null) {
            return new Found(id, own.employer(), own.currency(), null);
        }
        List<Grant> ofItsId =
                held.stream().filter(it -> it.grantId().equals(id)).toList();
        List<Grant> found = !ofItsId.isEmpty() || vest.awardedOn() == null ? ofItsId : ofItsDay(vest, vest.awardedOn());
        if (found.size() == 1 && found.getFirst().instrument() instanceof Instrument.StockUnits) {
            Grant grant = found.getFirst();
            if (!Rational.of(vest.units()).fits(grant.decimals())) {
                return new Found(
                        "",
                        null,
                        null,
                        leftOut(vest) + "grant " + grant.grantId()
                                + " counts whole units; correct its vesting to the allocation FRACTIONAL, then import the file"
                                + " again");
            }
            return new Found(grant.grantId(), grant.employer(), grant.currency(), null);
        }
        return new Found("", null, null, why(vest, found));
    }

    /**
     * The grants of the day of an award; empty if the export has several awards of that day, which only ids can
     * distinguish.
     */
    private List<Grant> ofItsDay(AwardVests.Vest vest, LocalDate day) {
        boolean isOneOfSeveral =
                vest.awardId() != null && namedOfDay.getOrDefault(day, Set.of()).size() > 1;
        return isOneOfSeveral
                ? List.of()
                : held.stream()
                        .filter(it -> it.on().equals(day))
                        .filter(it -> vest.awardId() == null || !named.contains(it.grantId()))
                        .toList();
    }

    private static String leftOut(AwardVests.Vest vest) {
        return "the vest of " + vest.units().toPlainString() + " units on " + vest.on() + " is left out: ";
    }

    private String why(AwardVests.Vest vest, List<Grant> found) {
        String named = vest.awardId() == null ? "its grant" : "grant " + Quoted.plain(vest.awardId());
        String of = leftOut(vest);
        if (found.size() == 1) {
            return of + "grant " + found.getFirst().grantId() + " is not one of stock units";
        }
        if (found.size() > 1) {
            String several = of + found.size() + " grants were made on " + vest.awardedOn();
            return vest.awardId() == null
                    ? several
                            + ", and it does not name its award; record it with VestRsu and the right grantId: "
                            + String.join(
                                    ", ", found.stream().map(Grant::grantId).toList())
                    : several + ", and none of them is grant " + Quoted.plain(vest.awardId())
                            + "; record that with GrantRsu, or correct the grant that is meant to that grantId, then import"
                            + " the file again";
        }
        if (vest.awardId() == null && vest.awardedOn() == null) {
            return of + "it names neither its award nor the award date; record it with VestRsu";
        }
        if (vest.awardId() != null && isHeld(vest.awardId())) {
            return of + named + " belongs to another employment; give employment= with the import";
        }
        return of + named + " is not in the career; record it with GrantRsu"
                + (vest.awardId() == null ? "" : ", grantId " + Quoted.plain(vest.awardId()))
                + (vest.awardedOn() == null ? "" : ", effectiveOn " + vest.awardedOn())
                + ", then import the file again";
    }

    /** The currency of all grants it can refer to; null if they have several or there is none. */
    @Nullable
    CurrencyUnit onlyCurrency() {
        List<CurrencyUnit> currencies =
                held.stream().map(Grant::currency).distinct().toList();
        return currencies.size() == 1 ? currencies.getFirst() : null;
    }
}
