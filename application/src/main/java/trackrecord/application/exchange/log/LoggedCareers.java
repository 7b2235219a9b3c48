package trackrecord.application.exchange.log;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.json.Json;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * The careers of a log, read without a store: their facts with the instants at which they were recorded. Sealed lines
 * are not decrypted and links are not checked; a restore does both.
 */
public final class LoggedCareers {

    private final SortedMap<String, List<RecordedEntry>> careers = new TreeMap<>();
    private final int mostFacts;

    private LoggedCareers(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    /** Whether a file is a log: its first line is an object that names a career as a log does, or the log's beginning. */
    public static boolean isLog(byte[] file) {
        LogLines lines = new LogLines(reader(file));
        String first = lines.hasNext() ? lines.next().strip() : "";
        try {
            return first.startsWith("{")
                    && Json.mapper().readTree(first) instanceof ObjectNode json
                    && (json.has("careerId") || json.has("log") || json.has("erasedAt"));
        } catch (JacksonException noLog) {
            return false;
        }
    }

    /**
     * @param log       UTF-8
     * @param wanted    selects careers; lines of others are skipped
     * @param mostFacts of one career
     * @return by slug
     * @throws LogRejected with the line: it cannot be read, its number or instant is out of order, or it exceeds the
     *                     limit
     */
    public static SortedMap<String, History> read(byte[] log, Predicate<String> wanted, int mostFacts) {
        LoggedCareers read = new LoggedCareers(mostFacts);
        LogLines lines = new LogLines(reader(log));
        for (int line = 1; lines.hasNext(); line++) {
            String text = lines.next();
            if (!text.isBlank()
                    && LogFormat.read(text, line) instanceof LogLine.Entry entry
                    && wanted.test(entry.careerId())) {
                read.add(entry, line);
            }
        }
        SortedMap<String, History> histories = new TreeMap<>();
        read.careers.forEach((slug, entries) -> histories.put(slug, History.of(entries)));
        return histories;
    }

    private void add(LogLine.Entry entry, int line) {
        List<RecordedEntry> entries = careers.computeIfAbsent(entry.careerId(), _ -> new ArrayList<>());
        RecordedEntry recorded = entry.recorded();
        if (recorded.number() != entries.size() + 1) {
            throw new LogRejected(
                    line,
                    "number must be " + (entries.size() + 1) + ", the next of its career, not " + recorded.number());
        }
        if (!entries.isEmpty()
                && recorded.recordedAt().isBefore(entries.getLast().recordedAt())) {
            throw new LogRejected(
                    line,
                    "recordedAt must not be before that of the fact before it ("
                            + entries.getLast().recordedAt() + ")");
        }
        if (entries.size() == mostFacts) {
            throw new LogRejected(line, "a career has at most " + mostFacts + " facts; this is one more");
        }
        entries.add(recorded);
    }

    private static Reader reader(byte[] file) {
        return new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
    }
}
