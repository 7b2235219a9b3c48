package trackrecord.api.readmodels;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trackrecord.api.store.StoreFile;
import trackrecord.application.career.Careers;
import trackrecord.application.careerlist.CareerList;
import trackrecord.application.generation.Generations;
import trackrecord.application.rebuild.ReadModels;
import trackrecord.application.rebuild.Rebuild;
import trackrecord.application.rebuild.RestoredReadModels;
import trackrecord.application.rowset.RowSetProjection;
import trackrecord.application.rowset.RowSets;
import trackrecord.application.served.CareerAnswers;
import trackrecord.application.store.DurableTransactionManager;
import trackrecord.application.store.EventReader;
import trackrecord.application.totals.Totals;

/** The read models, what writes them, and what reads them. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Generations generations(DataSource dataSource) {
        return new Generations(dataSource);
    }

    @Bean
    RowSets rowSets(DataSource dataSource, Generations generations) {
        return new RowSets(dataSource, generations);
    }

    @Bean
    ConfigurerModule rowSetProjection(RowSets rowSets) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerEventHandler(axon -> new RowSetProjection(rowSets)));
    }

    /** @param workers 0: one for each processor */
    @Bean
    Rebuild rebuild(DataSource dataSource, DurableTransactionManager transactions, Generations generations,
            EventReader reader, Clock clock, StoreFile file,
            @Value("${trackrecord.rebuild.workers:0}") int workers) {
        return new Rebuild(dataSource, transactions, generations, reader, clock,
                workers > 0 ? workers : Runtime.getRuntime().availableProcessors(), file.embedded());
    }

    @Bean
    RebuildWatch rebuildWatch(Rebuild rebuild, StoreFile file) {
        return new RebuildWatch(rebuild, file.embedded());
    }

    @Bean
    RestoredReadModels restoredReadModels(DataSource dataSource, DurableTransactionManager transactions,
            Generations generations, Rebuild rebuild) {
        return new RestoredReadModels(dataSource, transactions, generations, rebuild);
    }

    @Bean
    ReadModels readModels(DataSource dataSource, Generations generations, Rebuild rebuild) {
        return new ReadModels(dataSource, generations, rebuild);
    }

    @Bean
    Totals totals(DataSource dataSource, DurableTransactionManager transactions, EventReader reader) {
        return new Totals(dataSource, transactions, reader);
    }

    @Bean
    CareerAnswers careerAnswers(DataSource dataSource, Careers careers) {
        return new CareerAnswers(dataSource, careers);
    }

    @Bean
    CareerList careerList(DataSource dataSource) {
        return new CareerList(dataSource);
    }
}
