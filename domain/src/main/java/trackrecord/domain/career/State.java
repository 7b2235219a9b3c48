package trackrecord.domain.career;

import java.time.LocalDate;
import java.util.Optional;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;

/**
 * What is true of a career on a day, that day's facts included.
 *
 * @param career what its facts made of it; a fact of a later day is not among them
 */
public record State(Career career, LocalDate day) {

    /** The employment in force; of several the main one. */
    public Optional<Employment> employment() {
        return career.employment();
    }

    /** Where one of its grants stands on the day. */
    public GrantStatus status(Grant grant) {
        return grant.status(day, grant.events(), career.pausesOf(grant));
    }

    /** The newest price of an employer's share that is known on the day; of several of one day the last. */
    public Optional<SharePrice> newestPrice(String employer) {
        return career.newestPrice(employer, day);
    }

    /** The same facts on another day, before which no other fact is effective. */
    public State on(LocalDate other) {
        return career.on(other);
    }
}
