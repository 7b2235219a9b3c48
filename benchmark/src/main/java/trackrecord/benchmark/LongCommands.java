package trackrecord.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * A durable command on careers of about 5,000 facts beside the same command on careers of about 40: for a fact that lies
 * last, one that changes pay among them, and for one that lies in the middle.
 */
final class LongCommands {

    private static final int CAREERS = 4;
    private static final int SHORT = 40;
    /** So that what is recorded while measuring still fits. */
    private static final int LONG = LongCareer.FACTS - 400;

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;

    private final FactRecorder recorder;
    private int recorded;

    LongCommands(Store store) {
        this.recorder = store.get(FactRecorder.class);
    }

    /** Fills an empty store. */
    static void fill(Store store) throws InterruptedException {
        List<List<RecordedEntry>> careers = new ArrayList<>();
        for (int career = 0; career < 2 * CAREERS; career++) {
            careers.add(LongCareer.entries(career < CAREERS ? SHORT : LONG));
        }
        new Filling(store).fill(careers);
    }

    void run(Report report) throws Exception {
        measure(report, "at the end", "at most 3 x", 3, this::achievement);
        measure(report, "at the end, a raise", "at most 3 x", 3, this::raise);
        measure(report, "in the middle", "no more than the fold of what follows", Double.MAX_VALUE, this::late);
    }

    private interface Make {
        Command of(int number);
    }

    private void measure(Report report, String where, String target, double most, Make make) throws Exception {
        for (int round = 0; round < WARM_UP; round++) {
            record(round % (2 * CAREERS), make.of(recorded++));
        }
        // In turn, so that what the machine does besides falls on both.
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int career = round % CAREERS;
            few.add(Timing.seconds(() -> record(career, make.of(recorded++))) * 1_000);
            many.add(Timing.seconds(() -> record(CAREERS + career, make.of(recorded++))) * 1_000);
        }
        double times = Timing.median(many) / Timing.median(few);
        report.add(
                "command on a career of 5,000 facts, " + where,
                2L * CAREERS * LONG,
                Report.text("%.1f ms", Timing.median(many)),
                Report.text("%.1f ms", Timing.median(few)) + " on 40 facts",
                times,
                "%.2f x",
                target,
                times <= most);
    }

    private void record(int career, Command command) {
        recorder.record(new RecordFacts(Store.slug(career), List.of(command), null, null, null, "bench"));
    }

    private Command achievement(int number) {
        return achieved(number).on(LocalDate.of(2026, 1, 1));
    }

    private Command raise(int number) {
        return new Action.Raise(PayRate.aYear(LongCareer.usd(200_000 + number)), null).on(LocalDate.of(2026, 2, 1));
    }

    private Command late(int number) {
        return achieved(number).on(LocalDate.of(2006, 1, 1));
    }

    private static Action achieved(int number) {
        return new Action.RecordAchievement(
                "Measured " + number, AchievementCategory.DELIVERY, null, null, null, null, null);
    }
}
