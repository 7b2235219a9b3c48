package trackrecord.application.readmodel.state;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Position;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.PayRate;

/**
 * A person's name, employer, position, pay and leave: what only facts change.
 *
 * @param employments those in force: the main one first, then by their first day
 */
public record Person(@Nullable String name, List<Job> employments) {

    /**
     * An employment in force.
     *
     * @param baseSalary the rate for full time, as it was agreed
     * @param fte        share of full time that is worked and paid
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
            Rational fte,
            @Nullable BonusTarget bonusTarget,
            boolean onLeave) {

        private static Job of(Employment job) {
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
                    job.fte().value(),
                    job.target().map(it -> it.value()).orElse(null),
                    job.runningLeave().isPresent());
        }
    }

    public static final Person NOBODY = new Person(null, List.of());

    /** Null before the first name and hire. */
    public static @Nullable Person of(Career career) {
        Person person = new Person(
                career.name() == null ? null : career.name().value(),
                career.inForce().stream().map(Job::of).toList());
        return person.equals(NOBODY) ? null : person;
    }
}
