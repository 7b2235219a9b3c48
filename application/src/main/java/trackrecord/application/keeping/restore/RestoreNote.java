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
 * Says in the store that a restore is under way, so that no node takes its rows for anything else, and so that what a
 * killed one leaves is found. It stands from before the first row until all are seen, or all are gone.
 */
public final class RestoreNote {

    /** A process that was not heard of for so long is taken to be gone. */
    private static final Duration GONE = Duration.ofSeconds(60);

    private final StoreNotes notes;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean alone;
    private final String owner = UUID.randomUUID().toString();
    private volatile boolean mine;

    /**
     * @param after  all its rows have positions above this one
     * @param format of the facts that were there before it; 0: an earlier version put the note, and did not say
     */
    record Standing(long after, String owner, long beat, int format) {}

    /** @param alone no other process can be at this store: what is not ours was abandoned */
    public RestoreNote(StoreNotes notes, JdbcTemplate jdbc, Clock clock, boolean alone) {
        this.notes = notes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = alone;
    }

    /**
     * Puts the note, in the running transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody was quicker
     */
    void put() {
        long last = Count.of(jdbc, "select coalesce(max(position), 0) from event");
        jdbc.update(
                "insert into store_note (name, content) values (?, ?)",
                StoreNotes.RESTORING,
                content(last, notes.format()));
        mine = true;
    }

    /** Says, in the running transaction, that this process is at it; whoever was taken to be gone stops here. */
    void beat() {
        if (!renew()) {
            throw new StoreUnavailable("Another node took this restore for abandoned, and removed what it had stored.");
        }
    }

    /** Says that this process is at it; false if it is not, or was taken to be gone. */
    boolean renew() {
        return find().map(standing -> jdbc.update(
                                "update store_note set content = ? where name = ? and content like ?",
                                content(standing.after, standing.format),
                                StoreNotes.RESTORING,
                                "% " + owner + " %")
                        == 1)
                .orElse(false);
    }

    /** Takes over what a process left that is gone; false if somebody was quicker, or it is not gone. */
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

    /** Says, in the running transaction, that what this note was of is gone, and with it the format of its facts. */
    void removeWith(Standing left) {
        if (left.format > 0) {
            notes.put(StoreNotes.FORMAT, Integer.toString(left.format));
        }
        remove();
    }

    boolean isMine() {
        return mine;
    }

    /** This process is not at it any more. */
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

    /** The note of a restore that nobody is at. */
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
