package trackrecord.application.exchange.file;

/**
 * Where something stands in a file.
 *
 * @param line   from 1; 0: the file as a whole
 * @param column from 1; 0: the line as a whole
 */
public record Place(int line, int column) {

    public static final Place WHOLE_FILE = new Place(0, 0);

    public static Place line(int line) {
        return new Place(line, 0);
    }
}
