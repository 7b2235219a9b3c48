package trackrecord.api.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.backup.BackupFolder;
import trackrecord.application.keeping.backup.Backups;
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
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.FollowsRestore;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.recording.CareerTurns;
import trackrecord.application.recording.IdempotencyKeys;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.career.ForgetsCareers;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.event.NewFacts;
import trackrecord.application.store.h2.StoreFolder;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.application.store.sync.SyncGate;

/** Operations on the store as a whole: verify, back up, restore, erase. */
@Configuration(proxyBeanMethods = false)
class StoreServices {

    @Bean
    Ledger ledger(
            DataSource dataSource,
            DurableTransactionManager transactions,
            Generations generations,
            CareerTable table,
            CareerKeys keys,
            EventReader reader,
            StoreNotes notes,
            StoreSeal seal,
            Clock clock,
            ClockCheck clockCheck,
            StoreFile file) {
        return new Ledger(
                dataSource,
                transactions,
                generations,
                table,
                keys,
                reader,
                notes,
                seal,
                clock,
                clockCheck,
                file.embedded());
    }

    @Bean
    @DependsOnDatabaseInitialization
    ClockCheck clockCheck(DataSource dataSource, Clock clock) {
        return new ClockCheck(new JdbcTemplate(dataSource), clock);
    }

    @Bean
    Erasure erasure(
            DurableTransactionManager transactions,
            CareerTurns turns,
            CareerTable table,
            CareerKeys keys,
            IdempotencyKeys requests,
            Careers careers,
            StoreNotes notes,
            StoreSeal seal,
            ObjectProvider<ForgetsCareers> derived,
            FilePurge purge,
            Clock clock) {
        return new Erasure(
                transactions,
                turns,
                table,
                keys,
                requests,
                careers,
                notes,
                seal,
                derived.orderedStream().toList(),
                purge,
                clock);
    }

    @Bean
    NewFacts newFacts(DataSource dataSource) {
        return new NewFacts(dataSource);
    }

    @Bean
    SampleCareer sampleCareer(CareerTable table, SealedNotes notes) {
        return new SampleCareer(table, notes);
    }

    @Bean
    LogExport logExport(DataSource dataSource, CareerTable table, CareerKeys keys, EventReader reader) {
        return new LogExport(dataSource, table, keys, reader);
    }

    /** What a killed restore left is gone before anything can see it. */
    @Bean
    Restore restore(
            DurableTransactionManager transactions,
            CareerTable table,
            CareerKeys keys,
            FactSerializer serializer,
            EventReader reader,
            Erasure erasure,
            SampleCareer sample,
            Ledger ledger,
            StoreNotes notes,
            SealedNotes sealedNotes,
            Clock clock,
            StoreFile file,
            FollowsRestore readModels) {
        RestoreNote note =
                new RestoreNote(notes, new JdbcTemplate(transactions.getDataSource()), clock, file.embedded());
        Restore restore = new Restore(
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
                note,
                readModels);
        restore.removeAbandoned();
        return restore;
    }

    @Bean
    Rotation rotation(
            DurableTransactionManager transactions,
            SyncGate gate,
            StoreNotes notes,
            MasterKeys masterKeys,
            CareerKeys careerKeys,
            SealedNotes sealedNotes,
            Erasure erasure,
            StoreFile file,
            StoreFolder folder,
            Clock clock) {
        return new Rotation(
                transactions, gate, notes, masterKeys, careerKeys, sealedNotes, erasure, file, folder, clock);
    }

    @Bean
    UnfinishedWatch unfinishedWatch(Restore restore, Rebuild rebuild, StoreFormat format, StoreFile file) {
        return new UnfinishedWatch(restore, rebuild, format, file.embedded());
    }

    @Bean
    Backups backups(
            StoreFile file,
            StoreFolder folder,
            StoreProperties properties,
            Clock clock,
            SyncGate gate,
            MasterKeys masterKeys) {
        return new FileBackups(
                file,
                folder,
                new BackupFolder(folder.backups(), properties.limits().backups()),
                clock,
                gate,
                masterKeys);
    }
}
