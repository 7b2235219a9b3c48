package trackrecord.application.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.state.CareerState;

/** The stored rows of single careers. */
final class CareerRows {

    private static final String STATE =
            "select r.version, r.recorded_at, s.first_day, s.persons, s.annualized, s.services";
    /** The state once, with the first part of its growth. */
    private static final String GROWN = "select r.version, r.recorded_at, s.first_day,"
            + " case when h.part = 0 then s.persons end, case when h.part = 0 then s.annualized end,"
            + " case when h.part = 0 then s.services end, h.part, h.more, h.steps";

    /** Selects only rows of this program's format that include every entry of the career. */
    private static final String CURRENT = " from career c"
            + " join read_model_generation g on g.state = 'CURRENT' and g.shape = ?"
            + " join row_set r on r.id = c.id and r.generation = g.generation and r.version = c.version"
            + " join career_state s on s.id = c.id and s.generation = g.generation";

    private static final String GROWTH = " join growth_history h on h.id = c.id and h.generation = g.generation";
    private static final String OF = " where c.slug = ?";

    private final JdbcTemplate jdbc;
    private final int shape;

    CareerRows(DataSource dataSource, int shape) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.shape = shape;
    }

    /**
     * Empty if there is no such career, or if its rows are missing, outdated, of another format, or duplicated.
     *
     * @param growth whether to read the steps as well
     */
    Optional<CareerRow> find(String slug, boolean growth) {
        return growth ? grown(slug) : state(slug);
    }

    private Optional<CareerRow> state(String slug) {
        List<CareerRow> rows = jdbc.query(STATE + CURRENT + OF, (row, _) -> row(row, null), shape, slug);
        return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    private Optional<CareerRow> grown(String slug) {
        List<CareerRow> first = new ArrayList<>();
        List<GrowthHistory.Part> parts = new ArrayList<>();
        jdbc.query(
                GROWN + CURRENT + GROWTH + OF + " order by h.part",
                (RowCallbackHandler) row -> {
                    if (first.isEmpty()) {
                        first.add(row(row, null));
                    }
                    parts.add(new GrowthHistory.Part(row.getInt(7), row.getBoolean(8), row.getString(9)));
                },
                shape,
                slug);
        return GrowthHistory.ofRows(parts).map(growth -> {
            CareerRow row = first.getFirst();
            return new CareerRow(row.version(), row.recordedAt(), row.state(), growth);
        });
    }

    private static CareerRow row(ResultSet row, @Nullable GrowthHistory growth) throws SQLException {
        return new CareerRow(
                row.getInt(1),
                Instant.parse(row.getString(2)),
                new CareerState(
                        row.getObject(3, LocalDate.class), row.getString(4), row.getString(5), row.getString(6)),
                growth);
    }
}
