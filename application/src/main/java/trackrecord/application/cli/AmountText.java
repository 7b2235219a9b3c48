package trackrecord.application.cli;

import trackrecord.application.question.Amount;
import trackrecord.domain.text.Written;

/** An amount of a grant, for people. */
final class AmountText {

    private AmountText() {}

    static String of(Amount amount) {
        return switch (amount) {
            case Amount.Units(var units) -> Written.number(units) + " units";
            case Amount.Value(var money) -> Written.money(money);
        };
    }
}
