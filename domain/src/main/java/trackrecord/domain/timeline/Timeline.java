package trackrecord.domain.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.Fact;
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
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * The facts of a career in effective order, corrections applied: what is held to be true. A corrected fact stands
 * under the number of the original. Immutable and safe to share; folds are done once and kept.
 */
public final class Timeline {

    /** By effective date; on one day what ends comes before what begins; then by number. */
    private static final Comparator<RecordedFact> EFFECTIVE_ORDER = Comparator.comparing(RecordedFact::effectiveOn)
            .thenComparingInt(it -> rank(it.fact()))
            .thenComparingInt(RecordedFact::number);

    private final List<RecordedFact> facts;
    private final Career[] states;
    private volatile int folded;

    private Timeline(List<RecordedFact> facts) {
        this.facts = facts;
        this.states = new Career[facts.size() + 1];
        this.states[0] = Career.BEFORE_ANY_FACT;
    }

    /** @param facts originals with their corrections applied, in any order */
    static Timeline of(List<RecordedFact> facts) {
        return new Timeline(facts.stream().sorted(EFFECTIVE_ORDER).toList());
    }

    /** What ends comes before what begins, and an employment before what needs one. */
    private static int rank(Fact fact) {
        return switch (fact) {
            case LeaveEnded _, BenefitEnded _ -> 0;
            case EmploymentEnded _ -> 1;
            case Hired _ -> 2;
            case CareerNamed _,
                    SalaryRaised _,
                    SalaryAdjusted _,
                    Promoted _,
                    Transferred _,
                    HoursChanged _,
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
                    LeaveStarted _,
                    IncidentRecorded _,
                    AchievementRecorded _ -> 3;
        };
    }

    /** In effective order. */
    public List<RecordedFact> facts() {
        return facts;
    }

    public Optional<RecordedFact> fact(int number) {
        return facts.stream().filter(it -> it.number() == number).findFirst();
    }

    /** What is true on a day, that day's facts included. */
    public State on(LocalDate day) {
        return after(countUpTo(day)).on(day);
    }

    /** What is true when all facts have happened, future ones included. */
    public Career atTheEnd() {
        return after(facts.size());
    }

    /** What is true after the first {@code count} facts. */
    public Career after(int count) {
        for (int next = folded; next < count; next++) {
            // Two threads may fold the same step: they store equal states.
            states[next + 1] = states[next].evolve(facts.get(next));
            folded = Math.max(folded, next + 1);
        }
        return states[count];
    }

    /** How many facts are effective on or before a day. */
    public int countUpTo(LocalDate day) {
        int low = 0;
        int high = facts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (facts.get(middle).effectiveOn().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The facts effective in {@code [from, to)}. */
    public List<RecordedFact> between(LocalDate from, LocalDate to) {
        int first = countUpTo(from.minusDays(1));
        return facts.subList(first, Math.max(first, countUpTo(to.minusDays(1))));
    }

    /** The first fact's day; absent: there is none. */
    public @Nullable LocalDate firstDay() {
        return facts.isEmpty() ? null : facts.getFirst().effectiveOn();
    }

    /** The last fact's day; absent: there is none. */
    public @Nullable LocalDate lastDay() {
        return facts.isEmpty() ? null : facts.getLast().effectiveOn();
    }
}
