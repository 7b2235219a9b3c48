package trackrecord.application.readmodel.rebuild;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.readmodel.row.RowSets;
import trackrecord.application.recording.CareerChange;
import trackrecord.application.store.OnConnection;
import trackrecord.application.store.StoreUnavailable;

/**
 * The read models of careers that are being restored: rows of a generation that nobody reads, until it becomes the
 * current one together with the careers.
 */
public final class RestoredReadModels implements FollowsRestore {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final Generations generations;
    private final Rebuild rebuild;
    private volatile int current;

    public RestoredReadModels(
            DataSource dataSource, PlatformTransactionManager transactions, Generations generations, Rebuild rebuild) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.generations = generations;
        this.rebuild = rebuild;
    }

    @Override
    public void begin() {
        join();
        generations.requireNotNewer();
        requireNoRebuild();
    }

    @Override
    public void hold() {
        generations.hold();
        requireNoRebuild();
        current = generations.current().number();
    }

    private void requireNoRebuild() {
        if (generations.building().isPresent()) {
            throw new StoreUnavailable("The read models are being rebuilt. Try again when that is done.");
        }
    }

    /** In an empty store, such as one that has just been started, a rebuild takes no time. */
    private void join() {
        try {
            rebuild.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("The program is stopping.");
        }
    }

    @Override
    public void restored(List<CareerChange> careers) {
        List<RowSet> rows = careers.stream()
                .map(career -> RowSet.of(career.id(), career.history()))
                .toList();
        OnConnection.run(jdbc, connection -> {
            RowSets.put(connection, current + 1, rows);
        });
    }

    @Override
    public void show() {
        if (!generations.replace(current, current + 1)) {
            throw new StoreUnavailable(
                    "The read models were rebuilt during the restore, so nothing was stored. " + "Try again.");
        }
    }

    @Override
    public void forget() {
        new Leftovers(dataSource, transactions).delete();
    }
}
