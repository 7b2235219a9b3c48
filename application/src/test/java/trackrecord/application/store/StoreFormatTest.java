package trackrecord.application.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.exchange.json.FactFormats;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.keeping.backup.LogExport;
import trackrecord.application.keeping.restore.Restore;
import trackrecord.application.running.RunningStore;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;

class StoreFormatTest {

    private static final LocalDate DAY = LocalDate.parse("2024-06-01");

    @AutoClose
    private final RunningStore store = RunningStore.empty();

    private final StoreNotes notes = store.get(StoreNotes.class);

    private static Command hours(String fte) {
        return new Action.ChangeHours(Rational.parse(fte), null).on(DAY);
    }

    @Test
    void itIsThatOfTheFactThatNeedsTheHighest() {
        store.recorder().record(of("ada", name("Ada")));
        assertThat(notes.format()).isEqualTo(1);

        assertThatThrownBy(() -> store.recorder().record(of("ada", hours("4/5"))))
                .isInstanceOf(Rejected.class);
        assertThat(notes.format()).as("nothing was recorded").isEqualTo(1);

        store.recorder().record(of("ada", hire("2024-01-01", "Acme", 100_000), hours("4/5")));
        assertThat(notes.format()).isEqualTo(2);
        store.recorder().record(of("ada", raise("2024-08-01", 120_000)));
        assertThat(notes.format()).as("no fact lowers it").isEqualTo(2);
    }

    /** The log of an erased career says its kinds alone. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRestoredLogBringsItsFormat(boolean erased) {
        store.recorder().record(of("ada", hire("2024-01-01", "Acme", 100_000), hours("4/5")));
        if (erased) {
            store.erasure().erase("ada");
        }
        List<String> log = new ArrayList<>();
        store.get(LogExport.class).writeAll(erased, log::add);
        try (RunningStore other = RunningStore.empty()) {
            other.get(Restore.class).restore(log.iterator());
            assertThat(other.get(StoreNotes.class).format()).isEqualTo(2);
        }
    }

    /** Its last line is missing, which is seen when all others are stored. */
    @Test
    void aRestoreThatCameToNothingTakesItsFormatAway() {
        store.recorder().record(of("ada", hire("2024-01-01", "Acme", 100_000), hours("4/5")));
        List<String> log = new ArrayList<>();
        store.get(LogExport.class).writeAll(true, log::add);
        try (RunningStore other = RunningStore.empty()) {
            assertThatThrownBy(() -> other.get(Restore.class)
                            .restore(log.subList(0, log.size() - 1).iterator()))
                    .isInstanceOf(LogRejected.class);
            assertThat(other.get(StoreNotes.class).format()).isEqualTo(1);
            assertThat(other.get(StoreNotes.class).restoring()).isFalse();
        }
    }

    @Test
    void whatANewerVersionRecordedIsNoDamage() {
        store.recorder().record(of("ada", hire("2024-01-01", "Acme", 100_000)));
        store.get(JdbcTemplate.class).update("update event set name = 'OfALaterVersion'");
        notes.put(StoreNotes.FORMAT, Integer.toString(FactFormats.CURRENT + 1));

        List.<Runnable>of(
                        () -> store.ledger().verify(),
                        () -> store.ledger().summary(),
                        () -> store.recorder().record(of("ben", hire("2024-01-01", "Acme", 1))),
                        () -> store.erasure().erase("ada"),
                        () -> store.get(Restore.class).restore(List.<String>of().iterator()))
                .forEach(each -> assertThatThrownBy(each::run)
                        .isInstanceOf(NewerStore.class)
                        .hasMessageContaining("Nothing is damaged"));
        assertThat(store.careers().find("ben")).isEmpty();
    }
}
