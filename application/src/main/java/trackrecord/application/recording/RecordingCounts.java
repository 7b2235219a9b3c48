package trackrecord.application.recording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.sync.OutcomeUnknown;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.work.WorkStopped;

/** Counts what this node was asked to record since it started; the counts contain no recorded data. */
public final class RecordingCounts {

    /** What became of a command. */
    public enum Outcome {
        /** On disk, now or when the same request came before. */
        RECORDED,
        /** Refused by a rule, a version, a key or a limit. */
        REFUSED,
        /** Nothing was recorded; the same request may succeed later. */
        NOT_NOW,
        /** It is unknown whether it is on disk. */
        UNKNOWN,
        /** The store failed, or the program. */
        FAILED;

        static Outcome of(RuntimeException thrown) {
            return switch (thrown) {
                case Rejected _, VersionConflict _, IdempotencyKeyReused _, HistoryTooLong _ -> REFUSED;
                case TooMuchContention _, StoreUnavailable _, NewerStore _, WorkStopped _ -> NOT_NOW;
                case OutcomeUnknown _ -> UNKNOWN;
                default -> FAILED;
            };
        }
    }

    private final Map<EntryType, Map<Outcome, LongAdder>> commands = new EnumMap<>(EntryType.class);
    private final LongAdder collisions = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder repeats = new LongAdder();

    public RecordingCounts() {
        for (EntryType type : EntryType.values()) {
            Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
            Stream.of(Outcome.values()).forEach(outcome -> outcomes.put(outcome, new LongAdder()));
            commands.put(type, outcomes);
        }
    }

    /** How many commands of that kind this node was asked for, and had that outcome. */
    public long commands(EntryType type, Outcome outcome) {
        return of(type, outcome).sum();
    }

    /** Requests on this node that conflicted with another one in the store. */
    public long collisions() {
        return collisions.sum();
    }

    /** How often one of those was handled again. */
    public long retries() {
        return retries.sum();
    }

    /** How many requests had been recorded before, under their Idempotency-Key. */
    public long repeats() {
        return repeats.sum();
    }

    void ended(List<Command> request, Outcome outcome) {
        request.forEach(command -> of(command.type(), outcome).increment());
    }

    void collided() {
        collisions.increment();
    }

    void retried() {
        retries.increment();
    }

    void repeated() {
        repeats.increment();
    }

    private LongAdder of(EntryType type, Outcome outcome) {
        return Objects.requireNonNull(Objects.requireNonNull(commands.get(type)).get(outcome));
    }
}
