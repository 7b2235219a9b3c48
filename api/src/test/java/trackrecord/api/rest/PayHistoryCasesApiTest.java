package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** The pay histories of the reader's own tests, sent as they stand. */
@ApiTest
class PayHistoryCasesApiTest {

    /** In the module of the reader. */
    private static final Path CASES = Path.of("..", "application", "src", "test", "resources", "imports", "cases");

    @Autowired
    Api api;

    static Stream<JsonNode> cases() throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readAllBytes(CASES.resolve("expected.json")));
        return StreamSupport.stream(cases.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFileIsRecordedOrRefusedByLine(JsonNode each) throws IOException {
        String career = Api.newCareer();
        Answer answer = sent(each.path("file").asString(), query(career, each.path("given")));
        if (each.has("problems")) {
            answer.is(400);
            assertThat(answer.at("/fields/0/line"))
                    .isEqualTo(each.at("/problems/0/line").asString());
            api.get("/api/careers/" + career).refuses(404, "CAREER_NOT_FOUND");
            return;
        }
        answer.is(200);
        assertThat(answer.at("/version"))
                .isEqualTo(String.valueOf(each.path("facts").size()));
        assertThat(sent(each.path("file").asString(), query(career, each.path("given")))
                        .is(200)
                        .at("/facts"))
                .isEqualTo("[]");
    }

    @Test
    void whatIsRestatedCorrectsItsFact() throws IOException {
        String query = query(Api.newCareer(), JsonMapper.shared().createObjectNode());
        sent("csv-restated-1.csv", query).is(200);
        Answer restated = sent("csv-restated-2.csv", query).is(200);
        assertThat(restated.at("/results/1/facts")).isEqualTo("[3]");
        assertThat(restated.at("/facts/0/fact/fact")).isEqualTo("2");
    }

    @Test
    void whatAFileLeavesOpenOfTheEmploymentsIsAnswered() {
        String career = "?career=" + Api.newCareer();
        String header = "date,title,salary,currency\n";
        rows(career + "&employer=Acme", header + "2019-01-01,Engineer,100000,USD\n")
                .is(200);
        String beta = header + "2020-06-01,Teacher,20000,USD\n";
        rows(career + "&employer=Beta", beta).refuses(422, "ALREADY_EMPLOYED");
        api.send("POST", "/api/imports" + career + "&employer=Beta", beta, "Content-Type", "text/csv", "Side", "true")
                .refuses(422, "ALREADY_EMPLOYED");
        rows(career + "&employer=Beta&side=true", beta).is(200);
        Answer raised = rows(career + "&employment=e2", header + "2021-06-01,Teacher,22000,USD\n")
                .is(200);
        assertThat(raised.at("/facts/0/employmentId")).isEqualTo("e2");
        Answer next = rows(career + "&employer=Gamma&ends=e1", header + "2022-01-01,Lead,120000,USD\n")
                .is(200);
        assertThat(next.at("/facts/0/fact/type")).isEqualTo("EmploymentEnded");
        assertThat(next.at("/facts/0/employmentId")).isEqualTo("e1");
    }

    private Answer rows(String query, String body) {
        return api.send("POST", "/api/imports" + query, body, "Content-Type", "text/csv");
    }

    @Test
    void theHeadingsAreTold() {
        Answer headings = api.get("/api/imports/headings").is(200);
        assertThat(headings.at("/columns/0/column")).isEqualTo("date");
        assertThat(headings.text()).contains("\"heading\":\"effdt\",\"source\":\"PeopleSoft\"");
    }

    private static String query(String career, JsonNode given) {
        StringBuilder query = new StringBuilder("?career=" + career + "&employer=Acme");
        given.properties()
                .forEach(it -> query.append("&" + it.getKey() + "="
                        + URLEncoder.encode(it.getValue().asString(), StandardCharsets.UTF_8)));
        return query.toString();
    }

    private Answer sent(String file, String query) throws IOException {
        String body = Files.readString(CASES.resolve(file));
        return api.send("POST", "/api/imports" + query, body, "Content-Type", "text/csv");
    }
}
