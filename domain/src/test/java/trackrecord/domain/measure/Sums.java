package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What an oracle adds up, by currency and component. */
final class Sums {

    private final Map<CurrencyUnit, Map<Component, Quotient>> byCurrency = new TreeMap<>();

    void add(Component component, Money amount) {
        add(component, amount.getCurrencyUnit(), Quotient.of(amount.getAmount()));
    }

    void add(Component component, CurrencyUnit currency, Quotient amount) {
        byCurrency
                .computeIfAbsent(currency, it -> new EnumMap<>(Component.class))
                .merge(component, amount, Quotient::plus);
    }

    Sums plus(Sums other) {
        other.byCurrency.forEach((currency, sums) -> sums.forEach((component, sum) -> add(component, currency, sum)));
        return this;
    }

    /** Whether anything comes of a component, be it less than is shown. */
    boolean has(Component component, CurrencyUnit currency) {
        return !of(component, currency).isSameAs(Quotient.ZERO);
    }

    Quotient of(Component component, CurrencyUnit currency) {
        return byCurrency.getOrDefault(currency, Map.of()).getOrDefault(component, Quotient.ZERO);
    }

    /** As {@link Shown} shows totals. */
    String shown() {
        return byCurrency.entrySet().stream()
                .map(it -> shown(it.getKey(), it.getValue()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String shown(CurrencyUnit currency, Map<Component, Quotient> sums) {
        BigDecimal[] rounded = new BigDecimal[4];
        for (Component component : Component.values()) {
            rounded[component.ordinal()] =
                    sums.getOrDefault(component, Quotient.ZERO).rounded(currency.getDecimalPlaces());
        }
        BigDecimal total = rounded[0].add(rounded[1]).add(rounded[2]);
        boolean zero = true;
        for (BigDecimal amount : rounded) {
            zero &= amount.signum() == 0;
        }
        return zero
                ? ""
                : currency + " " + rounded[0] + " " + rounded[1] + " " + rounded[2] + " " + rounded[3] + " = " + total
                        + ", " + total.add(rounded[3]);
    }
}
