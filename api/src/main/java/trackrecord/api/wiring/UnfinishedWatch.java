package trackrecord.api.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import trackrecord.application.keeping.restore.Restore;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.StoreUnavailable;

/**
 * Cleans up after a killed process: removes the rows of its restore, and continues its rebuild; at the start for this
 * process, and periodically for others. Meanwhile it renews the sign of life of a restore in this process.
 */
final class UnfinishedWatch extends TimedWatch {

    private static final long SECONDS = 15;
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedWatch.class);

    private final Restore restore;
    private final Rebuild rebuild;
    private final StoreFormat format;

    /** @param alone no other process can be at this store: one look at the start is enough */
    UnfinishedWatch(Restore restore, Rebuild rebuild, StoreFormat format, boolean alone) {
        super("unfinished-watch", SECONDS, alone);
        this.restore = restore;
        this.rebuild = rebuild;
        this.format = format;
    }

    @Override
    void look() {
        if (format.isNewer()) {
            return;
        }
        look("a restore", restore::keepUp);
        look("a rebuild of the read models", rebuild::startIfNeeded);
    }

    private static void look(String what, Runnable look) {
        try {
            look.run();
        } catch (StoreUnavailable notNow) {
            LOG.debug("Not possible now; the next check tries again", notNow);
        } catch (DataAccessException | TransactionException e) {
            // The next look may find the database again; a timer that throws would never look again.
            LOG.warn("Could not see whether {} was left unfinished.", what, e);
        }
    }

    /** Before the web server: whoever asks whether rows are in order finds a rebuild that is due under way. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
