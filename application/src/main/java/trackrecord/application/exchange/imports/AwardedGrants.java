package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
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

/** The grants that an export of equity awards can be about: those of the career, and those that it brings itself. */
final class AwardedGrants {

    /** Nothing falls due by itself. */
    static final VestingTerms WITHOUT_SCHEDULE = new VestingTerms(
            null,
            List.of(new Segment(1, 0, PeriodType.MONTHS, Rational.ZERO, null, null)),
            Allocation.FRACTIONAL,
            null,
            null);

    private final History history;
    private final @Nullable String employer;
    private final List<Grant> held;
    private final Map<String, Brought> brought = new HashMap<>();

    /** Recorded prices of a share, by employer and day. */
    private final Map<String, Map<LocalDate, BigMoney>> prices = new HashMap<>();

    private record Brought(CurrencyUnit currency, @Nullable String employer) {}

    /**
     * The grant of a vest.
     *
     * @param grantId empty where there is none
     * @param why     why there is none, and what would work; absent where there is one
     */
    record Found(
            String grantId,
            @Nullable String employer,
            @Nullable CurrencyUnit currency,
            @Nullable String why) {}

    /** @param employer whose grants they are; absent: anybody's */
    AwardedGrants(History history, @Nullable String employer) {
        this.history = history;
        this.employer = employer;
        this.held = history.timeline().atTheEnd().grants().stream()
                .filter(it -> employer == null || it.employer().equalsIgnoreCase(employer))
                .toList();
        history.timeline().atTheEnd().prices().forEach(it -> prices.computeIfAbsent(it.employer(), _ -> new HashMap<>())
                .put(it.on(), it.unitPrice()));
    }

    /** The recorded price of a share; absent: none is of that day. */
    @Nullable
    BigMoney priceOn(String employer, LocalDate day) {
        return prices.getOrDefault(employer, Map.of()).get(day);
    }

    /** By how much the recorded splits of an employer after a day have multiplied a share of that day. */
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

    void add(Action.GrantRsu granted, LocalDate on) {
        brought.put(
                granted.grantId(), new Brought(Instrument.of(granted.granted()).currency(), employerOn(on)));
    }

    /** By the id of the award, else the one grant of its date. */
    Found of(AwardVests.Vest vest) {
        String id = vest.awardId();
        Brought own = id == null ? null : brought.get(id);
        if (own != null && id != null) {
            return new Found(id, own.employer(), own.currency(), null);
        }
        List<Grant> named = held.stream().filter(it -> it.grantId().equals(id)).toList();
        List<Grant> found = !named.isEmpty() || vest.awardedOn() == null
                ? named
                : held.stream().filter(it -> it.on().equals(vest.awardedOn())).toList();
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

    private static String leftOut(AwardVests.Vest vest) {
        return "the vest of " + vest.units().toPlainString() + " units on " + vest.on() + " is left out: ";
    }

    private static String why(AwardVests.Vest vest, List<Grant> found) {
        String named = vest.awardId() == null ? "its grant" : "grant " + Quoted.plain(vest.awardId());
        String of = leftOut(vest);
        if (found.size() == 1) {
            return of + "grant " + found.getFirst().grantId() + " is not one of stock units";
        }
        if (found.size() > 1) {
            return of + found.size() + " grants were made on " + vest.awardedOn()
                    + ", and none of them has the id of its award; name one so";
        }
        return of + named + " is not in the career; record it with GrantRsu"
                + (vest.awardId() == null ? "" : ", grantId " + Quoted.plain(vest.awardId()))
                + (vest.awardedOn() == null ? "" : ", effectiveOn " + vest.awardedOn())
                + ", then import the file again";
    }

    /** The currency of all grants that it can be about; absent: they have several, or there is none. */
    @Nullable
    CurrencyUnit onlyCurrency() {
        List<CurrencyUnit> currencies =
                held.stream().map(Grant::currency).distinct().toList();
        return currencies.size() == 1 ? currencies.getFirst() : null;
    }

    /** The employer that was given, else that of the employment in force; absent: nobody is employed. */
    @Nullable
    String employerOn(LocalDate day) {
        Employment employment = inForce(day);
        return employment != null ? employment.employer() : employer;
    }

    /** A command about the employment with the employer that was given, where that is in force. */
    DatedCommand atEmployer(DatedCommand command) {
        Employment employment = employer == null ? null : inForce(command.effectiveOn());
        return employment == null ? command : command.about(employment.id());
    }

    private @Nullable Employment inForce(LocalDate day) {
        return history.timeline().on(day).career().inForce().stream()
                .filter(it -> employer == null || it.employer().equalsIgnoreCase(employer))
                .findFirst()
                .orElse(null);
    }
}
