package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.hours;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;

import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.claim.Audit.Verdict;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.Growth.Of;
import trackrecord.domain.growth.Growth.Rate;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Replay;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.OptionBalance;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/**
 * An hourly internship, then two part-time posts at once, options that are exercised in part and lapse, and a share plan:
 * every figure worked out by hand.
 */
class OneRealCareerTest {

    private static final EmploymentId ACME = new EmploymentId("acme");
    private static final EmploymentId BETA = new EmploymentId("beta");
    private static final Timeline TIMELINE = Scenario.given(
                    hire("2020-06-01", "Lab", "Intern", rate("USD 20", Per.HOUR, "2080"), "1/2", null, null),
                    end("2020-12-01"),
                    hire("2021-01-01", "Acme", "Analyst", rate("USD 90000"), "3/5", percent("10"), null)
                            .about(ACME),
                    hire("2021-01-01", "Beta", "Teacher", rate("USD 60000"), "2/5", null, true)
                            .about(BETA),
                    options().about(ACME),
                    new Action.RecordSharePrice("Acme", BigMoney.parse("USD 12")).on(day("2022-01-01")),
                    new Action.ExerciseOptions("o", new BigDecimal(300), null, null).on(day("2022-03-01")),
                    new Action.PurchaseShares(
                                    new BigDecimal(50), BigMoney.parse("USD 10.20"), BigMoney.parse("USD 12"), null)
                            .on(day("2022-06-15"))
                            .about(ACME),
                    hours("2022-07-01", "4/5").about(ACME),
                    end("2023-01-01").about(ACME),
                    raise("2023-06-01", rate("USD 66000")).about(BETA))
            .history()
            .timeline();

    private static DatedCommand hire(
            String on,
            String employer,
            String title,
            PayRate base,
            String fte,
            @Nullable BonusTarget target,
            @Nullable Boolean side) {
        return new Action.Hire(
                        employer, title, null, null, null, null, null, base, Rational.parse(fte), target, null, side)
                .on(day(on));
    }

    private static DatedCommand end(String on) {
        return new Action.EndEmployment(EndReason.RESIGNED, null, null).on(day(on));
    }

    /** 1,600 over 16 quarters, 100 each. */
    private static DatedCommand options() {
        return new Action.GrantOptions(
                        "o",
                        new OptionTerms(
                                OptionKind.NSO,
                                new BigDecimal(1600),
                                BigMoney.parse("USD 2"),
                                BigMoney.parse("USD 5"),
                                BigMoney.parse("USD 4"),
                                null,
                                day("2031-01-01"),
                                null,
                                List.of(new ExerciseWindow(null, Period.ofDays(90)))),
                        fourYears())
                .on(day("2021-01-01"));
    }

    private static LocalDateRange year(int year) {
        return LocalDateRange.of(day(year + "-01-01"), day(year + 1 + "-01-01"));
    }

    /** Base, bonus, equity, and the total. */
    private static List<String> shown(Totals totals) {
        CurrencyTotal usd = totals.in(CurrencyUnit.USD).orElseGet(() -> CurrencyTotal.nothing(CurrencyUnit.USD));
        return List.of(
                usd.base().amount().toPlainString(),
                usd.bonus().amount().toPlainString(),
                usd.equity().amount().toPlainString(),
                usd.total().amount().toPlainString());
    }

    private static OptionBalance options(String on) {
        State state = TIMELINE.on(day(on));
        GrantStatus status = state.status(state.career().grants().getFirst());
        return status.options().orElseThrow();
    }

    @Test
    void annualizedAddsWhatBothPostsPayAndAYearOfTheOptions() {
        assertThat(shown(Compensation.annualized(TIMELINE, day("2020-08-01"))))
                .as("20 x 2,080 / 2")
                .containsExactly("20800.00", "0.00", "0.00", "20800.00");
        assertThat(shown(Compensation.annualized(TIMELINE, day("2022-08-01"))))
                .as("90,000 x 4/5 + 60,000 x 2/5; 10 % of 72,000; 1,600 x (5 - 2) / 4")
                .containsExactly("96000.00", "7200.00", "1200.00", "104400.00");
    }

    @Test
    void realizedIsWhatAccruedTheGainOfTheExerciseAndTheDiscount() {
        assertThat(shown(Compensation.realized(TIMELINE, year(2020), PayConvention.EQUAL_MONTHS)))
                .as("six months of 20,800")
                .containsExactly("10400.00", "0.00", "0.00", "10400.00");
        assertThat(shown(Compensation.realized(TIMELINE, year(2022), PayConvention.EQUAL_MONTHS)))
                .as("27,000 + 36,000 + 24,000; 300 x (12 - 2) + 50 x (12 - 10.20)")
                .containsExactly("87000.00", "0.00", "3090.00", "90090.00");
    }

    @Test
    void grantedAndFirstYearCountTheOptionsEachInItsWay() {
        assertThat(shown(Compensation.granted(TIMELINE, year(2021), PayConvention.EQUAL_MONTHS)))
                .as("54,000 + 24,000; 1,600 x 4, as the employer reports it")
                .containsExactly("78000.00", "0.00", "6400.00", "84400.00");
        assertThat(shown(Compensation.firstYear(TIMELINE, ACME)))
                .as("54,000; 10 % of it; four quarters of 100 x (5 - 2)")
                .containsExactly("54000.00", "5400.00", "1200.00", "60600.00");
        assertThat(shown(Compensation.firstYear(TIMELINE, BETA)))
                .containsExactly("24000.00", "0.00", "0.00", "24000.00");
    }

    @Test
    void theReplayShowsWhatEachStepMadeOfIt() {
        assertThat(Replay.of(TIMELINE))
                .extracting(step -> shown(step.annualized()).getLast())
                .containsExactly(
                        "20800.00",
                        "0.00",
                        "59400.00",
                        "83400.00",
                        "84600.00",
                        "84600.00",
                        "84600.00",
                        "84600.00",
                        "104400.00",
                        "24000.00",
                        "26400.00");
    }

    @Test
    void tenureCountsADayOnceWhoeverPaysIt() {
        Tenure tenure = Tenure.of(TIMELINE.on(day("2022-08-01")));

        assertThat(tenure.total().days()).as("183 at Lab, 577 since").isEqualTo(760);
        assertThat(tenure.withEmployer().days()).isEqualTo(577);
        assertThat(tenure.of(BETA).withEmployer().days()).isEqualTo(577);
        assertThat(Tenure.of(TIMELINE.on(day("2023-01-11"))).total().days())
                .as("Beta goes on")
                .isEqualTo(923);
    }

    @Test
    void growthComparesFullTimeWithFullTimeAndPaidWithPaid() {
        Growth growth = Growth.of(TIMELINE, day("2021-01-01"), day("2023-01-01"), EnumSet.of(Kind.HIRE, Kind.HOURS));

        assertThat(growth.entries())
                .extracting(GrowthEntry::kind, GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(
                        tuple(Kind.HIRE, money("USD 41600"), money("USD 90000"), new BigDecimal("116.35")),
                        tuple(Kind.HIRE, null, money("USD 60000"), null),
                        tuple(Kind.HOURS, money("USD 54000"), money("USD 72000"), new BigDecimal("33.33")));
        assertThat(growth.rates())
                .extracting(Rate::of, Rate::before, Rate::after, Rate::percent)
                .containsExactly(
                        tuple(Of.BASE, money("USD 90000"), money("USD 90000"), new BigDecimal("0.00")),
                        tuple(Of.PAID, money("USD 78000"), money("USD 96000"), new BigDecimal("23.08")),
                        tuple(Of.ANNUALIZED, money("USD 84600"), money("USD 104400"), new BigDecimal("23.40")));
    }

    @Test
    void optionsVestByDateAreExercisedInPartAndLapse() {
        assertThat(options("2022-08-01").exercisable())
                .as("six quarters, less 300")
                .isEqualTo(Rational.of(300));
        assertThat(options("2023-01-01").exercisable())
                .as("the eighth quarter is lost")
                .isEqualTo(Rational.of(400));
        assertThat(options("2023-03-31").exerciseBy()).isEqualTo(day("2023-03-31"));
        assertThat(options("2023-03-31").lapsed()).isEqualTo(Rational.ZERO);
        assertThat(options("2023-04-01").lapsed()).isEqualTo(Rational.of(400));
        assertThat(options("2023-04-01").exercised()).isEqualTo(Rational.of(300));
    }

    @Test
    void aClaimOfWhatWasReceivedIsToldWhatLapsed() {
        Audit audit = Audit.of(
                TIMELINE,
                new Claim(money("USD 90090"), year(2022), BigDecimal.ZERO, Map.of(), null),
                PayConvention.EQUAL_MONTHS);

        assertThat(audit.verdict()).isEqualTo(Verdict.STANDARD);
        assertThat(audit.findings())
                .filteredOn(it -> it.code() == Code.OPTIONS_LAPSED)
                .extracting(Finding::text)
                .containsExactly(
                        "400 units of option grant o of 2021-01-01 lapsed unexercised on 2023-04-01; the last day"
                                + " to exercise them was 2023-03-31. At 12.00 USD a share, the newest price known by then, they"
                                + " were worth 4,000.00 USD beyond the exercise price.");
    }
}
