package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Position;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.PayRate;

/**
 * The state of a career on a date, as known at an instant.
 *
 * @param version    number of the newest fact known at {@code knownAt}; 0 before the first
 * @param employment  the first of {@code employments}; absent while not employed
 * @param employments all in force: the main one first, then by their first day
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record StateAnswer(
        String careerId,
        @Nullable String name,
        int version,
        LocalDate asOf,
        Instant knownAt,
        @Nullable Job employment,
        List<Job> employments,
        MeasureTotals compensation,
        Tenure tenure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    /**
     * An employment in force.
     *
     * @param side       whether it is a side employment
     * @param baseSalary the rate for full time, as it was agreed
     * @param annual     the annual pay for full time, rounded HALF_UP
     * @param fte        share of full time that is worked and paid
     * @param paidSalary the annual pay with that share, rounded HALF_UP
     * @param onLeave    whether that day is one of leave
     */
    public record Job(
            EmploymentId employmentId,
            String employer,
            String title,
            @Nullable String level,
            @Nullable String team,
            @Nullable String location,
            @Nullable String manager,
            @Nullable String employmentType,
            LocalDate since,
            boolean side,
            PayRate baseSalary,
            Money annual,
            Rational fte,
            Money paidSalary,
            @Nullable BonusTarget bonusTarget,
            boolean onLeave) {

        public static Job of(Employment job) {
            Position position = job.position();
            return new Job(
                    job.id(),
                    job.employer(),
                    position.title().value(),
                    Effective.valueOf(position.level()),
                    Effective.valueOf(position.team()),
                    Effective.valueOf(position.location()),
                    Effective.valueOf(position.manager()),
                    Effective.valueOf(position.employmentType()),
                    job.since(),
                    job.side(),
                    job.rate().value(),
                    job.rate().value().annual(),
                    job.fte().value(),
                    job.paidSalary(),
                    job.target().map(it -> it.value()).orElse(null),
                    job.runningLeave().isPresent());
        }
    }

    /** @param known what was known at {@code knownAt} */
    public static StateAnswer of(String careerId, History known, LocalDate asOf, Instant knownAt) {
        State state = known.timeline().on(asOf);
        return of(careerId, known.version(), state, Compensation.annualized(state), knownAt);
    }

    /** @param annualized of that state */
    static StateAnswer of(String careerId, int version, State state, Totals annualized, Instant knownAt) {
        List<Job> jobs = state.career().inForce().stream().map(Job::of).toList();
        return new StateAnswer(
                careerId,
                Effective.valueOf(state.career().name()),
                version,
                state.day(),
                knownAt,
                jobs.isEmpty() ? null : jobs.getFirst(),
                jobs,
                MeasureTotals.of(Measure.ANNUALIZED, annualized),
                Tenure.of(state),
                null);
    }

    /**
     * The same answer with the future instant that was requested.
     *
     * @param asked null if no future instant was requested
     */
    public StateAnswer asked(@Nullable Instant asked) {
        return new StateAnswer(
                careerId, name, version, asOf, knownAt, employment, employments, compensation, tenure, asked);
    }
}
