package trackrecord.application.keeping.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.erasure.ErasureNote;
import trackrecord.application.readmodel.row.RowComparison;
import trackrecord.application.recording.KeptRequest;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.SomeCareers;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.Seal;

/**
 * Everything stored about some careers, by internal id.
 *
 * @param keys      decrypted; those that cannot be decrypted are missing
 * @param keptLinks link of the newest fact, if the career's row or its erasure has one
 * @param links     by number
 * @param rows      null if the rows of the read models belong to another version of the program
 */
record CareerRows(
        Map<String, SecretKey> keys,
        Map<String, CareerTable.Row> careers,
        Map<String, byte[]> keptLinks,
        Map<String, ErasureNote> erasures,
        Map<String, List<StoredEvent>> events,
        Map<String, Map<Long, byte[]>> links,
        Map<String, List<KeptRequest>> requests,
        @Nullable RowComparison rows) {

    /**
     * An internal id found in any table.
     *
     * @param facts   number of its stored facts
     * @param chained whether it is in the ledger
     */
    record Id(String id, long facts, boolean chained) {}

    /**
     * The ids found in any table, in the database's order. It must be the first statement of its transaction, because
     * it names every table that is checked: H2 takes its snapshot of a table when a transaction first names it, and all
     * snapshots must be of the same moment.
     */
    static List<Id> ids(JdbcTemplate jdbc, SomeCareers some) {
        return jdbc.query(
                """
                select id, sum(facts), max(chained) from (
                  select id, count(*) as facts, 1 as chained from event where %1$s group by id
                  union all select id, 0, 1 from link where %1$s group by id
                  union all select id, 0, 1 from career where %1$s
                  union all select id, 0, 1 from career_key where %1$s
                  union all select id, 0, 1 from erasure where %1$s
                  union all select id, 0, 0 from idempotency where %1$s
                  union all select id, 0, 0 from (%2$s) derived
                ) everywhere group by id order by id""".formatted(some.condition(), RowComparison.ids(some)),
                (row, index) -> new Id(row.getString(1), row.getLong(2), row.getInt(3) == 1),
                some.times(6 + RowComparison.MODELS.size()));
    }

    static CareerRows of(JdbcTemplate jdbc, CareerKeys keys, @Nullable Integer generation, SomeCareers some) {
        return new CareerRows(
                keys(jdbc, keys, some),
                careers(jdbc, some),
                keptLinks(jdbc, some),
                erasures(jdbc, some),
                events(jdbc, some),
                links(jdbc, some),
                requests(jdbc, some),
                generation == null ? null : RowComparison.of(jdbc, generation, some));
    }

    private static Map<String, SecretKey> keys(JdbcTemplate jdbc, CareerKeys keys, SomeCareers some) {
        Map<String, SecretKey> opened = new HashMap<>();
        jdbc.query(
                "select id, wrapped from career_key where " + some.condition(),
                row -> {
                    try {
                        opened.put(row.getString(1), keys.unwrap(row.getString(1), row.getBytes(2)));
                    } catch (Seal.Broken _) {
                        // The caller treats it as missing.
                    }
                },
                some.times(1));
        return opened;
    }

    private static Map<String, CareerTable.Row> careers(JdbcTemplate jdbc, SomeCareers some) {
        return jdbc
                .query(
                        "select slug, id, version from career where " + some.condition(),
                        (row, index) -> new CareerTable.Row(row.getString(1), row.getString(2), row.getInt(3)),
                        some.times(1))
                .stream()
                .collect(Collectors.toMap(CareerTable.Row::id, row -> row));
    }

    private static Map<String, byte[]> keptLinks(JdbcTemplate jdbc, SomeCareers some) {
        Map<String, byte[]> kept = new HashMap<>();
        jdbc.query(
                "select id, link from career where link is not null and linked = version and " + some.condition()
                        + " union all select id, link from erasure where link is not null and " + some.condition(),
                row -> {
                    kept.put(row.getString(1), row.getBytes(2));
                },
                some.times(2));
        return kept;
    }

    private static Map<String, ErasureNote> erasures(JdbcTemplate jdbc, SomeCareers some) {
        Map<String, ErasureNote> erasures = new HashMap<>();
        jdbc.query(
                "select id, " + ErasureNote.COLUMNS + " from erasure where " + some.condition(),
                row -> {
                    erasures.put(row.getString("id"), ErasureNote.of(row));
                },
                some.times(1));
        return erasures;
    }

    private static Map<String, List<StoredEvent>> events(JdbcTemplate jdbc, SomeCareers some) {
        return jdbc
                .query(
                        "select " + StoredEvent.COLUMNS + " from event where " + some.condition()
                                + " order by id, number",
                        (row, index) -> StoredEvent.of(row),
                        some.times(1))
                .stream()
                .collect(Collectors.groupingBy(StoredEvent::id));
    }

    private static Map<String, Map<Long, byte[]>> links(JdbcTemplate jdbc, SomeCareers some) {
        Map<String, Map<Long, byte[]>> links = new HashMap<>();
        jdbc.query(
                "select id, number, link from link where " + some.condition(),
                row -> {
                    links.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                            .put(row.getLong(2), row.getBytes(3));
                },
                some.times(1));
        return links;
    }

    private static Map<String, List<KeptRequest>> requests(JdbcTemplate jdbc, SomeCareers some) {
        return jdbc
                .query(
                        "select " + KeptRequest.COLUMNS + " from idempotency where " + some.condition(),
                        (row, index) -> KeptRequest.of(row),
                        some.times(1))
                .stream()
                .collect(Collectors.groupingBy(KeptRequest::id));
    }
}
