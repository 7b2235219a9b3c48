package trackrecord.application.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the day of a question. */
final class AsOf {

    @Option(names = "--as-of", paramLabel = "DATE", description = "a day, such as 2024-10-01; default: today")
    private @Nullable LocalDate day;

    /** Null if the option is missing. */
    @Nullable
    LocalDate given() {
        return day;
    }

    LocalDate or(LocalDate today) {
        return day == null ? today : day;
    }
}
