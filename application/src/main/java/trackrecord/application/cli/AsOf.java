package trackrecord.application.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that something is asked of. */
final class AsOf {

    @Option(names = "--as-of", paramLabel = "DATE", description = "a day, such as 2024-10-01; default: today")
    private @Nullable LocalDate day;

    /** Absent where none was named. */
    @Nullable
    LocalDate given() {
        return day;
    }

    LocalDate or(LocalDate today) {
        return day == null ? today : day;
    }
}
