package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.achieved;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.rate;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.given.Sample;
import trackrecord.domain.given.Told;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.EmploymentId;

class ResumeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void itIsValidByTheSchemaOfTheFormat() throws IOException {
        assertThat(problems(Resume.of("sample", Sample.pay(), TODAY))).isEmpty();
        for (long seed = 1; seed <= 40; seed++) {
            assertThat(problems(
                            Resume.of("random", RandomCareers.of(seed).history().timeline(), TODAY)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** The schema has teeth: else the test above would say nothing. */
    @Test
    void whatIsNotValidIsNoticed() throws IOException {
        assertThat(problems("{\"work\":[{\"name\":\"Acme\",\"startDate\":\"April 2024\"}]}"))
                .isNotEmpty();
    }

    @Test
    void aPostEndsOnTheDayBeforeTheNextBegins() {
        String resume = Resume.of(
                "ada",
                Told.of(hire("2020-01-01", "Acme", "Engineer", null, "USD 1"), promote("2021-05-01", "Lead", null))
                        .timeline(),
                TODAY);
        JsonNode work = JsonMapper.shared().readTree(resume).get("work");
        assertThat(work)
                .extracting(it -> it.get("position").asString() + " "
                        + it.get("startDate").asString() + " "
                        + it.path("endDate").asString(""))
                .containsExactly("Lead 2021-05-01 ", "Engineer 2020-01-01 2021-04-30");
    }

    @Test
    void aSideJobHasItsOwnDaysAndItsOwnAchievements() {
        EmploymentId club = new EmploymentId("club");
        String resume = Resume.of(
                "ada",
                Scenario.given(
                                hire("2020-01-01", "Acme", "Engineer", null, "USD 1"),
                                new Action.Hire(
                                                "Club",
                                                "Coach",
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                rate("USD 1"),
                                                null,
                                                null,
                                                null,
                                                true)
                                        .on(day("2020-06-01"))
                                        .about(club),
                                achieved("2021-01-01", "Won the league", AchievementCategory.LEADERSHIP)
                                        .about(club),
                                end("2022-01-01").about(EmploymentId.of(1)))
                        .history()
                        .timeline(),
                TODAY);
        JsonNode work = JsonMapper.shared().readTree(resume).get("work");

        assertThat(work)
                .extracting(it -> it.get("name").asString() + " "
                        + it.get("startDate").asString() + " "
                        + it.path("endDate").asString("") + " "
                        + it.path("highlights").size())
                .containsExactly("Club 2020-06-01  1", "Acme 2020-01-01 2021-12-31 0");
    }

    private static List<Error> problems(String resume) throws IOException {
        try (InputStream file = ResumeTest.class.getResourceAsStream("/imports/json-resume-schema-1.2.1.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(resume, InputFormat.JSON);
        }
    }
}
