package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endAccelerating;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.usd;
import static trackrecord.domain.given.GivenEquity.event;
import static trackrecord.domain.given.GivenEquity.forfeitUnits;
import static trackrecord.domain.given.GivenEquity.months;
import static trackrecord.domain.given.GivenEquity.price;
import static trackrecord.domain.given.GivenEquity.segment;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.terms;
import static trackrecord.domain.given.GivenEquity.vestMoney;
import static trackrecord.domain.given.GivenEquity.vestUnits;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.measure.Figure.Mark;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;

class RealizedEquityTest {

    private static final Command HIRED = hire("2024-01-01", "Acme", "Developer", "L1", "USD 120000");
    private static final Command UNITS = grantUnits("2024-01-01", "g", "1600", "USD 10", months(16, 3));

    private static Figure only(Asked career, String from, String to) {
        List<Figure> parts = career.equity(from, to);
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    private static String amount(Figure figure) {
        return figure.amount() + " " + figure.currency() + (figure.mark() == null ? "" : " " + figure.mark());
    }

    @Test
    void aVestIsWorthThePriceItNames() {
        Asked career = Asked.given(
                HIRED, UNITS, price("2024-04-01", "Acme", "USD 20"), vestUnits("2024-04-01", "g", "100", "USD 12.345"));
        Figure vest = only(career, "2024-04-01", "2024-04-02");
        assertThat(amount(vest)).isEqualTo("1234.50 USD");
        assertThat(vest.facts()).containsExactly(4);
        assertThat(vest.label()).isEqualTo("RSU grant g, vested on 2024-04-01");
        assertThat(vest.formula()).isEqualTo("100 units x 12.345 USD");
        assertThat(vest.parts().getFirst().label()).isEqualTo("Unit price of the vest");
    }

    @Test
    void elseTheNewestPriceOfItsEmployerOnThatDayOrBefore() {
        Command vest = vestUnits("2024-04-01", "g", "100", null);
        assertThat(amount(only(
                        Asked.given(HIRED, UNITS, vest, price("2024-03-01", "Acme", "USD 20")),
                        "2024-04-01",
                        "2024-05-01")))
                .isEqualTo("2000.00 USD");
        assertThat(amount(only(
                        Asked.given(
                                HIRED,
                                UNITS,
                                price("2024-03-02", "Acme", "USD 30"),
                                price("2024-03-01", "Acme", "USD 20"),
                                vest),
                        "2024-04-01",
                        "2024-05-01")))
                .isEqualTo("3000.00 USD");
        Asked sameDay = Asked.given(
                HIRED, UNITS, vest, price("2024-03-01", "Acme", "USD 20"), price("2024-04-01", "Acme", "USD 40"));
        assertThat(amount(only(sameDay, "2024-04-01", "2024-05-01"))).isEqualTo("4000.00 USD");
        assertThat(only(sameDay, "2024-04-01", "2024-05-01").facts()).containsExactly(3, 5);
        assertThat(only(sameDay, "2024-04-01", "2024-05-01").parts().getFirst().formula())
                .isEqualTo("40.00 USD a unit on 2024-04-01");
    }

    @Test
    void elseItsGrantPriceMarked() {
        Asked career = Asked.given(
                HIRED,
                UNITS,
                vestUnits("2024-04-01", "g", "100", null),
                price("2024-04-02", "Acme", "USD 40"),
                price("2024-03-01", "Beta", "USD 50"));
        assertThat(amount(only(career, "2024-04-01", "2024-05-01"))).isEqualTo("1000.00 USD AT_GRANT_VALUE");
        assertThat(only(career, "2024-04-01", "2024-05-01").facts()).containsExactly(2, 3);
    }

    @Test
    void aPriceIsTakenIntoTheSharesOfTheDayBySplits() {
        Asked before = Asked.given(
                HIRED,
                UNITS,
                price("2024-02-01", "Acme", "USD 20"),
                split("2024-03-01", "Acme", "20/1"),
                split("2024-03-01", "Beta", "7/1"),
                vestUnits("2024-04-01", "g", "2000", null),
                split("2024-05-01", "Acme", "2/1"));
        Figure vest = only(before, "2024-04-01", "2024-06-01");
        assertThat(amount(vest)).isEqualTo("2000.00 USD");
        assertThat(vest.formula()).isEqualTo("2,000 units / 20 by a split x 20.00 USD");
        assertThat(vest.facts()).containsExactly(3, 4, 6);

        Asked atGrant = Asked.given(
                HIRED, UNITS, split("2024-03-01", "Acme", "20/1"), vestUnits("2024-04-01", "g", "2000", null));
        assertThat(amount(only(atGrant, "2024-04-01", "2024-06-01"))).isEqualTo("1000.00 USD AT_GRANT_VALUE");
    }

    /** On one day facts count in order of their numbers: is a price or a vest in the shares before the split? */
    @Test
    void onOneDayTheOrderOfRecordingTellsWhichSharesAreMeant() {
        Command split = split("2024-04-01", "Acme", "20/1");
        Command quote = price("2024-04-01", "Acme", "USD 20");
        Command old = vestUnits("2024-04-01", "g", "100", null);
        Command young = vestUnits("2024-04-01", "g", "2000", null);
        assertThat(amount(only(Asked.given(HIRED, UNITS, quote, split, young), "2024-04-01", "2024-04-02")))
                .isEqualTo("2000.00 USD");
        assertThat(amount(only(Asked.given(HIRED, UNITS, split, quote, young), "2024-04-01", "2024-04-02")))
                .isEqualTo("40000.00 USD");
        assertThat(amount(only(Asked.given(HIRED, UNITS, old, quote, split), "2024-04-01", "2024-04-02")))
                .isEqualTo("2000.00 USD");
        assertThat(amount(only(Asked.given(HIRED, UNITS, old, split, quote), "2024-04-01", "2024-04-02")))
                .isEqualTo("40000.00 USD");
    }

    @Test
    void aPriceInAnotherCurrencyGoesToThatCurrency() {
        Asked career = Asked.given(
                HIRED, UNITS, price("2024-03-01", "Acme", "EUR 20"), vestUnits("2024-04-01", "g", "100", null));
        assertThat(career.realized("2024-04-01", "2024-05-01"))
                .isEqualTo("EUR 0.00 0.00 2000.00 0.00 = 2000.00, 2000.00\n"
                        + "USD 10000.00 0.00 0.00 0.00 = 10000.00, 10000.00");
    }

    @Test
    void moneyIsWorthItsMarketValueElseItself() {
        Command grant = grant("2024-01-01", "g", "USD 16000", months(16, 3));
        Figure atMarket = only(
                Asked.given(HIRED, grant, vestMoney("2024-04-01", "g", "USD 1000", "USD 1500")),
                "2024-04-01",
                "2024-05-01");
        assertThat(amount(atMarket)).isEqualTo("1500.00 USD");
        assertThat(atMarket.formula()).isEqualTo("1,500.00 USD on the market on 2024-04-01");
        Figure atGrant = only(
                Asked.given(HIRED, grant, vestMoney("2024-04-01", "g", "USD 1000", null)), "2024-04-01", "2024-05-01");
        assertThat(amount(atGrant)).isEqualTo("1000.00 USD AT_GRANT_VALUE");
        assertThat(atGrant.formula()).isEqualTo("1,000.00 USD at the value of the grant date");
    }

    @Test
    void vestsCountInTheWindowOfTheirDay() {
        Asked career = Asked.given(
                HIRED,
                UNITS,
                vestUnits("2024-04-01", "g", "100", "USD 12"),
                vestUnits("2024-07-01", "g", "100", "USD 14"));
        assertThat(career.realized("2024-03-31", "2024-04-01")).contains(" 0.00 0.00 =");
        assertThat(career.realized("2024-04-01", "2024-07-01")).contains(" 1200.00 0.00 =");
        assertThat(career.realized("2024-04-01", "2024-07-02")).contains(" 2600.00 0.00 =");
    }

    @Test
    void whatAnEndAcceleratesVestsOnThatDay() {
        Asked all = Asked.given(
                HIRED,
                UNITS,
                price("2024-05-01", "Acme", "USD 11"),
                endAccelerating("2024-06-01", new Acceleration("g", null)));
        List<Figure> parts = all.equity("2024-06-01", "2024-06-02");
        assertThat(parts).hasSize(1);
        assertThat(amount(parts.getFirst())).isEqualTo("16500.00 USD");
        assertThat(parts.getFirst().label()).isEqualTo("RSU grant g, accelerated on 2024-06-01");
        assertThat(parts.getFirst().facts()).containsExactly(2, 3, 4);

        Asked some = Asked.given(
                HIRED,
                grant("2024-01-01", "g", "USD 16000", months(16, 3)),
                endAccelerating("2024-06-01", new Acceleration("g", new Quantity.Value(usd("2500")))));
        assertThat(amount(only(some, "2024-06-01", "2024-07-01"))).isEqualTo("2500.00 USD AT_GRANT_VALUE");
    }

    /** The end of an employment comes before all else on its day, so a split of that day comes after it. */
    @Test
    void whatIsAcceleratedIsInTheSharesBeforeASplitOfThatDay() {
        Asked career = Asked.given(
                HIRED,
                UNITS,
                price("2024-05-01", "Acme", "USD 11"),
                split("2024-06-01", "Acme", "10/1"),
                endAccelerating("2024-06-01", new Acceleration("g", new Quantity.Units(new BigDecimal(100)))));
        assertThat(career.realized("2024-06-01", "2024-06-02")).contains(" 1100.00 0.00 =");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-31 | ''
            2024-04-01 | 2024-04-01
            2024-07-01 | 2024-04-01, 2024-07-01
            """)
    void aTrancheThatFellDueAndIsNotRecordedCountsAsNothing(String last, String due) {
        Asked career = Asked.given(HIRED, UNITS);
        List<Figure> parts = career.equity("2024-01-01", day(last).plusDays(1).toString()).stream()
                .filter(it -> it.mark() == Mark.DUE_NOT_RECORDED)
                .toList();
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.op()).isEqualTo(Figure.Op.TRANCHE);
            assertThat(amount(part)).isEqualTo("0.00 USD DUE_NOT_RECORDED");
            assertThat(part.facts()).containsExactly(2);
            assertThat(part.formula()).isEqualTo("100 units fell due and are not recorded as vested: counted as zero");
        });
        assertThat(String.join(
                        ", ",
                        parts.stream()
                                .map(it -> it.label().replaceAll(".* ", ""))
                                .toList()))
                .isEqualTo(due);
    }

    @Test
    void onlyTranchesOfTheWindowAreNamed() {
        Asked career = Asked.given(
                HIRED, UNITS, vestUnits("2024-07-05", "g", "130", "USD 1"), forfeitUnits("2024-10-20", "g", "1"));
        assertThat(career.equity("2024-07-01", "2024-11-01"))
                .extracting(Figure::label)
                .containsExactly(
                        "RSU grant g, vested on 2024-07-05",
                        "RSU grant g, tranche 2 due on 2024-07-01",
                        "RSU grant g, tranche 3 due on 2024-10-01");
        assertThat(career.equity("2024-07-01", "2024-11-01").get(1).formula()).startsWith("70 units fell due");
        assertThat(career.realizedTotals("2024-07-01", "2024-11-01")
                        .currencies()
                        .getFirst()
                        .equity()
                        .parts()
                        .getFirst()
                        .formula())
                .isEqualTo("130.00 + 0.00 + 0.00 USD");
        assertThat(career.equity("2024-07-02", "2024-10-01"))
                .extracting(Figure::label)
                .containsExactly("RSU grant g, vested on 2024-07-05");
    }

    @Test
    void whatAnEventHoldsFallsDueOnTheDayOfTheEvent() {
        Command grant = grant(
                "2024-01-01", "g", "USD 16000", terms(null, "ipo", segment(16, 3, PeriodType.MONTHS, "1/1", null)));
        Asked held = Asked.given(HIRED, grant);
        assertThat(held.equity("2024-01-01", "2024-08-01"))
                .extracting(Figure::mark)
                .doesNotContain(Mark.DUE_NOT_RECORDED);
        Asked released = Asked.given(
                HIRED,
                grant,
                event("2024-08-15", "ipo", "Acme"),
                grant(
                        "2024-02-01",
                        "other",
                        "USD 5",
                        terms(null, "milestone", segment(1, 60, PeriodType.MONTHS, "1/1", null))),
                event("2024-03-01", "milestone", "Acme"));
        assertThat(released.equity("2024-08-15", "2024-08-16"))
                .extracting(Figure::label)
                .containsExactly(
                        "RSU grant g, tranche 1 due on 2024-08-15", "RSU grant g, tranche 2 due on 2024-08-15");
        assertThat(released.equity("2024-08-15", "2024-08-16").getFirst().formula())
                .startsWith("1,000.00 USD fell due");
        assertThat(released.equity("2024-08-15", "2024-08-16").getFirst().facts())
                .containsExactly(2, 3);
    }

    @Test
    void whatWasDueBeforeAnEndCanStillBeVested() {
        Asked career = Asked.given(HIRED, UNITS, end("2024-05-01"), vestUnits("2024-06-01", "g", "100", "USD 12"));
        assertThat(career.realized("2024-06-01", "2024-07-01"))
                .isEqualTo("USD 0.00 0.00 1200.00 0.00 = 1200.00, 1200.00");
    }
}
