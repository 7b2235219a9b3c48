package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vocabulary.EmploymentId;

/** Finds the employments of a career that the rows of one employer concern; asks if several are possible. */
final class PayMeant {

    private final String employer;
    private final @Nullable EmploymentId given;
    private final HeldEmployments career;
    private final PayStints stints;
    private final LinedCommands commands;

    /** @param given the given employment; null to find it by the name of the employer */
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
     * The employment in force before the first row, in its state then; null if there is none.
     *
     * @throws IllegalArgumentException if several are in force
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
     * The employment that ended before the first row; null if there is none.
     *
     * @throws IllegalArgumentException if the given employment begins after that row
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
     * The employment of the career that begins on the day of a row, otherwise a new one.
     *
     * @throws IllegalArgumentException if several begin on that day
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

    /** Takes the title from the career if a row of the first day of a recorded employment does not state it. */
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
