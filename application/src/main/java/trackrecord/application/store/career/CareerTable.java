package trackrecord.application.store.career;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The only table that maps slugs to careers. The version is the number of the newest entry and increases with every
 * command, so that one query tells whether cached data is current, whichever node wrote last.
 */
public final class CareerTable {

    /** What callers may name a career: 1 to 64 lower-case letters, digits and hyphens. */
    public static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    private final JdbcTemplate jdbc;

    /** @param id the internal id */
    public record Row(String slug, String id, int version) {}

    public CareerTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public Optional<Row> find(String slug) {
        List<Row> rows = jdbc.query(
                "select slug, id, version from career where slug = ?",
                (row, index) -> new Row(row.getString(1), row.getString(2), row.getInt(3)),
                slug);
        return rows.stream().findFirst();
    }

    /** The same, and until the end of the transaction nobody else changes it; waits for whoever does. */
    public Optional<Row> hold(String slug) {
        List<Row> rows = jdbc.query(
                "select slug, id, version from career where slug = ? for update",
                (row, index) -> new Row(row.getString(1), row.getString(2), row.getInt(3)),
                slug);
        return rows.stream().findFirst();
    }

    /** All careers, by slug. */
    public List<Row> all() {
        return jdbc.query(
                "select slug, id, version from career order by slug",
                (row, index) -> new Row(row.getString(1), row.getString(2), row.getInt(3)));
    }

    /**
     * A career whose facts come in the same transaction, and bring their links.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the slug is taken
     */
    public void insert(Row row) {
        jdbc.update("insert into career (slug, id, version) values (?, ?, ?)", row.slug(), row.id(), row.version());
    }

    /**
     * A career whose facts are stored already.
     *
     * @param link of its newest fact
     * @throws org.springframework.dao.DuplicateKeyException if the slug is taken
     */
    public void insert(Row row, byte[] link) {
        jdbc.update(
                "insert into career (slug, id, version, linked, link) values (?, ?, ?, ?, ?)",
                row.slug(),
                row.id(),
                row.version(),
                row.version(),
                link);
    }

    /** False if the career is not at that version, because it was recorded in or erased. */
    public boolean advance(String id, int from, int to) {
        return jdbc.update("update career set version = ? where id = ? and version = ?", to, id, from) == 1;
    }

    /** False if the career is not at that version any more. */
    public boolean delete(Row row) {
        return jdbc.update("delete from career where id = ? and version = ?", row.id(), row.version()) == 1;
    }
}
