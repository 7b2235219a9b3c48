package trackrecord.application.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the careers.
 *
 * @param total how many match, on all pages
 */
public record CareersAnswer(List<Entry> careers, int page, int size, long total) {

    /**
     * What holds today.
     *
     * @param version number of the newest fact
     */
    public record Entry(
            String careerId,
            @Nullable String name,
            @Nullable String employer,
            @Nullable String title,
            @Nullable String level,
            int version) {}
}
