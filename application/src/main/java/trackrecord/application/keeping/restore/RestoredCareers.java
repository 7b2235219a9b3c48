package trackrecord.application.keeping.restore;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.keeping.ledger.Chains;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.domain.text.Counted;

/** The careers of a log, in the order of their first lines, and the chains of erased ones. */
final class RestoredCareers {

    private final FactSerializer serializer;
    private final EventReader reader;
    private final Predicate<String> stored;
    private final Map<String, RestoredCareer> careers = new LinkedHashMap<>();
    private final Map<String, ErasedChain> erased = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private boolean endDue;
    private boolean ended;

    /** The content of a complete log. */
    record Whole(List<RestoredCareer> careers, List<ErasedChain> erased) {}

    /** @param stored whether the store has links under an internal id: then it was erased there */
    RestoredCareers(FactSerializer serializer, EventReader reader, Predicate<String> stored) {
        this.serializer = serializer;
        this.reader = reader;
        this.stored = stored;
    }

    /** Reads the first line, which announces an end. */
    void begin(LogLine.Beginning it, int line) {
        if (endDue || !ids.isEmpty() || !careers.isEmpty()) {
            throw new LogRejected(line, "the line that begins a log must come first, and only once");
        }
        if (it.form() != LogLine.Beginning.FORM) {
            throw new LogRejected(
                    line,
                    "a log of form " + it.form() + ", which this version does not know: restore it "
                            + "with the version that wrote it");
        }
        endDue = true;
    }

    /** Reads the last line, and compares its counts. */
    void end(LogLine.End it, int line) {
        if (!endDue) {
            throw new LogRejected(line, "this line ends a log, but no line began it");
        }
        Whole whole = wholeCareers();
        Chains chains = new Chains();
        whole.careers().forEach(career -> chains.add(career.id(), career.last(), career.link()));
        whole.erased().forEach(chain -> chains.add(chain.id(), chain.version(), chain.link()));
        if (it.careers() != whole.careers().size()
                || it.erased() != whole.erased().size()
                || it.facts() != chains.facts()) {
            throw new LogRejected(
                    line,
                    "the log says that it holds " + holding(it.careers(), it.erased(), it.facts())
                            + ", but here are "
                            + holding(whole.careers().size(), whole.erased().size(), chains.facts())
                            + ": lines are missing, or were added");
        }
        if (!it.head().equals(chains.head().head())) {
            throw new LogRejected(line, "the head is not that of what the log holds: something in it was changed");
        }
        endDue = false;
        ended = true;
    }

    private static String holding(int careers, int erased, long facts) {
        return Counted.of(careers, "career") + ", " + erased + " erased and " + Counted.of(facts, "fact");
    }

    /** Checks that no line follows the end. */
    void requireNotEnded(int line) {
        if (ended) {
            throw new LogRejected(line, "comes after the line that ends the log");
        }
    }

    /** Begins a career with sealed lines. */
    void begin(LogLine.Key key, int line) {
        checkSlug(key.careerId(), line);
        if (careers.containsKey(key.careerId())) {
            throw new LogRejected(line, "this career's key must come before its first fact, and only once");
        }
        if (key.key().length != 32) {
            throw new LogRejected(line, "a key must have 32 bytes");
        }
        checkId(key.id(), line);
        careers.put(key.careerId(), new RestoredCareer(key.careerId(), key.id(), key.key(), true, serializer, reader));
    }

    /** Begins an erased career. */
    void begin(LogLine.Erased it, int line) {
        checkId(it.id(), line);
        if (it.version() < 1) {
            throw new LogRejected(line, "an erased career has at least one fact");
        }
        erased.put(it.id(), new ErasedChain(it, line));
    }

    private void checkId(String id, int line) {
        try {
            if (!UUID.fromString(id).toString().equals(id)) {
                throw new IllegalArgumentException();
            }
        } catch (IllegalArgumentException e) {
            throw new LogRejected(line, "the internal id must be a UUID in lower case");
        }
        if (!ids.add(id)) {
            throw new LogRejected(line, "another career of this log has this internal id");
        }
        if (stored.test(id)) {
            throw new LogRejected(
                    line,
                    "this career is in the store already, erased; restore it into a new store, "
                            + "or from a log that is not sealed");
        }
    }

    /** The chain of a line. */
    ErasedChain of(LogLine.ErasedFact fact, int line) {
        ErasedChain chain = erased.get(fact.id());
        if (chain == null) {
            throw new LogRejected(line, "a fact of an erased career, but no earlier line announces that career");
        }
        return chain;
    }

    /** The career of a line; one that is not sealed begins with its first line. */
    RestoredCareer of(LogLine.Entry entry, int line) {
        return careers.computeIfAbsent(entry.careerId(), slug -> {
            checkSlug(slug, line);
            return new RestoredCareer(
                    slug, UUID.randomUUID().toString(), CareerKeys.fresh(), false, serializer, reader);
        });
    }

    private static void checkSlug(String slug, int line) {
        if (!CareerTable.SLUG.matcher(slug).matches()) {
            throw new LogRejected(line, "careerId is 1 to 64 lower-case letters, digits and hyphens");
        }
    }

    /** The content of the log; called after the last line. */
    Whole whole() {
        if (endDue) {
            throw new LogRejected(0, "the log is cut off: its first line promises one that ends it, and there is none");
        }
        return wholeCareers();
    }

    private Whole wholeCareers() {
        for (RestoredCareer career : careers.values()) {
            if (career.last() == 0) {
                throw new LogRejected(0, "the log has a key for " + career.slug() + ", but no fact");
            }
        }
        erased.values().forEach(ErasedChain::requireWhole);
        return new Whole(List.copyOf(careers.values()), List.copyOf(erased.values()));
    }
}
