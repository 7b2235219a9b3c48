package trackrecord.domain.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.pay.PayElement;

/** Sorts figures by currency and component, and totals them. */
final class Tally {

    private final List<Shelf> shelves = new ArrayList<>(2);
    private final List<Counted> counted = new ArrayList<>();

    private static final class Shelf {
        private final CurrencyUnit currency;
        private final Map<Component, List<Figure>> figures = new EnumMap<>(Component.class);

        private Shelf(CurrencyUnit currency) {
            this.currency = currency;
        }
    }

    void add(PayElement element, Component component, Figure figure) {
        counted.add(new Counted(element, component, figure));
        shelf(figure.currency())
                .figures
                .computeIfAbsent(component, key -> new ArrayList<>())
                .add(figure);
    }

    /** Every figure, in the order in which it was added. */
    List<Counted> counted() {
        return List.copyOf(counted);
    }

    private Shelf shelf(CurrencyUnit currency) {
        for (Shelf shelf : shelves) {
            if (shelf.currency.equals(currency)) {
                return shelf;
            }
        }
        Shelf shelf = new Shelf(currency);
        shelves.add(shelf);
        return shelf;
    }

    Totals totals() {
        List<CurrencyTotal> totals = new ArrayList<>(shelves.size());
        shelves.sort(Comparator.comparing(shelf -> shelf.currency.getCode()));
        for (Shelf shelf : shelves) {
            CurrencyTotal total = CurrencyTotal.of(
                    shelf.currency,
                    of(shelf, Component.BASE),
                    of(shelf, Component.BONUS),
                    of(shelf, Component.EQUITY),
                    of(shelf, Component.BENEFITS));
            if (!total.isZero()) {
                totals.add(total);
            }
        }
        return totals.isEmpty() ? Totals.NOTHING : new Totals(totals);
    }

    private static Figure of(Shelf shelf, Component component) {
        List<Figure> figures = shelf.figures.getOrDefault(component, List.of());
        return figures.size() == 1 ? figures.getFirst() : Figure.sum(shelf.currency, figures, component::label);
    }
}
