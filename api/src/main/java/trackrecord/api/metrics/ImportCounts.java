package trackrecord.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.FileResult;

/** Counts the rows of imported files by outcome: lines of a table, or entries of a document. */
@Component
public class ImportCounts {

    private final Counter taken;
    private final Counter leftOut;
    private final Counter refused;

    ImportCounts(MeterRegistry registry) {
        this.taken = counter(registry, "taken");
        this.leftOut = counter(registry, "left_out");
        this.refused = counter(registry, "refused");
    }

    /** Reads a file, whose problems are counted if it is refused. */
    public <T> T reading(Supplier<T> file) {
        try {
            return file.get();
        } catch (FileRejected rejected) {
            refused.increment(rejected.problems().size() + rejected.more());
            throw rejected;
        }
    }

    /** The rows of a file that was recorded. */
    public void recorded(List<FileResult> rows) {
        for (FileResult row : rows) {
            (row.facts().isEmpty() ? leftOut : taken).increment();
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("trackrecord.import.rows")
                .description("Rows of imported files, by what became of them; refused: problems of refused files")
                .tag("outcome", outcome)
                .register(registry);
    }
}
