package trackrecord.api.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trackrecord.application.answering.CareerAnswers;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.readmodel.rebuild.RestoredReadModels;
import trackrecord.application.readmodel.rebuild.Room;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.readmodel.row.RowSetProjection;
import trackrecord.application.readmodel.row.RowSets;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.readmodel.totals.TotalsOfEach;
import trackrecord.application.store.ConnectionShares;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.sync.DurableTransactionManager;

/** The read models, what writes them, and what reads them. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Generations generations(DataSource dataSource, StoreFile file) {
        return new Generations(dataSource, RowSet.SHAPE, file.embedded());
    }

    /** Rows and what they were made from take several times the memory of their facts. */
    @Bean
    RowSets rowSets(DataSource dataSource, Generations generations, StoreProperties properties) {
        return new RowSets(dataSource, generations, properties.cachedFacts() / 4);
    }

    @Bean
    ConfigurerModule rowSetProjection(RowSets rowSets) {
        return configurer -> configurer.eventProcessing(
                processing -> processing.registerEventHandler(axon -> new RowSetProjection(rowSets)));
    }

    /** @param workers 0: one for each processor, and no more than have connections */
    @Bean
    Rebuild rebuild(
            DataSource dataSource,
            DurableTransactionManager transactions,
            Generations generations,
            EventReader reader,
            Clock clock,
            StoreFile file,
            ConnectionShares connections,
            @Value("${trackrecord.rebuild.workers:0}") int workers) {
        return new Rebuild(
                dataSource,
                transactions,
                generations,
                reader,
                clock,
                Room.in(file.folder()),
                workers > 0 ? workers : Math.min(Runtime.getRuntime().availableProcessors(), connections.rebuild()),
                file.embedded());
    }

    @Bean
    RestoredReadModels restoredReadModels(
            DataSource dataSource, DurableTransactionManager transactions, Generations generations, Rebuild rebuild) {
        return new RestoredReadModels(dataSource, transactions, generations, rebuild);
    }

    @Bean
    ReadModels readModels(DataSource dataSource, Generations generations, Rebuild rebuild) {
        return new ReadModels(dataSource, generations, rebuild);
    }

    @Bean
    Totals totals(
            DataSource dataSource,
            DurableTransactionManager transactions,
            Generations generations,
            EventReader reader,
            ConnectionShares connections,
            StoreProperties properties) {
        return new Totals(
                dataSource,
                transactions,
                generations,
                reader,
                Math.min(Runtime.getRuntime().availableProcessors(), connections.lasting()),
                properties.limits().foldedFacts());
    }

    @Bean
    TotalsOfEach totalsOfEach(
            DataSource dataSource,
            DurableTransactionManager transactions,
            Generations generations,
            EventReader reader) {
        return new TotalsOfEach(dataSource, transactions, generations, reader);
    }

    @Bean
    CareerAnswers careerAnswers(DataSource dataSource, Careers careers) {
        return new CareerAnswers(dataSource, careers, RowSet.SHAPE);
    }

    @Bean
    CareerList careerList(
            DataSource dataSource,
            DurableTransactionManager transactions,
            Generations generations,
            EventReader reader) {
        return new CareerList(dataSource, transactions, generations, reader);
    }
}
