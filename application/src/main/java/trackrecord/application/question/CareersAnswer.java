package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the careers.
 *
 * @param total how many match, on all pages
 */
public record CareersAnswer(List<Entry> careers, int page, int size, long total) {

    /**
     * What holds on the day.
     *
     * @param version number of the newest fact
     * @param totals  ANNUALIZED by currency; left out where they were not asked for
     */
    public record Entry(
            String careerId,
            @Nullable String name,
            @Nullable String employer,
            @Nullable String title,
            @Nullable String level,
            int version,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<TotalAtAGlance> totals) {}
}
