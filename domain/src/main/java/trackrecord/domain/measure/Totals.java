package trackrecord.domain.measure;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Total compensation by currency; amounts of different currencies are never added.
 *
 * @param currencies in order of their codes; a currency whose components are all zero is left out
 */
public record Totals(List<CurrencyTotal> currencies) {

    public static final Totals NOTHING = new Totals(List.of());

    public Totals {
        currencies = List.copyOf(currencies);
    }

    public Optional<CurrencyTotal> in(CurrencyUnit currency) {
        return currencies.stream().filter(it -> it.currency().equals(currency)).findFirst();
    }

    public boolean isEmpty() {
        return currencies.isEmpty();
    }

    /** Whether every component shows the same amount in both, however they were derived. */
    public boolean sameAmountsAs(Totals other) {
        if (currencies.size() != other.currencies.size()) {
            return false;
        }
        for (int index = 0; index < currencies.size(); index++) {
            CurrencyTotal mine = currencies.get(index);
            if (!mine.currency().equals(other.currencies.get(index).currency())
                    || !mine.sameAmountsAs(other.currencies.get(index))) {
                return false;
            }
        }
        return true;
    }
}
