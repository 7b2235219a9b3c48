package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import trackrecord.api.Api.Answer;

/** Ledger, backup, restore and erasure over HTTP. */
@ApiTest
class KeepingTest {

    @Autowired
    Api api;

    @Test
    void theLedgerOfACareerEndsInItsNewestLink() {
        String career = SampleCareer.record(api);

        Answer chain = api.get("/api/careers/" + career + "/ledger").is(200);

        assertThat(chain.at("/facts")).isEqualTo("9");
        assertThat(chain.at("/head")).isEqualTo(chain.at("/entries/8/link")).hasSize(64);
        assertThat(chain.at("/entries/1/name")).isEqualTo("Hired");
        api.get("/api/careers/nobody/ledger").refuses(404, "CAREER_NOT_FOUND");
    }

    @Test
    void theStoreIsVerifiedAndHeldAgainstAnEarlierHead() {
        SampleCareer.record(api);
        String head = api.get("/api/ledger/head").is(200).text();
        SampleCareer.record(api);

        Answer found = api.send("POST", "/api/ledger/verification", null).is(200);
        assertThat(found.at("/intact")).isEqualTo("true");
        assertThat(api.get("/api/ledger").is(200).at("/lastVerification/head")).isEqualTo(found.at("/head"));

        assertThat(api.send("POST", "/api/ledger/comparison", head, "Content-Type", "text/plain")
                        .is(200)
                        .at("/intact"))
                .isEqualTo("true");
        Answer unread = api.send("POST", "/api/ledger/comparison", "no head file", "Content-Type", "text/plain");
        assertThat(unread.refuses(400, "UNREADABLE").at("/fields/0/line")).isEqualTo("1");
    }

    @Test
    @EnabledIfSystemProperty(named = "test.database", matches = "postgres")
    void postgresMakesItsOwnBackups() {
        assertThat(api.send("POST", "/api/backups", null)
                        .refuses(422, "BACKUP_NOT_HERE")
                        .at("/detail"))
                .contains("pg_dump");
        api.get("/api/backups").refuses(422, "BACKUP_NOT_HERE");
        api.send("DELETE", "/api/backups/2026-11-23T08-00-00.123Z", null).refuses(422, "BACKUP_NOT_HERE");
    }

    @Test
    @DisabledIfSystemProperty(named = "test.database", matches = "postgres")
    void aBackupIsMadeOnTheServersMachine() {
        Answer made = api.send("POST", "/api/backups", null).is(200);

        assertThat(Path.of(made.at("/file"))).exists();
        assertThat(Path.of(made.at("/keyFile"))).exists();
        JsonNode listed = api.get("/api/backups").is(200).json().at("/backups/0");
        assertThat(listed).isEqualTo(made.json());

        Answer left =
                api.send("DELETE", "/api/backups/" + made.at("/name"), null).is(200);
        assertThat(left.at("/backups")).doesNotContain(made.at("/name"));
        assertThat(left.at("/most")).isEqualTo("20");
        assertThat(Path.of(made.at("/file")).getParent()).doesNotExist();
        api.send("DELETE", "/api/backups/" + made.at("/name"), null).refuses(404, "BACKUP_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "..",
                "%2e%2e",
                "..%2F..",
                "%2E%2E%2Fmaster.key",
                "..%5C..",
                ".",
                "%00",
                "2026-11-23T08-00-00.123Z.unfinished",
                "2026-11-23T08-00-00.123Z%2F..%2F.."
            })
    @DisabledIfSystemProperty(named = "test.database", matches = "postgres")
    void noNameLeadsOutOfTheBackups(String name) {
        Answer made = api.send("POST", "/api/backups", null).is(200);

        assertThat(api.send("DELETE", "/api/backups/" + name, null).status()).isIn(400, 404, 405);

        assertThat(Path.of(made.at("/file"))).exists();
        assertThat(Path.of(made.at("/file")).resolve("../../../master.key").normalize())
                .exists();
        api.send("DELETE", "/api/backups/" + made.at("/name"), null).is(200);
    }

    @Test
    void nothingSpeaksAgainstTheClock() {
        SampleCareer.record(api);

        assertThat(api.get("/api/ledger").is(200).at("/warnings")).isEqualTo("[]");
    }

    @Test
    void aLogIsOnlyRestoredIntoAnEmptyStore() {
        String career = SampleCareer.record(api);
        String log =
                api.get("/api/careers/" + career + "/export?format=log").is(200).text();

        api.send("POST", "/api/restore", log, "Content-Type", "application/x-ndjson")
                .refuses(422, "STORE_NOT_EMPTY");
        api.send("POST", "/api/restore", log, "Content-Type", "text/csv").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anErasedCareerIsGoneAndItsNameIsFree() {
        String career = SampleCareer.record(api);

        assertThat(api.send("DELETE", "/api/careers/" + career, null)
                        .refuses(400, "INVALID_FIELD")
                        .at("/fields/0/path"))
                .isEqualTo("confirm");
        api.send("DELETE", "/api/careers/" + career + "?confirm=other", null).refuses(400, "INVALID_FIELD");
        Answer erased = api.send("DELETE", "/api/careers/" + career + "?confirm=" + career, null)
                .is(200);

        assertThat(erased.at("/purged")).isEqualTo("false");
        api.get("/api/careers/" + career).refuses(404, "CAREER_NOT_FOUND");
        api.send("DELETE", "/api/careers/" + career + "?confirm=" + career, null)
                .refuses(404, "CAREER_NOT_FOUND");
        api.commands(career, SampleCareer.COMMANDS).is(200);
    }
}
