package trackrecord.application.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.raise;
import static trackrecord.application.running.Requests.withKey;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Notation;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.keeping.ledger.LedgerProblem;
import trackrecord.application.keeping.ledger.Verification;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.domain.vocabulary.Command;

/** What is derived from the facts, changed by SQL column by column, in a store that no other test writes to. */
class DerivedTablesTest {

    @AutoClose
    private static final RunningStore STORE = RunningStore.empty();

    /** Everything that read models hold of a career, in commands with ' for ". */
    private static final String RICH = """
            [{'type':'NameCareer','effectiveOn':'2020-01-01','name':'Ada'},
             {'type':'Hire','effectiveOn':'2020-01-01','employer':'Acme','title':'Engineer','level':'L3','team':'Core',
              'location':'Oslo','manager':'Grace','employmentType':'FULL_TIME',
              'baseSalary':{'amount':'100000.00','currency':'USD'},'bonusTarget':{'percent':'12.5'}},
             {'type':'StartBenefit','effectiveOn':'2020-01-01','benefitId':'lunch','name':'Lunch',
              'cash':{'amount':{'amount':'100.00','currency':'USD'},'period':'MONTH'}},
             {'type':'GrantRsu','effectiveOn':'2020-01-01','grantId':'new-hire',
              'value':{'amount':'40000.00','currency':'USD'},
              'vesting':{'segments':[{'occurrences':4,'period':12,'periodType':'MONTHS','percentage':'1/1'}]}},
             {'type':'SetBonusTarget','effectiveOn':'2021-01-01',
              'bonusTarget':{'amount':{'amount':'9000.00','currency':'USD'}}},
             {'type':'Raise','effectiveOn':'2021-04-01','baseSalary':{'amount':'120000.00','currency':'USD'}},
             {'type':'EndEmployment','effectiveOn':'2022-01-01','reason':'RESIGNED'}]""";

    private final FactRecorder recorder = STORE.get(FactRecorder.class);

    private final Ledger ledger = STORE.get(Ledger.class);

    private final Erasure erasure = STORE.get(Erasure.class);

    private final Rebuild rebuild = STORE.get(Rebuild.class);

    private final SealedNotes notes = STORE.get(SealedNotes.class);

    private final JdbcTemplate jdbc = STORE.get(JdbcTemplate.class);

    private final DurableTransactionManager transactions = STORE.get(DurableTransactionManager.class);

    private String id;

    @BeforeEach
    void careers() throws InterruptedException {
        rebuild.join();
        if (jdbc.queryForObject("select count(*) from career", Integer.class) == 0) {
            List<Command> rich =
                    CommandReader.read(JsonMapper.shared().readTree(RICH.replace('\'', '"')), Notation.JSON, 100);
            recorder.record(new RecordFacts("rich", rich, null, "first", "aa", "local"));
            recorder.record(withKey("second", "bb", "plain", hire("2024-01-01", "Acme", 100_000)));
            recorder.record(
                    withKey("third", "cc", "plain", raise("2024-02-01", 110_000), raise("2024-03-01", 120_000)));
            recorder.record(withKey("fourth", "dd", "gone", hire("2024-01-01", "Acme", 100_000)));
            erasure.erase("gone");
        }
        id = idOf("rich");
    }

    @Test
    void anUntouchedStoreIsIntactAndSaysWhatWasCompared() {
        Verification verification = ledger.verify();

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.compared())
                .isEqualTo(new Verification.Compared(
                        2,
                        List.of("row-set", "career-state", "growth-history", "career-list", "annualized"),
                        3,
                        0,
                        1,
                        0));
    }

    /** Every column of every table: another value, and none where there was one. */
    @Test
    void everyColumnOfEveryReadModelIsCompared() {
        for (String table : tables()) {
            List<String> columns = columns(table);
            assertThat(columns).contains("id", "generation");
            for (String column : columns) {
                assertFound(
                        table,
                        "update " + table + " set " + column + " = " + another(table, column) + " where id = '" + id
                                + "'");
                if (!Set.of("id", "generation").contains(column) && nullable(table, column)) {
                    assertFound(table, "update " + table + " set " + column + " = null where id = '" + id + "'");
                }
            }
        }
    }

    @Test
    void rowsThatAreGoneTwiceThereOrAnothersAreFound() {
        for (String table : tables()) {
            assertFound(table, "delete from " + table + " where id = '" + id + "'");
            assertFound(
                    table,
                    "update " + table + " set id = '" + idOf("plain") + "' where id = '" + id + "'",
                    table.equals("row_set") ? "delete from row_set where id = '" + idOf("plain") + "'" : null);
            if (!table.equals("row_set")) {
                assertFound(table, "insert into " + table + " select * from " + table + " where id = '" + id + "'");
            }
        }
    }

    @Test
    void oneRowOfManyIsFound() {
        assertFound(
                "annualized",
                "update annualized set base = base * 10 where id = '" + id
                        + "' and valid_from = (select min(valid_from) from annualized where id = '" + id + "')");
        assertFound(
                "career_list",
                "update career_list set title = 'Chief' where id = '" + id
                        + "' and valid_from = (select max(valid_from) from career_list where id = '" + id + "')");
    }

    @Test
    void whatIsLeftOfAnErasedCareerIsFound() {
        String erased = jdbc.queryForObject("select id from erasure", String.class);
        for (String table : tables()) {
            inATransactionThatIsUndone(() -> {
                List<String> columns = columns(table);
                columns.remove("id");
                String others = String.join(", ", columns);
                jdbc.update("insert into " + table + " (id, " + others + ") select '" + erased + "', " + others
                        + " from " + table + " where id = '" + id + "'");
                assertThat(ledger.verify().problems()).as(table).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.id()).isEqualTo(erased);
                    assertThat(problem.model()).isEqualTo(table.replace('_', '-'));
                });
            });
        }
    }

    /** Rows of another version of the program are not compared while their rebuild is under way, as the answer says. */
    @Test
    void rowsOfAnotherShapeAreNotCompared() {
        inATransactionThatIsUndone(() -> {
            jdbc.update("update read_model_generation set shape = shape + 1");
            jdbc.update("insert into read_model_generation (generation, state, shape, owner, beat)"
                    + " select generation + 1, 'BUILDING', shape - 1, 'a node', 0 from read_model_generation");
            jdbc.update("delete from annualized");
            Verification verification = ledger.verify();
            assertThat(verification.problems()).isEmpty();
            assertThat(verification.compared().readModels()).isEmpty();
            assertThat(verification.compared().careers()).isZero();
        });
        inATransactionThatIsUndone(() -> {
            jdbc.update("update read_model_generation set state = 'BUILDING'");
            assertThat(ledger.verify().problems())
                    .extracting(LedgerProblem::model)
                    .contains("read-model-generation");
        });
    }

    /** Beside other nodes, rows of a newer version are for that to rebuild. */
    @Test
    void aNewerShapeIsFoundWhereNoOtherProcessCanBe() {
        inATransactionThatIsUndone(() -> {
            jdbc.update("update read_model_generation set shape = shape + 1");
            assertThat(ledger.verify().intact())
                    .isEqualTo(STORE.get(StoreFile.class).postgres());
        });
    }

    /** Somebody wrote so, and the comparison would be off until a rebuild. */
    @ParameterizedTest
    @ValueSource(strings = {"shape - 1", "0", "-1"})
    void aShapeThatNobodyRebuildsIsFound(String shape) {
        inATransactionThatIsUndone(() -> {
            jdbc.update("update read_model_generation set shape = " + shape);
            assertThat(ledger.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.model()).isEqualTo("read-model-generation");
                assertThat(problem.message()).contains("no rebuild is running; rebuild the read models");
            });
        });
    }

    @Test
    void everyColumnOfAnErasureIsChecked() {
        for (String column : columns("erasure")) {
            List<String> others =
                    switch (column) {
                        case "id" -> List.of("'" + id + "'", "'f0000000-0000-4000-8000-000000000000'");
                        case "version" -> List.of("version + 1", "0");
                        case "erased_at" -> List.of("'2020-01-01T00:00:00.000Z'", "''");
                        case "seal" -> List.of("(select metadata from event where number = 1 and id = '" + id + "')");
                        case "link" -> List.of("(select link from link where number = 1 and id = '" + id + "')");
                        default -> List.of();
                    };
            assertThat(others).as(column).isNotEmpty();
            for (String other : others) {
                inATransactionThatIsUndone(() -> {
                    jdbc.update("update erasure set " + column + " = " + other);
                    assertThat(ledger.verify().problems())
                            .as("%s = %s", column, other)
                            .isNotEmpty();
                });
            }
        }
        inATransactionThatIsUndone(() -> {
            jdbc.update("update erasure set seal = null");
            assertThat(ledger.verify().problems()).isEmpty();
            assertThat(ledger.verify().compared().unsealedNotes()).isEqualTo(1);
        });
    }

    @Test
    void theNoteOfTheSampleIsChecked() {
        inATransactionThatIsUndone(() -> {
            notes.put(SealedNotes.SAMPLE, id + " 7");
            assertThat(ledger.verify().problems()).isEmpty();
            assertThat(ledger.verify().compared().notes()).isEqualTo(2);
            for (String change : List.of(
                    "replace(content, '" + id + "', '" + idOf("plain") + "')",
                    "replace(content, ' 7 ', ' 8 ')",
                    "replace(content, 'seal:', 'seal:AAAA')",
                    "replace(content, 'seal:', 'seal:!')",
                    "'none ' || substring(content from position('seal:' in content))")) {
                String before =
                        jdbc.queryForObject("select content from store_note where name = 'sample'", String.class);
                assertThat(jdbc.update("update store_note set content = " + change + " where name = 'sample'"))
                        .isEqualTo(1);
                assertThat(ledger.verify().problems())
                        .as(change)
                        .singleElement()
                        .satisfies(problem ->
                                assertThat(problem.message()).isEqualTo("the store's note \"sample\" was changed"));
                jdbc.update("update store_note set content = ? where name = 'sample'", before);
            }
        });
        inATransactionThatIsUndone(() -> {
            jdbc.update("insert into store_note (name, content) values ('sample', ?)", id + " 7");
            assertThat(ledger.verify().problems()).isEmpty();
            assertThat(ledger.verify().compared().unsealedNotes()).isEqualTo(1);
        });
    }

    /** A request that is sent again would be recorded again. */
    @Test
    void aKeptRequestThatIsGoneIsFound() {
        for (String gone :
                List.of("first_number = 1 and id <> '" + id + "'", "first_number = 2", "id = '" + id + "'")) {
            inATransactionThatIsUndone(() -> {
                assertThat(jdbc.update("delete from idempotency where " + gone)).isEqualTo(1);
                assertThat(ledger.verify().problems()).as(gone).singleElement().satisfies(problem -> assertThat(
                                problem.message())
                        .contains("is missing before it expired"));
            });
        }
    }

    /** Those of a log were kept by another store. Nobody says so but the program: then it bears its seal. */
    @Test
    void ofFactsThatWereRestoredNoRequestIsDue() {
        inATransactionThatIsUndone(() -> {
            jdbc.update("delete from idempotency");
            notes.put(SealedNotes.RESTORED, "2999-01-01T00:00:00Z");
            assertThat(ledger.verify().problems()).isEmpty();
            jdbc.update("update store_note set content = '2999-01-01T00:00:00Z' where name = 'restored'");
            assertThat(ledger.verify().problems())
                    .extracting(LedgerProblem::message)
                    .contains("the store's note \"restored\" was changed")
                    .hasSize(3);
        });
    }

    @Test
    void everyColumnOfAKeptRequestIsChecked() {
        String third = "select key_hash from idempotency where first_number = 2";
        byte[] key = jdbc.queryForObject(third, byte[].class);
        for (String column : columns("idempotency")) {
            List<Object> others = new ArrayList<>(
                    switch (column) {
                        case "key_hash", "request_hash" -> List.of(flipped(column, key), new byte[31], new byte[33]);
                        case "id" ->
                            List.of(
                                    id,
                                    UUID.randomUUID().toString(),
                                    jdbc.queryForObject("select id from erasure", String.class));
                        case "first_number" -> List.of(0, 1, 3, 4, -1);
                        case "last_number" -> List.of(1, 2, 4, 0);
                        case "recorded_at" -> List.of("2030-01-01T00:00:00Z", "never");
                        case "seal" -> List.of(flipped(column, key), new byte[0], new byte[28]);
                        default -> List.of();
                    });
            assertThat(others).as(column).isNotEmpty();
            for (Object other : others) {
                inATransactionThatIsUndone(() -> {
                    jdbc.update("update idempotency set " + column + " = ? where key_hash = ?", other, key);
                    assertThat(ledger.verify().problems())
                            .as("%s = %s", column, other)
                            // One that is moved to another career is gone from its own.
                            .hasSize(column.equals("id") ? 2 : 1)
                            .allSatisfy(it -> assertThat(it.message()).contains("Idempotency-Key"));
                });
            }
        }
    }

    /** What an earlier version kept has no seal: of that the numbers are checked, and it is counted. */
    @Test
    void ofARequestWithoutASealTheNumbersAreChecked() {
        inATransactionThatIsUndone(() -> {
            jdbc.update("update idempotency set seal = null");
            Verification verification = ledger.verify();
            assertThat(verification.problems()).isEmpty();
            assertThat(verification.compared().unsealedRequests()).isEqualTo(3);
        });
        for (String change : List.of(
                "first_number = 1",
                "last_number = 4",
                "first_number = 3, last_number = 2",
                "id = 'f0000000-0000-4000-8000-000000000000'")) {
            inATransactionThatIsUndone(() -> {
                jdbc.update("update idempotency set seal = null");
                jdbc.update("update idempotency set " + change + " where first_number = 2");
                assertThat(ledger.verify().problems()).as(change).hasSize(change.startsWith("id") ? 2 : 1);
            });
        }
    }

    private void assertFound(String table, String... changes) {
        inATransactionThatIsUndone(() -> {
            Stream.of(changes).filter(it -> it != null).toList().reversed().forEach(change -> assertThat(
                            jdbc.update(change))
                    .as(change)
                    .isPositive());
            Verification verification = ledger.verify();
            assertThat(verification.intact()).as(changes[0]).isFalse();
            assertThat(verification.problems()).as(changes[0]).anySatisfy(problem -> {
                assertThat(problem.id()).isEqualTo(id);
                assertThat(problem.model()).isEqualTo(table.replace('_', '-'));
                assertThat(problem.message()).doesNotContainPattern("[0-9]").contains("rebuild the read models");
            });
        });
    }

    private static List<String> tables() {
        return Stream.concat(Stream.of("row_set"), RowSets.TABLES.stream().map(GenerationTable::name))
                .toList();
    }

    private List<String> columns(String table) {
        return jdbc.query("select * from " + table + " where 1 = 0", (ResultSetExtractor<List<String>>) rows -> {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.add(rows.getMetaData().getColumnName(column).toLowerCase(java.util.Locale.ROOT));
            }
            return columns;
        });
    }

    private boolean nullable(String table, String column) {
        return "YES"
                .equals(jdbc.queryForObject(
                        "select is_nullable from information_schema.columns"
                                + " where lower(table_name) = ? and lower(column_name) = ?",
                        String.class,
                        table,
                        column));
    }

    /** Another value than any that stands there, as SQL. */
    private String another(String table, String column) {
        if (column.equals("id")) {
            return "'" + UUID.randomUUID() + "'";
        }
        int type = jdbc.query("select " + column + " from " + table + " where 1 = 0", (ResultSetExtractor<Integer>)
                rows -> rows.getMetaData().getColumnType(1));
        return switch (type) {
            case Types.DATE ->
                column.equals("valid_to")
                        ? column + " - interval '1' day"
                        : "coalesce(" + column + ", date '2020-01-01') + interval '1' day";
            case Types.INTEGER, Types.NUMERIC, Types.DECIMAL -> "coalesce(" + column + ", 0) + 1";
            case Types.BOOLEAN, Types.BIT -> "not " + column;
            default ->
                column.endsWith("currency")
                        ? "'EUR'"
                        : column.equals("recorded_at")
                                ? "'2030-01-01T00:00:00.000Z'"
                                : "coalesce(" + column + ", '') || ' '";
        };
    }

    private byte[] flipped(String column, byte[] key) {
        byte[] bytes = jdbc.queryForObject(
                "select " + column + " from idempotency where key_hash = ?", byte[].class, (Object) key);
        bytes[bytes.length - 1] ^= 1;
        return bytes;
    }

    private String idOf(String slug) {
        return jdbc.queryForObject("select id from career where slug = ?", String.class, slug);
    }

    private void inATransactionThatIsUndone(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
