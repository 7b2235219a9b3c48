package trackrecord.application.readmodel.careerlist;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.application.readmodel.generation.Dated;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;

/** What the list of careers shows and searches. All but {@code name} are absent while not employed. */
public record Listed(
        @Nullable String name,
        @Nullable String employer,
        @Nullable String title,
        @Nullable String level) {

    /** Neither name nor job is known. */
    static final Listed NOTHING = new Listed(null, null, null, null);

    /** One row for each span of days without a change. */
    public static final GenerationTable<Dated<Listed>> TABLE = new GenerationTable<>(
            "career_list", "valid_from, valid_to, name, employer, title, level", 1, (row, values) -> {
                Listed it = row.value();
                values.day(row.from())
                        .end(row.to())
                        .text(it.name)
                        .text(it.employer)
                        .text(it.title)
                        .text(it.level);
            });

    /** What it is on a day. */
    static Listed on(Timeline timeline, LocalDate day) {
        return Objects.requireNonNullElse(of(timeline.on(day).career()), NOTHING);
    }

    /** Whether it or the slug contains the text, ignoring case, like the query of the list. */
    boolean contains(String slug, String lowerCase) {
        return text(slug).toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    /** What is searched: the career's name, and all of this. */
    String text(String slug) {
        return Stream.of(slug, name, employer, title, level)
                .map(it -> Objects.requireNonNullElse(it, ""))
                .collect(Collectors.joining(" "));
    }

    /** Absent before the first name or hire. */
    public static @Nullable Listed of(Career career) {
        String name = career.name() == null ? null : career.name().value();
        Employment job = career.employment().orElse(null);
        if (job == null) {
            return name == null ? null : new Listed(name, null, null, null);
        }
        return new Listed(
                name,
                job.employer(),
                job.position().title().value(),
                Effective.valueOf(job.position().level()));
    }
}
