package trackrecord.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import trackrecord.application.keeping.erasure.Purge;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.benchmark.replay.PooledReplay;

/**
 * Measures the program and its baselines with 2,500 careers (about 100,000 facts) and ten times as many, and writes
 * {@code docs/performance.md}. An existing store is measured again.
 */
public final class Benchmark {

    /** Up to this number of careers every target is measured; above it only those that show the growth. */
    private static final int SMALL = 5_000;

    private final Path folder;
    private final Path jar;
    private final Report report = new Report();
    private final List<Size> sizes = new ArrayList<>();

    /** What one size came to, for the growth from one to the next. */
    record Size(
            int careers,
            long facts,
            double rebuildSeconds,
            double asOfMicros,
            double startMillis,
            double heapMegabytes) {}

    private Benchmark(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /**
     * Arguments: folder for the stores, the packaged program, the file to write, numbers of careers. A word before or instead
     * of the numbers, as {@code benchmark/run} lists them, measures only that and writes no file.
     */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = new Benchmark(Path.of(arguments[0]), Path.of(arguments[1]));
        List<String> asked = List.of(arguments).subList(3, arguments.length);
        List<String> behind = asked.subList(1, asked.size());
        switch (asked.getFirst()) {
            case "encryption" -> eachSize(behind, benchmark::encryption);
            case "known-then" -> eachSize(behind, benchmark::knownThen);
            case "commands" -> eachSize(behind, benchmark::commands);
            case "keeping" -> eachSize(behind, benchmark::keeping);
            case "http" -> eachSize(behind, benchmark::http);
            case "long-careers" -> benchmark.longCareers();
            case "command-line" -> benchmark.commandLine();
            case "page" -> benchmark.page();
            default -> benchmark.everything(asked, Path.of(arguments[2]));
        }
        System.exit(0);
    }

    private interface OfSize {
        void measure(int careers) throws Exception;
    }

    private static void eachSize(List<String> careers, OfSize what) throws Exception {
        for (String count : careers) {
            what.measure(Integer.parseInt(count));
        }
    }

    private void everything(List<String> careers, Path page) throws Exception {
        eachSize(careers, this::measure);
        longCareers();
        commandLine();
        page();
        growth();
        new Page(report, sizes).write(page);
    }

    private void commands(int careers) throws Exception {
        try (Store store = Store.open(stored(careers))) {
            new Commands(store).run(report, facts(store));
        }
    }

    private void knownThen(int careers) throws Exception {
        boolean small = careers <= SMALL;
        try (Store store = Store.open(stored(careers))) {
            long facts = facts(store);
            Rebuilds rebuilds = new Rebuilds(store);
            rebuilds.run(report, facts, small ? 3 : 0, small ? 3 : 1);
            new KnownThen(store, careers).run(report, facts, rebuilds.factsPerSecond, small ? 3 : 0, small ? 5 : 1);
        }
    }

    private void longCareers() throws Exception {
        Path filling = Files.createTempDirectory(Files.createDirectories(folder), "long-");
        try (Store store = Store.open(filling)) {
            LongCommands.fill(store);
            new LongCommands(store).run(report);
        }
    }

    private void commandLine() throws Exception {
        if (Files.exists(jar)) {
            new CommandLineTimes(jar, folder.resolve("command-line")).run(report);
        } else {
            System.out.println("No packaged program at " + jar + ": the command line is not measured.");
        }
    }

    private void page() throws Exception {
        if (Files.exists(jar) && Files.isExecutable(PageTimes.CHROMIUM)) {
            new PageTimes(jar, folder.resolve("page")).run(report);
        } else {
            System.out.println("No packaged program or no " + PageTimes.CHROMIUM + ": the page is not measured.");
        }
    }

    private void encryption(int careers) throws Exception {
        Path data = stored(careers);
        long facts;
        try (Store store = Store.open(data)) {
            facts = facts(store);
        }
        new Encryption(data, careers <= SMALL).run(report, facts);
    }

    private void http(int careers) throws Exception {
        Path data = stored(careers);
        long facts;
        try (Store store = Store.open(data)) {
            facts = facts(store);
        }
        overHttp(data, careers, facts);
    }

    private void keeping(int careers) throws Exception {
        try (Store store = Store.open(stored(careers))) {
            long facts = facts(store);
            System.out.println(careers + " careers, " + facts + " facts");
            keeping(store, facts, careers <= SMALL);
        }
    }

    private void keeping(Store store, long facts, boolean small) throws Exception {
        new LedgerTimes(store).run(report, facts);
        new SearchTimes(store).run(report, facts);
        new RestoreTimes(store).run(report, facts, small);
    }

    /** The folder of a store with that many careers, filled if it is not there yet. */
    private Path stored(int careers) throws Exception {
        Path data = folder.resolve("store-" + careers);
        if (!Files.exists(data)) {
            Files.move(filled(careers), data);
        }
        return data;
    }

    private static long facts(Store store) {
        return store.jdbc().queryForObject("select count(*) from event", Long.class);
    }

    private void measure(int careers) throws Exception {
        Path data = stored(careers);
        boolean small = careers <= SMALL;
        long facts;
        double rebuild;
        double asOf;
        double heap;
        try (Store store = Store.open(data)) {
            facts = facts(store);
            System.out.println(careers + " careers, " + facts + " facts");
            Rebuilds rebuilds = new Rebuilds(store);
            // A large store warms the program up while it is filled, and its rounds take minutes.
            rebuilds.run(report, facts, small ? 8 : 0, small ? 5 : 1);
            rebuild = rebuilds.seconds;
            new KnownThen(store, careers).run(report, facts, rebuilds.factsPerSecond, small ? 3 : 0, small ? 5 : 1);
            if (small) {
                replay(store, facts, rebuilds.factsPerSecond);
            }
            ValidityTable table = new ValidityTable(store.jdbc());
            table.make();
            AsOf reads = new AsOf(store, table, careers);
            reads.run(report, facts);
            asOf = reads.cachedMicros;
            table.drop();
            heap = heap(store, careers);
            keeping(store, facts, small);
            if (small) {
                new Commands(store).run(report, facts);
            }
        }
        sizes.add(new Size(careers, facts, rebuild, asOf, start(data, facts, small), heap));
        overHttp(data, careers, facts);
        new Encryption(data, small).run(report, facts);
    }

    /** A store with that many careers, in a folder for the time being; compacted, as it lies after an erasure. */
    private Path filled(int careers) throws Exception {
        Path filling = Files.createTempDirectory(Files.createDirectories(folder), "filling-");
        try (Store store = Store.open(filling)) {
            new Filling(store).fill(careers);
            store.get(Purge.class).request();
        }
        return filling;
    }

    private void replay(Store store, long facts, double rebuilt) throws Exception {
        double replayed = PooledReplay.factsPerSecond(
                store.dataSource(), store.get(EventStore.class), store.get(FactSerializer.class), facts, 20, 20);
        report.add(
                "rebuild against Axon's pooled replay into JPA",
                facts,
                Report.perSecond(rebuilt, "facts"),
                Report.perSecond(replayed, "facts"),
                rebuilt / replayed,
                "%.1f x",
                "at least 4 x",
                rebuilt / replayed >= 4);
    }

    private double start(Path data, long facts, boolean small) throws Exception {
        if (!Files.exists(jar)) {
            System.out.println("No packaged program at " + jar + ": starts are not measured.");
            return Double.NaN;
        }
        StartUp starts = new StartUp(jar, folder.resolve("start"));
        StartUp.Subject program = starts.program(data);
        if (!small) {
            return starts.best(5, program)[0];
        }
        double[] best = starts.best(5, program, starts.bare());
        double times = best[0] / best[1];
        report.add(
                "start to the first correct answer, AOT cache",
                facts,
                Report.text("%,.0f ms", best[0]),
                Report.text("%,.0f ms", best[1]),
                times,
                "%.2f x",
                "at most 1.5 x a bare Boot web app",
                times <= 1.5);
        return best[0];
    }

    private void overHttp(Path data, int careers, long facts) throws Exception {
        if (Files.exists(jar)) {
            try (Served program = Served.start(jar, data)) {
                new OverHttp(program, careers).run(report, facts);
            }
        } else {
            System.out.println("No packaged program at " + jar + ": requests over HTTP are not measured.");
        }
    }

    /** Megabytes in use after a full collection, when every career has been read once. */
    private static double heap(Store store, int careers) {
        Careers histories = store.get(Careers.class);
        for (int i = 0; i < careers; i++) {
            histories.load(Store.slug(i)).timeline().atTheEnd();
        }
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private void growth() {
        if (sizes.size() < 2) {
            return;
        }
        Size small = sizes.getFirst();
        Size large = sizes.getLast();
        double factor = Math.log((double) large.facts() / small.facts());
        exponent("rebuild", large.facts(), small.rebuildSeconds(), large.rebuildSeconds(), "%.2f s", factor, 1.05);
        exponent("as-of of one career", large.facts(), small.asOfMicros(), large.asOfMicros(), "%.0f µs", factor, 0.1);
        exponent("start", large.facts(), small.startMillis(), large.startMillis(), "%.0f ms", factor, 0.2);
        report.add(
                "heap after a full collection",
                large.facts(),
                Report.text("%.0f MB", large.heapMegabytes()),
                Report.text("%.0f MB", small.heapMegabytes()) + " at a tenth",
                large.heapMegabytes() / small.heapMegabytes(),
                "%.2f x",
                "bounded by the configured caches",
                large.heapMegabytes() < 2_000);
    }

    private void exponent(
            String what, long facts, double small, double large, String unit, double factor, double most) {
        double exponent = Math.log(large / small) / factor;
        report.add(
                "growth of " + what,
                facts,
                Report.text(unit, large),
                Report.text(unit, small) + " at a tenth",
                exponent,
                "exponent %.2f",
                "at most " + most,
                exponent <= most);
    }
}
