package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;

/**
 * One position of a resume.
 *
 * @param from  its first day: the first that its beginning may mean, unless that moved to the end of another
 * @param begun the days that its beginning may mean
 * @param end   the days that its end may mean; null if it has not ended
 */
record ResumeRole(
        Origin origin,
        String employer,
        String title,
        LocalDate from,
        ResumeDates begun,
        @Nullable ResumeDates end,
        @Nullable String location,
        List<String> highlights) {

    ResumeRole from(LocalDate day) {
        return new ResumeRole(origin, employer, title, day, begun, end, location, highlights);
    }

    /** The first day after it; null if it has not ended. */
    @Nullable
    LocalDate until() {
        return end == null ? null : end.after();
    }

    /** Whether it is held on a day. */
    boolean isHeldOn(LocalDate day) {
        LocalDate until = until();
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
