package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.repay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.GivenEquity;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.PurchaseShares;
import trackrecord.domain.vocabulary.CashBenefit.Period;

/** What was received up to each day of a window is what REALIZED of the days before it counts. */
class ReceiptsTest {

    private static final LocalDateRange WINDOW = LocalDateRange.of(day("2024-01-05"), day("2024-04-05"));

    /** Something of every kind inside the window, and something of every kind on each side of it. */
    private static final Timeline TIMELINE = Scenario.given(
                    Given.hire("2023-06-01", "Acme", "USD 100000"),
                    bonus("2023-12-01", "USD 111"),
                    Given.benefit("2023-07-01", "phone", "USD 60", Period.MONTH),
                    Given.benefit("2023-12-15", "desk", "USD 500", Period.ONCE),
                    Given.grant("2023-06-01", "g", "USD 8000", GivenEquity.months(8, 3)),
                    new GrantOptions("o", GivenEquity.earlyOptions(), GivenEquity.months(16, 3)).on(day("2023-06-01")),
                    Given.vest("2023-12-01", "g", "USD 1000"),
                    Given.raise("2024-01-20", "USD 120000"),
                    bonus("2024-01-25", "USD 1000.50"),
                    bonus("2024-01-31", "EUR 700"),
                    Given.benefit("2024-02-01", "chair", "USD 250", Period.ONCE),
                    Given.benefit("2024-02-03", "gym", "EUR 40", Period.MONTH),
                    repay("2024-02-10", 9, "USD 200.25"),
                    Given.leave("2024-02-12", "50"),
                    Given.back("2024-02-20"),
                    Given.vest("2024-03-01", "g", "USD 1000"),
                    new ExerciseOptions("o", new BigDecimal("100"), BigMoney.parse("USD 7"), null)
                            .on(day("2024-03-04")),
                    new PurchaseShares(new BigDecimal("10"), BigMoney.parse("USD 5.95"), BigMoney.parse("USD 7"), null)
                            .on(day("2024-03-10")),
                    Given.endBenefit("2024-03-15", "phone"),
                    bonus("2024-04-04", "USD 3"),
                    bonus("2024-04-05", "USD 50000"),
                    repay("2024-04-06", 9, "USD 1"),
                    Given.benefit("2024-04-07", "sofa", "USD 77", Period.ONCE),
                    new PurchaseShares(new BigDecimal("10"), BigMoney.parse("USD 1"), BigMoney.parse("USD 7"), null)
                            .on(day("2024-04-08")))
            .history()
            .timeline();

    private static Rational exact(Totals totals, CurrencyUnit currency, Component component) {
        return totals.in(currency)
                .map(it -> it.component(component).parts().getFirst().exact())
                .orElse(Rational.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void eachDayIsWhatRealizedCountsBeforeIt(PayConvention convention) {
        Receipts receipts = Receipts.of(TIMELINE, WINDOW, convention);
        assertThat(receipts.currencies()).containsExactly(CurrencyUnit.EUR, CurrencyUnit.USD);
        for (LocalDate day = WINDOW.getStart().plusDays(1); !day.isAfter(WINDOW.getEnd()); day = day.plusDays(1)) {
            receipts.advance(day);
            Totals realized = Compensation.realized(TIMELINE, LocalDateRange.of(WINDOW.getStart(), day), convention);
            for (CurrencyUnit currency : List.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.GBP)) {
                for (Component component : Component.values()) {
                    assertThat(receipts.exact(currency, component))
                            .as("%s in %s before %s", component, currency, day)
                            .isEqualTo(exact(realized, currency, component));
                }
            }
        }
    }

    @Test
    void whatOneDayBringsIsReceivedTheDayAfterAndRoundedOnce() {
        Receipts receipts = Receipts.of(TIMELINE, WINDOW, PayConvention.ACTUAL_365);
        receipts.advance(day("2024-01-06"));
        // 100,000 / 365 = 273.9726...
        assertThat(receipts.amount(CurrencyUnit.USD, Component.BASE)).isEqualTo("273.97");
        receipts.advance(day("2024-01-25"));
        assertThat(receipts.amount(CurrencyUnit.USD, Component.BONUS)).isEqualTo("0.00");
        receipts.advance(day("2024-01-26"));
        assertThat(receipts.amount(CurrencyUnit.USD, Component.BONUS)).isEqualTo("1000.50");
        receipts.advance(day("2024-03-11"));
        // 1,000 vested, 100 x (7 - 2) exercised, 10 x (7 - 5.95) bought.
        assertThat(receipts.amount(CurrencyUnit.USD, Component.EQUITY)).isEqualTo("1510.50");
        assertThat(receipts.amount(CurrencyUnit.GBP, Component.BASE)).isEqualTo("0.00");
    }
}
