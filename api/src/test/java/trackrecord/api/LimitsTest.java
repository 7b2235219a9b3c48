package trackrecord.api;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How much is taken, and what is said beyond that. */
@ApiTest
@TestPropertySource(
        properties = {
            "trackrecord.limits.commands=3",
            "trackrecord.limits.facts=4",
            "trackrecord.limits.folded-facts=3",
            "trackrecord.limits.request-size=2KB"
        })
class LimitsTest {

    private static final String HIRE = "{'type':'Hire','effectiveOn':'2024-04-01','employer':'D','title':'T',"
            + "'baseSalary':{'amount':'1','currency':'USD'}}";
    private static final String ACHIEVEMENT =
            "{'type':'RecordAchievement','effectiveOn':'2024-05-01','title':'T','category':'DELIVERY'}";

    @Autowired
    Api api;

    @Test
    void anArrayHasSoManyCommands() {
        api.commands(Api.newCareer(), "[" + HIRE + ("," + ACHIEVEMENT).repeat(2) + "]")
                .is(200);
        api.commands(Api.newCareer(), "[" + HIRE + ("," + ACHIEVEMENT).repeat(3) + "]")
                .refuses(413, "TOO_MANY_COMMANDS");
    }

    @Test
    void aCareerHasSoManyFacts() {
        String career = Api.newCareer();
        api.commands(career, "[" + HIRE + ("," + ACHIEVEMENT).repeat(2) + "]").is(200);
        String two = "[" + ACHIEVEMENT + "," + ACHIEVEMENT + "]";

        api.commands(career, two).refuses(413, "HISTORY_TOO_LONG");
        api.post("/api/careers/" + career + "/commands?dryRun=true", two).refuses(413, "HISTORY_TOO_LONG");
        api.commands(career, ACHIEVEMENT).is(200);
    }

    /** As known before both of its last facts, which no row answers; as known now, rows answer. */
    @Test
    void soManyFactsAreReadForOneAnswerOverAllCareers() {
        String career = Api.newCareer();
        api.commands(career, "[" + HIRE + ("," + ACHIEVEMENT).repeat(2) + "]").is(200);
        api.commands(career, ACHIEVEMENT).is(200);

        api.get("/api/compensation?asOf=2024-06-01&knownAt=2020-01-01T00:00:00Z")
                .refuses(503, "TOO_MUCH_TO_FOLD");
        api.get("/api/compensation?asOf=2024-06-01").is(200);
    }

    @Test
    void aBodyHasSoManyBytes() {
        api.commands(Api.newCareer(), HIRE + " ".repeat(2048)).refuses(413, "TOO_LARGE");
    }
}
