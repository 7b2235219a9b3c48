package trackrecord.application.running;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.answering.CareerAnswers;
import trackrecord.application.keeping.backup.BackupFolder;
import trackrecord.application.keeping.backup.FileBackups;
import trackrecord.application.keeping.backup.LogExport;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.keeping.erasure.FilePurge;
import trackrecord.application.keeping.ledger.ClockCheck;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.keeping.restore.Restore;
import trackrecord.application.keeping.restore.RestoreNote;
import trackrecord.application.keeping.rotation.Rotation;
import trackrecord.application.keeping.sample.SampleCareer;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.readmodel.rebuild.RestoredReadModels;
import trackrecord.application.readmodel.rebuild.Room;
import trackrecord.application.readmodel.row.RowSetProjection;
import trackrecord.application.readmodel.row.RowSets;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.recording.AggregateCache;
import trackrecord.application.recording.CareerAggregate;
import trackrecord.application.recording.CareerTurns;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.IdempotencyKeys;
import trackrecord.application.recording.OldKeys;
import trackrecord.application.recording.RecordFactsHandler;
import trackrecord.application.recording.RecordingClock;
import trackrecord.application.recording.RecordingCounts;
import trackrecord.application.recording.RetryingCommandBus;
import trackrecord.application.store.ConnectionShares;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.event.SealedEventStorageEngine;
import trackrecord.application.store.h2.FileSync;
import trackrecord.application.store.h2.OpenStore;
import trackrecord.application.store.h2.ProgressNotes;
import trackrecord.application.store.h2.StoreStart;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;
import trackrecord.application.store.postgres.PostgresDurability;
import trackrecord.application.store.postgres.PostgresServer;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.application.store.sync.SyncGate;

/** A whole store with its read models, put together by hand: what the program does with Spring, without it. */
public final class RunningStore implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int POOL = 21;

    private final List<Object> parts = new ArrayList<>();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private RunningStore() {}

    /** A store in that folder, as the program would start it. */
    public static RunningStore in(Path folder) {
        return of(StoreSettings.in(folder));
    }

    /** A new store, empty, on the database that the tests run with. */
    public static RunningStore empty() {
        return of(StoreSettings.empty());
    }

    public static RunningStore of(StoreSettings settings) {
        RunningStore store = new RunningStore();
        try {
            store.start(settings);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void start(StoreSettings settings) {
        Clock clock = settings.clock();
        StoreFile file = part(file(settings));
        open(new OpenStore(file, settings.folder()));
        FilePurge purge = open(new FilePurge(file, settings.folder()));
        HikariDataSource pool = open(pool(file));
        Flyway.configure()
                .dataSource(pool)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
        if (file.postgres()) {
            PostgresDurability.check(pool);
        }
        SyncGate gate = open(
                file.embedded()
                        ? new SyncGate(new FileSync(file), failure -> {
                            throw new IllegalStateException(failure);
                        })
                        : SyncGate.open());
        DurableTransactionManager transactions = part(new DurableTransactionManager(pool, gate));
        JdbcTemplate jdbc = part(new JdbcTemplate(pool));
        StoreNotes notes = part(new StoreNotes(pool));
        MasterKeys masterKeys = part(MasterKeys.of(notes, settings.masterKeys()));
        StoreSeal seal = new StoreSeal(masterKeys);
        SealedNotes sealedNotes = part(new SealedNotes(notes, seal));
        open(new ProgressNotes(file, settings.folder().progress(), pool, gate));
        CareerKeys keys = part(new CareerKeys(masterKeys));
        CareerTable table = part(new CareerTable(pool));
        IdempotencyKeys requests = part(new IdempotencyKeys(pool, keys, clock));
        Generations generations = part(new Generations(pool, settings.shape(), file.embedded()));
        RowSets rowSets = part(new RowSets(pool, generations, settings.cached()));
        FactSerializer serializer = new FactSerializer();

        RecordingCounts counts = new RecordingCounts();
        CareerTurns turns = new CareerTurns(new ConnectionShares(POOL).changes());
        Configurer axon = axon(settings, serializer, keys, pool, transactions, counts, turns);
        axon.eventProcessing(processing -> processing
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(it -> PropagatingErrorHandler.instance())
                .registerEventHandler(it -> new RowSetProjection(rowSets)));
        RecordingClock recording = new RecordingClock(clock);
        GenericEventMessage.clock = recording;
        axon.registerComponent(
                Careers.class, it -> new Careers(pool, table, it.getComponent(EventReader.class), settings.cached()));
        axon.registerComponent(EventReader.class, it -> new EventReader(keys, serializer, it.upcasterChain()));
        axon.registerCommandHandler(it -> new RecordFactsHandler(
                it.repository(CareerAggregate.class),
                table,
                notes,
                it.getComponent(Careers.class),
                requests,
                transactions,
                recording,
                counts,
                settings.mostFacts()));
        Configuration running = axon.start();
        opened.push(running::shutdown);
        EventReader reader = part(running.getComponent(EventReader.class));
        Careers careers = part(running.getComponent(Careers.class));

        open(new OldKeys(requests, transactions));
        part(new FactRecorder(running.getComponent(CommandGateway.class), careers, counts));
        Rebuild rebuild = open(new Rebuild(
                pool, transactions, generations, reader, clock, Room.in(file.folder()), 2, file.embedded()));
        rebuild.startIfNeeded();
        part(new ReadModels(pool, generations, rebuild));
        part(new Totals(pool, transactions, generations, reader, 2, 1_000_000));
        CareerList list = part(new CareerList(pool, transactions, generations, reader));
        part(new CareerAnswers(pool, careers, settings.shape()));
        ClockCheck clockCheck = part(new ClockCheck(jdbc, clock));
        Ledger ledger = part(new Ledger(
                pool, transactions, generations, table, keys, reader, notes, seal, clock, clockCheck, file.embedded()));
        Erasure erasure = part(new Erasure(
                transactions,
                turns,
                table,
                keys,
                requests,
                careers,
                notes,
                seal,
                List.of(rowSets, list),
                purge,
                clock));
        SampleCareer sample = part(new SampleCareer(table, sealedNotes));
        part(new LogExport(pool, table, keys, reader));
        part(new FileBackups(
                file,
                settings.folder(),
                new BackupFolder(settings.folder().backups(), settings.mostBackups()),
                clock,
                gate,
                masterKeys));
        open(new Rotation(
                        transactions,
                        gate,
                        notes,
                        masterKeys,
                        keys,
                        sealedNotes,
                        erasure,
                        file,
                        settings.folder(),
                        clock))
                .startIfNeeded();
        Restore restore = part(new Restore(
                transactions,
                table,
                keys,
                serializer,
                reader,
                erasure,
                sample,
                ledger,
                notes,
                sealedNotes,
                new RestoreNote(notes, jdbc, clock, file.embedded()),
                new RestoredReadModels(pool, transactions, generations, rebuild)));
        restore.removeAbandoned();
    }

    private static StoreFile file(StoreSettings settings) {
        return settings.server()
                .map(server -> {
                    PostgresServer.requireOpens(server);
                    return server;
                })
                .orElseGet(
                        () -> new StoreStart(settings.folder(), settings.masterKeys(), settings.encrypted()).prepare());
    }

    private static HikariDataSource pool(StoreFile file) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(file.url());
        pool.setUsername(file.username());
        pool.setPassword(file.password());
        pool.setMaximumPoolSize(POOL);
        return pool;
    }

    private static Configurer axon(
            StoreSettings settings,
            FactSerializer serializer,
            CareerKeys keys,
            HikariDataSource pool,
            DurableTransactionManager transactions,
            RecordingCounts counts,
            CareerTurns turns) {
        TransactionManager commands = new SpringTransactionManager(transactions, DurableTransactionManager.READS_FIRST);
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(it -> serializer)
                .configureEventSerializer(it -> serializer)
                .configureMessageSerializer(it -> serializer)
                .configureTransactionManager(it -> commands)
                .configureCorrelationDataProviders(it -> List.of(message -> Map.of()))
                .configureCommandBus(it -> new RetryingCommandBus(
                        SimpleCommandBus.builder().transactionManager(commands), transactions, counts, turns))
                .configureEmbeddedEventStore(it -> {
                    JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder();
                    builder.connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                                    new SpringDataSourceConnectionProvider(pool)))
                            .transactionManager(commands)
                            .eventSerializer(serializer)
                            .snapshotSerializer(serializer)
                            .upcasterChain(it.upcasterChain())
                            .persistenceExceptionResolver(new SQLStateResolver("23505"))
                            .batchSize(BATCH)
                            .finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
                    return new SealedEventStorageEngine(builder, keys);
                })
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CareerAggregate.class)
                        .configureCache(it -> new AggregateCache(settings.cached())));
        for (EventUpcaster upcaster : settings.upcasters()) {
            axon.registerEventUpcaster(it -> upcaster);
        }
        return axon;
    }

    private <T> T part(T part) {
        parts.add(part);
        return part;
    }

    private <T extends AutoCloseable> T open(T part) {
        opened.push(part);
        return part(part);
    }

    /** The part that is of that type. */
    public <T> T get(Class<T> type) {
        return parts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    public FactRecorder recorder() {
        return get(FactRecorder.class);
    }

    public Careers careers() {
        return get(Careers.class);
    }

    public Ledger ledger() {
        return get(Ledger.class);
    }

    public Erasure erasure() {
        return get(Erasure.class);
    }

    /** Rebuilds all read models, and returns when that is done; the rebuild of a first start may still be under way. */
    public void rebuild() {
        Rebuild rebuild = get(Rebuild.class);
        try {
            rebuild.join();
            rebuild.start();
            rebuild.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In the order opposite to that of the start. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
