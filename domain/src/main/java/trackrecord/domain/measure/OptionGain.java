package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.SharePrice;
import trackrecord.domain.measure.Figure.Mark;
import trackrecord.domain.vesting.Exercise;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.Repurchase;
import trackrecord.domain.vocabulary.OptionTerms;

/**
 * The value realized on an exercise, after SEC Regulation S-K Item 402(g)(2): units x (market value of a share on that
 * day - exercise price), not below 0. The market value is the one that the exercise names. Without it, it is the newest
 * recorded price of the employer's share on or before that day in the currency of the grant, then the value of the
 * grant date (marked AT_GRANT_VALUE). If none of these is known, the exercise counts 0 (marked PRICE_UNKNOWN).
 */
final class OptionGain {

    private final Career state;
    private final Grant grant;
    private final OptionTerms terms;
    private final Exercise exercise;

    private OptionGain(Career state, Grant grant, Options options, Exercise exercise) {
        this.state = state;
        this.grant = grant;
        this.terms = options.terms();
        this.exercise = exercise;
    }

    /** @param state after at least all facts of the exercise's day */
    static Figure of(Career state, Grant grant, Options options, Exercise exercise) {
        return new OptionGain(state, grant, options, exercise).figure();
    }

    /** Subtracts what was counted for units that are taken back, on the day they are taken back. */
    static Figure takenBack(Career state, Grant grant, Options options, Repurchase repurchase) {
        Figure gain = of(state, grant, options, repurchase.of());
        return Figure.product(
                gain,
                repurchase.share().negated(),
                List.of(repurchase.fact()),
                () -> GrantFigures.name(grant) + ", repurchased on " + repurchase.on(),
                () -> "unvested units of the exercise on " + repurchase.of().on()
                        + " go back with the end of the employment: "
                        + repurchase.share() + " of what it counted is taken off");
    }

    private Figure figure() {
        if (exercise.unitPrice() != null) {
            return at(exercise.unitPrice(), "Share price at the exercise", exercise.on(), exercise.fact(), null);
        }
        CurrencyUnit currency = grant.currency();
        SharePrice newest = state.newestPrice(grant.employer(), exercise.on())
                .filter(price -> price.unitPrice().getCurrencyUnit().equals(currency))
                .orElse(null);
        if (newest != null) {
            return at(newest.unitPrice(), "Share price of " + newest.employer(), newest.on(), newest.fact(), null);
        }
        if (terms.unitPrice() != null) {
            return at(
                    terms.unitPrice(),
                    "Share price on the grant date",
                    grant.on(),
                    grant.number(),
                    Mark.AT_GRANT_VALUE);
        }
        return Figure.fact(
                        Rational.ZERO,
                        currency,
                        List.of(grant.number(), exercise.fact()),
                        this::label,
                        () -> Wording.plain(exercise.units())
                                + " units exercised; no share price is known for that day: counted as zero")
                .marked(Mark.PRICE_UNKNOWN);
    }

    private Figure at(BigMoney price, String label, LocalDate day, int pricedBy, @Nullable Mark mark) {
        Figure market = perUnit(price, label, day, pricedBy);
        Figure strike = perUnit(terms.exercisePrice(), "Exercise price", grant.on(), grant.number());
        Figure gain = gain(market, strike);
        Figure whole = Figure.product(
                gain,
                exercise.units(),
                List.of(exercise.fact()),
                this::label,
                () -> Wording.plain(exercise.units()) + " units x " + Wording.price(gain.exact(), gain.currency()));
        return mark == null ? whole : whole.marked(mark);
    }

    private Figure gain(Figure market, Figure strike) {
        if (market.exact().compareTo(strike.exact()) > 0) {
            Figure paid = Figure.product(
                    strike,
                    Rational.ONE.negated(),
                    List.of(),
                    () -> "Less the exercise price, " + label(),
                    () -> Wording.price(strike.exact(), strike.currency()) + " taken off");
            return Figure.sum(market.currency(), List.of(market, paid), () -> "Gain a unit, " + label());
        }
        List<Integer> facts = new ArrayList<>(market.facts());
        facts.addAll(strike.facts());
        return Figure.fact(
                Rational.ZERO,
                market.currency(),
                facts,
                () -> "Gain a unit, " + label(),
                () -> "the share price, " + Wording.price(market.exact(), market.currency())
                        + ", is not above the exercise price, " + Wording.price(strike.exact(), strike.currency()));
    }

    /** The price of one share of another day, converted to shares of the day of the exercise. */
    private Figure perUnit(BigMoney price, String label, LocalDate day, int pricedBy) {
        Figure unit = Figure.fact(
                Rational.of(price.getAmount()),
                price.getCurrencyUnit(),
                List.of(pricedBy),
                () -> label + ", " + label(),
                () -> Wording.money(price) + " a unit on " + day);
        List<SplitStep> splits =
                SplitStep.between(state, grant.employer(), day, pricedBy, exercise.on(), exercise.fact());
        if (splits.isEmpty()) {
            return unit;
        }
        Rational ratio = Rational.ONE;
        for (SplitStep split : splits) {
            ratio = ratio.dividedBy(split.ratio());
        }
        Rational share = ratio;
        return Figure.product(
                unit,
                share,
                splits.stream().map(SplitStep::fact).toList(),
                () -> label + ", " + label(),
                () -> Wording.money(price) + " x " + share + " by splits");
    }

    private String label() {
        return GrantFigures.name(grant) + ", exercised on " + exercise.on();
    }
}
