package trackrecord.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;

/** Durable commands, by one writer beside bare JDBC that writes the same rows, and by sixteen. */
final class Commands {

    private static final int CAREERS = 200;
    private static final int WRITERS = 16;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 1_000;
    private static final int EACH = 400;

    private final Store store;
    private final FactRecorder recorder;

    Commands(Store store) {
        this.store = store;
        this.recorder = store.get(FactRecorder.class);
    }

    void run(Report report, long facts) throws Exception {
        List<String> slugs = slugs();
        double one = 0;
        double plain = 0;
        double many = 0;
        double work = 0;
        double plainWork = 0;
        try (BareWriter bare = new BareWriter(store, slugs)) {
            record(slugs, WARM_UP);
            bare.write(WARM_UP);
            // In turn, so that what the machine does besides falls on all of them.
            for (int round = 0; round < ROUNDS; round++) {
                double before = Timing.processorSeconds();
                one += Timing.seconds(() -> record(slugs, EACH));
                double between = Timing.processorSeconds();
                plain += Timing.seconds(() -> bare.write(EACH));
                work += between - before;
                plainWork += Timing.processorSeconds() - between;
                many += Timing.seconds(() -> recordTogether(slugs));
            }
        }
        double share = plain / one * 100;
        report.add(
                "durable commands, one thread",
                facts,
                Report.perSecond(ROUNDS * EACH / one, "commands"),
                Report.perSecond(ROUNDS * EACH / plain, "commits"),
                share,
                "%.0f %%",
                "at least 35 % (goal 50 %)",
                share >= 35);
        report.add(
                "the same in processor time",
                facts,
                Report.text("%.2f ms", work * 1_000 / (ROUNDS * EACH)),
                Report.text("%.2f ms", plainWork * 1_000 / (ROUNDS * EACH)),
                plainWork / work * 100,
                "%.0f %%",
                "told",
                true);
        double times = one / many;
        report.add(
                "durable commands, 16 writers on 16 careers",
                facts,
                Report.perSecond(ROUNDS * EACH / many, "commands"),
                Report.perSecond(ROUNDS * EACH / one, "commands") + " by one",
                times,
                "%.2f x",
                "at least 2 x",
                times >= 2);
    }

    /** How long one thread takes for so many, after as many again to warm up. */
    double seconds(int count) throws Exception {
        List<String> slugs = slugs();
        record(slugs, count);
        return Timing.seconds(() -> record(slugs, count));
    }

    private List<String> slugs() {
        return store.jdbc()
                .queryForList(
                        "select slug from career order by abs(version - 40), slug limit " + CAREERS, String.class);
    }

    private void recordTogether(List<String> slugs) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<String> own = List.of(slugs.get(writer));
                writers.add(threads.submit(() -> record(own, EACH / WRITERS)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private void record(List<String> slugs, int count) {
        for (int i = 0; i < count; i++) {
            Command command = new Action.RecordAchievement(
                            "Measured " + i, AchievementCategory.DELIVERY, null, null, null, null, null)
                    .on(LocalDate.of(2026, 1, 1));
            recorder.record(new RecordFacts(slugs.get(i % slugs.size()), List.of(command), null, null, null, "bench"));
        }
    }
}
