package trackrecord.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trackrecord.application.answering.CareerAnswers;
import trackrecord.application.answering.CareerQuestion;
import trackrecord.application.question.StateAnswer;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Figure;

/** Pay on a date: of one career from its facts and its row, of all from the spans; beside SQL on a hand-made table. */
final class AsOf {

    private static final int CAREERS = 500;
    /** How often the totals of all careers are asked for, to warm up and again to measure. */
    private static final int ALL = 50;

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2014, 6, 30), LocalDate.of(2018, 3, 15), LocalDate.of(2021, 1, 1), LocalDate.of(2026, 11, 23));

    /** After every recorded fact. */
    private static final Instant INSTANT = Instant.parse("2100-01-01T00:00:00Z");

    private static final CareerQuestion.Grown GROWTH =
            new CareerQuestion.Grown(null, null, EnumSet.allOf(GrowthEntry.Kind.class), LocalDate.of(2026, 11, 23));

    private final Store store;
    private final ValidityTable table;
    private final Careers careers;
    private final CareerAnswers answers;
    private final Totals totals;
    private final int count;
    double cachedMicros;
    double allMillis;

    AsOf(Store store, ValidityTable table, int count) {
        this.store = store;
        this.table = table;
        this.careers = store.get(Careers.class);
        this.answers = store.get(CareerAnswers.class);
        this.totals = store.get(Totals.class);
        this.count = count;
    }

    void run(Report report, long facts) throws Exception {
        compare();
        Timing sql = Timing.of(5_000, 20_000, it -> table.of(slug(it), day(it)));
        Timing cached = Timing.of(5_000, 20_000, it -> fromFacts(slug(it), day(it)));
        Map<String, String> ids = new TreeMap<>();
        for (int i = 0; i < CAREERS; i++) {
            ids.put(
                    slug(i),
                    store.jdbc().queryForObject("select id from career where slug = ?", String.class, slug(i)));
        }
        Timing uncached = Timing.of(500, 2_000, it -> {
            careers.forget(ids.get(slug(it)));
            fromFacts(slug(it), day(it));
        });
        cachedMicros = cached.p50Micros();
        double ratio = cached.p50Micros() / sql.p50Micros();
        report.add(
                "as-of of one career, cached, p50",
                facts,
                micros(cached.p50Micros()),
                micros(sql.p50Micros()),
                ratio,
                "%.2f x",
                "at most 2 x",
                ratio <= 2);
        report.add(
                "as-of of one career, cached, p99",
                facts,
                micros(cached.p99Micros()),
                micros(sql.p99Micros()),
                cached.p99Micros() / sql.p99Micros(),
                "%.2f x",
                "within 1 ms",
                cached.p99Micros() <= 1_000);
        Timing row = Timing.of(5_000, 20_000, it -> state(slug(it), day(it)));
        Timing grown = Timing.of(2_000, 5_000, it -> answers.ask(slug(it), GROWTH, newest -> newest));
        double cold = row.p50Micros() / sql.p50Micros();
        report.add(
                "as-of of one career, not cached, from its row, p50",
                facts,
                micros(row.p50Micros()),
                micros(sql.p50Micros()),
                cold,
                "%.2f x",
                "at most 5 x",
                cold <= 5);
        double folded = uncached.p50Micros() / row.p50Micros();
        report.add(
                "the same from its facts, p50",
                facts,
                micros(uncached.p50Micros()),
                micros(row.p50Micros()) + " from its row",
                folded,
                "%.2f x",
                "slower",
                folded > 1);
        double steps = uncached.p50Micros() / grown.p50Micros();
        report.add(
                "growth of one career, from its row, p50",
                facts,
                micros(grown.p50Micros()),
                micros(uncached.p50Micros()) + " to read its facts",
                steps,
                "%.2f x as fast",
                "faster",
                steps > 1);
        for (LocalDate day : DAYS) {
            // Another day each time: H2 answers the same question again from memory.
            Timing plain = Timing.of(ALL, ALL, it -> table.ofAll(day.plusDays(it)));
            Timing spans = Timing.of(ALL, ALL, it -> totals.on(day.plusDays(it), null));
            allMillis = spans.p50Millis();
            double against = spans.p50Millis() / plain.p50Millis();
            report.add(
                    "totals of all careers on " + day,
                    facts,
                    Report.text("%.1f ms", spans.p50Millis()),
                    Report.text("%.1f ms", plain.p50Millis()),
                    against,
                    "%.2f x",
                    "at most 1 x",
                    against <= 1);
        }
    }

    /** Answers first: they must agree before any time counts. */
    private void compare() {
        for (int i = 0; i < 2_000; i++) {
            String slug = slug(i);
            LocalDate day = day(i);
            same(fromFacts(slug, day), table.of(slug, day), slug + " on " + day);
            if (!state(slug, day).equals(StateAnswer.of(slug, careers.load(slug), day, INSTANT))) {
                throw new IllegalStateException("Two states of " + slug + " on " + day);
            }
        }
        for (LocalDate day : DAYS) {
            Map<String, List<BigDecimal>> sums = new TreeMap<>();
            for (AnnualTotal total : totals.on(day, null).totals()) {
                sums.put(
                        total.currency().getCode(),
                        List.of(total.base(), total.bonus(), total.equity(), total.benefits()));
            }
            same(sums, table.ofAll(day), "all careers on " + day);
        }
    }

    private StateAnswer state(String slug, LocalDate day) {
        return answers.ask(slug, new CareerQuestion.State(day), newest -> INSTANT)
                .answer();
    }

    private Map<String, List<BigDecimal>> fromFacts(String slug, LocalDate day) {
        Map<String, List<BigDecimal>> amounts = new TreeMap<>();
        Compensation.annualized(careers.load(slug).timeline(), day)
                .currencies()
                .forEach(it -> amounts.put(
                        it.currency().getCode(),
                        List.of(minor(it.base()), minor(it.bonus()), minor(it.equity()), minor(it.benefits()))));
        return amounts;
    }

    private static BigDecimal minor(Figure figure) {
        return figure.amount().movePointRight(figure.currency().getDecimalPlaces());
    }

    private static void same(Map<String, List<BigDecimal>> one, Map<String, List<BigDecimal>> other, String what) {
        boolean same = one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(entry -> {
                    List<BigDecimal> there = other.get(entry.getKey());
                    for (int i = 0; i < there.size(); i++) {
                        if (there.get(i).compareTo(entry.getValue().get(i)) != 0) {
                            return false;
                        }
                    }
                    return true;
                });
        if (!same) {
            throw new IllegalStateException("Two answers for " + what + ": " + one + " and " + other);
        }
    }

    private String slug(int round) {
        return Store.slug((int) ((long) (round % CAREERS) * count / CAREERS));
    }

    private LocalDate day(int round) {
        return LocalDate.of(2013, 1, 1).plusDays((round * 7_919L) % 5_000);
    }

    private static String micros(double micros) {
        return Report.text("%,.0f µs", micros);
    }
}
