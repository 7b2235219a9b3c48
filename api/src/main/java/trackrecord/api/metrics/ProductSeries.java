package trackrecord.api.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import trackrecord.application.keeping.backup.Backups;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.recording.AggregateCache;
import trackrecord.application.recording.RecordingCounts;
import trackrecord.application.recording.RecordingCounts.Outcome;
import trackrecord.application.recording.RoutedCommandBus;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.career.CacheUse;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.sync.SyncGate;
import trackrecord.domain.vocabulary.EntryType;

/**
 * The metrics of this program, in addition to those of Java and of the server. Names and tags contain only kinds and
 * codes, never a career, a name, a key or an amount.
 */
@Component
class ProductSeries implements MeterBinder {

    private final Clock clock;
    private final RecordingCounts recording;
    private final Careers careers;
    private final AggregateCache aggregates;
    private final SyncGate gate;
    private final Rebuild rebuild;
    private final ReadModels readModels;
    private final StoreNotes notes;
    private final Ledger ledger;
    private final Backups backups;
    private final ObjectProvider<RoutedCommandBus> routed;

    ProductSeries(
            Clock clock,
            RecordingCounts recording,
            Careers careers,
            AggregateCache aggregates,
            SyncGate gate,
            Rebuild rebuild,
            ReadModels readModels,
            StoreNotes notes,
            Ledger ledger,
            Backups backups,
            ObjectProvider<RoutedCommandBus> routed) {
        this.clock = clock;
        this.recording = recording;
        this.careers = careers;
        this.aggregates = aggregates;
        this.gate = gate;
        this.rebuild = rebuild;
        this.readModels = readModels;
        this.notes = notes;
        this.ledger = ledger;
        this.backups = backups;
        this.routed = routed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        recording(registry);
        caches(registry);
        keeping(registry);
        routed.ifAvailable(bus -> gauge(
                registry,
                "trackrecord.axonserver.connected",
                "1 while Axon Server can be reached; 0: commands are handled on this node",
                () -> bus.isConnected() ? 1 : 0));
    }

    private void recording(MeterRegistry registry) {
        for (EntryType type : EntryType.values()) {
            for (Outcome outcome : Outcome.values()) {
                count(
                        registry,
                        "trackrecord.commands",
                        "Commands sent to this node, by kind and outcome",
                        () -> recording.commands(type, outcome),
                        "type",
                        type.commandName(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT));
            }
        }
        count(
                registry,
                "trackrecord.conflicts",
                "Requests that conflicted with another one in the store",
                recording::collisions);
        count(registry, "trackrecord.retries", "Times that such a request was handled again", recording::retries);
        count(
                registry,
                "trackrecord.idempotency.hits",
                "Requests that were recorded before, under their Idempotency-Key",
                recording::repeats);
        FunctionTimer.builder(
                        "trackrecord.sync.wait", gate, SyncGate::waits, SyncGate::waitedNanos, TimeUnit.NANOSECONDS)
                .description("Waits of commits until they were on disk; none where the database sees to that")
                .register(registry);
    }

    private void caches(MeterRegistry registry) {
        cache(registry, "careers", careers.use());
        cache(registry, "aggregates", aggregates.use());
    }

    private void cache(MeterRegistry registry, String cache, CacheUse use) {
        String name = "trackrecord.cache.reads";
        String about = "Lookups of a career in memory, by whether it was found and current";
        count(registry, name, about, use::hits, "cache", cache, "result", "hit");
        count(registry, name, about, use::misses, "cache", cache, "result", "miss");
    }

    private void keeping(MeterRegistry registry) {
        gauge(
                registry,
                "trackrecord.rebuild.percent",
                "How far the rebuild of the read models is, or the last one came",
                looked(() -> rebuild.progress().percent()));
        gauge(
                registry,
                "trackrecord.careers.behind",
                "Careers whose rows in the read models are older than their facts",
                looked(readModels::behind));
        gauge(
                registry,
                "trackrecord.restore.running",
                "1 while a log is being restored, by any node",
                looked(() -> notes.restoring() ? 1 : 0));
        LastVerification verified = new LastVerification(ledger, clock);
        gauge(
                registry,
                "trackrecord.ledger.intact",
                "1 if the store's last verification found everything unchanged, 0 if not; NaN before the first",
                verified::intact);
        age(
                registry,
                "trackrecord.ledger.age",
                "Since the store's last verification; NaN before the first",
                verified::age);
        age(
                registry,
                "trackrecord.backup.age",
                "Since the newest backup in the data folder; NaN without one, and on PostgreSQL",
                looked(() -> backups.list().stream()
                        .map(Backups.Backup::madeAt)
                        .max(Instant::compareTo)
                        .map(this::secondsSince)
                        .orElse(Double.NaN)));
    }

    private double secondsSince(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private DoubleSupplier looked(DoubleSupplier look) {
        return new Looked(look, clock)::value;
    }

    /** Registered on this object, because Micrometer drops gauges whose object is not referenced elsewhere. */
    private void count(MeterRegistry registry, String name, String about, LongSupplier value, String... tags) {
        FunctionCounter.builder(name, this, _ -> value.getAsLong())
                .description(about)
                .tags(tags)
                .register(registry);
    }

    private static void gauge(MeterRegistry registry, String name, String about, DoubleSupplier value) {
        Gauge.builder(name, value, DoubleSupplier::getAsDouble)
                .description(about)
                .strongReference(true)
                .register(registry);
    }

    private static void age(MeterRegistry registry, String name, String about, DoubleSupplier value) {
        Gauge.builder(name, value, DoubleSupplier::getAsDouble)
                .description(about)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }
}
