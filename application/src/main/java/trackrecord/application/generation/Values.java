package trackrecord.application.generation;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.joda.money.Money;
import trackrecord.domain.Nullable;

/** The values of one row, given one after the other. */
public final class Values {

    /** Stands for "goes on" in columns that must be comparable. */
    public static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final PreparedStatement statement;
    private int index;

    Values(PreparedStatement statement) {
        this.statement = statement;
    }

    public Values text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    public Values number(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    public Values decimal(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(++index, value);
        return this;
    }

    public Values day(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.DATE);
        } else {
            statement.setObject(++index, value);
        }
        return this;
    }

    /** The first day after a span; absent: it goes on. */
    public Values end(@Nullable LocalDate value) throws SQLException {
        return day(value == null || value.isAfter(FOR_EVER) ? FOR_EVER : value);
    }

    /** Two columns: the currency's code, and the amount in its minor units. */
    public Values money(@Nullable Money value) throws SQLException {
        text(value == null ? null : value.getCurrencyUnit().getCode());
        return decimal(value == null ? null : minor(value));
    }

    private static BigDecimal minor(Money money) {
        return money.getAmount().movePointRight(money.getCurrencyUnit().getDecimalPlaces());
    }
}
