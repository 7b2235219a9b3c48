package trackrecord.application.exchange.export;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.work.Work;

/** Markdown (CommonMark) in which what people wrote stays what they wrote. */
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

    /** Text in which no character means anything to Markdown or HTML; line breaks become spaces. */
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
