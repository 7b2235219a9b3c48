package trackrecord.application.readmodel.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.answering.CareerAnswers;
import trackrecord.application.answering.CareerQuestion;
import trackrecord.application.readmodel.careerlist.CareerList;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.application.readmodel.totals.Totals;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;
import trackrecord.application.store.StoreUnavailable;

/** Two versions of the program side by side on one PostgreSQL database, whose read models are of different shapes. */
@Timeout(120)
class TwoShapesTest {

    private static final LocalDate DAY = LocalDate.parse("2025-01-01");

    @TempDir
    Path folder;

    private RunningStore older;
    private RunningStore newer;

    @BeforeEach
    void start() throws Exception {
        StoreSettings settings = StoreSettings.in(folder).onPostgres();
        older = RunningStore.of(settings);
        older.get(Rebuild.class).join();
        older.recorder().record(of("ada", name("Ada"), hire("2024-01-01", "Acme", 100_000)));
        older.recorder().record(of("ben", name("Ben"), hire("2024-01-01", "Acme", 200_000)));
        newer = RunningStore.of(settings.withShape(RowSet.SHAPE + 1));
        newer.get(Rebuild.class).join();
    }

    @AfterEach
    void stop() {
        newer.close();
        older.close();
    }

    private static int rebuildsOf(RunningStore node) throws Exception {
        Rebuild rebuild = node.get(Rebuild.class);
        rebuild.startIfNeeded();
        rebuild.join();
        return node.get(Generations.class).current().number();
    }

    @Test
    void rowsAreRebuiltUpwardsOnceAndNeverDownwards() throws Exception {
        int generation = newer.get(Generations.class).current().number();
        assertThat(newer.get(Generations.class).current().shape()).isEqualTo(RowSet.SHAPE + 1);

        for (RunningStore node : List.of(older, newer, older, newer)) {
            assertThat(rebuildsOf(node)).isEqualTo(generation);
        }
        assertThatThrownBy(older.get(Rebuild.class)::start)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("newer version");
        assertThat(newer.get(Generations.class).open()).hasSize(1);
    }

    /** One that was abandoned is for whoever has its shape: the older version leaves it alone, the newer begins anew. */
    @Test
    void whatTheOtherShapeLeftUnfinishedIsNotGoneOnWith() throws Exception {
        Generations generations = newer.get(Generations.class);
        int current = generations.current().number();
        generations.begin(current + 1, "a process that was killed", 0);

        assertThat(rebuildsOf(older)).isEqualTo(current);
        assertThat(generations.building()).get().extracting(it -> it.owner()).isEqualTo("a process that was killed");
        newer.get(JdbcTemplate.class)
                .update("update read_model_generation set shape = shape - 1 where state = 'BUILDING'");
        assertThat(rebuildsOf(newer)).isEqualTo(current + 2);
        assertThat(generations.current().shape()).isEqualTo(RowSet.SHAPE + 1);
    }

    @Test
    void theOlderLeavesACareerBehindAndTheNewerCatchesUp() throws Exception {
        older.recorder().record(of("ada", raise("2024-06-01", 150_000), name("Ada King")));
        older.recorder().record(of("cy", name("Cy"), hire("2024-01-01", "Bolt", 10_000)));

        assertThat(newer.get(ReadModels.class).state().behind()).isEqualTo(2);
        assertRight();
        assertThat(newer.ledger().verify().problems()).isEmpty();
        assertThat(older.ledger().verify().problems()).isEmpty();

        rebuildsOf(older);
        assertThat(newer.get(ReadModels.class).state().behind())
                .as("rows of a shape that the older cannot make")
                .isEqualTo(2);
        rebuildsOf(newer);
        assertThat(newer.get(ReadModels.class).state().behind()).isZero();
        assertRight();
        assertThat(newer.ledger().verify().problems()).isEmpty();
    }

    /** While the newer version rebuilds, it too leaves behind what it records in rows of the older shape. */
    @Test
    void theNewerLeavesACareerBehindInRowsOfTheOlderShape() throws Exception {
        JdbcTemplate jdbc = newer.get(JdbcTemplate.class);
        jdbc.update("update read_model_generation set shape = ?", RowSet.SHAPE);
        newer.recorder().record(of("ada", raise("2024-06-01", 150_000), name("Ada King")));
        older.recorder().record(of("cy", name("Cy"), hire("2024-01-01", "Bolt", 10_000)));

        assertThat(older.get(ReadModels.class).state().behind()).isEqualTo(1);
        assertRight();
        rebuildsOf(older);
        assertThat(older.get(ReadModels.class).state().behind()).isZero();
        assertRight();
    }

    private void assertRight() {
        Stream.of(older, newer).forEach(node -> {
            CareerList list = node.get(CareerList.class);
            assertThat(list.on(DAY, null, 0, 50).careers())
                    .extracting(it -> it.careerId() + " " + it.listed().name() + " "
                            + it.listed().employer() + " " + it.version())
                    .containsExactly("ada Ada King Acme 4", "ben Ben Acme 2", "cy Cy Bolt 2");
            assertThat(found(list, "KING")).containsExactly("ada");
            assertThat(found(list, "acme")).containsExactly("ada", "ben");
            assertThat(found(list, "bolt")).containsExactly("cy");
            assertThat(list.on(DAY, "acme", 1, 1)).satisfies(page -> {
                assertThat(page.total()).isEqualTo(2);
                assertThat(page.careers()).extracting(it -> it.careerId()).containsExactly("ben");
            });
            Totals totals = node.get(Totals.class);
            assertThat(totals.on(DAY, null)).isEqualTo(totals.on(DAY, Instant.parse("2999-01-01T00:00:00Z")));
            assertThat(totals.on(DAY, null).careers()).isEqualTo(3);
            assertThat(totals.on(DAY, null).totals())
                    .extracting(AnnualTotal::total)
                    .containsExactly(Money.parse("USD 360000"));
            assertThat(totals.on(DAY, Instant.parse("2000-01-01T00:00:00Z")).careers())
                    .isZero();
            CareerAnswers answers = node.get(CareerAnswers.class);
            assertThat(answers.ask("ada", new CareerQuestion.State(DAY), it -> it)
                            .version())
                    .isEqualTo(4);
        });
    }

    private static List<String> found(CareerList list, String text) {
        return list.on(DAY, text, 0, 50).careers().stream()
                .map(CareerList.Entry::careerId)
                .toList();
    }
}
