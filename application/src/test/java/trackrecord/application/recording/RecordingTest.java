package trackrecord.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.ifMatch;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;
import static trackrecord.application.running.Requests.withKey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.key.Seal;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedEntry;

class RecordingTest {

    @AutoClose
    private static final RunningStore STORE = RunningStore.empty();

    private final FactRecorder recorder = STORE.get(FactRecorder.class);

    private final Careers careers = STORE.get(Careers.class);

    private final IdempotencyKeys keys = STORE.get(IdempotencyKeys.class);

    private final JdbcTemplate jdbc = STORE.get(JdbcTemplate.class);

    String career;

    @BeforeEach
    void aCareerOfItsOwn() {
        career = "c-" + UUID.randomUUID();
    }

    @Test
    void recordsARequestWithOneInstantAndNumbersInOrder() {
        FactRecorder.Answer answer = recorder.record(
                of(career, name("Ada"), hire("2024-01-01", "Acme", 100_000), raise("2024-06-01", 110_000)));

        assertThat(answer.version()).isEqualTo(3);
        History history = careers.load(career);
        Instant last = history.lastRecordedAt().orElseThrow();
        assertThat(history.entries()).extracting(RecordedEntry::number).containsExactly(1, 2, 3);
        assertThat(history.entries()).extracting(RecordedEntry::recordedAt).containsOnly(last);
        assertThat(last).isEqualTo(last.truncatedTo(ChronoUnit.MILLIS));
        assertThat(history.entries()).extracting(RecordedEntry::recordedBy).containsOnly("local");
        assertThat(history.entries().get(1).entry().type()).isEqualTo(EntryType.HIRED);
    }

    @Test
    void readsWhatIsStoredTheSameAsWhatWasRecorded() {
        recorder.record(of(career, name("Ada"), hire("2024-01-01", "Acme", 100_000)));
        List<RecordedEntry> recorded = careers.load(career).entries();
        careers.forget(jdbc.queryForObject("select id from career where slug = ?", String.class, career));

        assertThat(careers.load(career).entries()).isEqualTo(recorded);
    }

    @Test
    void recordsNothingWhenOneCommandOfARequestIsRefused() {
        assertThatThrownBy(() ->
                        recorder.record(of(career, hire("2024-01-01", "Acme", 100_000), raise("2024-06-01", 90_000))))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(Code.NOT_HIGHER);
                    assertThat(rejected.problems().getFirst().command()).isEqualTo(1);
                });

        assertThatThrownBy(() -> careers.load(career)).isInstanceOf(CareerNotFound.class);
        assertThat(jdbc.queryForObject("select count(*) from career where slug = ?", Integer.class, career))
                .isZero();
    }

    @Test
    void anUnknownCareerBeginsWithItsNameOrAHire() {
        assertThatThrownBy(() -> recorder.record(of(career, raise("2024-06-01", 90_000))))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(Code.CAREER_NOT_FOUND));
    }

    @Test
    void storesNothingInTheClear() {
        recorder.record(of(career, name("Ada Lovelace"), hire("2024-01-01", "Acme", 123_456)));

        String id = jdbc.queryForObject("select id from career where slug = ?", String.class, career);
        List<byte[]> stored = jdbc.query(
                "select payload, metadata from event where id = ?",
                (row, index) -> concat(row.getBytes(1), row.getBytes(2)),
                id);
        assertThat(stored).hasSize(2).allSatisfy(bytes -> assertThat(
                        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Ada")
                .doesNotContain("Acme")
                .doesNotContain("123456")
                .doesNotContain("local"));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void refusesAVersionThatIsNotTheCareers() {
        recorder.record(of(career, hire("2024-01-01", "Acme", 100_000)));

        assertThat(recorder.record(ifMatch(1, career, raise("2024-02-01", 110_000)))
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> recorder.record(ifMatch(1, career, raise("2024-03-01", 120_000))))
                .isInstanceOfSatisfying(VersionConflict.class, conflict -> assertThat(conflict.version())
                        .isEqualTo(2));
    }

    @Test
    void recordsRequestsAboutSeveralCareersTogether() {
        String other = career + "-other";
        recorder.record(of(other, hire("2024-01-01", "Acme", 80_000)));

        Map<String, FactRecorder.Answer> recorded = recorder.recordTogether(List.of(
                of(career, hire("2024-01-01", "Acme", 100_000), raise("2024-06-01", 110_000)),
                of(other, raise("2024-06-01", 90_000))));

        assertThat(recorded.get(career).version()).isEqualTo(2);
        assertThat(recorded.get(other).version()).isEqualTo(2);
        assertThat(careers.load(career).version()).isEqualTo(2);
        assertThat(recorder.record(of(career, raise("2024-07-01", 120_000))).version())
                .isEqualTo(3);
        assertThat(recorder.record(of(other, raise("2024-07-01", 120_000))).version())
                .isEqualTo(3);
    }

    @Test
    void recordsNoneWhereOneIsRefused() {
        String other = career + "-other";
        recorder.record(of(other, hire("2024-01-01", "Acme", 80_000)));

        assertThatThrownBy(() -> recorder.recordTogether(List.of(
                        of(career, hire("2024-01-01", "Acme", 100_000)), of(other, raise("2024-06-01", 70_000)))))
                .isInstanceOf(Rejected.class);

        assertThat(careers.find(career)).isEmpty();
        assertThat(careers.load(other).version()).isEqualTo(1);
    }

    @Test
    void recordsARetriedRequestOnceAndAnswersTheSame() {
        var request = withKey("k-" + career, "aa", career, hire("2024-01-01", "Acme", 100_000));
        FactRecorder.Answer first = recorder.record(request);
        recorder.record(of(career, raise("2024-06-01", 110_000)));

        assertThat(recorder.record(request)).isEqualTo(first);
        assertThat(careers.load(career).version()).isEqualTo(2);
    }

    @Test
    void looksUpTheKeyBeforeTheVersion() {
        recorder.record(of(career, hire("2024-01-01", "Acme", 100_000)));
        var request = new trackrecord.application.recording.RecordFacts(
                career, List.of(raise("2024-06-01", 110_000)), 1, "m-" + career, "aa", "local");

        assertThat(recorder.record(request)).isEqualTo(recorder.record(request));
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() {
        recorder.record(withKey("r-" + career, "aa", career, hire("2024-01-01", "Acme", 100_000)));

        assertThatThrownBy(() -> recorder.record(withKey("r-" + career, "bb", career, raise("2024-06-01", 110_000))))
                .isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void storesNoRequestThatWasRefused() {
        recorder.record(of(career, hire("2024-01-01", "Acme", 100_000)));
        var early = withKey("e-" + career, "aa", career, raise("2024-06-01", 90_000));
        assertThatThrownBy(() -> recorder.record(early)).isInstanceOf(Rejected.class);

        var other = withKey("e-" + career, "bb", career, raise("2024-06-01", 110_000));
        assertThat(recorder.record(other).version()).isEqualTo(2);
    }

    @Test
    void forgetsAKeyAfterThirtyDays() {
        var request = withKey("o-" + career, "aa", career, hire("2024-01-01", "Acme", 100_000));
        recorder.record(request);
        jdbc.update(
                "update idempotency set recorded_at = '2020-01-01T00:00:00Z' where id = "
                        + "(select id from career where slug = ?)",
                career);

        var other = withKey("o-" + career, "bb", career, raise("2024-06-01", 110_000));
        assertThat(recorder.record(other).version()).isEqualTo(2);
        assertThat(recorder.record(other).version()).isEqualTo(2);
        jdbc.update(
                "update idempotency set recorded_at = '2020-01-01T00:00:00Z' where id = "
                        + "(select id from career where slug = ?)",
                career);
        assertThat(keys.deleteOld()).isEqualTo(1);
    }

    @Test
    void takesNoLostOrBrokenKeyForAnErasure() {
        recorder.record(of(career, name("Ada")));
        String id = jdbc.queryForObject("select id from career where slug = ?", String.class, career);
        byte[] wrapped = jdbc.queryForObject("select wrapped from career_key where id = ?", byte[].class, id);
        careers.forget(id);
        try {
            jdbc.update("update career_key set wrapped = ? where id = ?", new byte[60], id);
            assertThatThrownBy(() -> careers.load(career)).isInstanceOf(Seal.Broken.class);
            jdbc.update("delete from career_key where id = ?", id);
            assertThatThrownBy(() -> careers.load(career))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("lost its key");
        } finally {
            jdbc.update("delete from career_key where id = ?", id);
            jdbc.update("insert into career_key (id, wrapped) values (?, ?)", id, wrapped);
        }
        assertThat(careers.load(career).version()).isEqualTo(1);
    }
}
