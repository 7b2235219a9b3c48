package trackrecord.domain.measure;

import java.util.stream.Collectors;

/** Totals as one line, to compare with what a test expects. */
final class Shown {

    private Shown() {}

    /** {@code "USD 185000.00 27750.00 35000.00 16000.00 = 247750.00, 263750.00"}; currencies by a line each. */
    static String shown(Totals totals) {
        return totals.currencies().stream()
                .map(it -> it.currency() + " " + it.base().amount() + " "
                        + it.bonus().amount() + " " + it.equity().amount() + " "
                        + it.benefits().amount() + " = "
                        + it.total().amount() + ", " + it.totalWithBenefits().amount())
                .collect(Collectors.joining("\n"));
    }
}
