package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.hours;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.PayRate.Per;

/** Findings of somebody who works part of the time, or in two jobs. */
class RateInForceTest {

    private static final EmploymentId ACME = new EmploymentId("acme");
    private static final EmploymentId BETA = new EmploymentId("beta");

    private static DatedCommand beta(String on, String priorTotal) {
        return new Action.Hire(
                        "Beta",
                        "Teacher",
                        null,
                        null,
                        null,
                        null,
                        null,
                        rate("USD 20000"),
                        null,
                        null,
                        priorTotal == null ? null : money(priorTotal),
                        true)
                .on(day(on))
                .about(BETA);
    }

    private static DatedCommand acme(String base) {
        return hire("2023-01-01", "Acme", "Developer", "L1", base).about(ACME);
    }

    private static List<String> findings(String amount, Command... told) {
        LocalDateRange year = LocalDateRange.of(day("2024-01-01"), day("2025-01-01"));
        return Audit.of(
                        Told.of(told).timeline(),
                        new Claim(money(amount), year, BigDecimal.ZERO, Map.of(), null),
                        PayConvention.EQUAL_MONTHS)
                .findings()
                .stream()
                .map(Finding::text)
                .toList();
    }

    @Test
    void aRateOfPartTimeSaysOfWhichHoursItIs() {
        assertThat(findings(
                        "USD 72000",
                        acme("USD 90000"),
                        hours("2024-07-01", "4/5").about(ACME)))
                .containsExactly(
                        "The base counted is the annual rate of 72,000.00 USD in force on 2024-12-31 (90,000.00 USD"
                                + " for full time, of which 4/5 is worked). What accrued from 2024-01-01 until 2025-01-01 is"
                                + " 81,000.00 USD, 9,000.00 USD more.");
    }

    @Test
    void aRateOfTwoJobsSaysWhoPaysWhat() {
        assertThat(findings(
                        "USD 92000",
                        acme("USD 90000"),
                        hours("2024-07-01", "4/5").about(ACME),
                        beta("2024-10-01", null)))
                .containsExactly(
                        "The base counted is the annual rate of 92,000.00 USD in force on 2024-12-31 (72,000.00 USD"
                                + " from Acme for 4/5 of full time and 20,000.00 USD from Beta). What accrued from 2024-01-01"
                                + " until 2025-01-01 is 86,000.00 USD, 6,000.00 USD less.");
    }

    @Test
    void aRateOfAnHourSaysHowManyMakeAYear() {
        DatedCommand hourly = new Action.Hire(
                        "Acme", "Dev", null, null, null, null, null, rate("USD 30", Per.HOUR, "2080"), null, null, null)
                .on(day("2024-07-01"))
                .about(ACME);

        assertThat(findings("USD 62400", hourly))
                .first()
                .asString()
                .startsWith("The base counted is the annual rate of 62,400.00 USD in force on 2024-12-31 (30.00 USD an"
                        + " hour x 2,080). What accrued");
        assertThat(findings("USD 31200", hourly, hours("2024-10-01", "1/2").about(ACME)))
                .first()
                .asString()
                .contains("(30.00 USD an hour x 2,080, 62,400.00 USD for full time, of which 1/2 is worked)");
        assertThat(findings("USD 51200", hourly, hours("2024-10-01", "1/2").about(ACME), beta("2024-07-01", null)))
                .first()
                .asString()
                .contains("(31,200.00 USD from Acme at 30.00 USD an hour x 2,080 for 1/2 of full time and 20,000.00 USD"
                        + " from Beta)");
    }

    @Test
    void aRateOfNothingIsOfNobody() {
        assertThat(findings(
                        "USD 0.01",
                        acme("USD 90000"),
                        new Action.AdjustSalary(rate("USD 0"), "unpaid")
                                .on(day("2024-07-01"))
                                .about(ACME)))
                .allSatisfy(it -> assertThat(it).doesNotContain("()"));
    }

    /** The other job goes on: the new one does not pay it. */
    @Test
    void aJobBeforeIsComparedWithTheJobThatFollowsIt() {
        assertThat(findings("USD 110000", acme("USD 90000"), beta("2024-06-01", "USD 25000")))
                .noneMatch(it -> it.contains("as stated with the hire"));
        DatedCommand atTheSide = new Action.Transfer(null, null, null, null, null, null, true)
                .on(day("2024-06-01"))
                .about(ACME);
        DatedCommand next = new Action.Hire(
                        "Gamma",
                        "Dev",
                        null,
                        null,
                        null,
                        null,
                        null,
                        rate("USD 100000"),
                        null,
                        null,
                        money("USD 80000"))
                .on(day("2024-06-01"));
        assertThat(findings("USD 190000", acme("USD 90000"), atTheSide, next))
                .last()
                .asString()
                .isEqualTo(
                        "The job before paid 80,000.00 USD in total, as stated with the hire by Gamma on 2024-06-01. The"
                                + " claim is 110,000.00 USD (137.50 %) more; ANNUALIZED on the day of the hire without other"
                                + " employments, 100,000.00 USD, is 20,000.00 USD (25.00 %) more.");
    }

    @Test
    void ofSeveralJobsTheOneIsNamedWhoseEndOrHireIsMeant() {
        assertThat(findings(
                        "USD 126000",
                        acme("USD 90000"),
                        beta("2023-06-01", "USD 30000"),
                        grant("2024-01-01", "g", "USD 16000", fourYears()).about(BETA),
                        end("2025-02-01").about(BETA)))
                .anyMatch(it ->
                        it.endsWith("grant g was forfeited on 2025-02-01 with the end of the employment at Beta."));
        assertThat(findings("USD 20000", beta("2023-06-01", "USD 30000")))
                .containsExactly(
                        "The job before paid 30,000.00 USD in total, as stated with the hire on 2023-06-01. The"
                                + " claim is 10,000.00 USD (33.33 %) less; ANNUALIZED on the day of the hire, 20,000.00 USD, is"
                                + " 10,000.00 USD (33.33 %) less.");
        assertThat(findings(
                        "USD 20000", acme("USD 90000"), end("2023-06-01").about(ACME), beta("2023-06-01", "USD 30000")))
                .first()
                .asString()
                .contains("as stated with the hire by Beta on 2023-06-01.");
    }
}
