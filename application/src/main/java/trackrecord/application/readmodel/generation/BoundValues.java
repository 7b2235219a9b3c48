package trackrecord.application.readmodel.generation;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values on their way into the database. */
final class BoundValues extends Values {

    private final PreparedStatement statement;
    private int index;

    BoundValues(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public Values text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    @Override
    public Values number(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    @Override
    public Values flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    @Override
    public Values decimal(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(++index, value);
        return this;
    }

    @Override
    public Values day(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.DATE);
        } else {
            statement.setObject(++index, value);
        }
        return this;
    }
}
