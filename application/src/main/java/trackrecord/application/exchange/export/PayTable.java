package trackrecord.application.exchange.export;

import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.Timeline;

/** What was received in each calendar year (REALIZED, before tax), a row for each year and currency. */
public final class PayTable {

    private PayTable() {
    }

    /** @param window its years are cut to it; the days outside count nowhere */
    public static String of(Timeline timeline, LocalDateRange window, PayConvention convention) {
        Csv csv = new Csv("year", "from", "to", "currency", "base", "bonus", "equity", "benefits", "total",
                "totalWithBenefits");
        LocalDate from = window.getStart();
        while (from.isBefore(window.getEnd())) {
            LocalDate nextYear = LocalDate.of(from.getYear() + 1, 1, 1);
            LocalDate to = nextYear.isBefore(window.getEnd()) ? nextYear : window.getEnd();
            for (CurrencyTotal total : Compensation.realized(timeline, LocalDateRange.of(from, to), convention)
                    .currencies()) {
                csv.row().value(from.getYear()).value(from).value(to).value(total.currency())
                        .value(total.base().amount().toPlainString()).value(total.bonus().amount().toPlainString())
                        .value(total.equity().amount().toPlainString())
                        .value(total.benefits().amount().toPlainString())
                        .value(total.total().amount().toPlainString())
                        .value(total.totalWithBenefits().amount().toPlainString()).end();
            }
            from = to;
        }
        return csv.toString();
    }
}
