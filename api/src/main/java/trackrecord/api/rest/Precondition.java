package trackrecord.api.rest;

import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.api.problem.Refusal;
import trackrecord.application.recording.VersionConflict;

/** The condition of If-Match: that a career is at a version, or that it exists. */
sealed interface Precondition {

    /** {@code "7"}, or {@code W/"7"}, which is never equal to anything (RFC 9110, 13.1.1). */
    Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,8}");

    record None() implements Precondition {}

    record Exists() implements Precondition {}

    /** @param version 0: there is no career yet; -1: no version has this tag */
    record At(int version) implements Precondition {}

    static Precondition read(@Nullable String header) {
        if (header == null) {
            return new None();
        }
        String text = header.strip();
        if (text.equals("*")) {
            return new Exists();
        }
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) {
            throw Refusal.invalid("If-Match", "one tag such as \"7\", in its quotes, or *");
        }
        boolean ours = tag.group(1) == null && VERSION.matcher(tag.group(2)).matches();
        return new At(ours ? Integer.parseInt(tag.group(2)) : -1);
    }

    /** @throws VersionConflict if a career at that version (0: there is none) does not meet this */
    default void check(int version) {
        boolean met =
                switch (this) {
                    case None it -> true;
                    case Exists it -> version > 0;
                    case At it -> it.version() == version;
                };
        if (!met) {
            throw new VersionConflict(version);
        }
    }

    /**
     * The version that the recording has to find.
     *
     * @param current asked only where mere existence is required
     */
    default @Nullable Integer version(IntSupplier current) {
        return switch (this) {
            case None it -> null;
            case Exists it -> {
                check(current.getAsInt());
                yield null;
            }
            case At it -> it.version();
        };
    }
}
