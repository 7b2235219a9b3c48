package trackrecord.application.keeping.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trackrecord.application.store.event.Link;

/**
 * The head of the store: a line {@code id number link} per career, sorted, and the hash over those lines. If it is kept
 * elsewhere, it shows later whether anything in the store was changed since.
 *
 * @param lines in ascending order of id
 */
public record HeadFile(List<Line> lines) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) ([1-9][0-9]{0,9}) ([0-9a-f]{64})");
    private static final Pattern LAST = Pattern.compile("head ([0-9a-f]{64})");

    /**
     * @param id     internal id of a career
     * @param number of its newest fact
     * @param link   of that fact, in hexadecimal
     */
    public record Line(String id, long number, String link) {

        @Override
        public String toString() {
            return id + " " + number + " " + link;
        }
    }

    public HeadFile {
        lines = List.copyOf(lines);
    }

    /** SHA-256 over the lines, each ended by a line feed, in hexadecimal. */
    public String head() {
        return HexFormat.of().formatHex(Link.sha256().digest(body().getBytes(StandardCharsets.US_ASCII)));
    }

    /** The file: its lines, then {@code head} and the hash. */
    public String text() {
        return body() + "head " + head() + "\n";
    }

    private String body() {
        StringBuilder body = new StringBuilder(lines.size() * 112);
        lines.forEach(line -> body.append(line).append('\n'));
        return body.toString();
    }

    /** @throws Unreadable if a line is not understood, out of order or duplicated, or if the hash does not match */
    public static HeadFile parse(String text) {
        List<String> given = text.lines().filter(line -> !line.isBlank()).toList();
        if (given.isEmpty()) {
            throw new Unreadable(1, "the file is empty");
        }
        List<Line> lines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < given.size() - 1; index++) {
            Matcher matcher = LINE.matcher(given.get(index));
            if (!matcher.matches()) {
                throw new Unreadable(index + 1, "expected: id number link");
            }
            if (!ids.add(matcher.group(1))) {
                throw new Unreadable(index + 1, "this id appears twice");
            }
            lines.add(new Line(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)));
        }
        Matcher last = LAST.matcher(given.getLast());
        if (!last.matches()) {
            throw new Unreadable(given.size(), "expected: head and a hash; the file may be cut off");
        }
        HeadFile file = new HeadFile(lines);
        if (!file.head().equals(last.group(1))) {
            throw new Unreadable(given.size(), "the hash does not match the lines: the file was changed");
        }
        return file;
    }

    /** A head file that cannot be read. */
    public static final class Unreadable extends RuntimeException {

        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        /** From 1. */
        public int line() {
            return line;
        }
    }
}
