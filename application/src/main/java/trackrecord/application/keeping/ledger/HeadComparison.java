package trackrecord.application.keeping.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.event.StoredEvent;

/**
 * Compares the store with its head at an earlier time. The links of every chain in that head are computed again from
 * the stored bytes, so that the facts themselves are compared, not only the table of links.
 */
final class HeadComparison {

    private static final int CAREERS_AT_ONCE = 200;
    private static final int FACTS_AT_ONCE = 20_000;

    private final JdbcTemplate jdbc;
    private final List<LedgerProblem> problems = new ArrayList<>();

    /** The part of a chain read so far. */
    private static final class Chain {
        private long last;
        private byte @Nullable [] link;

        void add(StoredEvent event, long until) {
            if (event.number() == last + 1 && event.number() <= until) {
                link = Link.over(link, event);
                last = event.number();
            }
        }
    }

    HeadComparison(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Must be called only once. */
    List<LedgerProblem> run(HeadFile earlier) {
        List<HeadFile.Line> lines = earlier.lines();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            for (long facts = 0; to < lines.size() && to - from < CAREERS_AT_ONCE && facts < FACTS_AT_ONCE; to++) {
                facts += lines.get(to).number();
            }
            compare(lines.subList(from, to));
            from = to;
        }
        return List.copyOf(problems);
    }

    private void compare(List<HeadFile.Line> lines) {
        Map<String, HeadFile.Line> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        String marks = "?, ".repeat(lines.size() - 1) + "?";
        Object[] ids = lines.stream().map(HeadFile.Line::id).toArray();
        Map<String, Chain> chains = new HashMap<>();
        jdbc.query(
                "select " + StoredEvent.COLUMNS + " from event where id in (" + marks + ") order by id, number",
                row -> {
                    StoredEvent event = StoredEvent.of(row);
                    chains.computeIfAbsent(event.id(), id -> new Chain()).add(event, number(byId, event.id()));
                },
                ids);
        Map<String, String> links = new HashMap<>();
        jdbc.query(
                "select id, number, link from link where id in (" + marks + ")",
                row -> {
                    if (row.getLong(2) == number(byId, row.getString(1))) {
                        links.put(row.getString(1), hex(row.getBytes(3)));
                    }
                },
                ids);
        lines.forEach(line -> compare(line, chains.getOrDefault(line.id(), new Chain()), links.get(line.id())));
    }

    private void compare(HeadFile.Line line, Chain chain, @Nullable String link) {
        if (chain.last < line.number()) {
            problem(line, "was in the store when this head was exported, and is missing now, or an earlier fact is");
        } else if (!hex(chain.link).equals(line.link())) {
            problem(line, "the link is another one: something up to this fact was rewritten");
        } else if (!line.link().equals(link)) {
            problem(line, "the facts still give this link, but the stored link is gone, or another one");
        }
    }

    /** For a requested career. */
    private static long number(Map<String, HeadFile.Line> lines, String id) {
        return Objects.requireNonNull(lines.get(id), id).number();
    }

    private void problem(HeadFile.Line line, String message) {
        problems.add(LedgerProblem.of(line.id(), line.number(), message));
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
