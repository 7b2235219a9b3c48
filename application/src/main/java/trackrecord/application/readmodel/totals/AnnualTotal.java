package trackrecord.application.readmodel.totals;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.application.readmodel.generation.Dated;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.Values;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.time.Effective;

/** ANNUALIZED in one currency, each component as rounded, in whole minor units. */
public record AnnualTotal(
        CurrencyUnit currency, BigDecimal base, BigDecimal bonus, BigDecimal equity, BigDecimal benefits) {

    /** One row for each currency and span of days on which it stays the same; nothing where all of it is zero. */
    public static final GenerationTable<Dated<AnnualTotal>> TABLE = new GenerationTable<>(
            "annualized", "currency, valid_from, valid_to, base, bonus, equity, benefits", 2, (row, values) -> {
                AnnualTotal total = row.value();
                values.text(total.currency.getCode())
                        .day(row.from())
                        .end(row.to())
                        .decimal(total.base)
                        .decimal(total.bonus)
                        .decimal(total.equity)
                        .decimal(total.benefits);
            });

    static AnnualTotal of(CurrencyTotal total) {
        return new AnnualTotal(
                total.currency(),
                minor(total.base()),
                minor(total.bonus()),
                minor(total.equity()),
                minor(total.benefits()));
    }

    /** From its five columns, of which the currency's is the {@code first}. */
    static AnnualTotal of(ResultSet row, int first) throws SQLException {
        return new AnnualTotal(
                CurrencyUnit.of(row.getString(first)),
                row.getBigDecimal(first + 1),
                row.getBigDecimal(first + 2),
                row.getBigDecimal(first + 3),
                row.getBigDecimal(first + 4));
    }

    private static BigDecimal minor(Figure figure) {
        return figure.amount().movePointRight(figure.currency().getDecimalPlaces());
    }

    /** All currencies, in order of their codes. */
    public static List<AnnualTotal> of(Totals totals) {
        return totals.currencies().stream().map(AnnualTotal::of).toList();
    }

    AnnualTotal plus(AnnualTotal other) {
        return new AnnualTotal(
                currency,
                base.add(other.base),
                bonus.add(other.bonus),
                equity.add(other.equity),
                benefits.add(other.benefits));
    }

    /** In major units. */
    public BigDecimal component(Component component) {
        return major(
                switch (component) {
                    case BASE -> base;
                    case BONUS -> bonus;
                    case EQUITY -> equity;
                    case BENEFITS -> benefits;
                });
    }

    /** BASE. */
    public Money salary() {
        return Money.of(currency, major(base));
    }

    /** BASE + BONUS + EQUITY. */
    public Money total() {
        return Money.of(currency, major(base.add(bonus).add(equity)));
    }

    private BigDecimal major(BigDecimal minor) {
        return minor.setScale(0).movePointLeft(currency.getDecimalPlaces());
    }

    /**
     * By currency, spans that do not overlap.
     *
     * @param annualized over the whole timeline
     */
    public static List<Dated<AnnualTotal>> course(List<Effective<List<AnnualTotal>>> annualized) {
        List<Dated<AnnualTotal>> spans = new ArrayList<>();
        Map<CurrencyUnit, Dated<AnnualTotal>> open = new TreeMap<>();
        for (Effective<List<AnnualTotal>> span : annualized) {
            if (!span.since().isBefore(Values.FOR_EVER)) {
                break;
            }
            List<AnnualTotal> now = span.value();
            open.values().removeIf(it -> !now.contains(it.value()) && spans.add(until(it, span.since())));
            now.forEach(it -> open.putIfAbsent(it.currency(), new Dated<>(span.since(), null, it)));
        }
        spans.addAll(open.values());
        return spans;
    }

    private static Dated<AnnualTotal> until(Dated<AnnualTotal> span, LocalDate end) {
        return new Dated<>(span.from(), end, span.value());
    }
}
