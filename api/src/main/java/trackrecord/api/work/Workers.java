package trackrecord.api.work;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import trackrecord.api.connection.RequestLimits;
import trackrecord.application.store.ConnectionShares;

/**
 * The threads that compute. They are platform threads, which the system schedules in turn; virtual threads run until
 * they wait, so that as many long folds as processors would block everything else. There are as many as processors for
 * answers and for long operations, and more for recording, which waits for the disk and for the turn of its career.
 * They are never interrupted, because an interrupt of a thread that reads the database closes its file.
 */
@Component
class Workers implements DisposableBean {

    private static final int RECORDING = 64;

    private final Map<Lane, ThreadPoolExecutor> pools = new EnumMap<>(Lane.class);

    Workers(RequestLimits limits, ConnectionShares connections) {
        int processors = Runtime.getRuntime().availableProcessors();
        pools.put(Lane.ANSWER, pool("answer", processors, limits.waiting()));
        pools.put(Lane.RECORD, pool("record", Math.max(RECORDING, processors), limits.waiting()));
        pools.put(Lane.LONG, pool("long", Math.min(processors, connections.lasting()), limits.waiting()));
    }

    /** @throws RejectedExecutionException if as many wait already as may */
    void execute(Lane lane, Runnable work) {
        Objects.requireNonNull(pools.get(lane), lane::name).execute(work);
    }

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The server has stopped taking requests before; what still runs ends by itself, or with the process. */
    @Override
    public void destroy() {
        pools.values().forEach(ThreadPoolExecutor::shutdown);
    }
}
