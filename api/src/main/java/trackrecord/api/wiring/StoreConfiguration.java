package trackrecord.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import trackrecord.application.keeping.erasure.FilePurge;
import trackrecord.application.store.ConnectionShares;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.event.SealedEventStorageEngine;
import trackrecord.application.store.h2.FileSync;
import trackrecord.application.store.h2.OpenStore;
import trackrecord.application.store.h2.ProgressNotes;
import trackrecord.application.store.h2.StoreFolder;
import trackrecord.application.store.h2.StoreStart;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;
import trackrecord.application.store.postgres.PostgresDurability;
import trackrecord.application.store.postgres.PostgresServer;
import trackrecord.application.store.postgres.WatchedPool;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.application.store.sync.SyncGate;

/** The database, the keys, and Axon's event store on top of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreProperties.class, DataSourceProperties.class})
class StoreConfiguration {

    /** Before anything opens the database: what lies in the folder is looked at first. */
    @Bean
    StoreFile storeFile(StoreFolder folder, StoreProperties properties, DataSourceProperties database) {
        StoreFile file = fileOf(folder, properties, database);
        folder.warnWhereOthersCanRead();
        return file;
    }

    private static StoreFile fileOf(StoreFolder folder, StoreProperties properties, DataSourceProperties database) {
        if (database.getUrl() == null) {
            return new StoreStart(folder, properties.givenKeys(), properties.encrypted()).prepare();
        }
        StoreFile named =
                StoreFile.named(database.getUrl(), database.getUsername(), database.getPassword(), folder.path());
        if (named.kind() == StoreFile.Kind.SERVER) {
            PostgresServer.requireOpens(named);
        }
        return named;
    }

    @Bean
    StoreFolder storeFolder(StoreProperties properties) {
        return new StoreFolder(
                properties.data().toAbsolutePath().normalize(),
                properties.keyFile().toAbsolutePath().normalize());
    }

    /** Before the pool and the gate, so that it is closed after them. */
    @Bean
    OpenStore openStore(StoreFile file, StoreFolder folder) {
        return new OpenStore(file, folder);
    }

    @Bean
    FilePurge purge(StoreFile file, StoreFolder folder, OpenStore open) {
        return new FilePurge(file, folder);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(StoreFile file, FilePurge purge) {
        HikariDataSource pool = file.postgres() ? new WatchedPool() : new HikariDataSource();
        pool.setJdbcUrl(file.url());
        pool.setUsername(file.username());
        pool.setPassword(file.password());
        return pool;
    }

    /** Of the setting and not of the pool: workers need it, which the server makes before the store is opened. */
    @Bean
    ConnectionShares connectionShares(@Value("${spring.datasource.hikari.maximum-pool-size}") int pool) {
        return new ConnectionShares(pool);
    }

    /** A schema newer than this version is refused, where Flyway would by itself go on with it. */
    @Bean
    FlywayConfigurationCustomizer newerSchemasAreRefused() {
        return flyway -> flyway.ignoreMigrationPatterns(new String[0]);
    }

    @Bean
    SyncGate syncGate(
            StoreFile file, StoreProperties properties, StoreFailure failure, FilePurge purge, DataSource dataSource) {
        if (file.postgres()) {
            PostgresDurability.check(dataSource);
        }
        return file.embedded() && properties.sync() ? new SyncGate(new FileSync(file), failure) : SyncGate.open();
    }

    @Bean
    DurableTransactionManager transactionManager(DataSource dataSource, SyncGate gate) {
        return new DurableTransactionManager(dataSource, gate);
    }

    /** Those of commands. */
    @Bean
    TransactionManager axonTransactionManager(DurableTransactionManager transactions) {
        return new SpringTransactionManager(transactions, DurableTransactionManager.READS_FIRST);
    }

    @Bean
    @DependsOnDatabaseInitialization
    StoreNotes storeNotes(DataSource dataSource) {
        return new StoreNotes(dataSource);
    }

    /** In a file that no other process can have open, the look at the start is enough. */
    @Bean
    StoreFormat storeFormat(StoreNotes notes, StoreFile file) {
        StoreFormat format = new StoreFormat(notes);
        if (file.embedded()) {
            format.requireReadable();
        }
        return format;
    }

    @Bean
    MasterKeys masterKeys(StoreNotes notes, StoreProperties properties) {
        return MasterKeys.of(notes, properties.givenKeys());
    }

    /** When the schema and the master key are there, and before anything is recorded. */
    @Bean
    ProgressNotes progressNotes(
            StoreFile file, StoreFolder folder, DataSource dataSource, SyncGate gate, MasterKeys masterKeys) {
        return new ProgressNotes(file, folder.progress(), dataSource, gate);
    }

    @Bean
    CareerKeys careerKeys(MasterKeys masterKeys) {
        return new CareerKeys(masterKeys);
    }

    @Bean
    StoreSeal storeSeal(MasterKeys masterKeys) {
        return new StoreSeal(masterKeys);
    }

    @Bean
    SealedNotes sealedNotes(StoreNotes notes, StoreSeal seal) {
        return new SealedNotes(notes, seal);
    }

    /** For facts, metadata and messages alike. */
    @Bean
    @Primary
    FactSerializer serializer() {
        return new FactSerializer();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            FactSerializer serializer,
            CareerKeys keys,
            DataSource dataSource,
            TransactionManager transactions,
            org.axonframework.config.Configuration axon) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder();
        builder.connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .batchSize(BATCH)
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
        return new SealedEventStorageEngine(builder, keys);
    }

    /** Most careers are loaded in one query. */
    private static final int BATCH = 1_000;

    @Bean
    EventReader eventReader(CareerKeys keys, FactSerializer serializer, org.axonframework.config.Configuration axon) {
        EventUpcaster upcasters = axon.upcasterChain();
        return new EventReader(keys, serializer, upcasters);
    }

    @Bean
    @DependsOnDatabaseInitialization
    CareerTable careerTable(DataSource dataSource) {
        return new CareerTable(dataSource);
    }

    @Bean
    Careers careers(DataSource dataSource, CareerTable table, EventReader reader, StoreProperties properties) {
        return new Careers(dataSource, table, reader, properties.cachedFacts());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
