package trackrecord.application.log;

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
import trackrecord.application.career.CareerNotFound;
import trackrecord.application.career.CareerTable;
import trackrecord.application.store.CareerKeys;
import trackrecord.application.store.EventReader;
import trackrecord.application.store.StoredEvent;

/** Writes the log: the backup that needs no database to be read. Erased careers are not in it. */
public final class LogExport {

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

    /** Every career, by slug; each as it is when its turn comes. */
    public void writeAll(boolean sealed, Consumer<String> lines) {
        table.all().forEach(career -> write(career, sealed, lines));
    }

    /** @throws CareerNotFound if there is no such career */
    public void write(String careerId, boolean sealed, Consumer<String> lines) {
        write(table.find(careerId).orElseThrow(CareerNotFound::new), sealed, lines);
    }

    private void write(CareerTable.Row career, boolean sealed, Consumer<String> lines) {
        List<LogLine> log = jdbc.execute((ConnectionCallback<List<LogLine>>) connection ->
                read(connection, career, sealed));
        log.forEach(line -> lines.accept(LogFormat.write(line)));
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
        try (PreparedStatement select = connection.prepareStatement("select e.*, l.link from event e "
                + "join link l on l.id = e.id and l.number = e.number "
                + "where e.id = ? and e.number <= ? order by e.number")) {
            select.setString(1, career.id());
            select.setLong(2, career.version());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StoredEvent event = StoredEvent.of(rows);
                    log.add(new LogLine.Entry(career.slug(), reader.open(event, key.get()), !sealed ? null
                            : new LogLine.Sealed(event.eventId(), event.revision(), event.payload(),
                                    event.metadata(), rows.getBytes("link"))));
                }
            }
        }
        return log;
    }
}
