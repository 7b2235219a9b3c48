package trackrecord.api.wiring;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DefaultCommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.DefaultSnapshotterSpanFactory;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.tracing.NoOpSpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trackrecord.application.recording.AggregateCache;
import trackrecord.application.recording.CareerAggregate;
import trackrecord.application.recording.CareerTurns;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.IdempotencyKeys;
import trackrecord.application.recording.OldKeys;
import trackrecord.application.recording.RecordFactsHandler;
import trackrecord.application.recording.RecordingClock;
import trackrecord.application.recording.RecordingCounts;
import trackrecord.application.recording.RecordingLimits;
import trackrecord.application.recording.RetryingCommandBus;
import trackrecord.application.store.ConnectionShares;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.sync.DurableTransactionManager;

/** Recording: the aggregate, its command handler, the bus between them and the callers. */
@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

    /** Axon dates events by a static clock; this one makes all facts of a request share an instant. */
    @Bean
    RecordingClock recordingClock(Clock clock) {
        RecordingClock recording = new RecordingClock(clock);
        GenericEventMessage.clock = recording;
        return recording;
    }

    @Bean
    CareerTurns careerTurns(ConnectionShares connections) {
        return new CareerTurns(connections.changes());
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(
            TransactionManager transactions,
            org.axonframework.config.Configuration axon,
            DuplicateCommandHandlerResolver duplicates,
            CommandBusSpanFactory spans,
            DurableTransactionManager database,
            RecordingCounts counts,
            CareerTurns turns) {
        SimpleCommandBus.Builder builder = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(spans)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"));
        return new RetryingCommandBus(builder, database, counts, turns);
    }

    @Bean
    RecordingCounts recordingCounts() {
        return new RecordingCounts();
    }

    /** Axon asks for these two; nothing is traced. */
    @Bean
    CommandBusSpanFactory commandSpans() {
        return DefaultCommandBusSpanFactory.builder()
                .spanFactory(NoOpSpanFactory.INSTANCE)
                .build();
    }

    @Bean
    SnapshotterSpanFactory snapshotSpans() {
        return DefaultSnapshotterSpanFactory.builder()
                .spanFactory(NoOpSpanFactory.INSTANCE)
                .build();
    }

    /** Events carry who recorded them, and nothing about the messages that led to them. */
    @Bean
    CorrelationDataProvider noCorrelationData() {
        return message -> Map.of();
    }

    @Bean
    @DependsOnDatabaseInitialization
    IdempotencyKeys idempotencyKeys(DataSource dataSource, CareerKeys careerKeys, Clock clock) {
        return new IdempotencyKeys(dataSource, careerKeys, clock);
    }

    @Bean
    OldKeys oldKeys(IdempotencyKeys keys, DurableTransactionManager transactions) {
        return new OldKeys(keys, transactions);
    }

    @Bean
    RecordingLimits recordingLimits(StoreProperties properties) {
        return new RecordingLimits(
                properties.limits().commands(), properties.limits().facts());
    }

    @Bean
    AggregateCache aggregateCache(StoreProperties properties) {
        return new AggregateCache(properties.cachedFacts());
    }

    /** Read models are written in the command's transaction, and a failure of theirs is the command's. */
    @Bean
    ConfigurerModule recording(
            CareerTable table,
            StoreNotes notes,
            ObjectProvider<Careers> careers,
            IdempotencyKeys keys,
            DurableTransactionManager transactions,
            RecordingClock clock,
            RecordingCounts counts,
            AggregateCache cache,
            RecordingLimits limits) {
        return configurer -> {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(CareerAggregate.class)
                    .configureCache(axon -> cache));
            configurer.registerCommandHandler(axon -> new RecordFactsHandler(
                    axon.repository(CareerAggregate.class),
                    table,
                    notes,
                    careers.getObject(),
                    keys,
                    transactions,
                    clock,
                    counts,
                    limits.facts()));
            configurer.eventProcessing(processing -> processing
                    .usingSubscribingEventProcessors()
                    .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance()));
        };
    }

    @Bean
    FactRecorder factRecorder(CommandGateway gateway, Careers careers, RecordingCounts counts) {
        return new FactRecorder(gateway, careers, counts);
    }
}
