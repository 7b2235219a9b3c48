package trackrecord.application.keeping.rotation;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.store.Count;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.h2.FileKey;
import trackrecord.application.store.h2.StoreFolder;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.key.MasterKeys.InForce;
import trackrecord.application.store.key.MasterKeys.Replaced;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.application.store.sync.SyncGate;
import trackrecord.domain.text.Said;

/**
 * Replaces the master key. From the first step on, new data is sealed by the new key, and both keys can open existing
 * data. Then everything sealed by the old key is sealed again, part by part. Any node can do so at any time, repeatedly
 * and concurrently, because finished parts are skipped. After a kill, the next attempt continues.
 */
@SuppressWarnings("try") // close() waits, and may be interrupted
public final class Rotation implements AutoCloseable {

    private static final int PART = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

    private final DurableTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final SyncGate gate;
    private final StoreNotes notes;
    private final MasterKeys keys;
    private final CareerKeys careerKeys;
    private final SealedNotes sealedNotes;
    private final Erasure erasure;
    private final StoreFile file;
    private final StoreFolder folder;
    private final Clock clock;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger checked = new AtomicInteger();
    private volatile @Nullable String failure;
    private @Nullable Thread running;

    /**
     * The state of the master keys.
     *
     * @param inForce the master key of the store
     * @param given   this node's
     * @param careers number of careers with a key
     * @param checked number of these that this node has checked, in this replacement or the last one since its start
     * @param failure why this node stopped; null if it continues, or if there is nothing to do
     */
    public record Progress(
            InForce inForce,
            List<String> given,
            long careers,
            int checked,
            @Nullable String failure) {}

    /** There is no second key, so a replacement cannot begin. */
    public static final class NoSecondKey extends RuntimeException {
        NoSecondKey() {
            super(
                    "This node was given one master key. Give the new one to every node as trackrecord.second-master-key-file"
                            + " or trackrecord.second-master-key, and start it again.");
        }
    }

    public Rotation(
            DurableTransactionManager transactions,
            SyncGate gate,
            StoreNotes notes,
            MasterKeys keys,
            CareerKeys careerKeys,
            SealedNotes sealedNotes,
            Erasure erasure,
            StoreFile file,
            StoreFolder folder,
            Clock clock) {
        this.transactions = transactions;
        this.jdbc = new JdbcTemplate(transactions.getDataSource());
        this.gate = gate;
        this.notes = notes;
        this.keys = keys;
        this.careerKeys = careerKeys;
        this.sealedNotes = sealedNotes;
        this.erasure = erasure;
        this.file = file;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Begins or continues to replace the store's key with the second one given to this node.
     *
     * @throws NoSecondKey      if there is no second key
     * @throws StoreUnavailable while a log is being restored
     */
    public void start() {
        failure = null;
        transaction().executeWithoutResult(status -> begin());
        keys.look();
        startIfNeeded();
    }

    private void begin() {
        transactions.requireDurable();
        notes.requireNoRestore();
        if (notes.find(StoreNotes.REPLACED_MASTER_KEY).isPresent()) {
            return;
        }
        String before = keys.current().fingerprint();
        String next = keys.given().stream()
                .filter(it -> !it.equals(before))
                .findFirst()
                .orElseThrow(NoSecondKey::new);
        if (notes.replace(StoreNotes.MASTER_KEY, before, next)) {
            notes.put(StoreNotes.REPLACED_MASTER_KEY, new Replaced(before, clock.instant()).note());
            LOG.info("Replacing the master key {} by {}.", MasterKey.nameOf(before), MasterKey.nameOf(next));
        }
    }

    /** Checks which keys the store needs, and continues a replacement that has begun here or elsewhere. */
    public synchronized void startIfNeeded() {
        boolean needed = keys.look().replaced().isPresent() && !keys.lacksOne() && failure == null;
        if (needed && (running == null || !running.isAlive()) && !stop.get()) {
            running = Thread.ofPlatform().daemon().name("key-rotation").start(this::run);
        }
    }

    private void run() {
        try {
            // Writers that began before the new key was in force have ended by then; PostgreSQL's lock ensures that.
            gate.whileNobodyWrites(() -> {});
            checked.set(0);
            InForce began = keys.look();
            inParts(this::renewCareers);
            inParts(this::renewErasures);
            if (!stop.get()) {
                finish(began);
            }
        } catch (DataAccessException | TransactionException | StoreUnavailable e) {
            LOG.warn("The replacement of the master key stopped; the next check tries again.", e);
        } catch (IOException | SQLException | RuntimeException e) {
            failure = Said.by(e);
            LOG.error("The replacement of the master key stopped; both keys are still needed.", e);
        }
    }

    /** Processes each part in its own transaction, from the first id to the last. */
    private void inParts(UnaryOperator<Optional<String>> work) {
        Optional<String> last = Optional.of("");
        while (last.isPresent() && !stop.get()) {
            Optional<String> after = last;
            last = transaction().execute(status -> work.apply(after));
        }
    }

    private Optional<String> renewCareers(Optional<String> after) {
        Optional<CareerKeys.Part> part = jdbc.execute((ConnectionCallback<Optional<CareerKeys.Part>>)
                connection -> careerKeys.renew(connection, after.orElse(""), PART));
        checked.addAndGet(part.map(CareerKeys.Part::count).orElse(0));
        return part.map(CareerKeys.Part::last);
    }

    private Optional<String> renewErasures(Optional<String> after) {
        return erasure.renewSeals(after.orElse(""), PART);
    }

    /**
     * Handles the database file first: once nothing in the store needs the old key, nothing outside of it does either.
     */
    private void finish(InForce began) throws IOException {
        MasterKey current = keys.current();
        if (file.isEncrypted()) {
            FileKey.renew(folder, current, keys.known());
        }
        boolean finished = transaction().execute(status -> finishInTransaction(began));
        keys.look();
        if (finished) {
            LOG.info(
                    "The master key {} is now the store's only one, for all {} careers. Take the other one from the"
                            + " settings of every node.",
                    MasterKey.nameOf(current.fingerprint()),
                    checked.get());
        }
    }

    /** Does nothing if another node has finished in the meantime and the next replacement has begun. */
    private boolean finishInTransaction(InForce began) {
        transactions.requireDurable();
        notes.findLocked(StoreNotes.MASTER_KEY);
        if (!keys.look().equals(began)) {
            return false;
        }
        sealedNotes.renew();
        notes.remove(StoreNotes.REPLACED_MASTER_KEY);
        return true;
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** The progress. */
    public Progress progress() {
        return new Progress(
                keys.look(), keys.given(), Count.of(jdbc, "select count(*) from career_key"), checked.get(), failure);
    }

    /** Waits until this process has stopped sealing. */
    public void join() throws InterruptedException {
        Thread thread;
        synchronized (this) {
            thread = running;
        }
        if (thread != null) {
            thread.join();
        }
    }

    /** Stops between two parts. */
    @Override
    public void close() throws InterruptedException {
        stop.set(true);
        join();
    }
}
