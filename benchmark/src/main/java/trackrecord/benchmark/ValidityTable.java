package trackrecord.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The baseline of as-of answers: a hand-made table without a ledger, with one row for each span of a career's pay, in
 * the same database. It supports neither corrections nor knowledge dates.
 */
final class ValidityTable {

    private static final String ONE = "select currency, base, bonus, equity, benefits from validity"
            + " where career = ? and valid_from <= ? and valid_to > ?";
    private static final String ALL = "select currency, sum(base), sum(bonus), sum(equity), sum(benefits) from validity"
            + " where valid_from <= ? and valid_to > ? group by currency";

    private final JdbcTemplate jdbc;

    ValidityTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void make() {
        jdbc.execute("drop table if exists validity");
        jdbc.execute("create table validity (career varchar(64), valid_from date, valid_to date, currency varchar(3),"
                + " base bigint, bonus bigint, equity bigint, benefits bigint,"
                + " primary key (career, valid_from, currency))");
        jdbc.update("insert into validity select c.slug, a.valid_from, a.valid_to, a.currency, a.base, a.bonus,"
                + " a.equity, a.benefits from annualized a join career c on c.id = a.id where a.generation ="
                + " (select generation from read_model_generation where state = 'CURRENT')"
                + " order by c.slug, a.valid_from");
        jdbc.execute("analyze");
    }

    void drop() {
        jdbc.execute("drop table validity");
    }

    /** Minor units of base, bonus, equity and benefits, by currency. */
    Map<String, List<BigDecimal>> of(String career, LocalDate day) {
        return read(ONE, career, day, day);
    }

    Map<String, List<BigDecimal>> ofAll(LocalDate day) {
        return read(ALL, day, day);
    }

    private Map<String, List<BigDecimal>> read(String sql, Object... arguments) {
        Map<String, List<BigDecimal>> amounts = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    amounts.put(
                            row.getString(1),
                            List.of(
                                    row.getBigDecimal(2),
                                    row.getBigDecimal(3),
                                    row.getBigDecimal(4),
                                    row.getBigDecimal(5)));
                },
                arguments);
        return amounts;
    }
}
