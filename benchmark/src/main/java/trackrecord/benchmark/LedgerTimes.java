package trackrecord.benchmark;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.ledger.HeadFile;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.keeping.ledger.Verification;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;

/** The head of the store beside a look at every link, and a verification beside a bare scan. */
final class LedgerTimes {

    private static final double MOST_MILLIS = 50;
    private static final double MOST_MILLIS_AFTER_A_COMMAND = 100;
    private static final int CALLS = 21;
    private static final int SLOW_CALLS = 5;
    private static final String EVERY_LINK = """
            select l.id, l.number, l.link from link l
            join (select id, max(number) as number from link group by id) newest
              on newest.id = l.id and newest.number = l.number""";

    private final Store store;
    private final JdbcTemplate jdbc;
    private final Ledger ledger;

    LedgerTimes(Store store) {
        this.store = store;
        this.jdbc = store.jdbc();
        this.ledger = store.get(Ledger.class);
    }

    void run(Report report, long facts) throws Exception {
        if (!ledger.head().equals(ofEveryLink())) {
            throw new IllegalStateException("The head is not that of the newest links.");
        }
        // H2 answers a question from memory as long as nobody has written since, so each call comes after a command.
        double grouped = afterCommands(SLOW_CALLS, this::ofEveryLink);
        double again = Timing.of(CALLS, CALLS, it -> ledger.head()).p50Millis();
        head(report, facts, "head of the ledger, asked again", again, grouped, MOST_MILLIS);
        head(
                report,
                facts,
                "head of the ledger, right after a command",
                afterCommands(CALLS, ledger::head),
                grouped,
                MOST_MILLIS_AFTER_A_COMMAND);
        head(
                report,
                facts,
                "all that the ledger shows, right after a command",
                afterCommands(CALLS, ledger::summary),
                grouped,
                MOST_MILLIS_AFTER_A_COMMAND);
        verification(report, facts);
    }

    private double afterCommands(int calls, Runnable asked) {
        long[] nanos = new long[calls];
        for (int call = 0; call < calls; call++) {
            recordAnother(call);
            long since = System.nanoTime();
            asked.run();
            nanos[call] = System.nanoTime() - since;
        }
        return Timing.of(nanos).p50Millis();
    }

    private static void head(Report report, long facts, String what, double millis, double grouped, double mostMillis) {
        report.add(
                what,
                facts,
                millis(millis),
                millis(grouped) + " over every link",
                grouped / millis,
                "%.0f x",
                Report.text("at most %.0f ms", mostMillis),
                millis <= mostMillis);
    }

    private void verification(Report report, long facts) throws Exception {
        Verification found = ledger.verify();
        if (!found.intact() || !found.head().equals(ledger.head().head())) {
            throw new IllegalStateException("The verification found " + found.problems());
        }
        double seconds = Timing.seconds(() -> ledger.verify());
        double scan = Timing.seconds(() -> Scan.run(store));
        report.add(
                "verification, read models compared",
                facts,
                Report.text("%.1f s", seconds),
                Report.text("%.1f s for a scan", scan),
                seconds / scan,
                "%.1f x",
                "told",
                true);
    }

    private HeadFile ofEveryLink() {
        List<HeadFile.Line> lines = jdbc.query(
                EVERY_LINK,
                (row, index) -> new HeadFile.Line(
                        row.getString(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))));
        return new HeadFile(
                lines.stream().sorted(Comparator.comparing(HeadFile.Line::id)).toList());
    }

    private void recordAnother(int number) {
        recordAnother(store, number);
    }

    /** Somebody records something. */
    static void recordAnother(Store store, int number) {
        Action achieved = new Action.RecordAchievement(
                "Measured " + number, AchievementCategory.DELIVERY, null, null, null, null, null);
        store.get(FactRecorder.class)
                .record(new RecordFacts(
                        Store.slug(number), List.of(achieved.on(LocalDate.of(2026, 1, 1))), null, null, null, "bench"));
    }

    static String millis(double millis) {
        return Report.text("%,.1f ms", millis);
    }
}
