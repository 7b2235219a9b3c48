package trackrecord.application.question;

import trackrecord.domain.text.Quoted;

/**
 * Something that a file did not say, or that was left out of it.
 *
 * @param line from 1; 0: the file as a whole
 */
public record FileNote(int line, String message) {

    private static final int LONGEST = 2_000;

    public FileNote {
        message = Quoted.cut(message, LONGEST);
    }
}
