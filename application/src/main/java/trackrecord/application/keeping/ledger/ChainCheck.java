package trackrecord.application.keeping.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.Seal;
import trackrecord.domain.text.Said;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Checks one career: its events are consecutive, match its links, and decrypt with its key to facts that this version
 * reads.
 */
final class ChainCheck {

    private final String id;
    private final @Nullable SecretKey key;
    private final @Nullable String slug;
    private final @Nullable Integer version;
    private final @Nullable Integer erasedAt;
    private final EventReader reader;
    private final Consumer<LedgerProblem> problems;
    private final List<RecordedEntry> facts = new ArrayList<>();
    private final List<RecordedEntry> ofKeptRequests = new ArrayList<>();
    private boolean intact = true;

    /**
     * @param key      absent: erased
     * @param slug     as the career's row says; absent: erased
     * @param version  as the career's row says; absent: erased
     * @param erasedAt the version at which it was erased; null if it was not
     */
    ChainCheck(
            String id,
            @Nullable SecretKey key,
            @Nullable String slug,
            @Nullable Integer version,
            @Nullable Integer erasedAt,
            EventReader reader,
            Consumer<LedgerProblem> problems) {
        this.id = id;
        this.key = key;
        this.slug = slug;
        this.version = version;
        this.erasedAt = erasedAt;
        this.reader = reader;
        this.problems = problems;
    }

    /** The decrypted facts, after the check; empty if the career was erased, or if there was a problem. */
    List<RecordedEntry> facts() {
        return intact ? facts : List.of();
    }

    /** The facts that state that they came with an Idempotency-Key. */
    List<RecordedEntry> ofKeptRequests() {
        return intact ? ofKeptRequests : List.of();
    }

    /**
     * Returns the line of this career in the head of the store, computed from its events; null if it has none.
     *
     * @param events in order of number
     * @param links  by number
     */
    HeadFile.@Nullable Line run(List<StoredEvent> events, Map<Long, byte[]> links) {
        byte[] link = null;
        String before = "";
        long expected = 1;
        for (StoredEvent event : events) {
            if (event.number() != expected) {
                problem(expected, "missing: the next fact is number " + event.number());
                link = links.getOrDefault(event.number() - 1, new byte[Link.LENGTH]);
            }
            link = Link.over(link, event);
            if (!MessageDigest.isEqual(link, links.remove(event.number()))) {
                problem(event.number(), "the stored bytes do not match the link");
            }
            if (event.recordedAt().compareTo(before) < 0) {
                problem(event.number(), "has an earlier time than the fact before it");
            }
            before = event.recordedAt();
            open(event);
            expected = event.number() + 1;
        }
        links.keySet().stream().sorted().forEach(number -> problem(number, "linked, but not stored"));
        checkEnd(expected - 1);
        return events.isEmpty()
                ? null
                : new HeadFile.Line(id, expected - 1, HexFormat.of().formatHex(link));
    }

    private void open(StoredEvent event) {
        if (key == null) {
            return;
        }
        try {
            EventReader.Opened opened = reader.openWhole(event, key);
            facts.add(opened.entry());
            if (opened.metadata().containsKey(EventReader.REQUEST_KEPT)) {
                ofKeptRequests.add(opened.entry());
            }
            if (event.number() == 1) {
                checkName(opened.metadata());
            }
        } catch (Seal.Broken e) {
            problem(event.number(), Said.by(e));
        } catch (RuntimeException e) {
            problem(event.number(), "can be opened, but this version cannot read it as such a fact");
        }
    }

    /** Facts of older versions do not contain the career's name. */
    private void checkName(Map<String, String> metadata) {
        String named = metadata.get(EventReader.CAREER_ID);
        if (named != null && slug != null && !named.equals(slug)) {
            problem(1, "was recorded under another name than the career has now");
        }
    }

    private void checkEnd(long last) {
        if (erasedAt != null) {
            checkVersion(erasedAt, last);
            if (key != null || version != null) {
                problem(0, "was erased, and yet has a key or a name");
            }
        } else if (version == null) {
            problem(0, "has no name, and was not erased");
        } else {
            checkVersion(version, last);
            if (key == null) {
                problem(0, "its key is missing or broken, and it was not erased");
            }
        }
    }

    private void checkVersion(int expected, long last) {
        if (expected != last) {
            problem(last, "is the last fact stored, but the career is at version " + expected);
        }
    }

    private void problem(long number, String message) {
        intact = false;
        problems.accept(LedgerProblem.of(id, number, message));
    }
}
