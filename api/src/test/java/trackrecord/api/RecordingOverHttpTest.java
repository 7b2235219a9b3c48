package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api.Answer;

/** Commands over HTTP: one, many, again, too late, and what-if. */
@ApiTest
class RecordingOverHttpTest {

    private static final String HIRE = "{'type':'Hire','effectiveOn':'2024-04-01','employer':'Discord',"
            + "'title':'Rust Developer','baseSalary':{'amount':'172000','currency':'USD'}}";

    @Autowired
    Api api;

    private static String raise(String on, int amount) {
        return "{'type':'Raise','effectiveOn':'%s','baseSalary':{'amount':'%d','currency':'USD'}}"
                .formatted(on, amount);
    }

    @Test
    void recordsOneCommand() {
        Answer answer = api.commands(Api.newCareer(), HIRE).is(200);

        assertThat(answer.at("/version")).isEqualTo("1");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.at("/facts/0/fact/type")).isEqualTo("Hired");
        assertThat(answer.at("/facts/0/fact/effectiveOn")).isNull();
        assertThat(answer.at("/facts/0/recordedBy")).isEqualTo("local");
        assertThat(answer.at("/facts/0/status")).isEqualTo("CURRENT");
        assertThat(answer.at("/facts/0/correctedBy")).isNull();
    }

    @Test
    void aCommandThatIsRefusedNamesTheFactInItsWay() {
        String career = Api.newCareer();
        api.commands(career, "[" + HIRE + "," + raise("2024-10-01", 185000) + "]")
                .is(200);

        Answer refused = api.commands(career, raise("2024-07-01", 190000)).refuses(422, "NOT_HIGHER");

        assertThat(refused.at("/facts")).isEqualTo("[2]");
        assertThat(refused.at("/detail")).isNotBlank();
        assertThat(api.get("/api/careers/" + career).at("/version")).isEqualTo("2");
    }

    @Test
    void aBackdatedRaiseThatFitsIsRecorded() {
        String career = Api.newCareer();
        api.commands(career, "[" + HIRE + "," + raise("2024-10-01", 185000) + "]")
                .is(200);

        api.commands(career, raise("2024-07-01", 180000)).is(200);

        assertThat(api.get("/api/careers/" + career + "?asOf=2024-08-01").at("/employment/baseSalary/amount"))
                .isEqualTo("180000.00");
    }

    @Test
    void anArrayIsRecordedWholeOrNotAtAll() {
        String career = Api.newCareer();

        Answer refused =
                api.commands(career, "[" + HIRE + "," + raise("2024-10-01", 1) + "," + raise("2025-10-01", 2) + "]");

        refused.refuses(422, "NOT_HIGHER");
        assertThat(refused.at("/fields")).contains("\"/1\"");
        api.get("/api/careers/" + career).refuses(404, "CAREER_NOT_FOUND");
    }

    @Test
    void anEarlierEmploymentIsAddedWithOneArray() {
        String career = Api.newCareer();
        api.commands(career, HIRE).is(200);
        String earlier = "{'type':'Hire','effectiveOn':'2020-01-01','employer':'Fintech','title':'Developer',"
                + "'baseSalary':{'amount':'150000','currency':'USD'}}";

        api.commands(career, earlier).refuses(422, "ALREADY_EMPLOYED");
        api.commands(
                        career,
                        "[" + earlier + ",{'type':'EndEmployment','effectiveOn':'2024-04-01','reason':'RESIGNED'}]")
                .is(200);

        assertThat(api.get("/api/careers/" + career + "?asOf=2024-03-31").at("/employment/employer"))
                .isEqualTo("Fintech");
        assertThat(api.get("/api/careers/" + career + "?asOf=2024-04-01").at("/employment/employer"))
                .isEqualTo("Discord");
    }

    @Test
    void everyProblemOfEveryCommandIsNamed() {
        Answer refused = api.commands(Api.newCareer(), """
                [{'type':'Hire','effectiveOn':'2024-02-30','employer':'D','title':'T','salary':1},
                 {'type':'Fly','effectiveOn':'2024-04-01'},
                 {'type':'Raise','effectiveOn':'2024-05-01','baseSalary':{'amount':185000,'currency':'USD'}}]""");

        refused.is(400);
        assertThat(refused.at("/fields"))
                .contains(
                        "/0/effectiveOn",
                        "/0/salary",
                        "/0/baseSalary",
                        "/1/type",
                        "/2/baseSalary/amount",
                        "UNKNOWN_TYPE",
                        "UNKNOWN_FIELD");
    }

    @Test
    void anUnknownCareerBeginsWithAHire() {
        api.commands(Api.newCareer(), raise("2024-10-01", 1)).refuses(404, "CAREER_NOT_FOUND");
    }

    @Test
    void anOldVersionIsNotWrittenOver() {
        String career = Api.newCareer();
        api.commands(career, HIRE).is(200);

        api.commands(career, raise("2024-10-01", 185000), "If-Match", "\"1\"").is(200);
        api.commands(career, raise("2025-10-01", 190000), "If-Match", "\"1\"").refuses(412, "VERSION_CONFLICT");
        api.commands(career, raise("2025-10-01", 190000), "If-Match", "W/\"2\"").refuses(412, "VERSION_CONFLICT");
        api.commands(career, raise("2025-10-01", 190000), "If-Match", "2").refuses(400, "INVALID_FIELD");
        api.commands(Api.newCareer(), HIRE, "If-Match", "*").refuses(412, "VERSION_CONFLICT");
        api.commands(Api.newCareer(), HIRE, "If-Match", "\"0\"").is(200);
        api.commands(career, raise("2025-10-01", 190000), "If-Match", "\"0\"").refuses(412, "VERSION_CONFLICT");
        api.commands(career, raise("2025-10-01", 190000), "If-Match", "*").is(200);
    }

    @Test
    void aRetryRecordsOnceAndAnswersTheSame() {
        String career = Api.newCareer();
        String key = "key-of-" + career;

        Answer first = api.commands(career, HIRE, "Idempotency-Key", key).is(200);
        api.commands(career, raise("2024-10-01", 185000)).is(200);
        Answer again = api.commands(career, HIRE, "Idempotency-Key", key, "If-Match", "\"7\"")
                .is(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        api.commands(career, raise("2025-10-01", 190000), "Idempotency-Key", key)
                .refuses(422, "IDEMPOTENCY_KEY_REUSED");
        api.commands(career, HIRE, "Idempotency-Key", "x".repeat(129)).refuses(400, "INVALID_FIELD");
    }

    @Test
    void aDryRunShowsBothSidesAndRecordsNothing() {
        String career = SampleCareer.record(api);

        Answer answer = api.post(
                        "/api/careers/" + career
                                + "/commands?dryRun=true&from=2025-01-01&to=2026-01-01&asOf=2025-08-01",
                        raise("2025-07-01", 200000))
                .is(200);

        assertThat(answer.at("/dryRun")).isEqualTo("true");
        assertThat(answer.at("/version")).isEqualTo("9");
        assertThat(answer.at("/facts/0/number")).isEqualTo("10");
        assertThat(answer.at("/before/state/employment/baseSalary/amount")).isEqualTo("185000.00");
        assertThat(answer.at("/after/state/employment/baseSalary/amount")).isEqualTo("200000.00");
        assertThat(answer.at("/difference/0/measure")).isEqualTo("ANNUALIZED");
        assertThat(answer.at("/difference/0/totals/0/total")).isEqualTo("17250.00");
        assertThat(answer.at("/difference/1/measure")).isEqualTo("REALIZED");
        assertThat(answer.at("/difference/1/totals/0/components/BASE")).isEqualTo("7500.00");
        assertThat(answer.at("/after/vesting/0/grantId")).isEqualTo("new-hire");
        assertThat(api.get("/api/careers/" + career).at("/version")).isEqualTo("9");
    }

    @Test
    void aDryRunOfANewCareerHasNothingBefore() {
        String career = Api.newCareer();

        Answer answer = api.post("/api/careers/" + career + "/commands?dryRun=true", HIRE)
                .is(200);

        assertThat(answer.at("/before")).isEqualTo("null");
        assertThat(answer.at("/difference/0/totals/0/components/BASE")).isEqualTo("172000.00");
        api.get("/api/careers/" + career).refuses(404, "CAREER_NOT_FOUND");
    }

    @Test
    void leavingBeforeTheCliffCostsTheGrant() {
        String career = SampleCareer.record(api);

        Answer answer = api.post(
                        "/api/careers/" + career + "/commands?dryRun=true&asOf=2026-01-01",
                        "{'type':'EndEmployment','effectiveOn':'2025-06-15','reason':'RESIGNED'}")
                .is(200);

        assertThat(answer.at("/after/state/employment")).isEqualTo("null");
        assertThat(answer.at("/after/vesting/0/forfeited/amount")).isEqualTo("105000.00");
    }

    @Test
    void aDryRunIsRefusedAsTheRealThingWouldBe() {
        String career = SampleCareer.record(api);

        api.post("/api/careers/" + career + "/commands?dryRun=true", raise("2025-07-01", 1))
                .refuses(422, "NOT_HIGHER");
        api.post("/api/careers/" + career + "/commands?asOf=2025-07-01", raise("2025-07-01", 200000))
                .refuses(400, "INVALID_FIELD");
        api.post("/api/careers/" + career + "/commands?dryRun=true&from=2025-07-01", raise("2025-07-01", 200000))
                .refuses(400, "INVALID_FIELD");
    }

    @Test
    void aCareerHasAPlainName() {
        api.commands("Not_a_slug", HIRE).refuses(400, "INVALID_FIELD");
        api.commands("x".repeat(65), HIRE).refuses(400, "INVALID_FIELD");
    }
}
