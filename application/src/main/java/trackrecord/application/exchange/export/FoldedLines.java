package trackrecord.application.exchange.export;

import java.nio.charset.StandardCharsets;

/** Folds lines as iCalendar requires: at most 75 octets each; a longer line continues on the next one after a space. */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String LINE_BREAK = "\r\n";

    private FoldedLines() {}

    /** @param text unfolded lines that end with CRLF. A character is never split. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        text.lines().forEach(line -> {
            int octets = 0;
            for (int index = 0; index < line.length(); ) {
                int character = line.codePointAt(index);
                String written = Character.toString(character);
                int size = written.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MOST_OCTETS) {
                    folded.append(LINE_BREAK).append(' ');
                    octets = 1;
                }
                folded.append(written);
                octets += size;
                index += written.length();
            }
            folded.append(LINE_BREAK);
        });
        return folded.toString();
    }
}
