package trackrecord.application.keeping.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.readmodel.row.RowComparison;
import trackrecord.application.store.LongStatements;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.SomeCareers;

/**
 * Verifies every stored byte, range by range of internal ids, each in its own short transaction that sees one state.
 * Careers that changed, began or were erased after their range was checked are checked again; the last of them in one
 * state of the store, which gives the reported head.
 */
final class VerificationRun {

    /** The most careers that are checked again in one transaction. */
    private static final int AGAIN_AT_ONCE = 20;

    private static final int FEW = 200;
    private static final int ROUNDS = 5;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;
    private final StoreNotes notes;
    private final NoteCheck noteCheck;
    private final GenerationCheck generationCheck;
    private final LedgerCheck check;
    private final VerificationState state;
    private final VerifiedCareers verified;
    private final Ranges ranges;

    VerificationRun(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            StoreNotes notes,
            NoteCheck noteCheck,
            GenerationCheck generationCheck,
            LedgerCheck check,
            VerificationState state,
            Ranges ranges) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction = new TransactionTemplate(transactions);
        this.notes = notes;
        this.noteCheck = noteCheck;
        this.generationCheck = generationCheck;
        this.check = check;
        this.state = state;
        this.verified = new VerifiedCareers(jdbc);
        this.ranges = ranges;
    }

    /**
     * The progress.
     *
     * @param began when it began
     * @param after the last internal id checked; null before the first
     * @param whole whether every range was checked
     */
    record Reached(Instant began, @Nullable String after, boolean whole) {}

    /** The result of checking some careers. */
    private record Looked(SomeCareers some, List<CheckedCareer> careers) {}

    /**
     * The result of the last check.
     *
     * @param compared whether the rows of the read models can be compared
     * @param problems problems of the whole store
     */
    private record Last(List<Looked> looked, boolean compared, List<LedgerProblem> problems) {}

    /**
     * Checks everything that has not been checked yet. If it is stopped, the next run continues from there.
     *
     * @throws trackrecord.application.store.StoreUnavailable while a log is being restored, or while another process
     *                                                        verifies
     */
    Verification run() {
        Reached reached = begin();
        while (!reached.whole) {
            reached = next(reached);
        }
        return finish(reached.began);
    }

    Reached begin() {
        VerificationState.Running running = inTransaction(state::begin);
        return new Reached(running.began(), running.after(), false);
    }

    /** Checks one range. */
    Reached next(Reached reached) {
        String last = inSnapshot(() -> {
                    notes.requireNoRestore();
                    return ranges.end(reached.after);
                })
                .orElse(null);
        keep(inSnapshot(() -> look(SomeCareers.between(reached.after, last), reached.began)), last);
        return new Reached(reached.began, last, last == null);
    }

    private Looked look(SomeCareers some, Instant began) {
        List<CareerRows.Id> ids = CareerRows.ids(jdbc, some);
        notes.requireNoRestore();
        return new Looked(
                some,
                ids.isEmpty()
                        ? List.of()
                        : check.run(some, ids, generationCheck.current(_ -> {}), noteCheck.requestsDueAfter(began)));
    }

    private void keep(Looked looked, @Nullable String reached) {
        inTransaction(() -> {
            state.reached(reached);
            verified.replace(looked.some, looked.careers);
            return true;
        });
    }

    /** Checks changed careers again and returns the result. To be called after every range was checked. */
    Verification finish(Instant began) {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> changed = inSnapshot(verified::changed);
            if (changed.size() <= FEW) {
                break;
            }
            for (SomeCareers some : parts(changed)) {
                keep(inSnapshot(() -> look(some, began)), null);
            }
        }
        Last last = inSnapshot(() -> last(began));
        return inTransaction(() -> {
            state.reached(null);
            last.looked.forEach(looked -> verified.replace(looked.some, looked.careers));
            Verification found = found(began, last);
            verified.forget();
            state.done(found);
            return found;
        });
    }

    private Last last(Instant began) {
        // All tables are then seen as of one moment.
        CareerRows.ids(jdbc, SomeCareers.of(List.of("")));
        notes.requireNoRestore();
        List<LedgerProblem> problems = new ArrayList<>();
        boolean compared = generationCheck.current(problems::add) != null;
        List<Looked> looked = parts(verified.changed()).stream()
                .map(some -> look(some, began))
                .toList();
        return new Last(looked, compared, problems);
    }

    private Verification found(Instant began, Last last) {
        List<LedgerProblem> problems = new ArrayList<>(last.problems);
        NoteCheck.Looked storeNotes = noteCheck.ofTheStore(problems::add);
        problems.addAll(verified.problems(Verification.MOST_PROBLEMS));
        VerifiedCareers.Totals totals = verified.totals();
        return new Verification(
                began,
                totals.careers(),
                totals.facts(),
                totals.erased(),
                verified.head().head(),
                new Verification.Compared(
                        totals.compared(),
                        last.compared ? RowComparison.MODELS : List.of(),
                        totals.requests(),
                        totals.unsealedRequests(),
                        totals.notes() + storeNotes.checked(),
                        totals.unsealedNotes() + storeNotes.unsealed()),
                List.copyOf(problems.subList(0, Math.min(problems.size(), Verification.MOST_PROBLEMS))));
    }

    private static List<SomeCareers> parts(List<String> ids) {
        List<SomeCareers> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AGAIN_AT_ONCE) {
            parts.add(SomeCareers.of(ids.subList(from, Math.min(ids.size(), from + AGAIN_AT_ONCE))));
        }
        return parts;
    }

    private <T> T inSnapshot(Supplier<T> work) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            LongStatements.allow(jdbc);
            return work.get();
        }));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
