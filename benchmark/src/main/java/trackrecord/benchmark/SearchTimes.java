package trackrecord.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.generation.Generations;

/** The search in the list of careers, beside SQL that looks into every row of the read model. */
final class SearchTimes {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final double MOST_MILLIS = 20;
    private static final int SIZE = 50;
    private static final int CALLS = 21;
    private static final String FROM = " from career c join row_set r on r.id = c.id and r.generation = "
            + Generations.CURRENT
            + " left join career_list p on p.id = r.id and p.generation = r.generation"
            + " and p.valid_from <= ? and p.valid_to > ?"
            + " where lower(c.slug || ' ' || coalesce(p.name, '') || ' ' || coalesce(p.employer, '') || ' '"
            + " || coalesce(p.title, '') || ' ' || coalesce(p.level, '')) like ?";

    private final Store store;
    private final JdbcTemplate jdbc;
    private final CareerList list;

    SearchTimes(Store store) {
        this.store = store;
        this.jdbc = store.jdbc();
        this.list = store.get(CareerList.class);
    }

    void run(Report report, long facts) throws Exception {
        List<String> texts = texts();
        texts.forEach(this::compare);
        double sql = Timing.of(3, CALLS, it -> plain(texts.get(it % texts.size()), 0))
                .p50Millis();
        double ours = Timing.of(CALLS, CALLS, it -> list.on(DAY, texts.get(it % texts.size()), 0, SIZE))
                .p50Millis();
        add(report, facts, "search in the list of careers", ours, sql);
        long[] nanos = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            LedgerTimes.recordAnother(store, call);
            long since = System.nanoTime();
            list.on(DAY, texts.get(call % texts.size()), 0, SIZE);
            nanos[call] = System.nanoTime() - since;
        }
        add(
                report,
                facts,
                "search in the list of careers, right after a command",
                Timing.of(nanos).p50Millis(),
                sql);
    }

    private static void add(Report report, long facts, String what, double ours, double sql) {
        report.add(
                what,
                facts,
                LedgerTimes.millis(ours),
                LedgerTimes.millis(sql) + " by SQL",
                sql / ours,
                "%.0f x",
                Report.text("at most %.0f ms", MOST_MILLIS),
                ours <= MOST_MILLIS);
    }

    /** What few, many, all and none have, in the middle of words and across them. */
    private List<String> texts() {
        String employer = jdbc.queryForObject(
                "select max(employer) from career_list where valid_from <= ? and valid_to > ?", String.class, DAY, DAY);
        return List.of("person-77", employer, employer.substring(1, 4).toUpperCase(Locale.ROOT), "son", "-1 ", "none");
    }

    private void compare(String text) {
        for (int page : new int[] {0, 1, 3}) {
            CareerList.Page found = list.on(DAY, text, page, SIZE);
            List<String> slugs =
                    found.careers().stream().map(CareerList.Entry::careerId).toList();
            if (!slugs.equals(plain(text, page)) || found.total() != count(text)) {
                throw new IllegalStateException("Two answers to a search for " + text);
            }
        }
    }

    /** A page and how many there are, as the program asks for both. */
    private List<String> plain(String text, int page) {
        count(text);
        return jdbc.queryForList(
                "select c.slug" + FROM + " order by c.slug limit ? offset ?",
                String.class,
                DAY,
                DAY,
                pattern(text),
                SIZE,
                page * SIZE);
    }

    private long count(String text) {
        return jdbc.queryForObject("select count(*)" + FROM, Long.class, DAY, DAY, pattern(text));
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT) + "%";
    }
}
