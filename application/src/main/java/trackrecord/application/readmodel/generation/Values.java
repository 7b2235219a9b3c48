package trackrecord.application.readmodel.generation;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values of one row, given one after the other. */
public abstract class Values {

    /** Stands for "goes on" in columns that must be comparable. */
    public static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    public abstract Values text(@Nullable String value) throws SQLException;

    public abstract Values number(int value) throws SQLException;

    public abstract Values flag(boolean value) throws SQLException;

    public abstract Values decimal(@Nullable BigDecimal value) throws SQLException;

    public abstract Values day(@Nullable LocalDate value) throws SQLException;

    /** The first day after a span; absent: it goes on. */
    public final Values end(@Nullable LocalDate value) throws SQLException {
        return day(value == null || value.isAfter(FOR_EVER) ? FOR_EVER : value);
    }
}
