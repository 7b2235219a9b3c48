package trackrecord.application.exchange.export;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.work.Work;

/** Writes Markdown (CommonMark) that shows user text unchanged. */
public final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        Work.step();
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
        return this;
    }

    Markdown paragraph(String content) {
        Work.step();
        text.append(content).append("\n\n");
        return this;
    }

    Markdown item(int depth, String content) {
        Work.step();
        text.append("  ".repeat(depth)).append("- ").append(content).append('\n');
        return this;
    }

    /** Text without special characters for Markdown or HTML; line breaks become spaces. */
    static String escaped(@Nullable String plain) {
        return plain == null
                ? ""
                : plain.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
