package trackrecord.domain.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.career.Employments;
import trackrecord.domain.pay.PayElement;

/**
 * Sorts figures by currency and component, and totals them. If the figures of a component come from several employers,
 * each label names its employer.
 */
final class Tally {

    private final Employments employments;
    private final List<Shelf> shelves = new ArrayList<>(2);
    private final List<Counted> counted = new ArrayList<>();

    private static final class Shelf {
        private final CurrencyUnit currency;
        private final Map<Component, List<Counted>> figures = new EnumMap<>(Component.class);

        private Shelf(CurrencyUnit currency) {
            this.currency = currency;
        }
    }

    /** @param employments of the career that is counted */
    Tally(Employments employments) {
        this.employments = employments;
    }

    void add(PayElement element, Component component, Figure figure) {
        Counted one = new Counted(element, component, figure);
        counted.add(one);
        shelf(figure.currency())
                .figures
                .computeIfAbsent(component, key -> new ArrayList<>())
                .add(one);
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

    private Figure of(Shelf shelf, Component component) {
        List<Counted> counted = shelf.figures.getOrDefault(component, List.of());
        boolean several = counted.stream()
                        .flatMap(it -> it.element().employer(employments).stream())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        List<Figure> figures =
                counted.stream().map(it -> several ? named(it) : it.figure()).toList();
        return figures.size() == 1 ? figures.getFirst() : Figure.sum(shelf.currency, figures, component::label);
    }

    /** With the employer in its label. */
    private Figure named(Counted one) {
        Figure figure = one.figure();
        return one.element()
                .employer(employments)
                .map(employer -> figure.labelled(() -> {
                    String label = figure.label();
                    return label.contains(employer) ? label : label + ", " + employer;
                }))
                .orElse(figure);
    }
}
