package trackrecord.application.keeping.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The newest link of every career, including erased ones, as stored with the career: one short row each, however many
 * facts there are.
 *
 * @param lines   in ascending order of id
 * @param careers number of existing careers
 * @param erased  careers whose key was destroyed
 */
record NewestLinks(List<HeadFile.Line> lines, int careers, int erased) {

    private static final String KEPT = "select id, version, link, linked, 0 from career"
            + " union all select id, version, link, version, 1 from erasure";

    /** For careers in which a node of an earlier version recorded last, or which it erased. */
    private static final String NOT_KEPT = """
            select c.id, c.version, l.link from career c join link l on l.id = c.id and l.number = c.version
            where c.link is null or c.linked is null or c.linked <> c.version
            union all
            select e.id, e.version, l.link from erasure e join link l on l.id = e.id and l.number = e.version
            where e.link is null""";

    /** Must be called in a transaction that sees one state of the store. */
    static NewestLinks of(JdbcTemplate jdbc) {
        List<HeadFile.Line> lines = new ArrayList<>();
        int[] each = new int[2];
        boolean[] lacking = new boolean[1];
        jdbc.query(KEPT, row -> {
            each[row.getInt(5)]++;
            byte[] link = row.getBytes(3);
            if (link != null && row.getLong(4) == row.getLong(2)) {
                lines.add(line(row.getString(1), row.getLong(2), link));
            } else {
                lacking[0] = true;
            }
        });
        if (lacking[0]) {
            jdbc.query(NOT_KEPT, row -> {
                lines.add(line(row.getString(1), row.getLong(2), row.getBytes(3)));
            });
        }
        // Sorted here: databases differ in how they sort text.
        lines.sort(Comparator.comparing(HeadFile.Line::id));
        return new NewestLinks(List.copyOf(lines), each[0], each[1]);
    }

    HeadFile head() {
        return new HeadFile(lines);
    }

    /** The number of facts of all careers. */
    long facts() {
        return lines.stream().mapToLong(HeadFile.Line::number).sum();
    }

    private static HeadFile.Line line(String id, long number, byte[] link) {
        return new HeadFile.Line(id, number, HexFormat.of().formatHex(link));
    }
}
