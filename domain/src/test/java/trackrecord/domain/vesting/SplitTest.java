package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.vesting.Grants.allocated;
import static trackrecord.domain.vesting.Grants.ended;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.forfeited;
import static trackrecord.domain.vesting.Grants.lines;
import static trackrecord.domain.vesting.Grants.money;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.n;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.plan;
import static trackrecord.domain.vesting.Grants.split;
import static trackrecord.domain.vesting.Grants.status;
import static trackrecord.domain.vesting.Grants.sums;
import static trackrecord.domain.vesting.Grants.terms;
import static trackrecord.domain.vesting.Grants.units;
import static trackrecord.domain.vesting.Grants.vested;

import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.VestingTerms;

/** After a split everything is in the shares of the day of the answer. */
class SplitTest {

    private static final VestingTerms QUARTERLY = terms(months(4, 3, "1/1"));
    private static final Grant HUNDRED = units("2024-01-01", "100", QUARTERLY);

    @Test
    void twentyForOneMultipliesEverything() {
        Grant grant = split(forfeited(vested(HUNDRED, "2024-04-01", "30"), "2024-04-02", "10"), "2024-05-01", "20/1");

        assertThat(lines(status(grant, "2024-05-01")))
                .containsExactly(
                        "1 2024-04-01 500 (500 vested) VESTED",
                        "2 2024-07-01 500 (100 vested) UPCOMING",
                        "3 2024-10-01 500 UPCOMING",
                        "4 2025-01-01 500 (200 forfeited) UPCOMING");
        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 2000 = vested 600 + forfeited 200 + unvested 1200, unscheduled 0");
        assertThat(status(grant, "2024-05-01").factor()).isEqualTo(n("20"));
    }

    @Test
    void whatIsUnvestedIsRoundedDownCumulatively() {
        Grant grant = split(HUNDRED, "2024-02-01", "3/10");

        // 7.5, 15, 22.5 and 30.
        assertThat(lines(status(grant, "2024-02-01")))
                .containsExactly(
                        "1 2024-04-01 7 UPCOMING",
                        "2 2024-07-01 8 UPCOMING",
                        "3 2024-10-01 7 UPCOMING",
                        "4 2025-01-01 8 UPCOMING");
    }

    @Test
    void whatVestedScalesExactlyAndTheRestIsRoundedOnItsOwn() {
        Grant grant = split(forfeited(vested(HUNDRED, "2024-04-01", "31"), "2024-04-02", "1"), "2024-05-01", "1/10");

        // 3.1 vested, 0.1 forfeited; 19, 44 and 68 open become 1.9, 4.4 and 6.8, rounded down 1, 4 and 6.
        assertThat(lines(status(grant, "2024-05-01")))
                .containsExactly(
                        "1 2024-04-01 2.5 (2.5 vested) VESTED",
                        "2 2024-07-01 1.6 (0.6 vested) UPCOMING",
                        "3 2024-10-01 3 UPCOMING",
                        "4 2025-01-01 2.1 (0.1 forfeited) UPCOMING");
        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 9.2 = vested 3.1 + forfeited 0.1 + unvested 6, unscheduled 0");
    }

    @Test
    void whatIsUnscheduledComesLastInTheRounding() {
        Grant grant = split(units("2024-01-01", "11", terms(months(2, 3, "1/2"))), "2024-02-01", "1/2");

        // 2 and 3 scheduled, 6 not: 1, 2.5 and 5.5.
        assertThat(lines(status(grant, "2024-02-01")))
                .containsExactly("1 2024-04-01 1 UPCOMING", "2 2024-07-01 1 UPCOMING");
        assertThat(status(grant, "2024-02-01").unscheduled()).isEqualTo(n("3"));
    }

    @Test
    void aTrancheThatShrinksToNothingIsLeftOut() {
        Grant grant = split(units("2024-01-01", "4", QUARTERLY), "2024-02-01", "1/2");

        assertThat(lines(status(grant, "2024-02-01")))
                .containsExactly("1 2024-07-01 1 UPCOMING", "2 2025-01-01 1 UPCOMING");
    }

    @Test
    void laterFactsAreInTheNewShares() {
        Grant grant = vested(split(vested(HUNDRED, "2024-04-01", "25"), "2024-05-01", "2/1"), "2024-07-01", "50");

        assertThat(lines(status(grant, "2024-07-01")))
                .startsWith(
                        "1 2024-04-01 50 (50 vested) VESTED",
                        "2 2024-07-01 50 (50 vested) VESTED",
                        "3 2024-10-01 50 UPCOMING");
    }

    @Test
    void aVestKeepsItsAmountAndKnowsWhatAShareOfItsDayBecame() {
        Grant grant = split(
                vested(split(vested(HUNDRED, "2024-04-01", "25"), "2024-05-01", "2/1"), "2024-07-01", "50"),
                "2024-08-01",
                "1/4");

        assertThat(status(grant, "2024-08-01").vests()).extracting(Vest::amount).containsExactly(n("25"), n("50"));
        assertThat(status(grant, "2024-08-01").vests()).extracting(Vest::factor).containsExactly(n("1/2"), n("1/4"));
        assertThat(status(grant, "2024-08-01").vested()).isEqualTo(n("25"));
        assertThat(status(grant, "2024-08-01").factor()).isEqualTo(n("1/2"));
    }

    @Test
    void accelerationAfterASplitIsInTheNewShares() {
        Grant grant = split(HUNDRED, "2024-02-01", "2/1")
                .employmentEnded(
                        10, Grants.day("2024-05-01"), EndReason.OTHER, false, Grants.acceleration(HUNDRED, n("60")));

        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 200 = vested 60 + forfeited 90 + unvested 50, unscheduled 0");
    }

    @Test
    void aSplitAfterTheEndScalesWhatIsStillDue() {
        assertThat(sums(status(split(ended(HUNDRED, "2024-05-01"), "2024-06-01", "3/2"), "2024-06-01")))
                .isEqualTo("total 149.5 = vested 0 + forfeited 112.5 + unvested 37, unscheduled 0");
    }

    @Test
    void anEventAfterASplitSchedulesTheNewShares() {
        Grant grant = split(
                units("2024-01-01", "100", terms(months(1, 3, "1/2"), on("ipo", months(1, 0, "1/2")))),
                "2024-02-01",
                "3/1");

        assertThat(status(grant, "2024-02-01").unscheduled()).isEqualTo(n("150"));
        assertThat(lines(status(grant, "2024-06-01", event("ipo", "2024-06-01"))))
                .containsExactly("1 2024-04-01 150 DUE", "2 2024-06-01 150 DUE");
    }

    @Test
    void theGrantValueStaysAndSoDoesWhatWasForfeitedOfIt() {
        Grant grant = split(forfeited(HUNDRED, "2024-02-01", "10"), "2024-03-01", "20/1");

        assertThat(grant.grantValue()).isEqualTo(n("1050"));
        assertThat(status(grant, "2024-03-01").forfeited()).isEqualTo(n("200"));
        assertThat(status(grant, "2024-03-01").forfeitedValue()).isEqualTo(n("105"));
        assertThat(plan(grant)).startsWith("2024-04-01 25");
    }

    @Test
    void fractionalUnitsKeepTheirTenDecimals() {
        Grant grant = split(
                units("2024-01-01", "1", allocated(Allocation.FRACTIONAL, terms(months(3, 1, "1/1")))),
                "2024-01-15",
                "1/3");

        assertThat(status(grant, "2024-01-15").total()).isEqualTo(n("0.3333333333"));
    }

    @Test
    void aGrantInMoneyIsNotSplit() {
        Grant grant = money("2024-01-01", "USD 100", QUARTERLY);

        assertThat(split(grant, "2024-02-01", "20/1")).isSameAs(grant);
    }
}
