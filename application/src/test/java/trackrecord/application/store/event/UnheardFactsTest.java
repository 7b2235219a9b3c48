package trackrecord.application.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.event.NewFacts.NewFact;

class UnheardFactsTest {

    private static final String CAREER = UUID.randomUUID().toString();
    private static final long FROM = 1_000_000;

    @AutoClose
    private final RunningStore store = RunningStore.empty();

    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final NewFacts facts = new NewFacts(store.get(DataSource.class));
    private final UnheardFacts unheard = new UnheardFacts(facts, FROM);
    private final List<Integer> pages = new ArrayList<>();

    @BeforeEach
    void beginACareer() {
        jdbc.update("insert into career (slug, id, version) values ('ada', ?, 1)", CAREER);
    }

    private List<Long> look() {
        List<Long> heard = new ArrayList<>();
        pages.clear();
        unheard.look(page -> {
            pages.add(page.size());
            heard.addAll(page.stream().map(NewFact::position).toList());
        });
        return heard;
    }

    private void record(LongStream positions) {
        record(CAREER, positions);
    }

    private void record(String career, LongStream positions) {
        jdbc.batchUpdate(
                "insert into event (position, id, number, event_id, name, revision, recorded_at, metadata, payload)"
                        + " values (?, ?, ?, ?, 'Hired', '1', '2026-01-01T00:00:00.000Z', x'00', x'00')",
                positions
                        .mapToObj(it -> new Object[] {
                            FROM + it, career, it, UUID.randomUUID().toString()
                        })
                        .toList());
    }

    private static List<Long> positions(LongStream positions) {
        return positions.map(it -> FROM + it).boxed().toList();
    }

    @Test
    void aLookHearsEverythingHoweverMuchThereIs() {
        record(LongStream.rangeClosed(1, 3_500));

        assertThat(look()).isEqualTo(positions(LongStream.rangeClosed(1, 3_500)));
        assertThat(pages).containsExactly(1_000, 1_000, 1_000, 500);
        assertThat(look()).isEmpty();
    }

    @Test
    void theNextReadsOnFromWhereItEnded() {
        for (long from = 1; from <= 12_001; from += 1_200) {
            record(LongStream.range(from, from + 1_200));
            assertThat(look()).isEqualTo(positions(LongStream.range(from, from + 1_200)));
        }
    }

    @Test
    void whatAppearsBelowIsHeardOnceWhileItIsLookedFor() {
        record(LongStream.of(2, 4));
        assertThat(look()).isEqualTo(positions(LongStream.of(2, 4)));
        record(LongStream.of(1, 5));
        assertThat(look()).isEqualTo(positions(LongStream.of(1, 5)));
        assertThat(look()).isEmpty();
        record(LongStream.of(3));
        assertThat(look()).isEqualTo(positions(LongStream.of(3)));
        for (int looks = 0; looks < UnheardFacts.LOOKS_BACK; looks++) {
            assertThat(look()).isEmpty();
        }
    }

    @Test
    void aPositionThatStaysEmptyIsLookedForForSomeLooks() {
        record(LongStream.of(2));
        look();
        for (int looks = 0; looks < UnheardFacts.LOOKS_BACK; looks++) {
            assertThat(look()).isEmpty();
        }
        record(LongStream.of(1));
        assertThat(look()).isEmpty();
    }

    @Test
    void factsOfErasedCareersAreHeardByNobody() {
        record(UUID.randomUUID().toString(), LongStream.of(1, 3));
        record(LongStream.of(2, 4));

        assertThat(look()).isEqualTo(positions(LongStream.of(2, 4)));
        assertThat(look()).isEmpty();
    }
}
