package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.usd;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.GivenEquity;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

/** What options would bring, and what is lost with an employment, at the newest price that is known on a day. */
class WorthTest {

    private static final Command HIRED = Given.hire("2024-01-15", "Acme", "USD 1000");

    /** 1,600 at 2 USD, 100 each quarter. */
    private static Command options(OptionKind kind) {
        return new GrantOptions(
                        "o",
                        new OptionTerms(
                                kind,
                                new BigDecimal("1600"),
                                BigMoney.parse("USD 2"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        GivenEquity.quarterly())
                .on(day("2024-02-01"));
    }

    private static State state(String on, Command... commands) {
        return Scenario.given(commands).history().timeline().on(day(on));
    }

    private static OptionWorth options(State state) {
        GrantStatus status = state.status(state.career().grants().getFirst());
        return OptionWorth.of(state, status, (Options) status.grant().instrument());
    }

    private static Money lost(State state, String amount) {
        GrantStatus status = state.status(state.career().grants().getFirst());
        return ForfeitedWorth.of(state, status, Rational.of(new BigDecimal(amount)));
    }

    @Test
    void whatCanBeExercisedCostsItsPriceAndBringsWhatTheMarketPaysBeyond() {
        Command price = GivenEquity.price("2024-12-01", "Acme", "USD 12.345");
        Command exercise = new ExerciseOptions("o", new BigDecimal("50"), null, null).on(day("2024-12-02"));
        // 300 have vested by then, of which 50 are exercised; 1,300 have not.
        OptionWorth worth = options(state("2024-12-31", HIRED, options(OptionKind.NSO), price, exercise));
        assertThat(worth.strike()).isEqualTo(Rational.of(2));
        assertThat(worth.cost()).isEqualTo(usd("500.00"));
        assertThat(worth.spread())
                .isEqualTo(new OptionWorth.Spread(
                        BigMoney.parse("USD 12.345"), day("2024-12-01"), usd("2586.25"), usd("13448.50")));
        assertThat(worth.underwater()).isFalse();
    }

    @Test
    void aSplitDividesTheExercisePriceAndAPriceFromBeforeIt() {
        Command price = GivenEquity.price("2024-12-01", "Acme", "USD 12");
        Command split = GivenEquity.split("2024-12-15", "Acme", "4/1");
        OptionWorth worth = options(state("2024-12-31", HIRED, options(OptionKind.NSO), price, split));
        assertThat(worth.strike()).isEqualTo(Rational.of(1, 2));
        assertThat(worth.cost()).isEqualTo(usd("600.00"));
        assertThat(worth.spread())
                .isEqualTo(new OptionWorth.Spread(
                        BigMoney.parse("USD 3.00"), day("2024-12-01"), usd("3000.00"), usd("13000.00")));
    }

    @Test
    void belowTheExercisePriceNothingIsGained() {
        OptionWorth below = options(state(
                "2024-12-31", HIRED, options(OptionKind.NSO), GivenEquity.price("2024-12-01", "Acme", "USD 1.99")));
        assertThat(below.underwater()).isTrue();
        assertThat(below.cost()).isEqualTo(usd("600.00"));
        assertThat(below.spread())
                .isEqualTo(new OptionWorth.Spread(
                        BigMoney.parse("USD 1.99"), day("2024-12-01"), usd("0.00"), usd("0.00")));
        OptionWorth at = options(
                state("2024-12-31", HIRED, options(OptionKind.NSO), GivenEquity.price("2024-12-01", "Acme", "USD 2")));
        assertThat(at.underwater()).isFalse();
    }

    @Test
    void noPriceOrOneOfAnotherCurrencyLeavesTheSpreadOut() {
        OptionWorth without = options(state("2024-12-31", HIRED, options(OptionKind.NSO)));
        assertThat(without).isEqualTo(new OptionWorth(Rational.of(2), usd("600.00"), null, null));
        OptionWorth other = options(
                state("2024-12-31", HIRED, options(OptionKind.NSO), GivenEquity.price("2024-12-01", "Acme", "EUR 12")));
        assertThat(other).isEqualTo(without);
    }

    @Test
    void appreciationRightsCostNothing() {
        assertThat(options(state("2024-12-31", HIRED, options(OptionKind.SAR))).cost())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void unitsThatAreLostCountAtTheNewestPriceElseAtThatOfTheGrant() {
        Command grant = GivenEquity.grantUnits("2024-02-01", "g", 1600, "USD 10");
        Command price = GivenEquity.price("2024-12-01", "Acme", "EUR 12");
        Command split = GivenEquity.split("2024-12-15", "Acme", "4/1");
        assertThat(lost(state("2024-11-30", HIRED, grant, price, split), "100.5"))
                .isEqualTo(usd("1005.00"));
        assertThat(lost(state("2024-12-01", HIRED, grant, price, split), "100.5"))
                .isEqualTo(Money.parse("EUR 1206.00"));
        assertThat(lost(state("2024-12-15", HIRED, grant, price, split), "402")).isEqualTo(Money.parse("EUR 1206.00"));
    }

    @Test
    void moneyThatIsLostCountsAsItIs() {
        Command grant = GivenEquity.grantValue("2024-02-01", "g", "USD 1600");
        Command price = GivenEquity.price("2024-12-01", "Acme", "EUR 12");
        assertThat(lost(state("2024-12-31", HIRED, grant, price), "99.995")).isEqualTo(usd("100.00"));
    }
}
