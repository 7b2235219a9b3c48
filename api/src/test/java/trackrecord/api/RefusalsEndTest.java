package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api.Answer;

/** A refusal has an end, however much is wrong: its first hundred problems, each short, and the number of the others. */
@ApiTest
class RefusalsEndTest {

    private static final int LONGEST_ANSWER = 100_000;

    @Autowired
    Api api;

    private static Answer isShort(Answer refused) {
        assertThat(refused.http().body().length()).isLessThan(LONGEST_ANSWER);
        return refused;
    }

    private static void hasTheFirstHundred(Answer refused, String more) {
        assertThat(refused.json().at("/fields").size()).isEqualTo(100);
        assertThat(refused.at("/detail")).contains("and " + more + " more; fields has the first 100");
    }

    private Answer file(String type, String query, String body) {
        return isShort(api.send("POST", "/api/imports" + query, body, "Content-Type", type)
                .is(400));
    }

    @Test
    void ofUnknownFields() {
        StringBuilder fields = new StringBuilder("{'type':'EndLeave','effectiveOn':'2024-10-01'");
        for (int i = 0; i < 50_000; i++) {
            fields.append(",'x").append(i).append("':1");
        }
        hasTheFirstHundred(
                isShort(api.commands("x", fields.append('}').toString()).is(400)), "49,999");
    }

    @Test
    void ofCommandsThatAreNone() {
        hasTheFirstHundred(
                isShort(api.commands("x", "[" + "1,".repeat(999) + "1]").is(400)), "999");
    }

    @Test
    void ofAListWithoutEnd() {
        String tags = "{'type':'RecordIncident','effectiveOn':'2024-05-01','title':'t','tags':[" + "'',".repeat(300_000)
                + "'']}";
        Answer refused = isShort(api.commands("x", tags).is(400));
        assertThat(refused.at("/fields/0/message")).isEqualTo("has 300001 entries; at most 100 are kept");
        assertThat(refused.json().at("/fields").size()).isEqualTo(1);
    }

    @Test
    void anArrayIsNotReadBeyondItsLimit() {
        api.commands("x", "[" + "1,".repeat(500_000) + " and then no JSON").refuses(413, "TOO_MANY_COMMANDS");
    }

    @Test
    void ofTextsTooLongToRepeat() {
        String long1 = "x".repeat(90_000);
        isShort(api.commands("x", "{'type':'" + long1 + "'}").is(400));
        isShort(api.commands("x", "{'type':'EndLeave','effectiveOn':'" + long1 + "'}")
                .is(400));
        isShort(api.commands("x", "{'" + "y".repeat(900) + "':1}").is(400));
        isShort(api.commands("x", "{'type':'" + "x".repeat(5_000_000) + "'}").is(400));
        isShort(api.commands("x", "{'type':" + "1".repeat(5_000_000) + "}").is(400));
        isShort(api.commands("x", "{'" + "y".repeat(5_000_000) + "':1}").is(400));
    }

    @Test
    void ofHalfACharacterIsStillReadable() {
        Answer refused =
                isShort(api.commands("x", "{'type':'a\\ud800b\\u202e'}").is(400));
        assertThat(refused.at("/detail")).startsWith("\"aU+D800bU+202E\" is not a command");
    }

    @Test
    void ofACareerFile() {
        hasTheFirstHundred(file("application/yaml", "", "career: x\nfacts:\n" + "- nonsense\n".repeat(4_000)), "3,999");
        hasTheFirstHundred(
                file("application/yaml", "", "career: x\nfacts:\n" + "- {a: 1, b: 2}\n".repeat(4_000)), "7,999");
        hasTheFirstHundred(file("application/yaml", "", "career: x\nfacts:\n" + "- &a 1\n".repeat(4_000)), "3,999");
        file("application/yaml", "", "career: x\nfacts:\n- " + "x".repeat(5_000_000) + "\n");
        file("application/yaml", "", "career: x\n" + "y".repeat(150_000) + ": 1\n");
        StringBuilder keys = new StringBuilder("career: x\n");
        for (int i = 0; i < 400_000; i++) {
            keys.append('k').append(i).append(": 1\n");
        }
        file("application/yaml", "", keys.toString());
        isShort(api.send(
                        "POST",
                        "/api/imports",
                        "career: x\nfacts:\n" + "- n\n".repeat(500_000),
                        "Content-Type",
                        "application/yaml")
                .refuses(413, "TOO_MANY_COMMANDS"));
    }

    @Test
    void ofAPayHistory() {
        String query = "?career=x&employer=Acme";
        hasTheFirstHundred(
                file("text/csv", query, "Effective Date,Annual Rate\n" + "never,a lot\n".repeat(5_000)), "9,999");
        assertThat(file("text/csv", query, "Effective Date,Annual Rate\n" + "2024-01-01,1 USD\n".repeat(500_000))
                        .at("/detail"))
                .contains("more than 10000 rows");
        file("text/csv", query, "Effective Date,Annual Rate\n" + "x".repeat(5_000_000) + ",1\n");
        file("text/csv", query, "a,".repeat(2_000_000) + "\n1\n");
        file("text/csv", query, "Effective Date,Annual Rate\n\"" + "2024-01-01,1 USD\n".repeat(200_000));
        file("text/csv", query + "&columns=" + "y".repeat(3_000) + ":z", "Effective Date,Annual Rate\n");
    }

    @Test
    void ofAResume() {
        String query = "?career=x&as=json-resume";
        assertThat(file("application/json", query, "{\"work\":[" + "{},".repeat(15_000) + "{}]}")
                        .at("/detail"))
                .contains("no entry of its \"work\" can be read");
        file("application/json", query, "{\"work\":[" + "{},".repeat(500_000) + "{}]}");
        file("application/json", query, "{\"work\":[{\"name\":\"" + "x".repeat(5_000_000) + "\"}]}");
        file(
                "application/json",
                query,
                "{\"work\":[{\"name\":\"A\",\"position\":\"B\",\"startDate\":\"" + "x".repeat(90_000) + "\"}]}");
    }

    @Test
    void ofACapTable() {
        String query = "?career=x&as=ocf";
        String grant =
                "{\"object_type\":\"TX_EQUITY_COMPENSATION_ISSUANCE\",\"compensation_type\":\"RSU\",\"id\":\"%s\","
                        + "\"security_id\":\"s\",\"stakeholder_id\":\"p\",\"date\":\"2024-01-01\",\"quantity\":%s}";
        hasTheFirstHundred(
                file(
                        "application/json",
                        query,
                        "{\"items\":[" + (grant.formatted("x", "\"many\"") + ",").repeat(2_000)
                                + grant.formatted("x", "1") + "]}"),
                "2,000");
        for (String quantity : new String[] {"1e999999999", "-1e999999999", "\"1e999999999\"", "0e-999999999"}) {
            file("application/json", query, "{\"items\":[" + grant.formatted("y".repeat(90_000), quantity) + "]}");
        }
    }
}
