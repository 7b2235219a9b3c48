package trackrecord.application.keeping.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest link of each career, in order, and the head over all of them. */
public final class Chains {

    private final Map<String, HeadFile.Line> lines = new TreeMap<>();

    /**
     * Adds a career.
     *
     * @param id     the internal id
     * @param number of its newest fact
     * @param link   of that fact
     */
    public void add(String id, long number, byte[] link) {
        lines.put(id, new HeadFile.Line(id, number, HexFormat.of().formatHex(link)));
    }

    public HeadFile head() {
        return new HeadFile(List.copyOf(lines.values()));
    }

    /** The number of facts of all careers. */
    public long facts() {
        return lines.values().stream().mapToLong(HeadFile.Line::number).sum();
    }
}
