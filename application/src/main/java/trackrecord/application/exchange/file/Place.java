package trackrecord.application.exchange.file;

/**
 * A place in a file.
 *
 * @param line   from 1; 0 for the whole file
 * @param column from 1; 0 for the whole line
 */
public record Place(int line, int column) {

    public static final Place WHOLE_FILE = new Place(0, 0);

    public static Place line(int line) {
        return new Place(line, 0);
    }
}
