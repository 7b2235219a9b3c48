package trackrecord.application.store.key;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data keys of the careers: 32 random bytes each, stored sealed by the master key. Nobody can read a career
 * whose key was destroyed.
 */
public final class CareerKeys {

    private static final int MOST_KEPT = 20_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKeys masterKeys;
    private final Map<String, Unwrapped> unwrapped = new ConcurrentHashMap<>();

    private record Unwrapped(byte[] wrapped, SecretKey key) {}

    public CareerKeys(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    /** Makes and stores the key of a new career. */
    public SecretKey create(Connection connection, String id) throws SQLException {
        return store(connection, id, fresh());
    }

    /** A key that nobody has. */
    public static byte[] fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Stores a known key: that of a career which is restored with its sealed bytes. */
    public SecretKey store(Connection connection, String id, byte[] key) throws SQLException {
        byte[] wrapped = Seal.seal(masterKeys.sealing(connection), key, context(id));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into career_key (id, wrapped) values (?, ?)")) {
            insert.setString(1, id);
            insert.setBytes(2, wrapped);
            insert.executeUpdate();
        }
        return unwrap(id, wrapped);
    }

    /** The key of a career; empty if it was erased, or never was. */
    public Optional<SecretKey> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select wrapped from career_key where id = ?")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(unwrap(id, rows.getBytes(1))) : Optional.empty();
            }
        }
    }

    /** The keys of those careers that have one, by id, in the order of the ids given. */
    public Map<String, SecretKey> find(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, SecretKey> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        ids.forEach(id -> found.put(id, null));
        String marks = "?, ".repeat(ids.size() - 1) + "?";
        try (PreparedStatement select =
                connection.prepareStatement("select id, wrapped from career_key where id in (" + marks + ")")) {
            int index = 1;
            for (String id : ids) {
                select.setString(index++, id);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), unwrap(rows.getString(1), rows.getBytes(2)));
                }
            }
        }
        found.values().removeIf(Objects::isNull);
        return found;
    }

    /** @param wrapped as stored; always given, so that a key destroyed by another node is never used from memory */
    public SecretKey unwrap(String id, byte[] wrapped) {
        Unwrapped known = unwrapped.get(id);
        if (known != null && Arrays.equals(known.wrapped, wrapped)) {
            return known.key;
        }
        if (unwrapped.size() >= MOST_KEPT) {
            unwrapped.clear();
        }
        SecretKey key = new SecretKeySpec(masterKeys.open(wrapped, context(id)), "AES");
        unwrapped.put(id, new Unwrapped(wrapped, key));
        return key;
    }

    /**
     * A part of all keys, in the order of the ids.
     *
     * @param last  the id of the last one
     * @param count how many there are in it
     */
    public record Part(String last, int count) {}

    /**
     * Wraps by the master key that seals now what another one wraps, in the running transaction. What no key opens is
     * damaged, and stays as it is; so does what is erased meanwhile.
     *
     * @param after the last id of the part before; empty for the first
     * @return empty if no key comes after
     */
    public Optional<Part> renew(Connection connection, String after, int most) throws SQLException {
        SecretKey sealing = masterKeys.sealing(connection);
        Map<String, byte[]> part = part(connection, after, most);
        String last = after;
        try (PreparedStatement update =
                connection.prepareStatement("update career_key set wrapped = ? where id = ? and wrapped = ?")) {
            for (Map.Entry<String, byte[]> each : part.entrySet()) {
                last = each.getKey();
                Optional<byte[]> renewed = renewed(sealing, last, each.getValue());
                if (renewed.isPresent()) {
                    update.setBytes(1, renewed.get());
                    update.setString(2, last);
                    update.setBytes(3, each.getValue());
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        return part.isEmpty() ? Optional.empty() : Optional.of(new Part(last, part.size()));
    }

    private Optional<byte[]> renewed(SecretKey sealing, String id, byte[] wrapped) {
        try {
            Seal.open(sealing, wrapped, context(id));
            return Optional.empty();
        } catch (Seal.Broken other) {
            try {
                return Optional.of(Seal.seal(sealing, masterKeys.open(wrapped, context(id)), context(id)));
            } catch (Seal.Broken damaged) {
                return Optional.empty();
            }
        }
    }

    private static Map<String, byte[]> part(Connection connection, String after, int most) throws SQLException {
        Map<String, byte[]> part = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, wrapped from career_key where id > ? order by id fetch first ? rows only")) {
            select.setString(1, after);
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    part.put(rows.getString(1), rows.getBytes(2));
                }
            }
        }
        return part;
    }

    /** Destroys the key for good. */
    public void destroy(Connection connection, String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from career_key where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
        unwrapped.remove(id);
    }

    private static byte[] context(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}
