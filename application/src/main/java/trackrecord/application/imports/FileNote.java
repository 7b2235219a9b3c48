package trackrecord.application.imports;

/**
 * Something that a file did not say, or that was left out of it.
 *
 * @param line from 1; 0: the file as a whole
 */
public record FileNote(int line, String message) {
}
