package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.target;
import static trackrecord.domain.given.Given.vest;
import static trackrecord.domain.given.GivenEquity.grantValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.RecordedFact;

/** A claim about one employment sees what is about it, and nothing of what goes on beside it. */
class ClaimOfEmploymentTest {

    private static final EmploymentId MAIN = EmploymentId.of(1);
    private static final EmploymentId SIDE = new EmploymentId("side");
    private static final LocalDateRange YEAR = LocalDateRange.of(day("2024-01-01"), day("2025-01-01"));

    private static DatedCommand side(String on) {
        return new Action.Hire(
                        "Beta", "Teacher", null, null, null, null, null, rate("USD 24000"), null, null, null, true)
                .on(day(on));
    }

    private static final Timeline KNOWN = Scenario.given(
                    hire("2024-01-01", "Acme", "USD 120000"),
                    side("2024-01-01").about(SIDE),
                    target("2024-01-01", percent("10")).about(MAIN),
                    target("2024-01-01", percent("50")).about(SIDE),
                    bonus("2024-06-01", "USD 1000").about(SIDE),
                    repay("2024-07-01", 5, "USD 400"),
                    grantValue("2024-01-01", "shares", "USD 16000").about(SIDE),
                    vest("2024-04-01", "shares", "USD 1000"),
                    end("2024-12-01").about(SIDE))
            .history()
            .timeline();

    private static Audit audit(String amount, @Nullable EmploymentId employment, @Nullable String employer) {
        return Audit.of(
                KNOWN,
                new Claim(money("USD " + amount), YEAR, BigDecimal.ZERO, Map.of(), null, employment, employer),
                PayConvention.EQUAL_MONTHS);
    }

    private static BigDecimal realized(Audit audit) {
        return audit.measures().stream()
                .filter(it -> it.measure() == Measure.REALIZED && !it.withBenefits())
                .map(ClaimedMeasure::total)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofAllItAdds() {
        assertThat(realized(audit("1", null, null))).isEqualByComparingTo("143600");
    }

    @Test
    void ofOneItCountsThatAlone() {
        assertThat(realized(audit("1", MAIN, null))).isEqualByComparingTo("120000");
        assertThat(realized(audit("1", SIDE, null))).isEqualByComparingTo("23600");
        assertThat(realized(audit("1", null, "Beta"))).isEqualByComparingTo("23600");
    }

    @Test
    void factsOfGrantsAndRepaymentsGoWithTheEmploymentOfTheirs() {
        assertThat(KNOWN.only(job -> job.id().equals(MAIN)).facts())
                .extracting(RecordedFact::number)
                .containsExactly(1, 3);
        assertThat(KNOWN.only(job -> job.id().equals(SIDE)).facts())
                .extracting(RecordedFact::number)
                .containsExactlyInAnyOrder(2, 4, 5, 6, 7, 8, 9);
        assertThat(KNOWN.only(job -> true)).isSameAs(KNOWN);
    }

    @Test
    void eachTargetIsOfWhatAccruedInItsEmployment() {
        LocalDateRange first = LocalDateRange.of(day("2024-01-01"), day("2024-07-01"));
        Blocks blocks = new Blocks(
                KNOWN, new Claim(money("USD 1"), first, BigDecimal.ZERO, Map.of(), null), PayConvention.EQUAL_MONTHS);

        assertThat(Blocks.of(blocks.bonus(), Combination.Bonus.TARGET_ON_ACCRUED)
                        .amount())
                .as("10 % of 60,000 and 50 % of 12,000")
                .isEqualByComparingTo("12000");
    }

    @Test
    void theFirstYearIsThatOfTheEmploymentAskedFor() {
        assertThat(total(Compensation.firstYear(KNOWN, day("2024-06-01")).currencies()))
                .isEqualByComparingTo("132000");
        assertThat(total(Compensation.firstYear(KNOWN, SIDE).currencies()))
                .as("base, target, and four of sixteen tranches")
                .isEqualByComparingTo("40000");
    }

    private static BigDecimal total(List<CurrencyTotal> totals) {
        return totals.getFirst().total().amount();
    }

    @Test
    void oneThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> audit("1", new EmploymentId("other"), null))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.code()).isEqualTo(Code.EMPLOYMENT_UNKNOWN))
                .hasMessageContaining("e1, side");
        assertThatThrownBy(() -> audit("1", null, "Gamma")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> audit("1", SIDE, "Beta")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRefusalDoesNotGrowWithTheCareer() {
        List<DatedCommand> jobs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            jobs.add(side("2024-01-01"));
        }
        Timeline many = Scenario.given()
                .when(jobs.toArray(DatedCommand[]::new))
                .thenAccepted()
                .history()
                .timeline();

        assertThatThrownBy(() -> Compensation.firstYear(many, new EmploymentId("other")))
                .hasMessageContaining("e20 and 10 more");
    }
}
