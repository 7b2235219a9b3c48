package trackrecord.application.exchange.file;

/** What was read from a file, and where it stands there. */
public record Located<T>(Place place, T value) {

    public static <T> Located<T> at(Place place, T value) {
        return new Located<>(place, value);
    }
}
