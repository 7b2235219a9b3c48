package trackrecord.domain.text;

/** User input as a message repeats it: short, and never in a form that makes the message unreadable. */
public final class Quoted {

    /** So many characters of a text are enough to find it again. */
    public static final int LONGEST = 60;

    private Quoted() {}

    /** The text in double quotes; {@code null} as the word. */
    public static String of(Object given) {
        return "\"" + plain(String.valueOf(given)) + "\"";
    }

    /** The text without quotes around it. */
    public static String plain(String given) {
        return cut(given, LONGEST);
    }

    /** The beginning of a text, with {@code ...} for the rest; what nobody would see stands as its number. */
    public static String cut(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length() && at < longest) {
            int next = text.codePointAt(at);
            if (next != '\n' && next != '\t' && Characters.isUnfit(next)) {
                shown.append(Characters.number(next));
            } else {
                shown.appendCodePoint(next);
            }
            at += Character.charCount(next);
        }
        return at < text.length() ? shown.append("...").toString() : shown.toString();
    }
}
