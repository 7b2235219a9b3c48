package trackrecord.domain.vocabulary;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long vested options can be exercised after their employment ended.
 *
 * @param reasons reasons of the end; absent: all reasons that no other window names
 * @param period  from the first day without the employment on
 */
public record ExerciseWindow(@Nullable List<EndReason> reasons, Period period) {

    public ExerciseWindow {
        reasons = reasons == null ? null : List.copyOf(reasons);
    }

    boolean names(EndReason reason) {
        return reasons != null && reasons.contains(reason);
    }

    /** @param end the first day without the employment */
    public LocalDate lastDay(LocalDate end) {
        return end.plus(period).minusDays(1);
    }
}
