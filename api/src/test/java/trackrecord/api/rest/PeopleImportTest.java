package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** A pay history of several people: each becomes a career, all of them in one transaction. */
@ApiTest
class PeopleImportTest {

    private static final String FILE = """
            Employee ID,Effective Date,Job Title,Annual Rate
            1001,2020-01-01,Engineer,100000
            1002,2020-03-01,Analyst,80000
            1001,2021-01-01,Engineer,110000
            1002,2021-03-01,Analyst,85000
            """;

    @Autowired
    Api api;

    private final String prefix = Api.newCareer() + "-";

    private Answer sent(String query, String body) {
        return api.send(
                "POST",
                "/api/imports/people?prefix=" + prefix + "&employer=Acme&currency=USD" + query,
                body,
                "Content-Type",
                "text/csv");
    }

    @Test
    void eachOfThemBecomesACareer() {
        Answer dry = sent("&dryRun=true", FILE).is(200);
        assertThat(dry.at("/careers/1/careerId")).isEqualTo(prefix + "1002");
        assertThat(dry.json().at("/careers/0/facts").size()).isEqualTo(2);
        api.get("/api/careers/" + prefix + "1001").refuses(404, "CAREER_NOT_FOUND");

        Answer recorded = sent("", FILE).is(200);
        assertThat(recorded.at("/careers/0/results"))
                .isEqualTo("[{\"line\":2,\"facts\":[1]},{\"line\":4,\"facts\":[2]}]");
        assertThat(recorded.at("/careers/1/version")).isEqualTo("2");
        assertThat(api.get("/api/careers/" + prefix + "1002?asOf=2022-01-01").at("/employment/baseSalary/amount"))
                .isEqualTo("85000.00");
        assertThat(api.get("/api/careers/" + prefix + "1001?asOf=2022-01-01").at("/employment/baseSalary/amount"))
                .isEqualTo("110000.00");
    }

    @Test
    void nothingIsRecordedTwiceAndANewPersonIsAdded() {
        sent("", FILE).is(200);
        Answer again = sent("", FILE).is(200);
        assertThat(again.at("/careers/0/facts")).isEqualTo("[]");
        assertThat(again.at("/careers/1/version")).isEqualTo("2");
        Answer more = sent("", FILE + "1003,2022-01-01,Clerk,50000\n1002,2022-03-01,Analyst,90000\n")
                .is(200);
        assertThat(more.at("/careers/0/version")).isEqualTo("2");
        assertThat(more.at("/careers/1/version")).isEqualTo("3");
        assertThat(more.at("/careers/2/careerId")).isEqualTo(prefix + "1003");
    }

    @Test
    void whatIsWrongOfOneIsRecordedOfNone() {
        Answer refused = sent("", FILE + "1002,never,Analyst,90000\n").is(400);
        assertThat(refused.at("/fields/0/line")).isEqualTo("6");
        api.get("/api/careers/" + prefix + "1001").refuses(404, "CAREER_NOT_FOUND");
        api.get("/api/careers/" + prefix + "1002").refuses(404, "CAREER_NOT_FOUND");
    }

    @Test
    void aRowOfNobodyAndACollisionAreRefused() {
        assertThat(sent("", FILE + ",2022-01-01,Analyst,90000\n").is(400).at("/detail"))
                .contains("the row names nobody");
        assertThat(sent("", FILE + "10 02,2022-01-01,Analyst,90000\n10-02,2023-01-01,Analyst,95000\n")
                        .is(400)
                        .at("/detail"))
                .contains("\"10 02\" and \"10-02\" would both become career");
        assertThat(sent("", FILE.replace("1001", "\"Müller, Jörg\"").replace("1002", "\"Muller, Jorg\""))
                        .is(400)
                        .at("/detail"))
                .contains("\"Müller, Jörg\" and \"Muller, Jorg\" would both become career");
        assertThat(sent("", "Effective Date,Annual Rate,Title\n2020-01-01,1,x\n")
                        .is(400)
                        .at("/detail"))
                .contains("no column says whose rows they are");
        assertThat(sent("", FILE.replace("1002", "陳")).is(400).at("/detail"))
                .contains("a career cannot be named after");
    }
}
