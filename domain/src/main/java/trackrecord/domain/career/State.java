package trackrecord.domain.career;

import java.time.LocalDate;
import java.util.Optional;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;

/**
 * The state of a career on a day, including the facts of that day.
 *
 * @param career the career after its facts up to that day
 */
public record State(Career career, LocalDate day) {

    /** The employment in force; the main one if there are several. */
    public Optional<Employment> employment() {
        return career.employment();
    }

    /** The status of one of its grants on the day. */
    public GrantStatus status(Grant grant) {
        return grant.status(day, grant.events(), career.pausesOf(grant));
    }

    /** The newest share price of an employer known on the day; if several have the same day, the last one. */
    public Optional<SharePrice> newestPrice(String employer) {
        return career.newestPrice(employer, day);
    }

    /** The same career on another day, with no fact in between. */
    public State on(LocalDate other) {
        return career.on(other);
    }
}
