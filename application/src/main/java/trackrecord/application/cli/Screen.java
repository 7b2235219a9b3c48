package trackrecord.application.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints answers, in colour only on a terminal. */
final class Screen {

    private final PrintWriter out;
    private final boolean terminal;

    Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void line(String text) {
        out.println(text);
    }

    void line() {
        out.println();
    }

    /** A table whose first row is its header. */
    void table(TextTable table) {
        List<String> lines = table.lines();
        line(strong(lines.getFirst()));
        lines.stream().skip(1).forEach(this::line);
    }

    /** Prints text unchanged, without adding a line end. */
    void text(String text) {
        out.print(text);
    }

    String strong(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    String good(String text) {
        return styled("32", text);
    }

    String doubtful(String text) {
        return styled("33", text);
    }

    String bad(String text) {
        return styled("31", text);
    }

    private String styled(String code, String text) {
        return terminal && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
