package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.day;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.GivenEquity;
import trackrecord.domain.measure.Figure.Mark;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

/** What the four measures count of options: 1,600 at an exercise price of 2 USD, over four years. */
class OptionMeasuresTest {

    private static final Command HIRED = Given.hire("2024-01-15", "Acme", "USD 1000");
    private static final LocalDateRange ALWAYS = LocalDateRange.of(day("2024-01-01"), day("2034-01-01"));

    private static Command options(@Nullable String unitPrice, @Nullable String fairValue, @Nullable String expiresOn) {
        return new GrantOptions(
                        "o",
                        new OptionTerms(
                                OptionKind.NSO,
                                new BigDecimal("1600"),
                                BigMoney.parse("USD 2"),
                                unitPrice == null ? null : BigMoney.parse(unitPrice),
                                fairValue == null ? null : BigMoney.parse(fairValue),
                                null,
                                expiresOn == null ? null : day(expiresOn),
                                null,
                                null),
                        Given.fourYears())
                .on(day("2024-02-01"));
    }

    private static Command exercise(String on, String units) {
        return new ExerciseOptions("o", new BigDecimal(units), null, null).on(day(on));
    }

    private static Timeline told(Command... commands) {
        return Scenario.given(commands).history().timeline();
    }

    private static Figure equity(Totals totals) {
        return totals.in(CurrencyUnit.USD).orElseThrow().component(Component.EQUITY);
    }

    private static Figure realized(Timeline timeline) {
        return equity(Compensation.realized(timeline, ALWAYS, PayConvention.EQUAL_MONTHS));
    }

    private static Figure granted(Timeline timeline) {
        return equity(Compensation.granted(timeline, ALWAYS, PayConvention.EQUAL_MONTHS));
    }

    private static List<Mark> marks(Figure figure) {
        List<Mark> marks = new ArrayList<>();
        if (figure.mark() != null) {
            marks.add(figure.mark());
        }
        figure.parts().forEach(part -> marks.addAll(marks(part)));
        return marks;
    }

    @Test
    void theRateCountsTheIntrinsicValueThroughTheDayOnWhichItExpires() {
        Timeline timeline = told(HIRED, options("USD 5", null, "2026-06-30"));
        Figure rate = equity(Compensation.annualized(timeline, day("2026-06-30")));
        assertThat(rate.exact()).isEqualTo(Rational.of(1200));
        assertThat(marks(rate)).contains(Mark.INTRINSIC);
        assertThat(equity(Compensation.annualized(timeline, day("2026-07-01"))).exact())
                .isEqualTo(Rational.ZERO);
        assertThat(equity(Compensation.firstYear(timeline, day("2024-02-01"))).exact())
                .isEqualTo(Rational.ZERO);
    }

    @Test
    void whatIsUnderWaterOrNotToldCountsNothing() {
        assertThat(equity(Compensation.annualized(told(HIRED, options("USD 1", null, null)), day("2024-02-01")))
                        .exact())
                .isEqualTo(Rational.ZERO);
        Figure granted = granted(told(HIRED, options(null, null, null)));
        assertThat(granted.exact()).isEqualTo(Rational.ZERO);
        assertThat(marks(granted)).contains(Mark.INTRINSIC);
    }

    @Test
    void grantedCountsWhatTheEmployerReports() {
        Figure granted = granted(told(HIRED, options("USD 5", "USD 1.25", null)));
        assertThat(granted.exact()).isEqualTo(Rational.of(2000));
        assertThat(marks(granted)).isEmpty();
        assertThat(granted(told(HIRED, options("USD 5", null, null))).exact()).isEqualTo(Rational.of(4800));
    }

    @Test
    void anExerciseCountsAtTheNewestPriceElseAtThatOfTheGrantElseNothing() {
        Timeline priced = told(
                HIRED,
                options("USD 5", null, null),
                GivenEquity.price("2025-01-31", "Acme", "USD 12"),
                exercise("2025-02-01", "100"));
        assertThat(realized(priced).exact()).isEqualTo(Rational.of(1000));
        assertThat(marks(realized(priced))).isEmpty();

        Timeline atGrant = told(HIRED, options("USD 5", null, null), exercise("2025-02-01", "100"));
        assertThat(realized(atGrant).exact()).isEqualTo(Rational.of(300));
        assertThat(marks(realized(atGrant))).containsExactly(Mark.AT_GRANT_VALUE);

        Timeline unknown = told(HIRED, options(null, null, null), exercise("2025-02-01", "100"));
        assertThat(realized(unknown).exact()).isEqualTo(Rational.ZERO);
        assertThat(marks(realized(unknown))).containsExactly(Mark.PRICE_UNKNOWN);
    }

    @Test
    void aPriceInAnotherCurrencyDoesNotCount() {
        Timeline timeline = told(
                HIRED,
                options(null, null, null),
                GivenEquity.price("2025-01-31", "Acme", "EUR 12"),
                exercise("2025-02-01", "100"));
        assertThat(marks(realized(timeline))).containsExactly(Mark.PRICE_UNKNOWN);
    }

    @Test
    void aSplitDividesBothPrices() {
        Timeline timeline = told(
                HIRED,
                options("USD 5", null, null),
                GivenEquity.price("2025-01-31", "Acme", "USD 12"),
                GivenEquity.split("2025-02-15", "Acme", "4/1"),
                exercise("2025-03-01", "400"));
        assertThat(realized(timeline).exact()).isEqualTo(Rational.of(1000));
        assertThat(realized(timeline).facts()).containsExactly(2, 3, 4, 5);
    }
}
