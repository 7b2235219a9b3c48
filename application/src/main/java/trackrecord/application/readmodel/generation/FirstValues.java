package trackrecord.application.readmodel.generation;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first values of a row, passed on; the others are left out. */
final class FirstValues extends Values {

    private final Values values;
    private int left;

    FirstValues(Values values, int count) {
        this.values = values;
        this.left = count;
    }

    private boolean counts() {
        return left-- > 0;
    }

    @Override
    public Values text(@Nullable String value) throws SQLException {
        if (counts()) {
            values.text(value);
        }
        return this;
    }

    @Override
    public Values number(int value) throws SQLException {
        if (counts()) {
            values.number(value);
        }
        return this;
    }

    @Override
    public Values flag(boolean value) throws SQLException {
        if (counts()) {
            values.flag(value);
        }
        return this;
    }

    @Override
    public Values decimal(@Nullable BigDecimal value) throws SQLException {
        if (counts()) {
            values.decimal(value);
        }
        return this;
    }

    @Override
    public Values day(@Nullable LocalDate value) throws SQLException {
        if (counts()) {
            values.day(value);
        }
        return this;
    }
}
