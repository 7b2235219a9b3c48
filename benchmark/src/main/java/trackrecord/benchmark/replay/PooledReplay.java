package trackrecord.benchmark.replay;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.TokenEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * Another baseline of a rebuild: Axon's pooled streaming processor with its defaults (16 segments, batches of one, a
 * token in the database), which replays the same sealed events into a JPA projection in the same database.
 */
public final class PooledReplay {

    /** Of each worker its own. */
    private static final ThreadLocal<EntityManager> ENTITIES = new ThreadLocal<>();

    private PooledReplay() {}

    /** Facts per second over {@code seconds}, after {@code warmUp} seconds of the same, or until all are done. */
    public static double factsPerSecond(
            DataSource dataSource, EventStore events, Serializer serializer, long facts, int warmUp, int seconds)
            throws InterruptedException {
        AtomicLong seen = new AtomicLong();
        try (EntityManagerFactory factory = new HibernatePersistenceConfiguration("replay")
                .managedClasses(PayRow.class, TokenEntry.class)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("hibernate.hbm2ddl.auto", "create-drop")
                .createEntityManagerFactory()) {
            TransactionManager transactions = () -> begin(factory);
            ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name("replay")
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(new PayProjection(ENTITIES::get, seen))
                            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                            .build())
                    .messageSource(events)
                    .tokenStore(JpaTokenStore.builder()
                            .entityManagerProvider(ENTITIES::get)
                            .serializer(serializer)
                            .build())
                    .transactionManager(transactions)
                    .coordinatorExecutor(name -> threads)
                    .workerExecutor(name -> threads)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .build();
            processor.start();
            try {
                return measure(seen, facts, warmUp, seconds);
            } finally {
                processor.shutDown();
                threads.shutdown();
                threads.awaitTermination(10, TimeUnit.SECONDS);
            }
        }
    }

    private static double measure(AtomicLong seen, long facts, int warmUp, int seconds) throws InterruptedException {
        for (int i = 0; i < warmUp * 10 && seen.get() < facts / 2; i++) {
            Thread.sleep(100);
        }
        long before = seen.get();
        long start = System.nanoTime();
        for (int i = 0; i < seconds * 10 && seen.get() < facts; i++) {
            Thread.sleep(100);
        }
        return (seen.get() - before) * 1e9 / (System.nanoTime() - start);
    }

    private static Transaction begin(EntityManagerFactory factory) {
        if (ENTITIES.get() != null) {
            return new Transaction() {
                @Override
                public void commit() {}

                @Override
                public void rollback() {}
            };
        }
        EntityManager manager = factory.createEntityManager(Map.of());
        ENTITIES.set(manager);
        manager.getTransaction().begin();
        return new Transaction() {
            @Override
            public void commit() {
                try {
                    manager.getTransaction().commit();
                } finally {
                    end();
                }
            }

            @Override
            public void rollback() {
                try {
                    manager.getTransaction().rollback();
                } finally {
                    end();
                }
            }

            private void end() {
                ENTITIES.remove();
                manager.close();
            }
        };
    }
}
