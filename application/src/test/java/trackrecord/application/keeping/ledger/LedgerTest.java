package trackrecord.application.keeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;
import trackrecord.application.store.sync.DurableTransactionManager;

/** Every kind of change to stored rows, by SQL, a hundred times each, in a store that no other test writes to. */
class LedgerTest {

    @AutoClose
    private static final RunningStore STORE = RunningStore.empty();

    private static final int TIMES = 100;
    private static final long SEED = 20261123;
    private static final int CAREERS = 4;
    private static final int FACTS = 6;

    private final FactRecorder recorder = STORE.get(FactRecorder.class);

    private final Ledger ledger = STORE.get(Ledger.class);

    private final Erasure erasure = STORE.get(Erasure.class);

    private final JdbcTemplate jdbc = STORE.get(JdbcTemplate.class);

    private final DurableTransactionManager transactions = STORE.get(DurableTransactionManager.class);

    private record Row(String id, long number) {}

    @BeforeEach
    void someCareers() {
        if (jdbc.queryForObject("select count(*) from career", Integer.class) == 0) {
            for (int career = 0; career <= CAREERS; career++) {
                recorder.record(of("career-" + career, hire("2024-01-01", "Acme", 100_000)));
                for (int fact = 1; fact < FACTS; fact++) {
                    recorder.record(of("career-" + career, raise("2024-0" + (fact + 1) + "-01", 100_000 + fact)));
                }
            }
            erasure.erase("career-" + CAREERS);
        }
    }

    @Test
    void anUntouchedStoreIsIntact() {
        Verification verification = ledger.verify();

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.careers()).isEqualTo(CAREERS + 1);
        assertThat(verification.facts()).isEqualTo((CAREERS + 1) * FACTS);
        assertThat(verification.erased()).isEqualTo(1);
        assertThat(verification.head()).isEqualTo(ledger.head().head());
        assertThat(ledger.summary().erased()).isEqualTo(1);
        assertThat(ledger.summary().lastVerification()).isEqualTo(verification);
        assertThat(ledger.lastResult())
                .as("as the next start finds it")
                .contains(new Ledger.Result(verification.at(), true))
                .isEqualTo(ledger.ownResult());
        assertThat(ledger.compare(HeadFile.parse(ledger.head().text()))).isEmpty();
    }

    /** What every version before read the head from. */
    private HeadFile headOfTheLinks() {
        return new HeadFile(jdbc
                .query(
                        """
                select l.id, l.number, l.link from link l
                join (select id, max(number) as number from link group by id) newest
                  on newest.id = l.id and newest.number = l.number""",
                        (row, index) -> new HeadFile.Line(
                                row.getString(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))))
                .stream()
                .sorted(Comparator.comparing(HeadFile.Line::id))
                .toList());
    }

    @Test
    void theHeadIsThatOfTheNewestLinkOfEachCareer() {
        assertThat(ledger.head()).isEqualTo(headOfTheLinks());
        assertThat(ledger.summary().head()).isEqualTo(headOfTheLinks().head());
        assertThat(ledger.summary().careers()).isEqualTo(CAREERS);
        assertThat(ledger.summary().facts()).isEqualTo((CAREERS + 1) * FACTS);
    }

    /** Nodes of an earlier version move the version on alone, begin careers without a link, and erase them so too. */
    @Test
    void linksThatWereNotKeptAreLookedUp() {
        List<String> living = jdbc.queryForList("select id from career order by id", String.class);
        inATransactionThatIsUndone(() -> {
            update(
                    "update career set linked = ?, link = (select link from link where id = ? and number = ?) where id = ?",
                    FACTS - 1,
                    living.getFirst(),
                    FACTS - 1,
                    living.getFirst());
            update("update career set linked = null, link = null where id = ?", living.getLast());
            update("update erasure set link = null");

            assertThat(ledger.head()).isEqualTo(headOfTheLinks());
            assertThat(ledger.verify().problems()).isEmpty();
        });
    }

    /** The migration of a store in which nobody kept links. */
    @Test
    void linksOfBeforeAreKeptFromNowOn() {
        inATransactionThatIsUndone(() -> {
            update("update career set linked = null, link = null");
            update("update erasure set link = null");

            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V9__links_of_before.sql"))
                    .execute(transactions.getDataSource());

            assertThat(jdbc.queryForList("select link from career where linked = version", byte[].class))
                    .hasSize(CAREERS)
                    .doesNotContainNull();
            assertThat(jdbc.queryForObject("select link from erasure", byte[].class))
                    .isNotNull();
            assertThat(ledger.head()).isEqualTo(headOfTheLinks());
            assertThat(ledger.verify().problems()).isEmpty();
        });
    }

    @Test
    void growthSinceAnEarlierHeadIsNoProblem() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            HeadFile earlier = ledger.head();
            jdbc.update(
                    "insert into link (id, number, link) values ('f0000000-0000-4000-8000-000000000000', 1, ?)",
                    (Object) new byte[32]);
            assertThat(ledger.compare(earlier)).isEmpty();
            status.setRollbackOnly();
        });
    }

    /** Changes that the store itself shows. */
    enum Change {
        EDIT,
        TRUNCATION,
        DELETION,
        SWAP,
        RENUMBERING,
        DROPPED_TAIL,
        LINK_EDIT,
        LINK_DELETION,
        KEY_EDIT,
        NAME_SWAP,
        KEPT_LINK_EDIT,
        KEPT_LINK_OF_ANOTHER
    }

    @ParameterizedTest
    @EnumSource
    void verificationFindsEvery(Change change) {
        HeadFile earlier = ledger.head();
        Random random = new Random(SEED + change.ordinal());
        for (int time = 0; time < TIMES; time++) {
            inATransactionThatIsUndone(() -> {
                String what = change(change, random);
                assertThat(inRangesOfOne(random.nextBoolean()).intact())
                        .as("seed %s: %s", SEED, what)
                        .isFalse();
            });
        }
        assertThat(ledger.verify().intact()).isTrue();
        assertThat(ledger.head()).isEqualTo(earlier);
    }

    /** A range for each career, so that what is swapped lies in two, or all in one. */
    private Verification inRangesOfOne(boolean single) {
        if (!single) {
            return ledger.verify();
        }
        StoreNotes notes = STORE.get(StoreNotes.class);
        StoreSeal seal = new StoreSeal(STORE.get(MasterKeys.class));
        NoteCheck noteCheck = new NoteCheck(new SealedNotes(notes, seal), seal);
        return new VerificationRun(
                        jdbc,
                        transactions,
                        notes,
                        noteCheck,
                        new GenerationCheck(STORE.get(Generations.class)),
                        new LedgerCheck(jdbc, STORE.get(CareerKeys.class), STORE.get(EventReader.class), noteCheck),
                        new VerificationState(jdbc, Clock.systemUTC(), true),
                        new Ranges(jdbc, 1, FACTS))
                .run();
    }

    private String change(Change change, Random random) {
        Row row = any(random);
        return switch (change) {
            case EDIT -> edit(random, row);
            case TRUNCATION -> {
                String column = random.nextBoolean() ? "payload" : "metadata";
                byte[] bytes = bytes(column, row);
                yield update(
                        "update event set " + column + " = ? where id = ? and number = ?",
                        java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)),
                        row.id,
                        row.number);
            }
            case DELETION -> update("delete from event where id = ? and number = ?", row.id, row.number);
            case SWAP -> swap(row, anyBut(random, row), random.nextBoolean() ? "payload" : "metadata");
            case RENUMBERING ->
                update(
                        "update event set number = ? where id = ? and number = ?",
                        FACTS + 1 + random.nextInt(5),
                        row.id,
                        row.number);
            case DROPPED_TAIL -> dropTail(row);
            case LINK_EDIT -> {
                byte[] link = jdbc.queryForObject(
                        "select link from link where id = ? and number = ?", byte[].class, row.id, row.number);
                link[random.nextInt(link.length)] ^= (byte) (1 << random.nextInt(8));
                yield update("update link set link = ? where id = ? and number = ?", link, row.id, row.number);
            }
            case LINK_DELETION -> update("delete from link where id = ? and number = ?", row.id, row.number);
            case NAME_SWAP -> swapNames(livingCareer(random), random);
            case KEPT_LINK_EDIT -> {
                String table = random.nextBoolean() ? "career" : "erasure";
                List<String> ids = jdbc.queryForList("select id from " + table + " order by id", String.class);
                String id = ids.get(random.nextInt(ids.size()));
                byte[] link = jdbc.queryForObject("select link from " + table + " where id = ?", byte[].class, id);
                link[random.nextInt(link.length)] ^= (byte) (1 << random.nextInt(8));
                yield update("update " + table + " set link = ? where id = ?", link, id);
            }
            case KEPT_LINK_OF_ANOTHER ->
                update(
                        "update career set link = (select link from link where id = ? and number = ?) where id = ?",
                        row.id,
                        row.number,
                        anotherLivingCareer(row.id, random));
            case KEY_EDIT -> {
                String id = livingCareer(random);
                byte[] wrapped = jdbc.queryForObject("select wrapped from career_key where id = ?", byte[].class, id);
                wrapped[random.nextInt(wrapped.length)] ^= (byte) (1 << random.nextInt(8));
                yield update("update career_key set wrapped = ? where id = ?", wrapped, id);
            }
        };
    }

    private String edit(Random random, Row row) {
        return switch (random.nextInt(6)) {
            case 0 -> flip(random, row, "payload");
            case 1 -> flip(random, row, "metadata");
            case 2 -> update("update event set name = ? where id = ? and number = ?", "Retired", row.id, row.number);
            case 3 -> update("update event set revision = ? where id = ? and number = ?", "0", row.id, row.number);
            case 4 ->
                update(
                        "update event set recorded_at = ? where id = ? and number = ?",
                        "2030-01-01T00:00:00." + (100 + random.nextInt(900)) + "Z",
                        row.id,
                        row.number);
            default ->
                update(
                        "update event set event_id = ? where id = ? and number = ?",
                        new java.util.UUID(random.nextLong(), random.nextLong()).toString(),
                        row.id,
                        row.number);
        };
    }

    private String flip(Random random, Row row, String column) {
        byte[] bytes = bytes(column, row);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return update("update event set " + column + " = ? where id = ? and number = ?", bytes, row.id, row.number);
    }

    /** Of two careers with as many facts: each has a row, a key and a whole chain, but it is the other one's. */
    private String swapNames(String one, Random random) {
        String other = livingCareer(random);
        if (other.equals(one)) {
            return swapNames(one, random);
        }
        String name = "select slug from career where id = ?";
        String first = jdbc.queryForObject(name, String.class, one);
        String second = jdbc.queryForObject(name, String.class, other);
        update("update career set slug = ? where id = ?", "for-a-moment", one);
        update("update career set slug = ? where id = ?", first, other);
        return update("update career set slug = ? where id = ?", second, one);
    }

    private String swap(Row one, Row other, String column) {
        byte[] bytes = bytes(column, one);
        update(
                "update event set " + column + " = ? where id = ? and number = ?",
                bytes(column, other),
                one.id,
                one.number);
        return update("update event set " + column + " = ? where id = ? and number = ?", bytes, other.id, other.number);
    }

    private String dropTail(Row row) {
        update("delete from event where id = ? and number >= ?", row.id, row.number);
        return update("delete from link where id = ? and number >= ?", row.id, row.number);
    }

    /** Changes that are consistent in themselves: only somebody who kept an earlier head can tell. */
    enum Rewrite {
        TAIL_AND_VERSION,
        FULL_REWRITE,
        WHOLE_CAREER,
        FACT_UNDER_ITS_LINK,
        ALL_BUT_THE_LAST_LINK,
        LINK_ALONE
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierHeadShowsEvery(Rewrite rewrite) {
        Random random = new Random(SEED + rewrite.ordinal());
        for (int time = 0; time < TIMES; time++) {
            inATransactionThatIsUndone(() -> {
                HeadFile earlier = HeadFile.parse(ledger.head().text());
                Row row = any(random);
                switch (rewrite) {
                    case TAIL_AND_VERSION -> {
                        dropTail(row);
                        jdbc.update("update career set version = ? where id = ?", row.number - 1, row.id);
                    }
                    case FULL_REWRITE -> {
                        update(
                                "update event set recorded_at = ? where id = ? and number = ?",
                                "2020-01-01T00:00:00." + (100 + random.nextInt(900)) + "Z",
                                row.id,
                                row.number);
                        linkAnew(row.id);
                    }
                    case FACT_UNDER_ITS_LINK -> edit(random, row);
                    case ALL_BUT_THE_LAST_LINK -> {
                        byte[] last = jdbc.queryForObject(
                                "select link from link where id = ? and number = ?", byte[].class, row.id, FACTS);
                        edit(random, row);
                        linkAnew(row.id);
                        jdbc.update("update link set link = ? where id = ? and number = ?", last, row.id, FACTS);
                    }
                    case LINK_ALONE ->
                        jdbc.update(
                                "update link set link = ? where id = ? and number = ?", new byte[32], row.id, FACTS);
                    case WHOLE_CAREER ->
                        List.of("event", "link", "career", "career_key")
                                .forEach(table -> jdbc.update("delete from " + table + " where id = ?", row.id));
                }
                assertThat(ledger.compare(earlier)).as("seed %s: %s", SEED, row).isNotEmpty();
            });
        }
    }

    private void linkAnew(String id) {
        byte[] link = null;
        for (StoredEvent event : jdbc.query(
                "select " + StoredEvent.COLUMNS + " from event where id = ? order by number",
                (row, index) -> StoredEvent.of(row),
                id)) {
            link = Link.over(link, event);
            jdbc.update("update link set link = ? where id = ? and number = ?", link, id, event.number());
        }
    }

    private void inATransactionThatIsUndone(Runnable work) {
        Consumer<org.springframework.transaction.TransactionStatus> undone = status -> {
            status.setRollbackOnly();
            work.run();
        };
        new TransactionTemplate(transactions).executeWithoutResult(undone);
    }

    private List<Row> rows() {
        return new ArrayList<>(jdbc.query(
                "select id, number from event order by id, number",
                (row, index) -> new Row(row.getString(1), row.getLong(2))));
    }

    private Row any(Random random) {
        List<Row> rows = rows();
        return rows.get(random.nextInt(rows.size()));
    }

    private Row anyBut(Random random, Row not) {
        Row row = any(random);
        return row.equals(not) ? anyBut(random, not) : row;
    }

    private String livingCareer(Random random) {
        List<String> ids = jdbc.queryForList("select id from career_key order by id", String.class);
        return ids.get(random.nextInt(ids.size()));
    }

    private String anotherLivingCareer(String id, Random random) {
        String other = livingCareer(random);
        return other.equals(id) ? anotherLivingCareer(id, random) : other;
    }

    private byte[] bytes(String column, Row row) {
        return jdbc.queryForObject(
                "select " + column + " from event where id = ? and number = ?", byte[].class, row.id, row.number);
    }

    private String update(String sql, Object... arguments) {
        assertThat(jdbc.update(sql, arguments)).isPositive();
        StringBuilder what = new StringBuilder(sql);
        for (Object argument : arguments) {
            what.append(' ')
                    .append(argument instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : argument);
        }
        return what.toString();
    }
}
