package trackrecord.benchmark;

import java.util.ArrayList;
import java.util.List;
import trackrecord.application.readmodel.rebuild.Progress.State;
import trackrecord.application.readmodel.rebuild.Rebuild;

/** A rebuild of all read models beside a scan that only reads the same facts. */
final class Rebuilds {

    private final Store store;
    double seconds;
    double factsPerSecond;

    Rebuilds(Store store) {
        this.store = store;
    }

    void run(Report report, long facts, int warmUp, int rounds) throws Exception {
        List<Double> scans = new ArrayList<>();
        List<Double> rebuilds = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        List<Double> scanWork = new ArrayList<>();
        for (int round = 0; round < warmUp + rounds; round++) {
            double before = Timing.processorSeconds();
            double scan = Timing.seconds(() -> {
                if (Scan.run(store) != facts) {
                    throw new IllegalStateException("the scan did not see every fact");
                }
            });
            double between = Timing.processorSeconds();
            double rebuild = rebuild();
            if (round >= warmUp) {
                scanWork.add(between - before);
                work.add(Timing.processorSeconds() - between);
                scans.add(scan);
                rebuilds.add(rebuild);
            }
        }
        scans.sort(null);
        rebuilds.sort(null);
        double scan = facts / scans.getFirst();
        seconds = rebuilds.getFirst();
        factsPerSecond = facts / seconds;
        report.add(
                "rebuild of all read models",
                facts,
                Report.perSecond(factsPerSecond, "facts"),
                Report.perSecond(scan, "facts"),
                factsPerSecond / scan * 100,
                "%.0f %%",
                "at least 40 % of the scan",
                factsPerSecond / scan >= 0.4);
        scanWork.sort(null);
        work.sort(null);
        double share = scanWork.getFirst() / work.getFirst() * 100;
        report.add(
                "the same in processor time, old rows deleted",
                facts,
                Report.text("%.2f s", work.getFirst()),
                Report.text("%.2f s", scanWork.getFirst()),
                share,
                "%.0f %%",
                "40 % / processors, for the above",
                share * Runtime.getRuntime().availableProcessors() >= 40);
    }

    /** Until readers see the new generation, and every career is in it. */
    double rebuild() throws InterruptedException {
        Rebuild rebuild = store.get(Rebuild.class);
        rebuild.start();
        rebuild.join();
        if (rebuild.progress().state() != State.DONE) {
            throw new IllegalStateException("the rebuild ended as " + rebuild.progress());
        }
        return rebuild.progress().elapsed().toNanos() / 1e9;
    }
}
