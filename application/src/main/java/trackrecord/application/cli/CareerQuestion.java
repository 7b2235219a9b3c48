package trackrecord.application.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.imports.Continuation;
import trackrecord.application.exchange.log.LoggedCareers;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.History;

/** A question about one career with everything recorded in it. */
abstract class CareerQuestion extends FileQuestion {

    @Option(names = "--career", paramLabel = "NAME", description = "the career, in a log of several")
    private @Nullable String careerId;

    /** The history of a career read from a file. All facts of a career file count as recorded now. */
    record Recorded(String id, History history) {}

    final Recorded recorded() throws IOException {
        byte[] bytes = bytes();
        return LoggedCareers.isLog(bytes) ? logged(bytes) : told(bytes);
    }

    private Recorded told(byte[] bytes) {
        ImportedFile read = CareerFileReader.read(bytes, MOST_FACTS);
        requireNamed(Set.of(read.career()));
        return new Recorded(read.career(), History.EMPTY.plus(Continuation.decide(read, History.EMPTY, now(), BY)));
    }

    private Recorded logged(byte[] bytes) {
        String wanted = careerId;
        SortedMap<String, History> careers =
                LoggedCareers.read(bytes, slug -> wanted == null || slug.equals(wanted), MOST_FACTS);
        requireNamed(careers.keySet());
        if (careers.size() != 1) {
            throw new IllegalArgumentException(
                    careers.isEmpty()
                            ? fileName() + " has no career"
                            : fileName() + " has " + careers.size() + " careers; choose one with --career: "
                                    + Written.some(careers.keySet()));
        }
        Map.Entry<String, History> one = careers.entrySet().iterator().next();
        return new Recorded(one.getKey(), one.getValue());
    }

    private void requireNamed(Set<String> careers) {
        if (careerId != null && !careers.contains(careerId)) {
            throw new IllegalArgumentException("--career: " + fileName() + " has no career " + Quoted.of(careerId)
                    + (careers.isEmpty() ? "" : "; it is of " + Written.some(careers)));
        }
    }

    /** The instant at which the next fact would be recorded: now, or that of the newest entry if that is later. */
    final Instant instantOf(Recorded career) {
        return career.history().instantOfNext(now());
    }
}
