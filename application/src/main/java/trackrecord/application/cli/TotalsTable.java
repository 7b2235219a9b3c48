package trackrecord.application.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import trackrecord.application.question.Short;
import trackrecord.domain.measure.Component;

/** Totals at a glance, a column for each currency. */
final class TotalsTable {

    private TotalsTable() {}

    static TextTable of(List<Short> totals) {
        TextTable.Side[] sides = new TextTable.Side[totals.size() + 1];
        Arrays.fill(sides, TextTable.Side.RIGHT);
        sides[0] = TextTable.Side.LEFT;
        TextTable table = new TextTable(sides);
        table.row(cells("", totals, Short::currency));
        for (Component component : List.of(Component.BASE, Component.BONUS, Component.EQUITY)) {
            row(table, component, totals);
        }
        table.row(cells("total", totals, total -> Screen.grouped(total.total())));
        row(table, Component.BENEFITS, totals);
        return table.row(cells("with benefits", totals, total -> Screen.grouped(total.totalWithBenefits())));
    }

    private static void row(TextTable table, Component component, List<Short> totals) {
        table.row(cells(
                component.name().toLowerCase(Locale.ROOT),
                totals,
                total -> Screen.grouped(total.component(component))));
    }

    private static String[] cells(String name, List<Short> totals, Function<Short, String> cell) {
        String[] cells = new String[totals.size() + 1];
        cells[0] = name;
        for (int i = 0; i < totals.size(); i++) {
            cells[i + 1] = cell.apply(totals.get(i));
        }
        return cells;
    }
}
