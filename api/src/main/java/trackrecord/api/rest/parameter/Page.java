package trackrecord.api.rest.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.api.problem.Refusal;

/** A part of a long list: {@code size} entries from entry {@code number * size} on. */
public record Page(int number, int size) {

    private static final int DEFAULT_SIZE = 100;
    private static final int LARGEST = 1000;

    /** Reads {@code page} and {@code size}; 100 entries a page where no size is given. */
    public static Page of(@Nullable Integer page, @Nullable Integer size) {
        int entries = size == null ? DEFAULT_SIZE : size;
        if (entries < 1 || entries > LARGEST) {
            throw Refusal.invalid("size", "must be between 1 and " + LARGEST);
        }
        return new Page(page == null ? 0 : page, entries);
    }

    /** The entries of a list that is whole unless {@code size} is given. */
    public static <T> List<T> cut(List<T> all, @Nullable Integer page, @Nullable Integer size) {
        if (size == null) {
            if (page != null) {
                throw Refusal.invalid("page", "needs size: without it the answer is whole");
            }
            return all;
        }
        Page part = of(page, size);
        int from = (int) Math.min(part.first(), all.size());
        return all.subList(from, Math.min(from + part.size(), all.size()));
    }

    /** Index of the first entry. */
    public long first() {
        return (long) number * size;
    }
}
