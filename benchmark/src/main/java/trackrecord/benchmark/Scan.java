package trackrecord.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.Seal;
import trackrecord.domain.vocabulary.Entry;

/**
 * The baseline of a rebuild: one thread that reads the event table in the order of its rows, decrypts each payload, and
 * parses it with Jackson. It folds and writes nothing.
 */
final class Scan {

    private Scan() {}

    /** Returns how many facts it read. */
    static long run(Store store) throws SQLException {
        CareerKeys keys = store.get(CareerKeys.class);
        Map<String, SecretKey> opened = new HashMap<>();
        long facts = 0;
        try (Connection connection = store.dataSource().getConnection();
                Statement select = connection.createStatement()) {
            try (ResultSet rows = select.executeQuery("select id, wrapped from career_key")) {
                while (rows.next()) {
                    opened.put(rows.getString(1), keys.unwrap(rows.getString(1), rows.getBytes(2)));
                }
            }
            select.setFetchSize(1_000);
            try (ResultSet rows =
                    select.executeQuery("select id, number, name, payload from event order by position")) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    byte[] plain = Seal.open(opened.get(id), rows.getBytes(4), Seal.context(id, rows.getLong(2)));
                    Entry fact = Json.readEntry(plain, Vocabulary.ofFact(rows.getString(3)));
                    facts += fact == null ? 0 : 1;
                }
            }
        }
        return facts;
    }
}
