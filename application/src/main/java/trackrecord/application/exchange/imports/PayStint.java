package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Employment;

/** One employment in a pay history: an existing one of the career, or one that the file begins. */
final class PayStint {

    private final String employer;
    private final LocalDate from;
    private final Whose whose;
    private final @Nullable Employment held;
    private final @Nullable PayRow hire;
    private @Nullable LocalDate until;
    private boolean isAtTheSide;

    private PayStint(
            String employer,
            LocalDate from,
            Whose whose,
            @Nullable Employment held,
            @Nullable PayRow hire,
            @Nullable LocalDate until) {
        this.employer = employer;
        this.from = from;
        this.whose = whose;
        this.held = held;
        this.hire = hire;
        this.until = until;
    }

    static PayStint held(Employment job) {
        return new PayStint(
                job.employer(),
                job.since(),
                new Whose.Held(job.id()),
                job,
                null,
                job.running() ? null : job.days().getEnd());
    }

    /** @param place index among those that the file begins */
    static PayStint begun(String employer, PayRow hire, int place) {
        return new PayStint(employer, hire.on(), new Whose.Begun(place), null, hire, null);
    }

    String employer() {
        return employer;
    }

    LocalDate from() {
        return from;
    }

    Whose whose() {
        return whose;
    }

    /** Null if the file begins it. */
    @Nullable
    Employment held() {
        return held;
    }

    /** The row that begins it; null for an existing employment. */
    @Nullable
    PayRow hire() {
        return hire;
    }

    void endOn(LocalDate day) {
        until = day;
    }

    boolean isAtTheSide() {
        return held == null ? isAtTheSide : held.side();
    }

    void putAtTheSide() {
        isAtTheSide = true;
    }

    boolean overlaps(PayStint other) {
        return days().overlaps(other.days());
    }

    boolean overlaps(Employment job) {
        return days().overlaps(job.days());
    }

    private LocalDateRange days() {
        return until == null || !until.isAfter(from)
                ? LocalDateRange.ofUnboundedEnd(from)
                : LocalDateRange.of(from, until);
    }
}
