package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import trackrecord.api.store.EmptyFolder;
import trackrecord.application.answering.CareerAnswers;
import trackrecord.application.answering.CareerAnswers.Answered;
import trackrecord.application.answering.CareerQuestion;
import trackrecord.application.answering.CareerQuestion.Grown;
import trackrecord.application.answering.CareerQuestion.Served;
import trackrecord.application.answering.CareerQuestion.State;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.question.StateAnswer;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.given.Given;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.History;

/**
 * Questions about one career are answered from its row where that holds every fact asked for, else from the facts. In a
 * store that no other test writes to.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {"trackrecord.sample=false", "trackrecord.sync=false", "test.store=served"})
@ContextConfiguration(initializers = EmptyFolder.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedRowsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final Instant NOW = Instant.parse("2300-01-01T00:00:00Z");

    @Autowired
    FactRecorder recorder;

    @Autowired
    Careers careers;

    @Autowired
    CareerTable table;

    @Autowired
    CareerAnswers answers;

    @Autowired
    Erasure erasure;

    @Autowired
    Rebuild rebuild;

    @Autowired
    DataSource dataSource;

    JdbcTemplate jdbc;
    String career;
    String id;

    @BeforeAll
    void start() throws InterruptedException {
        jdbc = new JdbcTemplate(dataSource);
        rebuild.join();
    }

    @BeforeEach
    void recordOne() {
        career = "served-" + UUID.randomUUID();
        recorder.record(new RecordFacts(
                career,
                List.of(
                        Given.name("2024-01-01", "Ada"),
                        Given.hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000")),
                null,
                null,
                null,
                "test"));
        id = table.find(career).orElseThrow().id();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void storedRowsAnswerAsTheFactsDo(long seed) {
        String slug = "random-" + seed;
        for (RandomCareers.Request request : RandomCareers.of(seed).requests()) {
            recorder.record(new RecordFacts(slug, request.commands(), null, null, null, "test"));
            compare(slug, new State(DAY));
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        careers.load(slug).timeline().facts().stream()
                .map(it -> it.effectiveOn())
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        for (LocalDate day : days) {
            compare(slug, new State(day));
            compare(slug, new Served(day));
        }
        for (Kind kind : Kind.values()) {
            compare(slug, new Grown(days.first(), days.last(), EnumSet.of(kind), DAY));
        }
        compare(slug, new Grown(null, null, EnumSet.allOf(Kind.class), DAY));
    }

    /** As known now, at and after the newest fact, and at every instant before it. */
    private void compare(String slug, CareerQuestion<?> question) {
        History all = careers.load(slug);
        assertThat(answers.ask(slug, question, it -> NOW))
                .isEqualTo(new Answered<>(question.fromFacts(slug, all, NOW), all.version(), NOW));
        Instant newest = all.lastRecordedAt().orElseThrow();
        for (Instant knownAt : List.of(
                newest,
                newest.plusMillis(1),
                newest.minusMillis(1),
                all.entries().getFirst().recordedAt().minusMillis(1))) {
            History known = all.knownAt(knownAt);
            assertThat(answers.ask(slug, question, it -> knownAt))
                    .as("known at %s", knownAt)
                    .isEqualTo(new Answered<>(question.fromFacts(slug, known, knownAt), known.version(), knownAt));
        }
    }

    /** Without the key no fact can be opened: what is answered then came from the row alone. */
    @Test
    void aRowAnswersWithoutOpeningAFact() {
        byte[] key = jdbc.queryForObject("select wrapped from career_key where id = ?", byte[].class, id);
        Instant newest = careers.load(career).lastRecordedAt().orElseThrow();
        jdbc.update("delete from career_key where id = ?", id);
        careers.forget(id);
        try {
            assertThat(state(null).employment().title()).isEqualTo("Developer");
            assertThat(state(newest).version()).isEqualTo(2);
            assertThat(answers.ask(career, new Served(DAY), it -> NOW)
                            .answer()
                            .total()
                            .days())
                    .isEqualTo(182);
            assertThat(answers.ask(career, new Grown(null, null, EnumSet.allOf(Kind.class), DAY), it -> NOW)
                            .answer()
                            .entries())
                    .hasSize(1);
            assertThatThrownBy(() -> state(newest.minusMillis(1))).isInstanceOf(IllegalStateException.class);
        } finally {
            jdbc.update("insert into career_key (id, wrapped) values (?, ?)", id, key);
        }
    }

    /** A row that is missing, behind, there twice, of another shape or unreadable is not believed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from career_state where id = ?",
                "delete from row_set where id = ?",
                "update row_set set version = 1 where id = ?",
                "update row_set set version = 3 where id = ?",
                "update career_state set generation = generation + 1 where id = ?",
                "insert into career_state select * from career_state where id = ?",
                "update career_state set persons = '[' where id = ?",
                "update career_state set persons = '[\"2020-01-01\",[1,2,3]]' where id = ?",
                "update career_state set annualized = '[\"2020-01-01\",[[\"XXX\"]]]' where id = ?"
            })
    void aRowThatCannotBeTrustedIsNotRead(String change) {
        jdbc.update("update career_state set persons = replace(persons, 'Developer', 'Chief') where id = ?", id);
        assertThat(state(null).employment().title()).as("the row").isEqualTo("Chief");

        assertThat(jdbc.update(change, id)).isPositive();

        assertThat(state(null).employment().title()).as("the facts").isEqualTo("Developer");
        assertThat(state(null).version()).isEqualTo(2);
    }

    @Test
    void rowsOfAnotherShapeAreNotRead() {
        jdbc.update("update career_state set persons = replace(persons, 'Developer', 'Chief') where id = ?", id);
        int shape =
                jdbc.queryForObject("select shape from read_model_generation where state = 'CURRENT'", Integer.class);
        jdbc.update("update read_model_generation set shape = 2");
        try {
            assertThat(state(null).employment().title()).isEqualTo("Developer");
        } finally {
            jdbc.update("update read_model_generation set shape = ?", shape);
        }
    }

    @Test
    void whoWasErasedOrNeverWasIsNotFound() {
        erasure.erase(career);

        assertThatThrownBy(() -> state(null)).isInstanceOf(CareerNotFound.class);
        assertThatThrownBy(() -> answers.ask("nobody", new Served(DAY), it -> NOW))
                .isInstanceOf(CareerNotFound.class);
    }

    private StateAnswer state(Instant knownAt) {
        return answers.ask(career, new State(DAY), it -> knownAt == null ? NOW : knownAt)
                .answer();
    }
}
