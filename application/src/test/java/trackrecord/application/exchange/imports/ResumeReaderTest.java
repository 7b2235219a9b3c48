package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import trackrecord.application.exchange.export.Resume;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.question.FileNote;
import trackrecord.domain.given.Sample;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EntryType;

class ResumeReaderTest {

    private static final String RESUME = """
            {
              "basics": {"name": "Ada"},
              "work": [
                {"name": "Acme", "position": "Senior Engineer", "startDate": "2021-04", "endDate": "2022-12",
                 "highlights": ["Halved the build time"]},
                {"name": "Acme", "position": "Engineer", "startDate": "2019-06-17", "endDate": "2021-03"},
                {"name": "Beta", "position": "Lead", "startDate": "2023"}
              ],
              "skills": [{"name": "Rust"}]
            }
            """;

    @Test
    void entriesOfOneEmployerBecomeOneEmploymentWithPromotions() {
        ImportedFile file = read(RESUME, History.EMPTY);
        assertThat(told(file))
                .containsExactly(
                        "2019-06-17 Career named Ada",
                        "2019-06-17 Hired at Acme as Engineer: 0.00 USD a year",
                        "2021-04-01 Promoted to Senior Engineer",
                        "2022-12-31 Halved the build time",
                        "2023-01-01 Employment ended: other",
                        "2023-01-01 Hired at Beta as Lead: 0.00 USD a year");
        recorded(History.EMPTY, file);
    }

    @Test
    void whatWasAchievedInAJobIsDatedWithinIt() {
        String shared = """
                {"work": [
                  {"name": "Beta", "position": "Lead", "startDate": "2016-08-01"},
                  {"name": "Acme", "position": "Engineer", "startDate": "2015-10-01", "endDate": "2016-08-01",
                   "highlights": ["Wrote it"]}]}
                """;
        assertThat(told(read(shared, History.EMPTY)))
                .containsExactly(
                        "2015-10-01 Hired at Acme as Engineer: 0.00 USD a year",
                        "2016-07-31 Wrote it",
                        "2016-08-01 Employment ended: other",
                        "2016-08-01 Hired at Beta as Lead: 0.00 USD a year");
    }

    @Test
    void whatWasAchievedAtTheSideIsAboutTheJobAtTheSide() {
        String side = """
                {"work": [
                  {"name": "Acme", "position": "Engineer", "startDate": "2015-10-01"},
                  {"name": "Own shop", "position": "Founder", "startDate": "2016-01-01", "endDate": "2017-12-31",
                   "highlights": ["Sold it"]}]}
                """;
        assertThat(read(side, History.EMPTY).commands())
                .filteredOn(it -> it.type() == EntryType.ACHIEVEMENT_RECORDED)
                .extracting(it -> ((DatedCommand) it).employment())
                .containsExactly(new EmploymentId("e2"));
    }

    @Test
    void itSaysWhatAResumeDoesNot() {
        assertThat(read(RESUME, History.EMPTY).notes())
                .extracting(it -> it.line() + " " + it.message())
                .containsExactly(
                        "6 the base salary at Acme is missing and recorded as 0 USD; correct the hire of 2019-06-17, then"
                                + " record the raises",
                        "7 the base salary at Beta is missing and recorded as 0 USD; correct the hire of 2023-01-01, then"
                                + " record the raises",
                        "0 not read: skills");
    }

    @Test
    void nothingIsRecordedTwice() {
        assertThat(read(RESUME, recorded(History.EMPTY, read(RESUME, History.EMPTY)))
                        .commands())
                .isEmpty();
    }

    @Test
    void theSampleOfTheFormatItselfIsRead() throws IOException {
        try (InputStream sample = getClass().getResourceAsStream("/imports/json-resume-sample.json")) {
            ImportedFile file =
                    ResumeReader.read(sample.readAllBytes(), CurrencyUnit.USD, GivenEmployments.NONE, History.EMPTY);
            assertThat(told(file))
                    .contains(
                            "2013-12-01 Hired at Pied Piper as CEO/President: 0.00 USD a year",
                            "2014-12-02 Employment ended: other");
            recorded(History.EMPTY, file);
        }
    }

    @Test
    void whatIsExportedComesBack() {
        String resume = Resume.of("sample", Sample.pay(), LocalDate.of(2025, 6, 1));
        assertThat(resume).doesNotContain("172000", "185000");
        assertThat(told(read(resume, History.EMPTY)))
                .contains(
                        "2024-04-01 Hired at Discord as Rust Developer: 0.00 USD a year",
                        "2025-01-27 Promoted to Senior Rust Developer");
    }

    @Test
    void whatIsMissingIsNotedAndRefusesNothingElse() {
        ImportedFile file = read("""
                {"work": [
                  {"name": "Acme", "startDate": "2020"},
                  {"name": "Beta", "position": "Lead", "startDate": "soon"},
                  {"position": "Clerk", "startDate": "2018-03", "endDate": "heute"},
                  {"name": "Gamma", "position": "Lead"}
                ]}
                """, History.EMPTY);
        assertThat(told(file)).first().isEqualTo("2018-03-01 Hired at Unknown as Clerk: 0.00 USD a year");
        assertThat(file.notes()).extracting(FileNote::line).contains(2, 3, 4, 5);
        assertThat(file.entries())
                .hasSize(4)
                .allMatch(entry -> !entry.commands().isEmpty() || entry.why() != null);
        recorded(History.EMPTY, file);
    }

    @Test
    void positionsBelowAnEmployerAreReadAsOtherProgramsWriteThem() {
        assertThat(told(read("""
                {"work": [{"company": "Acme", "positions": [
                  {"title": "Lead", "startDate": "Sep 2021", "endDate": "Present"},
                  {"title": "Engineer", "startDate": "03/2019", "endDate": "2021-09"}
                ]}]}
                """, History.EMPTY)))
                .containsExactly(
                        "2019-03-01 Hired at Acme as Engineer: 0.00 USD a year", "2021-09-01 Promoted to Lead");
    }

    @Test
    void aFileThatIsNoResumeIsRefusedWithItsLine() {
        FileRejected broken = catchThrowableOfType(FileRejected.class, () -> read("{\n\"work\": [", History.EMPTY));
        assertThat(broken.problems().getFirst().line()).isEqualTo(2);
    }

    private static ImportedFile read(String json, History history) {
        return ResumeReader.read(
                json.getBytes(StandardCharsets.UTF_8), CurrencyUnit.USD, GivenEmployments.NONE, history);
    }
}
