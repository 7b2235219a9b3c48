package trackrecord.domain.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.forfeit;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.vest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Told;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Vested;

/** What is true after some facts, whatever rule they keep: the fold is total. */
class CareerTest {

    private static final EmploymentId ACME = new EmploymentId("acme");
    private static final EmploymentId BETA = new EmploymentId("beta");
    private static final EmploymentId GAMMA = new EmploymentId("gamma");

    private static DatedCommand job(EmploymentId id, String on) {
        return hire(on, id.value(), "Dev", null, "USD 100000").about(id);
    }

    private static DatedCommand side(EmploymentId id, String on) {
        return new Action.Hire(
                        id.value(), "Coach", null, null, null, null, null, rate("USD 20000"), null, null, null, true)
                .on(day(on))
                .about(id);
    }

    private static DatedCommand ended(EmploymentId id, String on) {
        return end(on).about(id);
    }

    private static Career after(Command... commands) {
        return Told.of(commands).timeline().atTheEnd();
    }

    private static Optional<EmploymentId> id(Optional<Employment> job) {
        return job.map(Employment::id);
    }

    @Test
    void beforeAnyFactNothingIsTrue() {
        Career career = Career.BEFORE_ANY_FACT;

        assertThat(career.employment()).isEmpty();
        assertThat(career.main()).isEmpty();
        assertThat(career.inForce()).isEmpty();
        assertThat(career.employments().isEmpty()).isTrue();
        assertThat(career.employments().lastBegun()).isEmpty();
        assertThat(career.employments().endedLast()).isEmpty();
        assertThat(career.employments().lastMain()).isEmpty();
    }

    @Test
    void theMainEmploymentStandsFirstAndTheOthersByTheirFirstDay() {
        Career career = after(side(BETA, "2019-01-01"), side(GAMMA, "2019-06-01"), job(ACME, "2020-01-01"));

        assertThat(career.inForce()).extracting(Employment::id).containsExactly(ACME, BETA, GAMMA);
        assertThat(id(career.main())).contains(ACME);
        assertThat(id(career.employment())).contains(ACME);
        assertThat(id(career.employments().lastBegun())).contains(ACME);
    }

    @Test
    void withoutAMainEmploymentTheOneAtTheSideThatBeganFirstIsShown() {
        Career career = after(side(BETA, "2019-01-01"), side(GAMMA, "2019-06-01"));

        assertThat(career.main()).isEmpty();
        assertThat(id(career.employment())).contains(BETA);
        assertThat(career.inForce()).extracting(Employment::id).containsExactly(BETA, GAMMA);
    }

    @Test
    void theLastThatEndedIsOfOneDayTheOneThatBeganLast() {
        Career career = after(
                job(ACME, "2019-01-01"),
                side(BETA, "2019-06-01"),
                side(GAMMA, "2019-07-01"),
                ended(GAMMA, "2020-01-01"),
                ended(ACME, "2021-01-01"),
                ended(BETA, "2021-01-01"));

        assertThat(id(career.employments().endedLast())).contains(BETA);
        assertThat(id(career.employments().lastMain())).as("not at the side").contains(ACME);
    }

    @Test
    void theMainEmploymentInForceIsTheLastMainOne() {
        Career career = after(job(ACME, "2019-01-01"), ended(ACME, "2020-01-01"), job(BETA, "2020-01-01"));

        assertThat(id(career.employments().lastMain())).contains(BETA);
        assertThat(id(career.employments().endedLast())).contains(ACME);
        assertThat(career.employments().find(ACME)).map(Employment::running).contains(false);
        assertThat(career.employments().find(GAMMA)).isEmpty();
    }

    @Test
    void anEmploymentThatIsAskedForAndUnknownIsRefusedWithThoseThatThereAre() {
        Employments employments =
                after(job(ACME, "2019-01-01"), side(BETA, "2019-06-01")).employments();

        assertThat(employments.require(BETA, "employment").id()).isEqualTo(BETA);
        assertThatThrownBy(() -> employments.require(GAMMA, "employment"))
                .isInstanceOfSatisfying(Rejected.class, it -> assertThat(it.problems())
                        .containsExactly(Problem.inField(
                                Code.EMPLOYMENT_UNKNOWN,
                                "there is no employment gamma; there are acme, beta",
                                0,
                                "employment")));
        assertThatThrownBy(() -> Employments.NONE.require(GAMMA, "employment"))
                .hasMessageContaining("record a Hire first");
    }

    @Test
    void anEndTakesTheLeaveTheBenefitsAndTheTargetWithIt() {
        Employment job = after(
                        job(ACME, "2019-01-01"),
                        benefit("2019-02-01", "gym", "USD 50", Period.MONTH).about(ACME),
                        benefit("2019-02-01", "desk", "USD 500", Period.ONCE).about(ACME),
                        leave("2019-06-01", "50").about(ACME),
                        ended(ACME, "2020-01-01"))
                .employments()
                .all()
                .getFirst();

        assertThat(job.running()).isFalse();
        assertThat(job.since()).isEqualTo("2019-01-01");
        assertThat(job.endedBy()).hasValue(5);
        assertThat(job.runningLeave()).isEmpty();
        assertThat(job.runningBenefit("gym")).isEmpty();
        assertThat(job.leaves()).singleElement().satisfies(it -> {
            assertThat(it.days()).isEqualTo(days("2019-06-01", "2020-01-01"));
            assertThat(it.facts()).containsExactly(4, 5);
            assertThat(it.fact()).isEqualTo(4);
        });
        assertThat(job.benefits())
                .extracting(Benefit::days)
                .containsExactly(days("2019-02-01", "2020-01-01"), days("2019-02-01", "2019-02-01"));
        assertThat(job.rate().days()).isEqualTo(days("2019-01-01", "2020-01-01"));
        assertThat(job.fte().days()).isEqualTo(days("2019-01-01", "2020-01-01"));
        assertThat(job.paidSalary()).isEqualTo(Money.parse("USD 100000"));
    }

    @Test
    void whatIsPaidOnceNeverRuns() {
        Employment job = after(
                        job(ACME, "2019-01-01"),
                        benefit("2019-02-01", "desk", "USD 500", Period.ONCE).about(ACME),
                        benefit("2019-02-01", "gym", "USD 50", Period.MONTH).about(ACME),
                        benefit("2019-02-01", "lunch", null, null).about(ACME))
                .employment()
                .orElseThrow();

        assertThat(job.benefits()).extracting(Benefit::once).containsExactly(true, false, false);
        assertThat(job.benefits()).extracting(Benefit::running).containsExactly(false, true, true);
        assertThat(job.runningBenefit("gym")).map(Benefit::since).contains(day("2019-02-01"));
        assertThat(job.runningBenefit("desk")).isEmpty();
    }

    @Test
    void aBenefitEndsAloneAndALeaveIsOver() {
        Employment job = after(
                        job(ACME, "2019-01-01"),
                        benefit("2019-02-01", "gym", "USD 50", Period.MONTH).about(ACME),
                        benefit("2019-02-01", "lunch", "USD 50", Period.MONTH).about(ACME),
                        leave("2019-03-01", "50").about(ACME),
                        back("2019-04-01").about(ACME),
                        leave("2019-05-01", "50").about(ACME),
                        endBenefit("2019-06-01", "gym").about(ACME))
                .employment()
                .orElseThrow();

        assertThat(job.benefits())
                .extracting(Benefit::days)
                .containsExactly(days("2019-02-01", "2019-06-01"), LocalDateRange.ofUnboundedEnd(day("2019-02-01")));
        assertThat(job.leaves().getFirst().days()).isEqualTo(days("2019-03-01", "2019-04-01"));
        assertThat(job.leaves().getFirst().running()).isFalse();
        assertThat(job.runningLeave()).map(Leave::days).contains(LocalDateRange.ofUnboundedEnd(day("2019-05-01")));
        assertThat(job.pauses().isEmpty())
                .as("no leave pauses vesting unless it says so")
                .isTrue();
    }

    @Test
    void onlyALeaveThatSaysSoPausesTheVestingOfItsEmployment() {
        Career career = after(
                job(ACME, "2019-01-01"),
                side(BETA, "2019-01-01"),
                grant("2019-02-01", "a", "USD 1600", fourYears()).about(ACME),
                grant("2019-02-01", "b", "USD 1600", fourYears()).about(BETA),
                leave("2019-03-01", "50").about(ACME),
                back("2019-04-01").about(ACME),
                new Action.StartLeave("sick", null, true).on(day("2019-05-01")).about(ACME));

        assertThat(career.pausingLeavesOf(career.grant("a").orElseThrow()))
                .extracting(Leave::kind)
                .containsExactly("sick");
        assertThat(career.pausingLeavesOf(career.grant("b").orElseThrow())).isEmpty();
        assertThat(career.employments().find(ACME).orElseThrow().leaves())
                .extracting(Leave::payPercent)
                .as("full pay, where a leave says nothing else")
                .containsExactly(new BigDecimal("50"), new BigDecimal("100"));
        assertThat(career.pausesOf(career.grant("a").orElseThrow()).isEmpty()).isFalse();
        assertThat(career.pausesOf(career.grant("b").orElseThrow()).isEmpty()).isTrue();
    }

    @Test
    void theNewestPriceIsTheLastOfItsDayAndNotOfALaterOneOrOfAnotherEmployer() {
        Career career = after(
                job(ACME, "2019-01-01"),
                price("2019-03-01", "acme", "USD 30"),
                price("2019-02-01", "acme", "USD 20"),
                price("2019-02-01", "acme", "USD 21"),
                price("2019-02-15", "beta", "USD 99"));

        assertThat(career.newestPrice("acme", day("2019-02-20")))
                .map(SharePrice::fact)
                .contains(4);
        assertThat(career.newestPrice("acme", day("2019-03-01")))
                .map(SharePrice::fact)
                .contains(2);
        assertThat(career.newestPrice("acme", day("2019-01-31"))).isEmpty();
        assertThat(career.newestPrice("gamma", day("2019-03-01"))).isEmpty();
        assertThat(career.on(day("2019-02-20")).newestPrice("beta"))
                .map(SharePrice::fact)
                .contains(5);
    }

    @Test
    void aPriceIsDividedBySplitsOfItsEmployerThatCameAfterItByTheDay() {
        Career career = after(
                job(ACME, "2019-01-01"),
                split("2019-02-01", "acme", "2/1"),
                price("2019-02-01", "acme", "USD 60"),
                split("2019-02-01", "acme", "3/1"),
                split("2019-03-01", "acme", "5/1"),
                split("2019-02-15", "beta", "7/1"));
        SharePrice price = career.prices().getFirst();

        assertThat(price.inSharesOf(day("2019-02-28"), career.splits())).isEqualTo(Rational.of(20));
        assertThat(price.inSharesOf(day("2019-03-01"), career.splits())).isEqualTo(Rational.of(4));
    }

    @Test
    void aRepaymentLowersWhatIsKeptOfItsBonusAlone() {
        Career career = after(
                job(ACME, "2019-01-01"),
                bonus("2019-02-01", "USD 500", BonusKind.SPOT).about(ACME),
                bonus("2019-02-01", "USD 700", BonusKind.SPOT).about(ACME),
                repay("2019-03-01", 2, "USD 100"),
                repay("2019-04-01", 2, "USD 50"));

        assertThat(career.bonuses()).extracting(Bonus::kept).containsExactly(Rational.of(350), Rational.of(700));
        assertThat(career.bonus(2).orElseThrow().repayments())
                .extracting(Bonus.Repayment::fact)
                .containsExactly(4, 5);
        assertThat(career.bonus(4)).isEmpty();
    }

    @Test
    void whatIsAboutAGrantOrABonusIsAboutItsEmployment() {
        Timeline timeline = Told.of(
                        job(ACME, "2019-01-01"),
                        side(BETA, "2019-01-01"),
                        grantUnits("2019-02-01", "u", "1600", "USD 1", fourYears())
                                .about(BETA),
                        options("2019-02-01", "o").about(BETA),
                        grant("2019-02-01", "v", "USD 1600", fourYears()).about(BETA),
                        bonus("2019-02-01", "USD 500", BonusKind.SPOT).about(BETA),
                        vest("2020-02-01", "v", "USD 400"),
                        forfeit("2020-02-01", "v", "USD 400"),
                        new Action.AdjustUnits("u", BigDecimal.TEN, AdjustmentReason.DIVIDEND).on(day("2020-02-01")),
                        new Action.ExerciseOptions("o", BigDecimal.TEN, null, null).on(day("2020-02-01")),
                        new Action.CancelOptions("o", BigDecimal.TEN, null).on(day("2020-02-01")),
                        repay("2020-02-01", 6, "USD 100"))
                .timeline();
        Career career = timeline.atTheEnd();

        assertThat(timeline.facts())
                .filteredOn(it -> it.number() > 6)
                .hasSize(6)
                .allSatisfy(it -> assertThat(career.employmentOf(it)).contains(BETA));
        assertThat(career.employmentOf(timeline.facts().getFirst())).contains(ACME);
        assertThat(career.employmentOf(
                        Told.of(name("2019-01-01", "Ada")).timeline().facts().getFirst()))
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        Career hired = after(job(ACME, "2019-01-01"), ended(ACME, "2020-01-01"));

        for (DatedCommand senseless : List.of(
                raise("2020-06-01", "USD 200000").about(ACME),
                leave("2020-06-01", "0").about(ACME),
                back("2020-06-01").about(ACME),
                endBenefit("2020-06-01", "gym").about(ACME),
                end("2020-06-01").about(ACME),
                raise("2020-06-01", "USD 200000").about(GAMMA),
                vest("2020-06-01", "none", "USD 1"),
                repay("2020-06-01", 1, "USD 1"))) {
            assertThat(after(job(ACME, "2019-01-01"), ended(ACME, "2020-01-01"), senseless))
                    .as(senseless.toString())
                    .isEqualTo(hired);
        }
    }

    @Test
    void aHireOfBeforeThereWereNamesEndsTheOneBefore() {
        Career career = after(
                hire("2019-01-01", "Acme", "Dev", null, "USD 1"),
                side(BETA, "2019-06-01"),
                hire("2020-01-01", "Gamma", "Dev", null, "USD 1"));

        assertThat(career.inForce()).extracting(Employment::employer).containsExactly("Gamma", "beta");
        assertThat(career.employments().all().getFirst().days()).isEqualTo(days("2019-01-01", "2020-01-01"));
        assertThat(career.employments().all()).extracting(Employment::hiredBy).containsExactly(1, 2, 3);
        assertThat(career.employments().all()).extracting(Employment::named).containsExactly(false, true, false);
    }

    /** Whatever the career: what names its employment is about that, and what is about an employer or a name about none. */
    @Test
    void everyKindOfFactIsAboutTheEmploymentThatItNames() {
        Set<EntryType> ofNoEmployment = EnumSet.of(
                EntryType.CAREER_NAMED,
                EntryType.VESTING_EVENT_RECORDED,
                EntryType.SHARE_PRICE_RECORDED,
                EntryType.STOCK_SPLIT);
        Set<EntryType> named = EnumSet.noneOf(EntryType.class);
        for (long seed = 0; seed < 40; seed++) {
            Timeline timeline = RandomCareers.of(seed).history().timeline();
            Career career = timeline.atTheEnd();
            for (RecordedFact fact : timeline.facts()) {
                if (fact.employment() != null) {
                    named.add(fact.fact().type());
                    assertThat(career.employmentOf(fact)).as("career " + seed).contains(fact.employment());
                } else if (ofNoEmployment.contains(fact.fact().type())) {
                    assertThat(career.employmentOf(fact)).as("career " + seed).isEmpty();
                }
            }
        }
        assertThat(named)
                .contains(EntryType.HIRED, EntryType.BONUS_PAID, EntryType.OPTIONS_GRANTED, EntryType.LEAVE_ENDED);
    }

    @Test
    void aSplitIsOfTheGrantsOfItsEmployer() {
        State state = Told.of(
                        job(ACME, "2019-01-01"),
                        side(BETA, "2019-01-01"),
                        grantUnits("2019-02-01", "a", "1600", "USD 1", fourYears())
                                .about(ACME),
                        grantUnits("2019-02-01", "b", "1600", "USD 1", fourYears())
                                .about(BETA),
                        split("2019-03-01", "acme", "2/1"))
                .on("2019-03-01");

        assertThat(status(state, "a").total()).isEqualTo(Rational.of(3_200));
        assertThat(status(state, "b").total()).isEqualTo(Rational.of(1_600));
        assertThat(state.on(day("2019-06-01")).day()).isEqualTo("2019-06-01");
        assertThat(state.on(day("2019-06-01")).career()).isEqualTo(state.career());
    }

    @Test
    void whatVestsAheadLeavesDueWhatHasFallenDue() {
        Command[] granted = {
            job(ACME, "2019-01-01"),
            grantUnits("2019-02-01", "a", "1600", "USD 1", fourYears()).about(ACME)
        };
        Vested hundred = new Vested.Units(new BigDecimal("100"), null);
        State ahead = Told.of(granted)
                .at("2020-01-01T00:00:00Z", new Action.VestRsu("a", hundred, true).on(day("2020-03-01")))
                .on("2020-03-01");
        State bySchedule = Told.of(granted)
                .at("2020-01-01T00:00:00Z", new Action.VestRsu("a", hundred).on(day("2020-03-01")))
                .on("2020-03-01");

        assertThat(status(ahead, "a").tranches().getFirst().vested()).isEqualTo(Rational.ZERO);
        assertThat(status(bySchedule, "a").tranches().getFirst().vested()).isEqualTo(Rational.of(100));
    }

    @Test
    void anEndAcceleratesAndKeepsTheGrantsThatItNamesAlone() {
        State state = Told.of(
                        job(ACME, "2019-01-01"),
                        grant("2019-02-01", "a", "USD 1600", fourYears()).about(ACME),
                        grant("2019-02-01", "b", "USD 1600", fourYears()).about(ACME),
                        grant("2019-02-01", "c", "USD 1600", fourYears()).about(ACME),
                        new Action.EndEmployment(EndReason.LAID_OFF, List.of(new Acceleration("b", null)), List.of("c"))
                                .on(day("2019-06-01"))
                                .about(ACME))
                .on("2019-06-01");

        assertThat(status(state, "a").forfeited()).isEqualTo(Rational.of(1_600));
        assertThat(status(state, "b").vested()).isEqualTo(Rational.of(1_600));
        assertThat(status(state, "c").unvested()).isEqualTo(Rational.of(1_600));
    }

    @Test
    void whatWasStoredWithoutNamesGoesOnToTheLastEmploymentWhereItMayComeLater() {
        Career career = after(
                hire("2019-01-01", "Acme", "Dev", null, "USD 1"),
                end("2020-01-01"),
                bonus("2020-02-01", "USD 500", BonusKind.SPOT),
                grant("2020-02-01", "g", "USD 1600", fourYears()),
                options("2020-02-01", "o"),
                raise("2020-03-01", "USD 2"));

        assertThat(career.bonuses().getFirst().employment()).isEqualTo(EmploymentId.of(1));
        assertThat(career.grants()).extracting(Grant::employment).containsOnly(EmploymentId.of(1));
        assertThat(career.employments().all().getFirst().rate().value()).isEqualTo(rate("USD 1"));
    }

    @Test
    void whatEndsIsMeantWhereItRuns() {
        Employments employments = after(
                        job(ACME, "2019-01-01"),
                        side(BETA, "2019-01-01"),
                        benefit("2019-02-01", "gym", "USD 50", Period.MONTH).about(BETA),
                        benefit("2019-02-01", "lunch", "USD 50", Period.MONTH).about(BETA),
                        benefit("2019-02-01", "lunch", "USD 50", Period.MONTH).about(ACME),
                        leave("2019-03-01", "0").about(BETA))
                .employments();

        assertThat(meant(employments, new Fact.BenefitEnded("gym"))).isEqualTo(BETA);
        assertThat(meant(employments, new Fact.LeaveEnded())).isEqualTo(BETA);
        assertThat(meant(employments, new Fact.BenefitEnded("lunch")))
                .as("the main one")
                .isEqualTo(ACME);
        assertThat(meant(employments, new Fact.BenefitEnded("none")))
                .as("the main one")
                .isEqualTo(ACME);
    }

    private static EmploymentId meant(Employments employments, Fact fact) {
        return ((Meant.One) employments.meant(fact)).job().id();
    }

    private static GrantStatus status(State state, String grantId) {
        return state.status(state.career().grant(grantId).orElseThrow());
    }

    private static DatedCommand price(String on, String employer, String price) {
        return new Action.RecordSharePrice(employer, BigMoney.parse(price)).on(day(on));
    }

    private static DatedCommand split(String on, String employer, String ratio) {
        return new Action.RecordSplit(employer, Rational.parse(ratio)).on(day(on));
    }

    private static DatedCommand options(String on, String grantId) {
        OptionTerms terms = new OptionTerms(
                OptionKind.NSO, new BigDecimal("1600"), BigMoney.parse("USD 1"), null, null, null, null, null, null);
        return new Action.GrantOptions(grantId, terms, fourYears()).on(day(on));
    }

    private static LocalDateRange days(String from, String to) {
        return LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}
