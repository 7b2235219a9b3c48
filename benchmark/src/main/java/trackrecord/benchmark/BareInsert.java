package trackrecord.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The baseline of a restore: the rows of a store inserted again into tables of the same structure, in batches of some
 * thousand per transaction. Reading them does not count.
 */
final class BareInsert {

    private static final int ROWS = 5_000;

    private static final Map<String, List<String>> INDEXES = Map.of(
            "event", List.of("unique (id, number)", "unique (event_id)", "unique (position)"),
            "link", List.of("unique (id, number)"),
            "career", List.of("unique (slug)", "unique (id)"),
            "career_key", List.of("unique (id)"),
            "row_set", List.of("unique (id, generation)"),
            "career_state", List.of("(id, generation)"),
            "growth_history", List.of("(id, generation)"),
            "career_list", List.of("(id, generation)"),
            "annualized",
                    List.of(
                            "(id, generation)",
                            "(generation, valid_to, valid_from, currency, base, bonus, equity, benefits)"));

    private final Store store;

    BareInsert(Store store) {
        this.store = store;
    }

    double seconds() throws SQLException {
        double seconds = 0;
        try (Connection from = store.dataSource().getConnection();
                Connection to = store.dataSource().getConnection()) {
            to.setAutoCommit(false);
            for (Map.Entry<String, List<String>> table : INDEXES.entrySet()) {
                make(to, table.getKey(), table.getValue());
                seconds += copy(from, to, table.getKey());
                try (Statement statement = to.createStatement()) {
                    statement.execute("drop table bare_" + table.getKey());
                }
                to.commit();
            }
            to.setAutoCommit(true);
        }
        return seconds;
    }

    private static void make(Connection to, String table, List<String> indexes) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute("create table bare_" + table + " as select * from " + table + " where 1 = 0");
            for (int i = 0; i < indexes.size(); i++) {
                String index = indexes.get(i);
                statement.execute("create " + (index.startsWith("unique") ? "unique " : "") + "index bare_" + table
                        + "_" + i + " on bare_" + table + " " + index.substring(index.indexOf('(')));
            }
        }
        to.commit();
    }

    private static double copy(Connection from, Connection to, String table) throws SQLException {
        double seconds = 0;
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            List<Object[]> some = new ArrayList<>(ROWS);
            boolean more = true;
            while (more) {
                more = rows.next();
                if (more) {
                    Object[] row = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        row[column] = rows.getObject(column + 1);
                    }
                    some.add(row);
                }
                if (some.size() == ROWS || !more) {
                    long since = System.nanoTime();
                    insert(to, table, columns, some);
                    seconds += (System.nanoTime() - since) / 1e9;
                    some.clear();
                }
            }
        }
        return seconds;
    }

    private static void insert(Connection to, String table, int columns, List<Object[]> rows) throws SQLException {
        try (PreparedStatement insert =
                to.prepareStatement("insert into bare_" + table + " values (?" + ", ?".repeat(columns - 1) + ")")) {
            for (Object[] row : rows) {
                for (int column = 0; column < columns; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        to.commit();
    }
}
