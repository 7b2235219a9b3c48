package trackrecord.application.keeping.backup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.keeping.ledger.Chains;

/** A log being written. A sealed log announces its end on the first line, and counts its content on the last one. */
final class WrittenLog {

    private final boolean sealed;
    private final Consumer<String> lines;
    private final Set<String> written = new HashSet<>();
    private final Chains chains = new Chains();
    private int careers;
    private int erased;

    WrittenLog(boolean sealed, Consumer<String> lines) {
        this.sealed = sealed;
        this.lines = lines;
        if (sealed) {
            write(new LogLine.Beginning(LogLine.Beginning.FORM));
        }
    }

    /** @param log its lines; empty if it was erased in the meantime */
    void career(String id, List<LogLine> log) {
        if (log.isEmpty()) {
            return;
        }
        log.forEach(this::write);
        written.add(id);
        careers++;
        if (log.getLast() instanceof LogLine.Entry newest && newest.sealed() != null) {
            chains.add(id, newest.recorded().number(), newest.sealed().link());
        }
    }

    void erased(LogLine.Erased career, List<LogLine.ErasedFact> facts) {
        write(career);
        facts.forEach(this::write);
        erased++;
        if (!facts.isEmpty()) {
            LogLine.ErasedFact newest = facts.getLast();
            chains.add(career.id(), newest.number(), newest.sealed().link());
        }
    }

    /** Whether it contains a career. */
    boolean has(String id) {
        return written.contains(id);
    }

    void end() {
        if (sealed) {
            write(new LogLine.End(careers, erased, chains.facts(), chains.head().head()));
        }
    }

    private void write(LogLine line) {
        lines.accept(LogFormat.write(line));
    }
}
