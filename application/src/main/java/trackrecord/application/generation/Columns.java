package trackrecord.application.generation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.Nullable;

/** The columns of a row that {@link Values} wrote, read by name. */
public final class Columns {

    private final ResultSet row;

    public Columns(ResultSet row) {
        this.row = row;
    }

    public @Nullable String text(String column) throws SQLException {
        return row.getString(column);
    }

    public int number(String column) throws SQLException {
        return row.getInt(column);
    }

    public boolean yes(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public @Nullable BigDecimal decimal(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    public @Nullable LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The first day after a span; null: it goes on. */
    public @Nullable LocalDate end(String column) throws SQLException {
        LocalDate day = day(column);
        return Values.FOR_EVER.equals(day) ? null : day;
    }

    public @Nullable Money money(String currencyColumn, String amountColumn) throws SQLException {
        String currency = text(currencyColumn);
        return currency == null ? null : money(CurrencyUnit.of(currency), decimal(amountColumn));
    }

    /** @param minor whole minor units */
    public static Money money(CurrencyUnit currency, BigDecimal minor) {
        return Money.of(currency, minor.movePointLeft(currency.getDecimalPlaces()));
    }
}
