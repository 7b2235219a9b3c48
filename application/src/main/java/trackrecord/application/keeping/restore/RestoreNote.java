package trackrecord.application.keeping.restore;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.Count;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoreUnavailable;

/**
 * Marks a running restore in the store, so that no node misinterprets its rows, and so that the rows of a killed
 * restore are found. The note exists from before the first row until all rows are visible or removed.
 */
public final class RestoreNote {

    /** A process without a sign of life for this long is considered gone. */
    private static final Duration GONE = Duration.ofSeconds(60);

    private final StoreNotes notes;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean alone;
    private final String owner = UUID.randomUUID().toString();
    private volatile boolean mine;

    /**
     * @param after  all its rows have positions greater than this one
     * @param format format of the facts before it; 0 if an earlier version wrote the note without it
     */
    record Standing(long after, String owner, long beat, int format) {}

    /** @param alone whether no other process can use this store, so that a note of another process is abandoned */
    public RestoreNote(StoreNotes notes, JdbcTemplate jdbc, Clock clock, boolean alone) {
        this.notes = notes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = alone;
    }

    /**
     * Writes the note, in the running transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another process was faster
     */
    void put() {
        long last = Count.of(jdbc, "select coalesce(max(position), 0) from event");
        jdbc.update(
                "insert into store_note (name, content) values (?, ?)",
                StoreNotes.RESTORING,
                content(last, notes.format()));
        mine = true;
    }

    /** Renews the sign of life, in the running transaction; throws if this process was considered gone. */
    void beat() {
        if (!renew()) {
            throw new StoreUnavailable(
                    "Another node considered this restore abandoned and removed what it had stored.");
        }
    }

    /** Renews the sign of life; false if this process runs no restore, or was considered gone. */
    boolean renew() {
        return find().map(standing -> jdbc.update(
                                "update store_note set content = ? where name = ? and content like ?",
                                content(standing.after, standing.format),
                                StoreNotes.RESTORING,
                                "% " + owner + " %")
                        == 1)
                .orElse(false);
    }

    /** Takes over the note of a process that is gone; false if another process was faster, or if it is not gone. */
    boolean claim(Standing left) {
        return jdbc.update(
                        "update store_note set content = ? where name = ? and content = ?",
                        content(left.after, left.format),
                        StoreNotes.RESTORING,
                        content(left.after, left.owner, left.beat, left.format))
                == 1;
    }

    void remove() {
        notes.remove(StoreNotes.RESTORING);
    }

    /** Removes the note and resets the format of facts, in the running transaction. */
    void removeWith(Standing left) {
        if (left.format > 0) {
            notes.put(StoreNotes.FORMAT, Integer.toString(left.format));
        }
        remove();
    }

    boolean isMine() {
        return mine;
    }

    /** Ends the restore of this process. */
    void end() {
        mine = false;
    }

    Optional<Standing> find() {
        return notes.find(StoreNotes.RESTORING).map(content -> {
            String[] parts = content.split(" ");
            return new Standing(
                    Long.parseLong(parts[0]),
                    parts[1],
                    Long.parseLong(parts[2]),
                    parts.length > 3 ? Integer.parseInt(parts[3]) : 0);
        });
    }

    /** The note of an abandoned restore. */
    Optional<Standing> abandoned() {
        return find().filter(
                        it -> it.owner.equals(owner) ? !mine : alone || it.beat < clock.millis() - GONE.toMillis());
    }

    private String content(long after, int format) {
        return content(after, owner, clock.millis(), format);
    }

    private static String content(long after, String owner, long beat, int format) {
        return after + " " + owner + " " + beat + (format > 0 ? " " + format : "");
    }
}
