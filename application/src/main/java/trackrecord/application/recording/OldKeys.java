package trackrecord.application.recording;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes idempotency keys that are past their 30 days, at the start and then once a day. Its thread is not a bean,
 * because Spring creates no executor for requests if there is one among the beans.
 */
public final class OldKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OldKeys.class);

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("old-idempotency-keys").factory());

    public OldKeys(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        ScheduledFuture<?> _ = daily.scheduleAtFixedRate(this::delete, 0, 1, TimeUnit.DAYS);
    }

    private void delete() {
        try {
            transaction.execute(status -> keys.deleteOld());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Old idempotency keys could not be deleted; the next try is tomorrow: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        // Not interrupted, because an interrupt closes the file of H2, and the store would be considered broken.
        daily.shutdown();
        try {
            // The pool is closed next.
            daily.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
