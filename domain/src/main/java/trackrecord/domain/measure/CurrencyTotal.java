package trackrecord.domain.measure;

import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Total compensation in one currency. Each component is rounded once, to the currency's minor unit; the totals are sums
 * of the rounded components, so that the numbers shown add up.
 *
 * @param total             BASE + BONUS + EQUITY
 * @param totalWithBenefits BASE + BONUS + EQUITY + BENEFITS
 */
public record CurrencyTotal(
        CurrencyUnit currency,
        Figure base,
        Figure bonus,
        Figure equity,
        Figure benefits,
        Figure total,
        Figure totalWithBenefits) {

    /** From components in {@code currency} that are not yet rounded. */
    static CurrencyTotal of(CurrencyUnit currency, Figure base, Figure bonus, Figure equity, Figure benefits) {
        Figure one = rounded(Component.BASE, base);
        Figure two = rounded(Component.BONUS, bonus);
        Figure three = rounded(Component.EQUITY, equity);
        Figure four = rounded(Component.BENEFITS, benefits);
        return new CurrencyTotal(
                currency,
                one,
                two,
                three,
                four,
                Figure.sum(currency, List.of(one, two, three), () -> "Total"),
                Figure.sum(currency, List.of(one, two, three, four), () -> "Total with benefits"));
    }

    /** Zero, in every component. */
    public static CurrencyTotal nothing(CurrencyUnit currency) {
        Figure zero = Figure.sum(currency, List.of(), () -> "Nothing");
        return of(currency, zero, zero, zero, zero);
    }

    private static Figure rounded(Component component, Figure figure) {
        return Figure.rounded(figure, component::label);
    }

    public Figure component(Component component) {
        return switch (component) {
            case BASE -> base;
            case BONUS -> bonus;
            case EQUITY -> equity;
            case BENEFITS -> benefits;
        };
    }

    boolean isZero() {
        return base.exact().isZero()
                && bonus.exact().isZero()
                && equity.exact().isZero()
                && benefits.exact().isZero();
    }

    boolean sameAmountsAs(CurrencyTotal other) {
        return base.sameAmountAs(other.base)
                && bonus.sameAmountAs(other.bonus)
                && equity.sameAmountAs(other.equity)
                && benefits.sameAmountAs(other.benefits);
    }
}
