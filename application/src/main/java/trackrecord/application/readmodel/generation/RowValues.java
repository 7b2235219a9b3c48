package trackrecord.application.readmodel.generation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in a form in which those of a row can be compared with those that it should have. */
final class RowValues extends Values {

    private final List<Object> values = new ArrayList<>();

    /** A stored row, from a column on. */
    static List<Object> of(ResultSet row, int from) throws SQLException {
        RowValues values = new RowValues();
        for (int column = from; column <= row.getMetaData().getColumnCount(); column++) {
            switch (row.getMetaData().getColumnType(column)) {
                case Types.DATE -> values.day(row.getObject(column, LocalDate.class));
                case Types.NUMERIC, Types.DECIMAL -> values.decimal(row.getBigDecimal(column));
                case Types.INTEGER -> values.number(row.getInt(column));
                case Types.BOOLEAN, Types.BIT -> values.flag(row.getBoolean(column));
                default -> values.text(row.getString(column));
            }
        }
        return values.values;
    }

    /** A row as it should be. */
    static <R> List<Object> of(R row, GenerationTable.Binder<R> binder) {
        RowValues values = new RowValues();
        try {
            binder.bind(row, values);
        } catch (SQLException e) {
            throw new IllegalStateException("no database was asked", e);
        }
        return values.values;
    }

    @Override
    public Values text(@Nullable String value) {
        values.add(value);
        return this;
    }

    @Override
    public Values number(int value) {
        values.add(value);
        return this;
    }

    @Override
    public Values flag(boolean value) {
        values.add(value);
        return this;
    }

    @Override
    public Values decimal(@Nullable BigDecimal value) {
        values.add(value == null ? null : value.stripTrailingZeros());
        return this;
    }

    @Override
    public Values day(@Nullable LocalDate value) {
        values.add(value);
        return this;
    }
}
