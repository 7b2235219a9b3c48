package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.SharePrice;
import trackrecord.domain.measure.Figure.Mark;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.Instrument.StockUnits;
import trackrecord.domain.vesting.Instrument.StockValue;
import trackrecord.domain.vesting.Vest;
import trackrecord.domain.vocabulary.Vested;

/**
 * What vested shares were worth on their day: at the price that the vest names, otherwise at the newest recorded price
 * of the employer on or before that day, otherwise at the price of the grant date (marked AT_GRANT_VALUE). Prices are
 * converted to the shares of that day by the splits in between. Vested money counts at its market value, or at its own
 * amount without one.
 */
final class Worth {

    private final Career state;
    private final Grant grant;
    private final Vest vest;
    private final List<Integer> facts;

    private Worth(Career state, Grant grant, Vest vest) {
        this.state = state;
        this.grant = grant;
        this.vest = vest;
        this.facts = new ArrayList<>(vest.facts());
        if (vest.ofAllLeft()) {
            // The remainder depends on the schedule and on all earlier facts of the grant.
            facts.addAll(GrantFigures.factsOfSchedule(state, grant, grant::schedules, vest.on()));
            List<Integer> changes = grant.changedBy();
            facts.addAll(changes.subList(0, changes.indexOf(vest.facts().getFirst())));
        }
    }

    /**
     * For stock only: options have no worth before they are exercised.
     *
     * @param state after at least all facts of the vest's day
     */
    static Figure of(Career state, Grant grant, Vest vest) {
        Worth worth = new Worth(state, grant, vest);
        return switch (grant.instrument()) {
            case StockValue _ -> worth.ofMoney();
            case StockUnits it -> worth.ofUnits(it);
            case Options _ -> throw new IllegalArgumentException("options have no worth when they vest:  " + vest);
        };
    }

    private Figure ofMoney() {
        if (vest.cause() instanceof Vest.Recorded(Vested.Value told) && told.marketValue() != null) {
            BigMoney value = told.marketValue().toBigMoney();
            return Figure.fact(
                    Rational.of(value.getAmount()),
                    value.getCurrencyUnit(),
                    facts,
                    this::label,
                    () -> Wording.money(value) + " on the market on " + vest.on());
        }
        CurrencyUnit currency = grant.currency();
        return Figure.fact(
                        vest.amount(),
                        currency,
                        facts,
                        this::label,
                        () -> Wording.money(vest.amount(), currency) + " at the value of the grant date")
                .marked(Mark.AT_GRANT_VALUE);
    }

    private Figure ofUnits(StockUnits granted) {
        if (vest.cause() instanceof Vest.Recorded(Vested.Units told) && told.unitPrice() != null) {
            return at(told.unitPrice(), "Unit price of the vest", vest.on(), facts, List.of());
        }
        return state.newestPrice(grant.employer(), vest.on())
                .map(this::atMarket)
                .orElseGet(() -> at(
                                granted.unitPrice(),
                                "Unit price on the grant date",
                                grant.on(),
                                List.of(grant.number()),
                                splitsSince(grant.on(), grant.number()))
                        .marked(Mark.AT_GRANT_VALUE));
    }

    private Figure atMarket(SharePrice price) {
        return at(
                price.unitPrice(),
                "Share price of " + price.employer(),
                price.on(),
                List.of(price.fact()),
                splitsSince(price.on(), price.fact()));
    }

    /** Units of the vest's day at the price of another day, with {@code splits} in between. */
    private Figure at(BigMoney price, String label, LocalDate day, List<Integer> pricedBy, List<SplitStep> splits) {
        Figure unit = Figure.fact(
                Rational.of(price.getAmount()),
                price.getCurrencyUnit(),
                pricedBy,
                () -> label,
                () -> Wording.money(price) + " a unit on " + day);
        Rational ratio = vest.amount();
        List<Integer> behind = new ArrayList<>(facts);
        for (SplitStep split : splits) {
            ratio = ratio.dividedBy(split.ratio());
            behind.add(split.fact());
        }
        return Figure.product(unit, ratio, behind, this::label, () -> words(price, splits));
    }

    private String words(BigMoney price, List<SplitStep> splits) {
        StringBuilder words = new StringBuilder(Wording.plain(vest.amount())).append(" units");
        splits.forEach(split ->
                words.append(" / ").append(Wording.plain(split.ratio())).append(" by a split"));
        return words.append(" x ").append(Wording.money(price)).toString();
    }

    private String label() {
        return GrantFigures.name(grant) + (vest.accelerated() ? ", accelerated on " : ", vested on ") + vest.on();
    }

    private List<SplitStep> splitsSince(LocalDate day, int number) {
        return SplitStep.between(state, grant.employer(), day, number, vest.on(), place());
    }

    /** The end of an employment comes before all other facts of its day. */
    private int place() {
        return vest.accelerated() ? 0 : vest.facts().getFirst();
    }
}
