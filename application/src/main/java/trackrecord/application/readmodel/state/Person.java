package trackrecord.application.readmodel.state;

import org.jspecify.annotations.Nullable;
import trackrecord.application.question.StateAnswer.Job;
import trackrecord.domain.career.Career;

/**
 * Who somebody is, where, as what, at which pay, and whether on leave: what facts alone change.
 *
 * @param employment absent while not employed
 */
public record Person(@Nullable String name, @Nullable Job employment) {

    public static final Person NOBODY = new Person(null, null);

    /** Null before the first name and hire. */
    static @Nullable Person of(Career career) {
        Person person = new Person(
                career.name() == null ? null : career.name().value(),
                career.employment().map(Job::of).orElse(null));
        return person.equals(NOBODY) ? null : person;
    }
}
