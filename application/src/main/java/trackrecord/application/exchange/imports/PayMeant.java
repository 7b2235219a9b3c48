package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vocabulary.EmploymentId;

/** Finds the employments of a career that the rows of one employer are about; where it could be several, it asks. */
final class PayMeant {

    private final String employer;
    private final @Nullable EmploymentId given;
    private final HeldEmployments career;
    private final PayStints stints;
    private final LinedCommands commands;

    /** @param given the only one that is meant; absent: found by the name of the employer */
    PayMeant(
            String employer,
            @Nullable EmploymentId given,
            HeldEmployments career,
            PayStints stints,
            LinedCommands commands) {
        this.employer = employer;
        this.given = given;
        this.career = career;
        this.stints = stints;
        this.commands = commands;
    }

    /**
     * The one that runs before the first row, as it stands then; absent: none does.
     *
     * @throws IllegalArgumentException where several do
     */
    @Nullable
    Employment running(PayRow first) {
        LocalDate before = first.on().minusDays(1);
        List<Employment> running = given == null
                ? career.inForce(before, employer)
                : career.inForce(before).stream()
                        .filter(job -> job.id().equals(given))
                        .toList();
        if (running.size() > 1) {
            throw new IllegalArgumentException(
                    "several employments at " + employer + " are in force: " + HeldEmployments.listed(running));
        }
        return running.isEmpty() ? null : running.getFirst();
    }

    /**
     * The one that has ended before the first row; absent: there is none.
     *
     * @throws IllegalArgumentException where the one that was given begins after that row
     */
    @Nullable
    Employment ended(PayRow first) {
        Employment last = given == null ? career.lastBegun(first.on().minusDays(1), employer) : career.require(given);
        if (last != null && last.since().isAfter(first.on())) {
            throw new IllegalArgumentException("employment " + HeldEmployments.named(last) + " begins on "
                    + last.since() + ", after this row; correct the day of fact " + last.hiredBy()
                    + " first, or leave the row out");
        }
        return last == null || !last.since().isBefore(first.on()) ? null : last;
    }

    /**
     * The one that the career holds from the day of a row on, else a new one.
     *
     * @throws IllegalArgumentException where several begin on that day
     */
    PayStint begun(PayRow row) {
        List<Employment> held = career.begunOn(row.on(), employer).stream()
                .filter(job ->
                        !stints.isKnown(job) && (given == null || job.id().equals(given)))
                .toList();
        if (held.size() > 1) {
            throw new IllegalArgumentException(
                    "several employments at " + employer + " begin on this day: " + HeldEmployments.listed(held));
        }
        return held.isEmpty() ? stints.begin(employer, row) : held(row, held.getFirst());
    }

    /** What a row of the first day does not say of an employment that the career holds from then on: its title. */
    PayPosition titled(PayPosition first, PayStint begun) {
        Employment held = begun.held();
        return held == null || first.title() != null
                ? first
                : career.firstTitle(held).map(first::titled).orElse(first);
    }

    PayStint held(PayRow row, Employment job) {
        if (!job.employer().equals(employer)) {
            commands.explain(row.origin(), employer + " is read as " + HeldEmployments.named(job));
        }
        return stints.held(career.find(job.id()).orElse(job));
    }
}
