package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.measure.Figure;

/**
 * An amount with its derivation: a tree that a reader can evaluate. SUM adds its parts, PRODUCT is its one part times
 * {@code ratio}, ROUND its one part rounded HALF_UP to the currency's minor unit, FACT and TRANCHE are leaves.
 *
 * @param amount rounded to the currency's minor unit
 * @param exact  the value in major units; left out where {@code amount} is exact
 * @param ratio  of a PRODUCT alone
 * @param mark   left out where there is nothing to say
 * @param facts  numbers of the facts behind it
 * @param parts  none of a leaf
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureAnswer(
        Figure.Op op,
        BigDecimal amount,
        String currency,
        @Nullable Rational exact,
        @Nullable Rational ratio,
        String label,
        String formula,
        Figure.@Nullable Mark mark,
        List<Integer> facts,
        List<FigureAnswer> parts) {

    public static FigureAnswer of(Figure figure) {
        return new FigureAnswer(
                figure.op(),
                figure.amount(),
                figure.currency().getCode(),
                figure.isAmountExact() ? null : figure.exact(),
                figure.ratio(),
                figure.label(),
                figure.formula(),
                figure.mark(),
                figure.facts(),
                figure.parts().stream().map(FigureAnswer::of).toList());
    }
}
