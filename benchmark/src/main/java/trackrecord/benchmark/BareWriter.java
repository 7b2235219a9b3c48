package trackrecord.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The baseline of durable commands: plain JDBC that writes the rows of each career's newest command again, into tables
 * of the same structure, commits, and forces them to disk.
 */
final class BareWriter implements AutoCloseable {

    private static final List<String> LEDGER = List.of("event", "link");
    /** Moved on, with the newest link. */
    private static final String CAREER = "career";
    /** Those that an achievement changes. */
    private static final List<String> READ_MODELS = List.of("row_set", "growth_history");

    private final JdbcTemplate jdbc;
    private final List<Map<String, List<Object[]>>> work;
    private final Connection connection;
    private final Statement sync;
    private int written;

    BareWriter(Store store, List<String> slugs) throws SQLException {
        this.jdbc = store.jdbc();
        LEDGER.forEach(
                table -> make(table, "create unique index bare_" + table + "_of on bare_" + table + " (id, number)"));
        READ_MODELS.forEach(
                table -> make(table, "create index bare_" + table + "_of on bare_" + table + " (id, generation)"));
        make(CAREER, "create unique index bare_career_of on bare_career (id)");
        jdbc.update("insert into bare_career select * from career");
        this.work = slugs.stream().map(this::rows).toList();
        this.connection = store.dataSource().getConnection();
        this.connection.setAutoCommit(false);
        this.sync = connection.createStatement();
    }

    private void make(String table, String index) {
        jdbc.execute("drop table if exists bare_" + table);
        jdbc.execute("create table bare_" + table + " as select * from " + table + " where 1 = 0");
        jdbc.execute(index);
    }

    private Map<String, List<Object[]>> rows(String slug) {
        String id = jdbc.queryForObject("select id from career where slug = ?", String.class, slug);
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        LEDGER.forEach(table -> rows.put(
                table,
                rows(
                        "select * from " + table + " where id = ? and number =" + " (select max(number) from " + table
                                + " where id = ?)",
                        id,
                        id)));
        READ_MODELS.forEach(table -> rows.put(table, rows("select * from " + table + " where id = ?", id)));
        return rows;
    }

    private List<Object[]> rows(String select, Object... arguments) {
        return jdbc.query(
                select,
                (row, index) -> {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int column = 0; column < values.length; column++) {
                        values[column] = row.getObject(column + 1);
                    }
                    return values;
                },
                arguments);
    }

    void write(int commands) throws SQLException {
        for (int i = 0; i < commands; i++) {
            Map<String, List<Object[]>> rows = work.get(i % work.size());
            written++;
            moveOn(rows.get("link").getFirst());
            for (String table : LEDGER) {
                insert(table, rows.get(table), table.equals("event") ? 2 : 1);
            }
            for (String table : READ_MODELS) {
                delete(table, rows.get(table));
                insert(table, rows.get(table), -1);
            }
            connection.commit();
            sync.execute("checkpoint sync");
        }
    }

    /** @param link a row of its table: id, number and the link */
    private void moveOn(Object[] link) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update bare_career set version = ?, linked = ?, link = ? where id = ?")) {
            update.setLong(1, 1_000L + written);
            update.setLong(2, 1_000L + written);
            update.setObject(3, link[2]);
            update.setObject(4, link[0]);
            update.executeUpdate();
        }
    }

    private void delete(String table, List<Object[]> rows) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from bare_" + table + " where id = ? and generation = ?")) {
            delete.setObject(1, rows.isEmpty() ? "" : rows.getFirst()[0]);
            delete.setObject(2, rows.isEmpty() ? 0 : rows.getFirst()[1]);
            delete.executeUpdate();
        }
    }

    /** @param fresh the column that a new event counts up in; negative: none */
    private void insert(String table, List<Object[]> rows, int fresh) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into bare_" + table + " values (?" + ", ?".repeat(rows.getFirst().length - 1) + ")")) {
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, column == fresh ? (Object) (1_000L + written) : row[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        connection.close();
        jdbc.execute("drop table bare_" + CAREER);
        LEDGER.forEach(table -> jdbc.execute("drop table bare_" + table));
        READ_MODELS.forEach(table -> jdbc.execute("drop table bare_" + table));
    }
}
