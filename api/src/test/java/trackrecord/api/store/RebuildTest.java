package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import trackrecord.application.answering.FromRows;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.Progress.State;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.readmodel.rebuild.Room;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.readmodel.row.RowSets;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.domain.given.Given;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Component;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.RecordedEntry;

/** The read models as commands write them, and as a rebuild makes them anew. */
@SpringBootTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {"trackrecord.sample=false", "trackrecord.sync=false"})
@ContextConfiguration(initializers = EmptyFolder.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest {

    @Autowired
    FactRecorder recorder;

    @Autowired
    Careers careers;

    @Autowired
    CareerTable table;

    @Autowired
    Erasure erasure;

    @Autowired
    Generations generations;

    @Autowired
    DurableTransactionManager transactions;

    @Autowired
    EventReader reader;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    @Autowired
    Totals totals;

    @Autowired
    CareerList list;

    @Autowired
    ReadModels readModels;

    @Autowired
    Rebuild rebuild;

    @TempDir
    static Path folder;

    JdbcTemplate jdbc;

    @BeforeAll
    void recordSomeCareers() {
        jdbc = new JdbcTemplate(dataSource);
        join(rebuild);
        for (long seed = 1; seed <= 30; seed++) {
            for (RandomCareers.Request request : RandomCareers.of(seed).requests()) {
                recorder.record(new RecordFacts("random-" + seed, request.commands(), null, null, null, "test"));
            }
        }
    }

    @Test
    void commandsWriteWhatAFoldOfAllFactsWouldWrite() {
        Map<String, Integer> versions = new TreeMap<>();
        table.all().forEach(row -> versions.put(row.id(), row.version()));

        assertThat(rowSetVersions()).isEqualTo(versions);
        assertThat(readModels.state().behind()).isZero();
        Map<String, List<String>> written = rows();
        for (GenerationTable<?> model : RowSets.TABLES) {
            jdbc.update("delete from " + model.name());
        }
        jdbc.update("delete from row_set");
        assertThat(rows().get("career_state")).isEmpty();
        rebuildWith(1);
        assertThat(rows()).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} workers")
    @ValueSource(ints = {1, 2, 5})
    void anyNumberOfWorkersMakesTheSameRows(int workers) {
        Map<String, List<String>> before = rows();
        int generation = generations.current().number();

        rebuildWith(workers);

        assertThat(generations.current().number()).isEqualTo(generation + 1);
        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.queryForObject(
                        "select count(*) from row_set where generation <> ?", Integer.class, generation + 1))
                .as("rows of the old generation")
                .isZero();
    }

    @ParameterizedTest(name = "room for {0} facts")
    @ValueSource(ints = {1, 50, 400})
    void aSmallRoomMakesTheSameRows(int facts) {
        Map<String, List<String>> before = rows();

        rebuild(new Rebuild(dataSource, transactions, generations, reader, clock, new Room(facts, folder), 2, true));

        assertThat(rows()).isEqualTo(before);
        assertThat(folder).as("what did not fit").isEmptyDirectory();
    }

    @ParameterizedTest(name = "room for {0} facts")
    @ValueSource(ints = {100, 100_000})
    void anInterruptedRebuildGoesOnWithTheCareersThatAreMissing(int facts) throws Exception {
        Map<String, List<String>> before = rows();
        int next = interrupted();
        Room room = new Room(facts, folder);

        try (Rebuild another = new Rebuild(dataSource, transactions, generations, reader, clock, room, 2, false)) {
            another.startIfNeeded();
            another.join();
            assertThat(another.progress().state()).isEqualTo(State.DONE);
            assertThat(another.progress().doneBefore()).isEqualTo(1);
            assertThat(another.progress().percent()).isEqualTo(100);
        }
        assertThat(generations.current().number()).isEqualTo(next);
        assertThat(rows()).isEqualTo(before);
    }

    /** What a killed process has left in a file of H2 may be half of what it wrote. */
    @Test
    void whereNoOtherProcessCanBeAnInterruptedRebuildBeginsAnew() throws Exception {
        Map<String, List<String>> before = rows();
        int left = interrupted();
        jdbc.update("delete from annualized where generation = ?", left);

        try (Rebuild another = rebuild(2)) {
            another.startIfNeeded();
            another.join();
            assertThat(another.progress().doneBefore()).isZero();
        }
        assertThat(generations.current().number()).isEqualTo(left + 1);
        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from row_set where generation = ?", Integer.class, left))
                .isZero();
    }

    /** A generation in which one career was done when its process was killed. */
    private int interrupted() throws Exception {
        int next = generations.current().number() + 1;
        generations.begin(next, "a process that was killed", 0);
        CareerTable.Row done = table.all().getFirst();
        try (var connection = dataSource.getConnection()) {
            RowSets.put(connection, next, List.of(RowSet.of(done.id(), careers.load(done.slug()))));
        }
        return next;
    }

    @Test
    void rowsOfAnotherShapeAreMadeAnew() throws Exception {
        Map<String, List<String>> before = rows();
        jdbc.update("update read_model_generation set shape = -1");

        try (Rebuild another = rebuild(1)) {
            another.startIfNeeded();
            another.join();
        }
        assertThat(generations.current().shape()).isEqualTo(RowSet.SHAPE);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void commandsDuringARebuildAreInTheNewRowsToo() throws Exception {
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        String career = "busy-" + UUID.randomUUID();
        recorder.record(request(career, Given.hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000")));
        int recorded = 1;
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<Integer> writing = writer.submit(() -> {
                int count = 0;
                while (rebuilding.get() && count < 500) {
                    count++;
                    recorder.record(request(career, Given.raise("2024-02-01", "USD " + (100_000 + count))));
                    recorder.record(request(career, Given.retract(1 + count * 2 - 1)));
                    assertThat(list.on(LocalDate.of(2024, 6, 1), career, 0, 10)
                                    .careers()
                                    .getFirst()
                                    .version())
                            .as("a read right after the command")
                            .isEqualTo(1 + count * 2);
                }
                return count * 2;
            });
            try {
                for (int facts : List.of(100_000, 100, 100_000)) {
                    rebuild(new Rebuild(
                            dataSource, transactions, generations, reader, clock, new Room(facts, folder), 2, true));
                }
            } finally {
                rebuilding.set(false);
            }
            recorded += writing.get();
        }
        assertThat(careers.load(career).version()).isEqualTo(recorded);
        Map<String, List<String>> written = rows();
        assertThat(readModels.state().behind()).isZero();
        rebuildWith(1);
        assertThat(rows()).isEqualTo(written);
    }

    @Test
    void anErasedCareerLeavesNoRowAndIsNotRebuilt() {
        String career = "erased-" + UUID.randomUUID();
        recorder.record(request(career, Given.hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000")));
        String id = table.find(career).orElseThrow().id();

        erasure.erase(career);
        for (GenerationTable<?> model : RowSets.TABLES) {
            assertThat(jdbc.queryForObject("select count(*) from " + model.name() + " where id = ?", Integer.class, id))
                    .as(model.name())
                    .isZero();
        }
        rebuildWith(2);
        assertThat(rowSetVersions()).doesNotContainKey(id);
        rebuild(new Rebuild(dataSource, transactions, generations, reader, clock, new Room(100, folder), 2, true));
        assertThat(rowSetVersions()).doesNotContainKey(id);
    }

    @Test
    void aCommandWhoseRowsCannotBeWrittenIsNotRecorded() {
        String career = "refused-" + UUID.randomUUID();
        jdbc.execute("alter table annualized rename to annualized_away");
        try {
            assertThatThrownBy(() -> recorder.record(
                            request(career, Given.hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000"))))
                    .isNotNull();
        } finally {
            jdbc.execute("alter table annualized_away rename to annualized");
        }
        assertThat(table.find(career)).isEmpty();
    }

    @Test
    void totalsAreTheSumsOfAllCareersOnAnyDayAsKnownAtAnyInstant() {
        List<History> all =
                table.all().stream().map(row -> careers.load(row.slug())).toList();
        List<Instant> recorded = all.stream()
                .flatMap(it -> it.entries().stream())
                .map(RecordedEntry::recordedAt)
                .distinct()
                .sorted()
                .toList();
        List<Instant> instants = new ArrayList<>(List.of(
                recorded.getFirst().minusMillis(1),
                recorded.getFirst(),
                recorded.get(recorded.size() / 3),
                recorded.get(recorded.size() / 2),
                recorded.getLast()));
        instants.add(null);
        for (Instant knownAt : instants) {
            for (String day : List.of("1999-01-01", "2010-06-15", "2018-03-01", "2021-12-31", "2026-11-23")) {
                LocalDate asOf = LocalDate.parse(day);
                List<History> known = all.stream()
                        .map(it -> knownAt == null ? it : it.knownAt(knownAt))
                        .filter(it -> !it.isEmpty())
                        .toList();
                Totals.Answer answer = totals.on(asOf, knownAt);
                assertThat(answer.careers()).isEqualTo(known.size());
                assertThat(FromRows.totals(answer.totals()))
                        .as("%s as known at %s", asOf, knownAt)
                        .isEqualTo(sum(known, asOf));
            }
        }
    }

    @Test
    void showsHowTheReadModelsStand() {
        rebuild.start();
        ReadModels.Standing state = readModels.state();

        assertThat(state.rows().keySet())
                .containsExactly("career-state", "growth-history", "career-list", "annualized");
        assertThat(state.rebuild().state()).isIn(State.RUNNING, State.DONE);
        assertThat(state.rebuild().percent()).isBetween(0, 100);
        join(rebuild);
        assertThat(readModels.state().rebuild().state()).isEqualTo(State.DONE);
        assertThat(readModels.state().rebuild().done())
                .isEqualTo(readModels.state().careers());
    }

    private List<TotalAtAGlance> sum(List<History> known, LocalDate asOf) {
        Map<String, TotalAtAGlance> sums = new TreeMap<>();
        known.stream()
                .flatMap(it -> TotalAtAGlance.of(Compensation.annualized(it.timeline(), asOf)).stream())
                .forEach(it -> sums.merge(it.currency(), it, RebuildTest::plus));
        return List.copyOf(sums.values());
    }

    private static TotalAtAGlance plus(TotalAtAGlance one, TotalAtAGlance other) {
        Map<Component, BigDecimal> components = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            components.put(
                    component,
                    one.components().get(component).add(other.components().get(component)));
        }
        return new TotalAtAGlance(
                one.currency(),
                components,
                one.total().add(other.total()),
                one.totalWithBenefits().add(other.totalWithBenefits()));
    }

    private static RecordFacts request(String career, Command command) {
        return new RecordFacts(career, List.of(command), null, null, null, "test");
    }

    private Rebuild rebuild(int workers) {
        return new Rebuild(dataSource, transactions, generations, reader, clock, Room.in(folder), workers, true);
    }

    private void rebuildWith(int workers) {
        rebuild(rebuild(workers));
    }

    private static void rebuild(Rebuild another) {
        another.start();
        join(another);
        assertThat(another.progress().failure()).isNull();
        assertThat(another.progress().state()).isEqualTo(State.DONE);
    }

    private static void join(Rebuild running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Integer> rowSetVersions() {
        Map<String, Integer> versions = new TreeMap<>();
        jdbc.query("select id, version from row_set where generation = " + Generations.CURRENT, row -> {
            versions.put(row.getString(1), row.getInt(2));
        });
        return versions;
    }

    /** All rows of the current generation, as text, without its number. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> names = new ArrayList<>(
                RowSets.TABLES.stream().map(GenerationTable::name).toList());
        names.add("row_set");
        for (String name : names) {
            rows.put(
                    name,
                    jdbc.queryForList("select * from " + name + " where generation = " + Generations.CURRENT).stream()
                            .map(row -> {
                                Map<String, Object> rest = new TreeMap<>(row);
                                rest.keySet().removeIf("generation"::equalsIgnoreCase);
                                return rest.toString();
                            })
                            .sorted()
                            .toList());
        }
        return rows;
    }
}
