package trackrecord.application.store.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of links. Its primary key (career, number) lets no chain fork. The newest link of each career also stands in
 * the career's row, where the head of the store is read from.
 */
public final class Links {

    private Links() {}

    /** Adds the links of events of one career, which follow one another without a gap, and keeps the last with the career. */
    public static void append(Connection connection, List<StoredEvent> events) throws SQLException {
        StoredEvent first = events.getFirst();
        byte[] link = first.number() == 1 ? null : at(connection, first.id(), first.number() - 1);
        List<byte[]> links = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            link = Link.over(link, event);
            links.add(link);
        }
        insert(connection, events, links);
        keep(connection, events.getLast(), links.getLast());
    }

    /** With the career's row held: nobody else keeps another one at the same time. */
    private static void keep(Connection connection, StoredEvent last, byte[] link) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update career set linked = ?, link = ? where id = ?")) {
            update.setLong(1, last.number());
            update.setBytes(2, link);
            update.setString(3, last.id());
            update.executeUpdate();
        }
    }

    /** Adds links that were computed already, one for each event. */
    public static void insert(Connection connection, List<StoredEvent> events, List<byte[]> links) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into link (id, number, link) values (?, ?, ?)")) {
            for (int index = 0; index < links.size(); index++) {
                insert.setString(1, events.get(index).id());
                insert.setLong(2, events.get(index).number());
                insert.setBytes(3, links.get(index));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static byte[] at(Connection connection, String id, long number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select link from link where id = ? and number = ?")) {
            select.setString(1, id);
            select.setLong(2, number);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("the ledger has no link " + number + " of career " + id);
                }
                return rows.getBytes(1);
            }
        }
    }
}
