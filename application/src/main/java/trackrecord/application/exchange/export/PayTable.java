package trackrecord.application.exchange.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Receipts;
import trackrecord.domain.timeline.Timeline;

/**
 * What was received in each calendar year (REALIZED, before tax), with a row for each year and currency. One walk
 * computes all years.
 */
public final class PayTable {

    private final Receipts receipts;
    private final Map<CurrencyUnit, Map<Component, Rational>> before = new HashMap<>();
    private final Csv csv = new Csv(
            "year", "from", "to", "currency", "base", "bonus", "equity", "benefits", "total", "totalWithBenefits");

    private PayTable(Receipts receipts) {
        this.receipts = receipts;
    }

    /** @param window the years are cut to it; days outside do not count */
    public static String of(Timeline timeline, LocalDateRange window, PayConvention convention) {
        PayTable table = new PayTable(Receipts.of(timeline, window, convention));
        LocalDate from = window.getStart();
        while (from.isBefore(window.getEnd())) {
            LocalDate nextYear = LocalDate.of(from.getYear() + 1, 1, 1);
            LocalDate to = nextYear.isBefore(window.getEnd()) ? nextYear : window.getEnd();
            table.year(from, to);
            from = to;
        }
        return table.csv.toString();
    }

    private void year(LocalDate from, LocalDate to) {
        receipts.advance(to);
        for (CurrencyUnit currency : receipts.currencies()) {
            Map<Component, Rational> received = received(currency);
            if (received.values().stream().anyMatch(it -> !it.isZero())) {
                BigDecimal base = rounded(received, Component.BASE, currency);
                BigDecimal bonus = rounded(received, Component.BONUS, currency);
                BigDecimal equity = rounded(received, Component.EQUITY, currency);
                BigDecimal benefits = rounded(received, Component.BENEFITS, currency);
                BigDecimal total = base.add(bonus).add(equity);
                csv.row()
                        .value(from.getYear())
                        .value(from)
                        .value(to)
                        .value(currency)
                        .value(base.toPlainString())
                        .value(bonus.toPlainString())
                        .value(equity.toPlainString())
                        .value(benefits.toPlainString())
                        .value(total.toPlainString())
                        .value(total.add(benefits).toPlainString())
                        .end();
            }
        }
    }

    /** The amounts received since the previous call. */
    private Map<Component, Rational> received(CurrencyUnit currency) {
        Map<Component, Rational> then = before.computeIfAbsent(currency, key -> new EnumMap<>(Component.class));
        Map<Component, Rational> received = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            Rational now = receipts.exact(currency, component);
            received.put(component, now.minus(then.getOrDefault(component, Rational.ZERO)));
            then.put(component, now);
        }
        return received;
    }

    private static BigDecimal rounded(Map<Component, Rational> received, Component component, CurrencyUnit currency) {
        return received.getOrDefault(component, Rational.ZERO).round(currency.getDecimalPlaces());
    }
}
