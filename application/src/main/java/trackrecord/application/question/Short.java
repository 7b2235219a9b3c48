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
@SuppressWarnings("AvoidCommonTypeNames")
public record Short(
        String currency, Map<Component, BigDecimal> components, BigDecimal total, BigDecimal totalWithBenefits) {

    public Short {
        components = Collections.unmodifiableMap(new EnumMap<>(components));
    }

    /** One of the four. */
    public BigDecimal component(Component component) {
        return Objects.requireNonNull(components.get(component), component::name);
    }

    public static List<Short> of(Totals totals) {
        return totals.currencies().stream().map(Short::of).toList();
    }

    private static Short of(CurrencyTotal total) {
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            components.put(component, total.component(component).amount());
        }
        return new Short(
                total.currency().getCode(),
                components,
                total.total().amount(),
                total.totalWithBenefits().amount());
    }

    /** {@code after - before} by currency; one in which nothing differs is left out. */
    public static List<Short> difference(List<Short> before, List<Short> after) {
        Map<String, Short> then = byCurrency(before);
        Map<String, Short> now = byCurrency(after);
        TreeMap<String, Short> either = new TreeMap<>(then);
        either.putAll(now);
        List<Short> differences = new ArrayList<>();
        either.forEach((currency, any) -> {
            Short difference =
                    combined(currency, then.get(currency), now.get(currency), (one, other) -> other.subtract(one));
            if (difference.components.values().stream().anyMatch(it -> it.signum() != 0)) {
                differences.add(difference);
            }
        });
        return List.copyOf(differences);
    }

    private static Map<String, Short> byCurrency(List<Short> totals) {
        Map<String, Short> byCurrency = new TreeMap<>();
        totals.forEach(it -> byCurrency.put(it.currency, it));
        return byCurrency;
    }

    private static Short combined(
            String currency,
            @Nullable Short one,
            @Nullable Short other,
            BiFunction<BigDecimal, BigDecimal, BigDecimal> how) {
        Short left = one == null ? nothing(currency) : one;
        Short right = other == null ? nothing(currency) : other;
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            components.put(component, how.apply(left.components.get(component), right.components.get(component)));
        }
        return new Short(
                currency,
                components,
                how.apply(left.total, right.total),
                how.apply(left.totalWithBenefits, right.totalWithBenefits));
    }

    /** Zero in this currency. */
    private static Short nothing(String currency) {
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            components.put(component, BigDecimal.ZERO);
        }
        return new Short(currency, components, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
