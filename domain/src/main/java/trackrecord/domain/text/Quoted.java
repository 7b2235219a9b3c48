package trackrecord.domain.text;

/** Quotes user input in a message: shortened, and without characters that make the message unreadable. */
public final class Quoted {

    /** Enough characters to recognize a text. */
    public static final int LONGEST = 60;

    private Quoted() {}

    /** The text in double quotes; {@code null} without quotes. */
    public static String of(Object given) {
        return "\"" + plain(String.valueOf(given)) + "\"";
    }

    /** The text without quotes around it. */
    public static String plain(String given) {
        return cut(given, LONGEST);
    }

    /** The beginning of a text, with {@code ...} for the rest; an invisible character is shown as its number. */
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
