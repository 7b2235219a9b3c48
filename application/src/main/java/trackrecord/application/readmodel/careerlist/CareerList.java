package trackrecord.application.readmodel.careerlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.store.Count;

/** Which careers there are, and who does what where on a day. */
public final class CareerList {

    private static final String PAY = " left join career_list p on p.id = c.id and p.generation = "
            + Generations.CURRENT + " and p.valid_from <= ? and p.valid_to > ?";
    private static final String FIELDS = "select c.slug, p.name, p.employer, p.title, p.level, c.version from ";
    private static final String MATCHES = " where lower(c.slug || ' ' || coalesce(p.name, '') || ' '"
            + " || coalesce(p.employer, '') || ' ' || coalesce(p.title, '') || ' ' || coalesce(p.level, ''))"
            + " like ? escape '!'";
    private static final RowMapper<Entry> ENTRY = (row, index) -> new Entry(
            row.getString(1),
            new Listed(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
            row.getInt(6));

    private final JdbcTemplate jdbc;

    /** @param version the number of the newest fact */
    public record Entry(String careerId, Listed listed, int version) {}

    /** @param total how many match, on all pages */
    public record Page(List<Entry> careers, long total) {}

    public CareerList(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * A page of the careers, by their ids.
     *
     * @param text found anywhere in id, name, employer, title or level of that day, in either case; absent: all
     * @param page from 0
     */
    public Page on(LocalDate day, @Nullable String text, int page, int size) {
        long offset = (long) page * size;
        if (text == null || text.isBlank()) {
            List<Entry> entries = jdbc.query(
                    FIELDS + "(select slug, id, version from career order by slug" + " limit ? offset ?) c" + PAY
                            + " order by c.slug",
                    ENTRY,
                    size,
                    offset,
                    day,
                    day);
            return new Page(entries, Count.of(jdbc, "select count(*) from career"));
        }
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        List<Entry> entries = jdbc.query(
                FIELDS + "career c" + PAY + MATCHES + " order by c.slug limit ? offset ?",
                ENTRY,
                day,
                day,
                pattern,
                size,
                offset);
        return new Page(entries, Count.of(jdbc, "select count(*) from career c" + PAY + MATCHES, day, day, pattern));
    }
}
