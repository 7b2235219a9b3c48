package trackrecord.application.readmodel.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Position;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.PayRate;

/**
 * Who somebody is, where, as what, at which pay, and whether on leave: what facts alone change.
 *
 * @param employment absent while not employed
 */
public record Person(@Nullable String name, @Nullable Job employment) {

    /**
     * The employment in force.
     *
     * @param baseSalary the rate for full time, as it was agreed
     * @param fte        share of full time that is worked and paid
     */
    public record Job(
            String employer,
            String title,
            @Nullable String level,
            @Nullable String team,
            @Nullable String location,
            @Nullable String manager,
            @Nullable String employmentType,
            LocalDate since,
            PayRate baseSalary,
            Rational fte,
            @Nullable BonusTarget bonusTarget,
            boolean onLeave) {

        private static Job of(Employment job) {
            Position position = job.position();
            return new Job(
                    job.employer(),
                    position.title().value(),
                    Effective.valueOf(position.level()),
                    Effective.valueOf(position.team()),
                    Effective.valueOf(position.location()),
                    Effective.valueOf(position.manager()),
                    Effective.valueOf(position.employmentType()),
                    job.since(),
                    job.rate().value(),
                    job.fte().value(),
                    job.target().map(it -> it.value()).orElse(null),
                    job.runningLeave().isPresent());
        }
    }

    public static final Person NOBODY = new Person(null, null);

    /** Null before the first name and hire. */
    static @Nullable Person of(Career career) {
        Person person = new Person(
                career.name() == null ? null : career.name().value(),
                career.employment().map(Job::of).orElse(null));
        return person.equals(NOBODY) ? null : person;
    }
}
