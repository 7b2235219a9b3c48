package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;
import trackrecord.api.SampleCareer;

/** A replay in brief leaves out what a client has already; with that it says the same as the whole. */
@ApiTest
class BriefReplayTest {

    @Autowired
    Api api;

    /** What a step says of what happened and of what holds after it. */
    private record Step(String on, String fact, String reason, String name, String employments) {}

    @Test
    void withTheRecordedFactsItSaysWhatTheWholeReplaySays() {
        String career = SampleCareer.record(api);
        api.commands(
                        career,
                        "[{'type':'Correct','fact':6,'replacement':{'type':'Raise',"
                                + "'effectiveOn':'2024-09-01','baseSalary':{'amount':'186000','currency':'USD'}}},"
                                + "{'type':'Retract','fact':8,'reason':'never paid'},"
                                + "{'type':'NameCareer','effectiveOn':'2025-02-01','name':'Two years'},"
                                + "{'type':'EndEmployment','effectiveOn':'2026-04-01','reason':'RESIGNED'}]")
                .is(200);

        List<Step> brief = unfolded(career);
        assertThat(brief).hasSize(10).isEqualTo(whole(career));
        assertThat(brief.getLast().employments()).isEqualTo("[]");
    }

    @Test
    void whatIsAsInTheLineBeforeAndWhatIsAsItWasRecordedIsLeftOut() {
        String career = SampleCareer.record(api);
        List<JsonNode> lines =
                api.get("/api/careers/" + career + "/replay?brief=true").is(200).lines();

        assertThat(lines.get(3).toString()).isEqualTo("{\"step\":4,\"asOf\":\"2024-04-01\",\"number\":4}");
        assertThat(lines.get(5).at("/employments/0/baseSalary/amount").asString())
                .isEqualTo("185000.00");
        assertThat(lines.getLast().toString())
                .isEqualTo(
                        "{\"step\":10,\"asOf\":\"2028-04-01\",\"reason\":\"VESTING_ENDED\",\"grantId\":\"new-hire\"}");
    }

    @Test
    void theFirstLineOfEachPageSaysAllThatHolds() {
        String career = SampleCareer.record(api);
        JsonNode first = api.get("/api/careers/" + career + "/replay?brief=true&page=1&size=3")
                .is(200)
                .lines()
                .getFirst();

        assertThat(first.at("/number").asInt()).isEqualTo(4);
        assertThat(first.at("/name").asString()).isEqualTo("One year as a Rust developer at Discord");
        assertThat(first.at("/employments/0/employer").asString()).isEqualTo("Discord");
    }

    private List<Step> whole(String career) {
        return api.get("/api/careers/" + career + "/replay").is(200).lines().stream()
                .map(line -> new Step(
                        line.at("/state/asOf").asString(),
                        line.at("/fact").isNull() ? "" : line.at("/fact").toString(),
                        line.at("/reason").asString(""),
                        line.at("/state/name").asString(),
                        line.at("/state/employments").toString()))
                .toList();
    }

    /** As the page does it. */
    private List<Step> unfolded(String career) {
        JsonNode facts =
                api.get("/api/careers/" + career + "/facts").is(200).json().at("/facts");
        List<Step> steps = new ArrayList<>();
        String name = "";
        String employments = "";
        for (JsonNode line :
                api.get("/api/careers/" + career + "/replay?brief=true").is(200).lines()) {
            name = line.at("/name").asString(name);
            employments = line.has("employments") ? line.at("/employments").toString() : employments;
            String fact = line.has("fact")
                    ? line.at("/fact").toString()
                    : line.has("number")
                            ? facts.get(line.at("/number").asInt() - 1).toString()
                            : "";
            steps.add(new Step(
                    line.at("/asOf").asString(), fact, line.at("/reason").asString(""), name, employments));
        }
        return steps;
    }
}
