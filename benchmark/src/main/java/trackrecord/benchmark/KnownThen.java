package trackrecord.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.common.DateTimeUtils;
import org.joda.money.Money;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.timeline.History;

/** Totals of all careers as they were known when half of all facts were recorded, beside a rebuild. */
final class KnownThen {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 15);

    private final Store store;
    private final Totals totals;
    private final int careers;

    KnownThen(Store store, int careers) {
        this.store = store;
        this.totals = store.get(Totals.class);
        this.careers = careers;
    }

    /** @param rebuilt facts a second of a rebuild */
    void run(Report report, long facts, double rebuilt, int warmUp, int rounds) throws Exception {
        Instant then = Instant.parse(store.jdbc()
                .queryForObject(
                        "select recorded_at from event where position = (select (min(position) + max(position)) / 2 from event)",
                        String.class));
        compare(then);
        double seconds =
                Timing.of(warmUp, rounds, round -> totals.on(DAY, then)).p50Millis() / 1_000;
        long read = store.jdbc()
                .queryForObject(
                        "select count(*) from event e join career c on c.id = e.id"
                                + " join event newest on newest.id = c.id and newest.number = c.version"
                                + " where e.recorded_at <= ? and newest.recorded_at > ?",
                        Long.class,
                        DateTimeUtils.formatInstant(then),
                        DateTimeUtils.formatInstant(then));
        double times = read / seconds / rebuilt;
        report.add(
                "totals of all careers as known when half was recorded, facts known then of careers that moved on",
                facts,
                Report.perSecond(read / seconds, "facts") + Report.text(", %.2f s", seconds),
                Report.perSecond(rebuilt, "facts") + " rebuilt",
                times,
                "%.2f x",
                "at least 1 x",
                times >= 1);
    }

    /** With what each career was known to come to, asked one after the other. */
    private void compare(Instant then) {
        Map<String, Money> expected = new HashMap<>();
        Careers histories = store.get(Careers.class);
        int[] known = {0};
        IntStream.range(0, careers).forEach(career -> {
            History history = histories.load(Store.slug(career)).knownAt(then);
            if (!history.isEmpty()) {
                known[0]++;
                AnnualTotal.of(Compensation.annualized(history.timeline(), DAY))
                        .forEach(it -> expected.merge(it.currency().getCode(), it.total(), Money::plus));
            }
        });
        Totals.Answer answer = totals.on(DAY, then);
        Map<String, Money> found = new HashMap<>();
        answer.totals().forEach(it -> found.put(it.currency().getCode(), it.total()));
        if (answer.careers() != known[0] || !found.equals(expected)) {
            throw new IllegalStateException("Totals as known at " + then + " differ: " + found + ", not " + expected);
        }
    }
}
