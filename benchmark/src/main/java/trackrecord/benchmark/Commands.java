package trackrecord.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.record.FactRecorder;
import trackrecord.application.record.RecordFacts;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.AchievementCategory;

/** Durable commands beside bare JDBC that writes the same rows, commits, and forces them to disk. */
final class Commands {

    private static final int WRITERS = 16;
    private static final List<String> TABLES =
            List.of("event", "link", "row_set", "current_pay", "tenure", "growth_history", "annualized");

    private final Store store;
    private final FactRecorder recorder;
    private final JdbcTemplate jdbc;

    Commands(Store store) {
        this.store = store;
        this.recorder = store.get(FactRecorder.class);
        this.jdbc = store.jdbc();
    }

    void run(Report report, long facts, int commands) throws Exception {
        List<String> slugs = jdbc.queryForList("select slug from career where version between 35 and 45 order by slug"
                + " limit 200", String.class);
        record(slugs, 0, commands / 2, 0);
        double one = rate(commands, () -> record(slugs, 0, commands, 1));
        double bare = bare(slugs, commands);
        report.add("durable commands, one thread", facts, Report.perSecond(one, "commands"),
                Report.perSecond(bare, "commits"), one / bare * 100, "%.0f %%", "at least 35 % (goal 50 %)",
                one / bare >= 0.35);
        int each = Math.max(10, commands / 4);
        double many = rate(WRITERS * each, () -> {
            try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    List<String> own = List.of(slugs.get(100 + writer));
                    writers.add(threads.submit(() -> record(own, 0, each, 2)));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
        });
        report.add("durable commands, 16 writers on 16 careers", facts, Report.perSecond(many, "commands"),
                Report.perSecond(one, "commands") + " by one", many / one, "%.2f x", "at least 2 x", many / one >= 2);
    }

    private void record(List<String> slugs, int from, int to, int day) {
        for (int i = from; i < to; i++) {
            Command command = new Command.RecordAchievement(LocalDate.of(2026, 1, 1).plusDays(day),
                    "Measured " + i, AchievementCategory.DELIVERY, null, null, null, null, null, null, null);
            recorder.record(new RecordFacts(slugs.get(i % slugs.size()), List.of(command), null, null, null, "bench"));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double rate(int count, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return count * 1e9 / (System.nanoTime() - start);
    }

    /** The rows of the newest command of each career, written again into tables of the same make. */
    private double bare(List<String> slugs, int commands) throws Exception {
        for (String table : TABLES) {
            jdbc.execute("drop table if exists bare_" + table);
            jdbc.execute("create table bare_" + table + " as select * from " + table + " where 1 = 0");
        }
        jdbc.execute("create unique index bare_event_key on bare_event (id, number)");
        jdbc.execute("create unique index bare_link_key on bare_link (id, number)");
        for (String table : TABLES.subList(2, TABLES.size())) {
            jdbc.execute("create index bare_" + table + "_key on bare_" + table + " (id, generation)");
        }
        jdbc.execute("create index bare_annualized_on on bare_annualized (generation, valid_to, valid_from, currency,"
                + " base, bonus, equity, benefits)");
        List<Map<String, List<Object[]>>> work = new ArrayList<>();
        for (int i = 0; i < Math.min(commands, slugs.size()); i++) {
            work.add(rows(slugs.get(i)));
        }
        double rate;
        try (Connection connection = store.dataSource().getConnection(); Statement sync = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < commands / 2; i++) {
                write(connection, work.get(i % work.size()), i);
                connection.commit();
            }
            long start = System.nanoTime();
            for (int i = 0; i < commands; i++) {
                write(connection, work.get(i % work.size()), commands + i);
                connection.commit();
                sync.execute("checkpoint sync");
            }
            rate = commands * 1e9 / (System.nanoTime() - start);
            connection.setAutoCommit(true);
        }
        TABLES.forEach(table -> jdbc.execute("drop table bare_" + table));
        return rate;
    }

    private Map<String, List<Object[]>> rows(String slug) {
        String id = jdbc.queryForObject("select id from career where slug = ?", String.class, slug);
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            String newest = table.equals("event") || table.equals("link")
                    ? " and number = (select max(number) from " + table + " where id = ?)" : "";
            Object[] arguments = newest.isEmpty() ? new Object[] {id} : new Object[] {id, id};
            rows.put(table, jdbc.query("select * from " + table + " where id = ?" + newest, (row, index) -> {
                Object[] values = new Object[row.getMetaData().getColumnCount()];
                for (int column = 0; column < values.length; column++) {
                    values[column] = row.getObject(column + 1);
                }
                return values;
            }, arguments));
        }
        return rows;
    }

    /** One new event and link; the rows of the read models replaced. */
    private static void write(Connection connection, Map<String, List<Object[]>> rows, int round)
            throws SQLException {
        for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
            boolean ledger = table.getKey().equals("event") || table.getKey().equals("link");
            if (!ledger) {
                try (PreparedStatement delete = connection.prepareStatement(
                        "delete from bare_" + table.getKey() + " where id = ? and generation = ?")) {
                    delete.setObject(1, table.getValue().isEmpty() ? "" : table.getValue().getFirst()[0]);
                    delete.setObject(2, table.getValue().isEmpty() ? 0 : table.getValue().getFirst()[1]);
                    delete.executeUpdate();
                }
            }
            if (table.getValue().isEmpty()) {
                continue;
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into bare_" + table.getKey()
                    + " values (?" + ", ?".repeat(table.getValue().getFirst().length - 1) + ")")) {
                for (Object[] row : table.getValue()) {
                    for (int column = 0; column < row.length; column++) {
                        boolean number = ledger && column == (table.getKey().equals("event") ? 2 : 1);
                        insert.setObject(column + 1, number ? (Object) (1_000L + round) : row[column]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
