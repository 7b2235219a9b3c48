package trackrecord.domain.text;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a text may have. Characters are refused if an export format cannot hold them or misreads them, or
 * if they make a reader see a text other than the stored one: control characters, half a surrogate pair, code points
 * that are not characters, the line and paragraph separators, and the controls that override the direction of writing
 * (Unicode Standard Annex 9, section 2). The direction marks U+200E and U+200F override nothing and are allowed.
 */
public final class Characters {

    private Characters() {}

    /**
     * Whether a text is invisible: it is empty, or has only blanks and invisible characters. Joiners, direction marks
     * and the like are allowed within a visible text.
     */
    public static boolean showsNothing(String text) {
        return text.codePoints().allMatch(Characters::isInvisible);
    }

    /** The problem of a one-line text; null if there is none. */
    public static @Nullable String problemInLine(String text) {
        return problem(text, false, Characters::isUnfit);
    }

    /** The problem of a multi-line text; null if there is none. Line feeds and tabs are allowed. */
    public static @Nullable String problemInLines(String text) {
        return problem(text, true, Characters::isUnfit);
    }

    /** The same for recorded text: reports only what no version ever accepted. */
    public static @Nullable String problemInRecorded(String text, boolean lines) {
        return problem(text, lines, it -> Character.isISOControl(it) || isHalf(it));
    }

    private static @Nullable String problem(String text, boolean lines, IntPredicate unfit) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int next = text.codePointAt(at);
            if ((lines && (next == '\n' || next == '\t')) || !unfit.test(next)) {
                continue;
            }
            String rule = Character.isISOControl(next)
                    ? "a control character" + (lines ? "; lines end with a line feed alone" : "; a name is one line")
                    : isSeparator(next)
                            ? "a line separator; " + (lines ? "lines end with a line feed alone" : "a name is one line")
                            : isBidirectionalControl(next)
                                    ? "a control that turns the direction of writing around, so that"
                                            + " the text reads otherwise than it is stored; leave it out"
                                    : isHalf(next)
                                            ? "half of a character (a surrogate without the other); give the whole one"
                                            : "no character; leave it out";
            return "has " + number(next) + " at character " + (text.codePointCount(0, at) + 1) + ": " + rule;
        }
        return null;
    }

    static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || isSeparator(codePoint)
                || isBidirectionalControl(codePoint)
                || isHalf(codePoint)
                || isNoCharacter(codePoint);
    }

    static String number(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    /**
     * Blanks, controls, formats, and what else Unicode calls ignorable by default (Default_Ignorable_Code_Point): the
     * grapheme joiner, the fillers of Hangul, the inherent vowels of Khmer, the selectors of variants; and the Braille
     * blank, which occupies a cell without a dot.
     */
    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x2065
                || codePoint == 0x2800
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }

    private static boolean isSeparator(int codePoint) {
        return codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static boolean isBidirectionalControl(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The last two code points of every plane, and 32 more, which Unicode never assigns. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
