package trackrecord.application.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Totals;

/**
 * A total at a glance, in one currency.
 *
 * @param components        all four, 0 included
 * @param total             BASE + BONUS + EQUITY
 * @param totalWithBenefits all four
 */
public record TotalAtAGlance(
        String currency, Map<Component, BigDecimal> components, BigDecimal total, BigDecimal totalWithBenefits) {

    public TotalAtAGlance {
        components = Collections.unmodifiableMap(new EnumMap<>(components));
    }

    /** One of the four. */
    public BigDecimal component(Component component) {
        return Objects.requireNonNull(components.get(component), component::name);
    }

    public static List<TotalAtAGlance> of(Totals totals) {
        return totals.currencies().stream().map(TotalAtAGlance::of).toList();
    }

    private static TotalAtAGlance of(CurrencyTotal total) {
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            components.put(component, total.component(component).amount());
        }
        return new TotalAtAGlance(
                total.currency().getCode(),
                components,
                total.total().amount(),
                total.totalWithBenefits().amount());
    }

    /** {@code after - before} by currency; currencies without a difference are left out. */
    public static List<TotalAtAGlance> difference(List<TotalAtAGlance> before, List<TotalAtAGlance> after) {
        Map<String, TotalAtAGlance> then = byCurrency(before);
        Map<String, TotalAtAGlance> now = byCurrency(after);
        TreeMap<String, TotalAtAGlance> either = new TreeMap<>(then);
        either.putAll(now);
        List<TotalAtAGlance> differences = new ArrayList<>();
        either.forEach((currency, any) -> {
            TotalAtAGlance difference =
                    combined(currency, then.get(currency), now.get(currency), (one, other) -> other.subtract(one));
            if (difference.components.values().stream().anyMatch(it -> it.signum() != 0)) {
                differences.add(difference);
            }
        });
        return List.copyOf(differences);
    }

    private static Map<String, TotalAtAGlance> byCurrency(List<TotalAtAGlance> totals) {
        Map<String, TotalAtAGlance> byCurrency = new TreeMap<>();
        totals.forEach(it -> byCurrency.put(it.currency, it));
        return byCurrency;
    }

    private static TotalAtAGlance combined(
            String currency,
            @Nullable TotalAtAGlance one,
            @Nullable TotalAtAGlance other,
            BiFunction<BigDecimal, BigDecimal, BigDecimal> how) {
        TotalAtAGlance left = one == null ? nothing(currency) : one;
        TotalAtAGlance right = other == null ? nothing(currency) : other;
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            components.put(component, how.apply(left.components.get(component), right.components.get(component)));
        }
        return new TotalAtAGlance(
                currency,
                components,
                how.apply(left.total, right.total),
                how.apply(left.totalWithBenefits, right.totalWithBenefits));
    }

    /** Zero in this currency. */
    private static TotalAtAGlance nothing(String currency) {
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            components.put(component, BigDecimal.ZERO);
        }
        return new TotalAtAGlance(currency, components, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
