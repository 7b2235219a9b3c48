package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.notes;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.promote;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.DatedCommand;

/** Resumes that come into a career in which jobs are recorded. */
class ResumeEmploymentsTest {

    private static final DatedCommand ACME = hire("2019-01-15", "Acme", "Engineer", null, "USD 100000");

    @Test
    void aJobBesideARecordedOneIsRecordedAtTheSideWithANote() {
        History history = recorded(ACME);
        ImportPlan plan = plan("""
                {"work": [
                  {"name": "Beta", "position": "Teacher", "startDate": "2020-06", "endDate": "2021-05",
                   "highlights": ["Taught 30 people"]},
                  {"name": "Gamma", "position": "Clerk", "startDate": "2015-01", "endDate": "2018-12"}
                ]}
                """, history);
        assertThat(told(plan))
                .containsExactly(
                        "2015-01-01 Hired at Gamma as Clerk: 0.00 USD a year at Gamma",
                        "2019-01-01 Employment ended: other at Gamma",
                        "2020-06-01 Hired at Beta as Teacher: 0.00 USD a year at Beta",
                        "2021-05-31 Taught 30 people at Beta",
                        "2021-06-01 Employment ended: other at Beta");
        assertThat(notes(plan))
                .contains("Beta overlaps with Acme (e1) and is recorded beside it; if that ended on 2020-06-01, give"
                        + " ends=e1 with the import");
        History after = history.plus(plan.proposed());
        assertThat(after.timeline().atTheEnd().inForce()).singleElement().satisfies(job -> assertThat(job.employer())
                .isEqualTo("Acme"));
    }

    @Test
    void ofAJobThatIsRecordedAlreadyTheHighlightsAreRead() {
        ImportPlan plan = plan("""
                {"work": [{"name": "Acme Inc.", "position": "Senior Engineer", "startDate": "2019", "endDate": "2022",
                           "highlights": ["Halved the build time"]}]}
                """, recorded(ACME));
        assertThat(told(plan)).containsExactly("2022-12-31 Halved the build time at Acme");
        assertThat(notes(plan)).anyMatch(it -> it.startsWith("Acme (e1) is recorded from 2019-01-15 on"));
    }

    @Test
    void aResumeThatWasReadBeforeAndCorrectedSinceAddsWhatIsNew() {
        History history = recorded(
                hire("2019-01-01", "Acme", "Engineer", null, "USD 100000"),
                promote("2021-04-15", "Lead", null),
                end("2022-06-15"));
        String resume = """
                {"work": [
                  {"name": "Acme", "position": "Lead", "startDate": "2021-04", "endDate": "2022-06"},
                  {"name": "Acme", "position": "Engineer", "startDate": "2019-01", "endDate": "2021-03"}%s
                ]}
                """;
        assertThat(plan(resume.formatted(""), history).commands()).isEmpty();
        ImportPlan longer = plan(
                resume.formatted(", {\"name\": \"Beta\", \"position\": \"Chief\", \"startDate\": \"2022-07\"}"),
                history);
        assertThat(told(longer)).containsExactly("2022-07-01 Hired at Beta as Chief: 0.00 USD a year at Beta");
    }

    @Test
    void theEndOfAnotherJobOnTheSameDayIsNotTaken() {
        History history = recorded(ACME, end("2023-01-01"));
        ImportPlan plan = plan(
                "{\"work\": [{\"name\": \"Beta\", \"position\": \"Teacher\", \"startDate\": \"2020-06\","
                        + " \"endDate\": \"2022-12\"}]}",
                history);
        assertThat(told(plan)).last().isEqualTo("2023-01-01 Employment ended: other at Beta");
    }

    @Test
    void aMonthInWhichTheJobChangesDoesNotOverlapItself() {
        History history = recorded(ACME, end("2022-06-16"));
        String resume = """
                {"work": [
                  {"name": "Beta", "position": "Chief", "startDate": "2022-06"},
                  {"name": "Gamma", "position": "Clerk", "startDate": "2015-01", "endDate": "2019-01"}
                ]}
                """;
        ImportPlan plan = plan(resume, history);
        assertThat(told(plan))
                .containsExactly(
                        "2015-01-01 Hired at Gamma as Clerk: 0.00 USD a year at Gamma",
                        "2019-01-15 Employment ended: other at Gamma",
                        "2022-06-16 Hired at Beta as Chief: 0.00 USD a year at Beta");
        assertThat(notes(plan)).anyMatch(it -> it.startsWith("its end and the beginning of Acme (e1) share a month"));
        History after = history.plus(plan.proposed());
        assertThat(after.timeline().atTheEnd().employments().all()).noneMatch(job -> job.side());
        assertThat(plan(resume, after).commands()).isEmpty();
    }

    @Test
    void theEndOfTheRecordedJobMayBeGiven() {
        History history = recorded(ACME);
        String resume = """
                {"work": [
                  {"name": "Beta", "position": "Chief", "startDate": "2022-07"},
                  {"name": "Gamma", "position": "Teacher", "startDate": "2020-06", "endDate": "2022-06"}
                ]}
                """;
        ImportPlan plan = plan(resume, new GivenEmployments(null, null, "e1"), history);
        assertThat(told(plan))
                .containsExactly(
                        "2020-06-01 Employment ended: other at Acme",
                        "2020-06-01 Hired at Gamma as Teacher: 0.00 USD a year at Gamma",
                        "2022-07-01 Employment ended: other at Gamma",
                        "2022-07-01 Hired at Beta as Chief: 0.00 USD a year at Beta");
        History after = history.plus(plan.proposed());
        assertThat(after.timeline().atTheEnd().inForce()).singleElement().satisfies(job -> assertThat(job.side())
                .isFalse());
        assertThat(plan(resume, after).commands()).isEmpty();
    }

    @Test
    void everythingThatBeginsMayBeAtTheSide() {
        ImportPlan plan = plan(
                "{\"work\": [{\"name\": \"Beta\", \"position\": \"Chief\", \"startDate\": \"2015-01\", \"endDate\":"
                        + " \"2016-12\"}]}",
                new GivenEmployments(null, true, null),
                recorded(ACME));
        History after = plan.history().plus(plan.proposed());
        assertThat(after.timeline().atTheEnd().employments().all())
                .anyMatch(job -> job.employer().equals("Beta") && job.side());
    }

    @Test
    void theEmploymentMayBeGivenWhereTheEmployerHasAnotherName() {
        String resume = "{\"work\": [{\"name\": \"Alphabet\", \"position\": \"Engineer\", \"startDate\": \"2019-01\","
                + " \"highlights\": [\"Halved the build time\"]}]}";
        assertThat(told(plan(resume, new GivenEmployments("e1", null, null), recorded(ACME))))
                .containsExactly("2019-01-15 Halved the build time at Acme");
        assertThat(catchThrowableOfType(
                        FileRejected.class, () -> plan(resume, new GivenEmployments("e7", null, null), recorded(ACME))))
                .hasMessageContaining("there is no employment \"e7\"");
        assertThat(catchThrowableOfType(
                        FileRejected.class,
                        () -> plan(
                                resume.replace("}]}", "}, {\"name\": \"Beta\", \"startDate\": \"2010\"}]}"),
                                new GivenEmployments("e1", null, null),
                                recorded(ACME))))
                .hasMessageContaining("the resume names 2 employers");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-01, 2025-02, 2025-02-01
            2025-01, 2025-03, 2025-02-01
            2025-01, 2025-01, 2025-01-01
            """)
    void theEndOfAJobThatTheResumeBringsCountsBeforeTheNextIsPlaced(String end, String next, String ended) {
        String resume = """
                {"work": [
                  {"name": "Beta", "position": "Engineer", "startDate": "2024-01", "endDate": "%s"},
                  {"name": "Delta", "position": "Lead", "startDate": "%s"}
                ]}
                """.formatted(end, next);
        for (String title : List.of("Engineer", "Developer")) {
            History history = recorded(hire("2024-01-01", "Beta", title, null, "USD 100000"));
            for (GivenEmployments given : List.of(GivenEmployments.NONE, new GivenEmployments(null, null, "e1"))) {
                ImportPlan plan = plan(resume, given, history);
                assertThat(told(plan))
                        .containsExactly(
                                ended + " Employment ended: other at Beta",
                                next + "-01 Hired at Delta as Lead: 0.00 USD a year at Delta");
                assertThat(notes(plan)).noneMatch(it -> it.contains("overlaps"));
                History after = history.plus(plan.proposed());
                assertThat(after.timeline().atTheEnd().employments().all()).noneMatch(job -> job.side());
                assertThat(plan(resume, after).commands()).isEmpty();
            }
        }
    }

    @Test
    void anotherTitleOfTheSameChangeIsNoted() {
        History history = recorded(
                hire("2019-01-01", "Acme", "Engineer", null, "USD 100000"), promote("2021-04-15", "Senior", null));
        ImportPlan plan = plan("""
                {"work": [
                  {"name": "Acme", "position": "Senior Engineer", "startDate": "2021-04"},
                  {"name": "Acme", "position": "Engineer", "startDate": "2019-01", "endDate": "2021-03"}
                ]}
                """, history);
        assertThat(plan.commands()).isEmpty();
        assertThat(notes(plan))
                .contains("fact 2 of 2021-04-15 says \"Senior\", and the resume \"Senior Engineer\"; the recorded one"
                        + " stands: correct the fact if it is wrong");
        assertThat(plan.results().getFirst().why()).startsWith("fact 2 of 2021-04-15 says");
    }

    @Test
    void anotherEndIsNotedAndNothingIsDatedAfterTheRecordedOne() {
        String resume = """
                {"work": [{"name": "Acme", "position": "Engineer", "startDate": "2019-01", %s
                           "highlights": ["Halved the build time"%s]}]}
                """;
        History history = read(resume.formatted("\"endDate\": \"2022-06\",", ""));
        for (String end : List.of("\"endDate\": \"2022-08\",", "\"endDate\": \"2022-04\",", "")) {
            ImportPlan plan = plan(resume.formatted(end, ", \"Wrote it down\""), history);
            assertThat(told(plan)).singleElement().satisfies(it -> assertThat(it)
                    .endsWith("Wrote it down at Acme")
                    .isLessThan("2022-07-01"));
            assertThat(notes(plan))
                    .anyMatch(it -> it.startsWith("Acme (e1) is recorded to have ended on 2022-07-01, and the resume"));
            assertThat(plan.results()).allMatch(it -> it.why() != null);
        }
    }

    @Test
    void aHighlightIsKnownByItsWordsWhereverItStands() {
        String resume = """
                {"work": [{"name": "Acme", "position": "Engineer", "startDate": "2019-01"%s,
                           "highlights": ["Halved the build time", "%s", "%s", "Halved the build time"]}]}
                """;
        String one = "a".repeat(220) + "b";
        String other = "a".repeat(220) + "c";
        History history = read(resume.formatted("", one, one));
        assertThat(told(plan(resume.formatted(", \"endDate\": \"2022-06\"", one, one), history)))
                .containsExactly("2022-07-01 Employment ended: other at Acme");
        assertThat(told(plan(resume.formatted("", one, other), history))).hasSize(1);
    }

    @Test
    void aPositionAfterTheRecordedEndIsLeftOutWithANote() {
        History history = read("""
                {"work": [{"name": "Acme", "position": "Engineer", "startDate": "2019-01", "endDate": "2021-03"}]}
                """);
        ImportPlan plan = plan("""
                {"work": [{"name": "Acme", "position": "Lead", "startDate": "2021-04", "highlights": ["Led"]},
                          {"name": "Acme", "position": "Engineer", "startDate": "2019-01", "endDate": "2021-03"}]}
                """, history);
        assertThat(plan.commands()).isEmpty();
        assertThat(notes(plan)).anyMatch(it -> it.startsWith("it begins when the employment has ended on 2021-04-01"));
    }

    private static History read(String resume) {
        return History.EMPTY.plus(plan(resume, History.EMPTY).proposed());
    }

    private static ImportPlan plan(String json, History history) {
        return plan(json, GivenEmployments.NONE, history);
    }

    private static ImportPlan plan(String json, GivenEmployments given, History history) {
        return Imported.plan(new ImportPlan.Kind.JsonResume(null, given), json, history);
    }
}
