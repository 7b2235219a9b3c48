package trackrecord.application.keeping.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.CareerKeys;

/**
 * Writes the log: the backup that needs no database to be read. Erased careers cannot be read, so only the sealed log
 * of all careers contains them. It includes their chains, because the head of a restored store would otherwise differ.
 */
public final class LogExport {

    private static final String SELECT = "select e.*, l.link from event e "
            + "join link l on l.id = e.id and l.number = e.number where e.id = ? and e.number <= ? order by e.number";

    private final JdbcTemplate jdbc;
    private final CareerTable table;
    private final CareerKeys keys;
    private final EventReader reader;

    public LogExport(DataSource dataSource, CareerTable table, CareerKeys keys, EventReader reader) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.table = table;
        this.keys = keys;
        this.reader = reader;
    }

    /**
     * Writes every career by slug, each in its state at that moment; in a sealed log the erased ones follow by internal
     * id.
     */
    public void writeAll(boolean sealed, Consumer<String> lines) {
        WrittenLog log = new WrittenLog(sealed, lines);
        for (CareerTable.Row career : table.all()) {
            log.career(career.id(), read(career, sealed));
        }
        if (sealed) {
            writeErased(log);
        }
        log.end();
    }

    /** @throws CareerNotFound if there is no such career */
    public void write(String careerId, boolean sealed, Consumer<String> lines) {
        CareerTable.Row career = table.find(careerId).orElseThrow(CareerNotFound::new);
        WrittenLog log = new WrittenLog(sealed, lines);
        log.career(career.id(), read(career, sealed));
        log.end();
    }

    /** Skips careers that the log contains already, because they were erased in the meantime. */
    private void writeErased(WrittenLog log) {
        List<LogLine.Erased> erased = jdbc.query(
                "select id, version, erased_at from erasure order by id",
                (row, index) -> new LogLine.Erased(row.getString(1), row.getInt(2), row.getString(3)));
        for (LogLine.Erased career : erased) {
            if (!log.has(career.id())) {
                log.erased(career, readErased(career));
            }
        }
    }

    private List<LogLine.ErasedFact> readErased(LogLine.Erased career) {
        return jdbc.query(
                SELECT,
                (row, index) -> {
                    StoredEvent event = StoredEvent.of(row);
                    return new LogLine.ErasedFact(
                            event.id(),
                            Math.toIntExact(event.number()),
                            event.name(),
                            event.recordedAt(),
                            sealed(event, row));
                },
                career.id(),
                career.version());
    }

    private static LogLine.Sealed sealed(StoredEvent event, ResultSet row) throws SQLException {
        return new LogLine.Sealed(
                event.eventId(), event.revision(), event.payload(), event.metadata(), row.getBytes("link"));
    }

    private List<LogLine> read(CareerTable.Row career, boolean sealed) {
        return jdbc.execute((ConnectionCallback<List<LogLine>>) connection -> read(connection, career, sealed));
    }

    private List<LogLine> read(Connection connection, CareerTable.Row career, boolean sealed) throws SQLException {
        Optional<SecretKey> key = keys.find(connection, career.id());
        List<LogLine> log = new ArrayList<>();
        if (key.isEmpty()) {
            return log;
        }
        if (sealed) {
            log.add(new LogLine.Key(career.slug(), career.id(), key.get().getEncoded()));
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, career.id());
            select.setLong(2, career.version());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StoredEvent event = StoredEvent.of(rows);
                    log.add(new LogLine.Entry(
                            career.slug(), reader.open(event, key.get()), sealed ? sealed(event, rows) : null));
                }
            }
        }
        return log;
    }
}
