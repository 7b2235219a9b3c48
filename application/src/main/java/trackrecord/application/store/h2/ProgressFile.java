package trackrecord.application.store.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.key.OwnerOnly;

/**
 * The file beside the database that says how far it had come: {@code facts 453 erased 2}, after a clean stop also
 * {@code bytes 524288}; or {@code first start}. A store without it is taken as it is, and gets one.
 */
public record ProgressFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFile.class);

    private static final String FIRST_START = "first start";
    private static final Pattern REACHED =
            Pattern.compile("facts (\\d{1,18}) erased (\\d{1,18})(?: bytes (\\d{1,18}))?");

    /** Empty if there is none, or none that can be read. */
    Optional<Progress> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            Optional<Progress> progress = parse(Files.readString(path).strip());
            if (progress.isEmpty()) {
                LOG.warn("{} is not readable, and is written anew.", path);
            }
            return progress;
        } catch (IOException e) {
            LOG.warn("{} cannot be read, and is written anew: {}", path, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Progress> parse(String text) {
        if (text.equals(FIRST_START)) {
            return Optional.of(new Progress.FirstStart());
        }
        Matcher reached = REACHED.matcher(text);
        return !reached.matches()
                ? Optional.empty()
                : Optional.of(new Progress.Reached(
                        Long.parseLong(reached.group(1)),
                        Long.parseLong(reached.group(2)),
                        reached.group(3) == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(Long.parseLong(reached.group(3)))));
    }

    void write(Progress progress) throws IOException {
        OwnerOnly.write(path, text(progress) + "\n");
    }

    public static String text(Progress progress) {
        return switch (progress) {
            case Progress.FirstStart() -> FIRST_START;
            case Progress.Reached(long facts, long erased, OptionalLong bytes) ->
                "facts " + facts + " erased " + erased + (bytes.isPresent() ? " bytes " + bytes.getAsLong() : "");
        };
    }
}
