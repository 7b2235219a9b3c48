package trackrecord.domain.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.AchievementRecorded;
import trackrecord.domain.vocabulary.Fact.BenefitEnded;
import trackrecord.domain.vocabulary.Fact.BenefitStarted;
import trackrecord.domain.vocabulary.Fact.BonusPaid;
import trackrecord.domain.vocabulary.Fact.BonusRepaid;
import trackrecord.domain.vocabulary.Fact.BonusTargetSet;
import trackrecord.domain.vocabulary.Fact.CareerNamed;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.HoursChanged;
import trackrecord.domain.vocabulary.Fact.IncidentRecorded;
import trackrecord.domain.vocabulary.Fact.LeaveEnded;
import trackrecord.domain.vocabulary.Fact.LeaveStarted;
import trackrecord.domain.vocabulary.Fact.OptionsCancelled;
import trackrecord.domain.vocabulary.Fact.OptionsExercised;
import trackrecord.domain.vocabulary.Fact.OptionsGranted;
import trackrecord.domain.vocabulary.Fact.Promoted;
import trackrecord.domain.vocabulary.Fact.RsuForfeited;
import trackrecord.domain.vocabulary.Fact.RsuGranted;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Fact.SalaryAdjusted;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;
import trackrecord.domain.vocabulary.Fact.SharePriceRecorded;
import trackrecord.domain.vocabulary.Fact.SharesPurchased;
import trackrecord.domain.vocabulary.Fact.StockSplit;
import trackrecord.domain.vocabulary.Fact.Transferred;
import trackrecord.domain.vocabulary.Fact.UnitsAdjusted;
import trackrecord.domain.vocabulary.Fact.VestingEventRecorded;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedFact;

/** Finds the facts that are steps of growth, and what each one shows. */
final class GrowthEntries {

    private final Timeline timeline;
    private final PromotionsBefore promotions = new PromotionsBefore();

    private GrowthEntries(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The steps effective in {@code [from, to)}, in the order of the timeline. */
    static List<GrowthEntry> of(Timeline timeline, LocalDate from, LocalDate to) {
        GrowthEntries entries = new GrowthEntries(timeline);
        int first = timeline.countUpTo(from.minusDays(1));
        int end = timeline.countUpTo(to.minusDays(1));
        return entries.between(first, end);
    }

    private List<GrowthEntry> between(int first, int end) {
        List<GrowthEntry> found = new ArrayList<>();
        for (int index = first; index < end; index++) {
            entry(timeline.facts().get(index), timeline.after(index)).ifPresent(found::add);
        }
        return found;
    }

    /** The steps of a whole career, but for those of its first facts. */
    static List<GrowthEntry> from(Timeline timeline, int place) {
        GrowthEntries entries = new GrowthEntries(timeline);
        for (int index = 0; index < place; index++) {
            entries.promotions.past(timeline.facts().get(index), timeline.after(index));
        }
        return entries.between(place, timeline.facts().size());
    }

    private Optional<GrowthEntry> entry(RecordedFact recorded, Career before) {
        return switch (recorded.fact()) {
            case Hired it -> {
                promotions.hired(recorded, before);
                yield Optional.of(hire(recorded, it, before));
            }
            case SalaryRaised it ->
                Optional.of(GrowthEntry.paid(
                        recorded,
                        Kind.RAISE,
                        because("Raise", it.reason()),
                        baseOf(recorded, before),
                        it.baseSalary().annual()));
            case SalaryAdjusted it ->
                Optional.of(GrowthEntry.paid(
                        recorded,
                        Kind.ADJUSTMENT,
                        because("Adjustment", it.reason()),
                        baseOf(recorded, before),
                        it.baseSalary().annual()));
            case HoursChanged it -> hours(recorded, it, before);
            case Promoted it ->
                Optional.of(GrowthEntry.paid(
                                recorded,
                                Kind.PROMOTION,
                                "Promoted to " + it.title() + (it.level() == null ? "" : ", level " + it.level()),
                                it.baseSalary() == null ? null : baseOf(recorded, before),
                                it.baseSalary() == null ? null : it.baseSalary().annual())
                        .promotedBefore(promotions.promoted(recorded, before).orElse(null)));
            case EmploymentEnded _ -> {
                promotions.ended(recorded, before);
                yield Optional.empty();
            }
            case Transferred it -> Optional.of(GrowthEntry.unpaid(recorded, Kind.TRANSFER, transfer(it)));
            case AchievementRecorded it -> Optional.of(GrowthEntry.unpaid(recorded, Kind.ACHIEVEMENT, it.title()));
            case IncidentRecorded it -> Optional.of(GrowthEntry.unpaid(recorded, Kind.INCIDENT, it.title()));
            case CareerNamed _,
                    BonusTargetSet _,
                    BonusPaid _,
                    BonusRepaid _,
                    RsuGranted _,
                    RsuVested _,
                    RsuForfeited _,
                    UnitsAdjusted _,
                    OptionsGranted _,
                    OptionsExercised _,
                    OptionsCancelled _,
                    SharesPurchased _,
                    VestingEventRecorded _,
                    SharePriceRecorded _,
                    StockSplit _,
                    BenefitStarted _,
                    BenefitEnded _,
                    LeaveStarted _,
                    LeaveEnded _ -> Optional.empty();
        };
    }

    private GrowthEntry hire(RecordedFact recorded, Hired it, Career before) {
        String title = "Hired by " + it.employer() + " as " + it.title();
        Money lastBase = Boolean.TRUE.equals(it.side()) ? null : lastBase(before);
        Money base = known(it.baseSalary());
        if (lastBase != null || it.priorTotal() == null) {
            return GrowthEntry.paid(recorded, Kind.HIRE, title, lastBase, base);
        }
        EmploymentId begun = EmploymentId.begunBy(recorded.number(), recorded.employment());
        Money total = Compensation.annualized(timeline.on(recorded.effectiveOn()), begun)
                .in(it.priorTotal().getCurrencyUnit())
                .map(found -> Money.of(found.currency(), found.total().amount()))
                .orElse(base);
        return GrowthEntry.paid(recorded, Kind.HIRE, title + "; total against the prior total", it.priorTotal(), total);
    }

    /** Compares the annual pay before and after; the rate stays the same. */
    private static Optional<GrowthEntry> hours(RecordedFact recorded, HoursChanged it, Career before) {
        String title = because("Hours changed to " + it.fte().plain() + " of full time", it.reason());
        return before.about(recorded)
                .filter(job -> !job.rate().value().isZero())
                .map(job -> GrowthEntry.paid(
                        recorded,
                        Kind.HOURS,
                        title,
                        job.paidSalary(),
                        job.rate().value().paid(it.fte())))
                .or(() -> Optional.of(GrowthEntry.unpaid(recorded, Kind.HOURS, title)));
    }

    /** The annual rate of the fact's employment before the fact. */
    private static @Nullable Money baseOf(RecordedFact recorded, Career before) {
        return before.about(recorded).map(job -> known(job.rate().value())).orElse(null);
    }

    /** The annual rate of the main employment in force, otherwise of the last main one. A side job does not count. */
    private static @Nullable Money lastBase(Career career) {
        return career.employments()
                .lastMain()
                .map(job -> known(job.rate().value()))
                .orElse(null);
    }

    /** A hire may leave pay open with a rate of 0, which is not a base for growth. */
    private static @Nullable Money known(PayRate rate) {
        return rate.isZero() ? null : rate.annual();
    }

    private static String because(String what, @Nullable String reason) {
        return reason == null ? what : what + ": " + reason;
    }

    private static String transfer(Transferred it) {
        String changed = Stream.of(
                        part("title", it.title()),
                        part("level", it.level()),
                        part("team", it.team()),
                        part("location", it.location()),
                        part("manager", it.manager()),
                        part("employment type", it.employmentType()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (it.side() == null) {
            return "Transferred: " + changed;
        }
        String side = it.side() ? "at the side" : "the main employment";
        return changed.isEmpty() ? "Now " + side : "Transferred: " + changed + ", now " + side;
    }

    private static Optional<String> part(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(it -> name + " " + it);
    }
}
