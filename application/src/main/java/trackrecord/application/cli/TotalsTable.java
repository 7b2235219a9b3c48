package trackrecord.application.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.domain.measure.Component;
import trackrecord.domain.text.Written;

/** A summary of totals, with a column for each currency. */
final class TotalsTable {

    private TotalsTable() {}

    static TextTable of(List<TotalAtAGlance> totals) {
        TextTable.Side[] sides = new TextTable.Side[totals.size() + 1];
        Arrays.fill(sides, TextTable.Side.RIGHT);
        sides[0] = TextTable.Side.LEFT;
        TextTable table = new TextTable(sides);
        table.row(cells("", totals, TotalAtAGlance::currency));
        for (Component component : List.of(Component.BASE, Component.BONUS, Component.EQUITY)) {
            row(table, component, totals);
        }
        table.row(cells("total", totals, total -> Written.number(total.total())));
        row(table, Component.BENEFITS, totals);
        return table.row(cells("with benefits", totals, total -> Written.number(total.totalWithBenefits())));
    }

    private static void row(TextTable table, Component component, List<TotalAtAGlance> totals) {
        table.row(cells(Written.words(component), totals, total -> Written.number(total.component(component))));
    }

    private static String[] cells(String name, List<TotalAtAGlance> totals, Function<TotalAtAGlance, String> cell) {
        String[] cells = new String[totals.size() + 1];
        cells[0] = name;
        for (int i = 0; i < totals.size(); i++) {
            cells[i + 1] = cell.apply(totals.get(i));
        }
        return cells;
    }
}
