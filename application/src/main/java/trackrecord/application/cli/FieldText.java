package trackrecord.application.cli;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.PayRate;

/** The value of a field as text. */
final class FieldText {

    private FieldText() {}

    /** @param value as {@link trackrecord.domain.change.FieldChange} lists them; null if there is no value */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money it -> Written.money(it);
            case PayRate it -> it.words();
            case BigDecimal it -> Written.number(it);
            case Rational it -> it.plain();
            case BonusTarget it -> target(it);
            case Object it -> it.toString();
        };
    }

    static String target(BonusTarget target) {
        return switch (target) {
            case BonusTarget.Percent(var percent) -> percent.toPlainString() + " % of base";
            case BonusTarget.Amount(var amount) -> Written.money(amount) + " a year";
        };
    }
}
