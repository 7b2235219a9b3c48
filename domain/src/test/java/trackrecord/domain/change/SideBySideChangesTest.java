package trackrecord.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.hours;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Told;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;

/** Changes of somebody who has two jobs at once. */
class SideBySideChangesTest {

    private static final EmploymentId ACME = new EmploymentId("acme");
    private static final EmploymentId BETA = new EmploymentId("beta");

    private static DatedCommand beta(String on, String base) {
        return new Action.Hire("Beta", "Teacher", null, null, null, null, null, rate(base), null, null, null, true)
                .on(day(on))
                .about(BETA);
    }

    private static Told acme(DatedCommand... more) {
        DatedCommand[] commands = new DatedCommand[more.length + 1];
        commands[0] = hire("2023-01-01", "Acme", "Dev", "L1", "USD 100000").about(ACME);
        System.arraycopy(more, 0, commands, 1, more.length);
        return Told.of(commands);
    }

    private static List<FieldChange> changes(Told told, String from, String to) {
        return Changes.betweenDays(told.history(), day(from), day(to)).changes();
    }

    private static FieldChange change(EmploymentId id, String field, Object before, Object after, Integer... facts) {
        return new FieldChange(field, id, before, after, List.of(facts));
    }

    private static FieldChange base(String before, String after, Integer... facts) {
        return change(null, "compensation.USD.BASE", new BigDecimal(before), new BigDecimal(after), facts);
    }

    @Test
    void aSecondJobBeginsBesideTheFirstAndRaisesNothingInIt() {
        assertThat(changes(acme(beta("2023-06-01", "USD 20000")), "2023-01-01", "2023-12-31"))
                .containsExactly(
                        change(BETA, "employment.employer", null, "Beta", 2),
                        change(BETA, "employment.title", null, "Teacher", 2),
                        change(BETA, "employment.since", null, day("2023-06-01"), 2),
                        change(BETA, "employment.side", null, true, 2),
                        change(BETA, "employment.baseSalary", null, rate("USD 20000"), 2),
                        change(BETA, "employment.onLeave", null, false, 2),
                        base("100000.00", "120000.00", 2));
    }

    @Test
    void eachJobAnswersForItsOwnChanges() {
        Told told = acme(
                beta("2023-02-01", "USD 20000"),
                raise("2023-03-01", "USD 22000").about(BETA),
                raise("2023-04-01", "USD 110000").about(ACME),
                hours("2023-05-01", "4/5").about(ACME));

        assertThat(changes(told, "2023-02-01", "2023-12-31"))
                .containsExactly(
                        change(ACME, "employment.baseSalary", rate("USD 100000"), rate("USD 110000"), 4),
                        change(ACME, "employment.fte", Rational.ONE, Rational.of(4, 5), 5),
                        change(ACME, "employment.paidSalary", money("USD 100000"), money("USD 88000"), 4, 5),
                        change(BETA, "employment.baseSalary", rate("USD 20000"), rate("USD 22000"), 3),
                        base("120000.00", "110000.00", 3, 4, 5));
    }

    @Test
    void theSideJobThatIsLeftIsNoCutOfTheOneThatEnded() {
        Told told = acme(beta("2023-02-01", "USD 20000"), end("2023-06-01").about(ACME));

        assertThat(changes(told, "2023-05-31", "2023-06-01"))
                .containsExactly(
                        change(ACME, "employment.employer", "Acme", null, 3),
                        change(ACME, "employment.title", "Dev", null, 3),
                        change(ACME, "employment.level", "L1", null, 3),
                        change(ACME, "employment.since", day("2023-01-01"), null, 3),
                        change(ACME, "employment.baseSalary", rate("USD 100000"), null, 3),
                        change(ACME, "employment.onLeave", false, null, 3),
                        base("120000.00", "20000.00", 3));
    }

    @Test
    void aJobThatBecameTheMainOneSaysSo() {
        DatedCommand main = new Action.Transfer(null, null, null, null, null, null, false)
                .on(day("2023-07-01"))
                .about(BETA);
        Told told = acme(beta("2023-02-01", "USD 20000"), end("2023-06-01").about(ACME), main);

        assertThat(changes(told, "2023-06-30", "2023-07-01"))
                .containsExactly(change(BETA, "employment.side", true, false, 4));
    }

    @Test
    void jobsThatFollowEachOtherAreOneLine() {
        Told told = acme(
                end("2023-06-01").about(ACME),
                hire("2023-07-01", "Beta", "Lead", "L1", "USD 120000").about(BETA));

        assertThat(changes(told, "2023-05-31", "2023-12-31"))
                .containsExactly(
                        change(BETA, "employment.employer", "Acme", "Beta", 2, 3),
                        change(BETA, "employment.title", "Dev", "Lead", 2, 3),
                        change(BETA, "employment.since", day("2023-01-01"), day("2023-07-01"), 2, 3),
                        change(BETA, "employment.baseSalary", rate("USD 100000"), rate("USD 120000"), 2, 3),
                        base("100000.00", "120000.00", 2, 3));
    }

    @Test
    void aSecondJobThatBecameKnownIsToldByItself() {
        Told told = acme().at("2024-02-01T00:00:00Z", beta("2023-06-01", "USD 20000"))
                .at("2024-03-01T00:00:00Z", correct(2, beta("2023-06-01", "USD 21000")));
        Changes changes = AnnualizedChanges.betweenInstants(
                told.history(),
                Instant.parse("2024-02-15T00:00:00Z"),
                Instant.parse("2024-04-01T00:00:00Z"),
                day("2023-12-31"));

        assertThat(changes.changes())
                .containsExactly(
                        change(BETA, "employment.baseSalary", rate("USD 20000"), rate("USD 21000"), 3),
                        base("120000.00", "121000.00", 3));
    }
}
