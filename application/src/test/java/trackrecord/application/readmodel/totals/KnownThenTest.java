package trackrecord.application.readmodel.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.totals.FoldedTotals.Unfolded;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.event.EventReader;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.RandomCareers.Request;
import trackrecord.domain.timeline.History;

/** Totals over all careers as they were known at an instant are the sum of what each was known to come to then. */
class KnownThenTest {

    private static final int CAREERS = 12;
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2012, 3, 1), LocalDate.of(2019, 7, 15), LocalDate.of(2026, 1, 1));

    @AutoClose
    private static final RunningStore STORE = RunningStore.empty();

    private static final Map<String, History> HISTORIES = new HashMap<>();
    private static final List<Unfolded> ALL = new ArrayList<>();
    private static final List<Instant> INSTANTS = new ArrayList<>();

    /** In turns, so that most instants lie within most careers. */
    @BeforeAll
    static void record() {
        List<List<Request>> requests = new ArrayList<>();
        for (int seed = 1; seed <= CAREERS; seed++) {
            requests.add(RandomCareers.of(seed).requests());
        }
        for (int turn = 0; turn < 25; turn++) {
            for (int career = 0; career < CAREERS; career++) {
                if (turn < requests.get(career).size()) {
                    STORE.recorder()
                            .record(new RecordFacts(
                                    "career-" + career,
                                    requests.get(career).get(turn).commands(),
                                    null,
                                    null,
                                    null,
                                    "local"));
                }
            }
        }
        for (CareerTable.Row row : STORE.get(CareerTable.class).all()) {
            History history = STORE.get(Careers.class).load(row.slug());
            HISTORIES.put(row.id(), history);
            ALL.add(new Unfolded(row.id(), row.version()));
            INSTANTS.add(history.entries().get(history.version() / 2).recordedAt());
        }
        INSTANTS.add(INSTANTS.getFirst().minusSeconds(3600));
        INSTANTS.add(INSTANTS.getFirst().plusSeconds(3600));
    }

    private static Totals.Answer expected(LocalDate day, Instant knownAt) {
        Map<CurrencyUnit, AnnualTotal> totals = new HashMap<>();
        int careers = 0;
        for (History history : HISTORIES.values()) {
            History known = history.knownAt(knownAt);
            if (!known.isEmpty()) {
                careers++;
                AnnualTotal.of(Compensation.annualized(known.timeline(), day))
                        .forEach(it -> totals.merge(it.currency(), it, AnnualTotal::plus));
            }
        }
        return new Totals.Answer(
                careers,
                totals.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList());
    }

    @Test
    void anAnswerIsTheSumOfWhatEachCareerWasKnownToCome() {
        Totals totals = STORE.get(Totals.class);
        for (Instant knownAt : INSTANTS) {
            for (LocalDate day : DAYS) {
                assertThat(totals.on(day, knownAt)).isEqualTo(expected(day, knownAt));
            }
        }
        assertThat(totals.on(DAYS.getLast(), null)).isEqualTo(expected(DAYS.getLast(), INSTANTS.getLast()));
    }

    /** In one pass over the table, in several, and career by career; by one thread and by several. */
    @ParameterizedTest(name = "{0} workers, {1} facts swept together")
    @CsvSource({"1, 100000", "3, 100000", "2, 150", "1, 1", "3, 1"})
    void howItIsReadMakesNoDifference(int workers, long mostSwept) {
        FoldedTotals folded = folded(workers, 100_000, mostSwept);
        for (Instant knownAt : INSTANTS) {
            Sum sum = new Sum();
            folded.addTo(sum, ALL, DAYS.getLast(), knownAt);
            assertThat(sum.answer()).isEqualTo(expected(DAYS.getLast(), knownAt));
        }
    }

    /** Facts that came after the question began are not in its answer, and a career that was erased since is left out. */
    @ParameterizedTest(name = "{0} facts swept together")
    @CsvSource({"100000", "1"})
    void aCareerIsReadUpToTheNumberThatItHad(long mostSwept) {
        Unfolded one = ALL.getFirst();
        Sum sum = new Sum();

        folded(2, 100_000, mostSwept)
                .addTo(
                        sum,
                        List.of(
                                new Unfolded(one.id(), 3),
                                new Unfolded(UUID.randomUUID().toString(), 5)),
                        DAYS.getLast(),
                        null);

        History three = History.of(HISTORIES.get(one.id()).entries().subList(0, 3));
        assertThat(sum.answer())
                .isEqualTo(new Totals.Answer(
                        1, AnnualTotal.of(Compensation.annualized(three.timeline(), DAYS.getLast()))));
    }

    @Test
    void noMoreFactsAreReadThanMay() {
        FoldedTotals folded = folded(2, 10, 100);

        assertThatThrownBy(() -> folded.addTo(new Sum(), ALL, DAYS.getLast(), null))
                .isInstanceOf(TooMuchToFold.class)
                .hasMessageContaining("at most 10 facts")
                .hasMessageContaining("trackrecord.limits.folded-facts");
        folded.addTo(new Sum(), List.of(new Unfolded(ALL.getFirst().id(), 10)), DAYS.getLast(), null);
    }

    private static FoldedTotals folded(int workers, long mostFacts, long mostSwept) {
        return new FoldedTotals(
                STORE.get(JdbcTemplate.class).getDataSource(),
                STORE.get(EventReader.class),
                workers,
                mostFacts,
                mostSwept);
    }
}
