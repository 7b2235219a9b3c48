package trackrecord.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.retract;
import static trackrecord.domain.given.Given.vest;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.given.Told;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.RecordedFact;

class FactEmploymentsTest {

    private static final String ACME = "acme at Acme";
    private static final String BETA = "beta at Beta";

    private static DatedCommand about(String id, DatedCommand command) {
        return command.about(new EmploymentId(id));
    }

    private static List<String> employments(History history) {
        return history.marked().stream()
                .map(it -> it.employment() == null
                        ? "none"
                        : it.employment().employmentId() + " at "
                                + it.employment().employer())
                .toList();
    }

    private static Told sideBySide() {
        return Told.of(
                about("acme", hire("2024-01-01", "Acme", "Developer", null, "USD 100000")),
                about("beta", hire("2024-02-01", "Beta", "Teacher", null, "USD 20000")));
    }

    @Test
    void aFactIsAboutTheEmploymentThatItNamesAndAHireAboutItsOwn() {
        History history = sideBySide()
                .at(
                        "2024-05-01T00:00:00Z",
                        name("2024-01-01", "Ada"),
                        about("acme", raise("2024-03-01", "USD 110000")),
                        about("beta", end("2024-04-01")))
                .history();

        assertThat(employments(history)).containsExactly(ACME, BETA, "none", ACME, BETA);
    }

    @Test
    void aVestIsAboutTheEmploymentOfItsGrantAndARepaymentAboutThatOfItsBonus() {
        History history = sideBySide()
                .at(
                        "2024-05-01T00:00:00Z",
                        about("beta", grant("2024-03-01", "g", "USD 1600", fourYears())),
                        about("acme", bonus("2024-03-01", "USD 500", BonusKind.SPOT)),
                        vest("2025-03-01", "g", "USD 400"),
                        repay("2025-03-01", 4, "USD 100"))
                .history();

        assertThat(employments(history)).containsExactly(ACME, BETA, BETA, ACME, BETA, ACME);
    }

    @Test
    void factsFromBeforeThereWereIdsAreAboutTheEmploymentInForce() {
        History history = Told.of(
                        hire("2024-01-01", "Acme", "Developer", null, "USD 100000"),
                        end("2024-03-01"),
                        hire("2024-03-01", "Beta", "Developer", null, "USD 120000"),
                        raise("2024-02-01", "USD 110000"),
                        raise("2024-04-01", "USD 130000"))
                .history();

        assertThat(employments(history))
                .containsExactly("e1 at Acme", "e1 at Acme", "e3 at Beta", "e1 at Acme", "e3 at Beta");
    }

    @Test
    void whatWasRetractedIsAboutTheEmploymentThatItWouldBeAbout() {
        History history = Told.of(
                        hire("2024-01-01", "Acme", "Developer", null, "USD 100000"),
                        raise("2024-02-01", "USD 110000"),
                        retract(2))
                .history();

        assertThat(employments(history)).containsExactly("e1 at Acme", "e1 at Acme", "e1 at Acme");
    }

    @Test
    void anEmploymentThatNeverWasStillHasItsFacts() {
        History history = sideBySide()
                .at("2024-05-01T00:00:00Z", about("beta", raise("2024-03-01", "USD 22000")), retract(3), retract(2))
                .history();

        assertThat(employments(history)).containsExactly(ACME, BETA, BETA, BETA, BETA);
    }

    @Test
    void theEmployerIsAsKnown() {
        History history = Told.of(
                        hire("2024-01-01", "Akme", "Developer", null, "USD 100000"), raise("2024-02-01", "USD 110000"))
                .at("2024-05-01T00:00:00Z", correct(1, hire("2024-01-01", "Acme", "Developer", null, "USD 100000")))
                .history();
        RecordedFact raise = history.timeline().facts().getLast();

        assertThat(employments(history)).containsExactly("e1 at Acme", "e1 at Acme", "e1 at Acme");
        assertThat(history.marked(raise).employment())
                .isEqualTo(history.marked(2).employment());
        assertThat(employments(history.knownAt(
                        day("2024-04-01").atStartOfDay(ZoneOffset.UTC).toInstant())))
                .containsExactly("e1 at Akme", "e1 at Akme");
    }
}
