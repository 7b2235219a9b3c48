package trackrecord.application.readmodel.careerlist;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.sync.DurableTransactionManager;

/** The search in the list, held against SQL that looks into every row of the read model. */
class SearchTest {

    private static final LocalDate DAY = LocalDate.parse("2025-01-01");
    private static final LocalDate BEFORE = LocalDate.parse("2000-01-01");

    private final RunningStore store = RunningStore.empty();
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final CareerList list = store.get(CareerList.class);

    @BeforeEach
    void careers() throws InterruptedException {
        store.get(Rebuild.class).join();
        store.recorder().record(of("ada-1", name("Ada Lovelace"), hire("2024-01-01", "Acme", 100_000)));
        store.recorder().record(of("ada2", name("Adä Löfgren"), hire("2024-01-01", "Ärger & Co", 100_000)));
        store.recorder().record(of("ben", name("Ben 100%_!"), hire("2024-01-01", "Bolt", 100_000)));
        store.recorder().record(of("cy-acme", name("İpek"), hire("2026-01-01", "Later", 100_000)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** As the list searched before anything was held in memory. */
    private List<String> bySql(LocalDate day, String text) {
        return jdbc.queryForList(
                "select c.slug from career c join row_set r on r.id = c.id and r.generation = " + Generations.CURRENT
                        + " left join career_list p on p.id = r.id and p.generation = r.generation"
                        + " and p.valid_from <= ? and p.valid_to > ? where lower(c.slug || ' ' || coalesce(p.name, '')"
                        + " || ' ' || coalesce(p.employer, '') || ' ' || coalesce(p.title, '') || ' '"
                        + " || coalesce(p.level, '')) like ? escape '!' order by c.slug",
                String.class,
                day,
                day,
                "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
    }

    private List<String> found(LocalDate day, String text) {
        CareerList.Page page = list.on(day, text, 0, 50);
        assertThat(page.total()).isEqualTo(page.careers().size());
        return page.careers().stream().map(CareerList.Entry::careerId).toList();
    }

    @Test
    void findsTheSameAsSqlDoes() {
        for (LocalDate day : List.of(DAY, BEFORE)) {
            for (String text : List.of(
                    "a", "ADA", "ove", "1 ada", "acme", "me eng", "-1 ", "ä", "Löf", "LÖF", "& c", "100%", "%", "_",
                    "!", "later", "none", "ben ", "  ada", "y-a")) {
                assertThat(found(day, text)).as("%s on %s", text, day).isEqualTo(bySql(day, text));
            }
        }
        assertThat(found(DAY, "ove")).containsExactly("ada-1");
        assertThat(found(DAY, "LÖF")).containsExactly("ada2");
        assertThat(found(DAY, "later")).isEmpty();
    }

    @Test
    void pagesAreCutFromAllMatches() {
        for (int page = 0; page < 4; page++) {
            CareerList.Page cut = list.on(DAY, "e", page, 2);
            assertThat(cut.total()).isEqualTo(bySql(DAY, "e").size());
            assertThat(cut.careers())
                    .extracting(CareerList.Entry::careerId)
                    .isEqualTo(bySql(DAY, "e").stream().skip(2L * page).limit(2).toList());
        }
    }

    @Test
    void whatWasRecordedErasedOrBegunSinceIsSeen() {
        assertThat(found(DAY, "lovelace")).containsExactly("ada-1");
        store.recorder().record(of("ada-1", name("Ada King")));
        assertThat(found(DAY, "lovelace")).isEmpty();
        assertThat(found(DAY, "king")).containsExactly("ada-1");
        store.erasure().erase("ada-1");
        assertThat(found(DAY, "king")).isEmpty();
        store.recorder().record(of("ada-1", name("Ada Byron")));
        assertThat(found(DAY, "byron")).containsExactly("ada-1");
        assertThat(list.on(DAY, "byron", 0, 1).careers().getFirst().version()).isEqualTo(1);
        store.rebuild();
        assertThat(found(DAY, "byron")).containsExactly("ada-1");
    }

    /** Another node, which hears of nothing by itself. */
    @Test
    void whatAnotherNodeDidIsSeen() {
        CareerList other = new CareerList(
                store.get(DurableTransactionManager.class).getDataSource(),
                store.get(DurableTransactionManager.class),
                store.get(Generations.class),
                store.get(EventReader.class));
        assertThat(other.on(DAY, "ada", 0, 50).total()).isEqualTo(2);
        store.recorder().record(of("new", name("Adam")));
        store.erasure().erase("ada2");
        assertThat(other.on(DAY, "ada", 0, 50).careers())
                .extracting(CareerList.Entry::careerId)
                .isEqualTo(bySql(DAY, "ada"))
                .containsExactlyInAnyOrder("ada-1", "new");
    }

    @Test
    void anErasedCareerIsNotHeldAnyLonger() {
        String id = jdbc.queryForObject("select id from career where slug = 'ben'", String.class);
        assertThat(found(DAY, "bolt")).containsExactly("ben");
        assertThat(list)
                .extracting("index.byId")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey(id);

        store.erasure().erase("ben");

        assertThat(list)
                .extracting("index.byId")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .doesNotContainKey(id);
        assertThat(list).extracting("index.current").isNull();
    }
}
