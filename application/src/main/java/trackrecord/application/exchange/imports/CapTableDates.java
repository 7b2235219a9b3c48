package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** The {@code vestings} of an issuance: a list of dates and amounts. */
final class CapTableDates {

    private CapTableDates() {}

    /** Converts them to a schedule in days. */
    static VestingTerms terms(List<JsonNode> vestings, BigDecimal quantity, LocalDate grantedOn) {
        Map<LocalDate, BigDecimal> amounts = new TreeMap<>();
        for (JsonNode vesting : vestings) {
            amounts.merge(
                    CapTableItems.date(vesting, "date"),
                    CapTableItems.number(text(vesting, "amount"), "amount"),
                    BigDecimal::add);
        }
        LocalDate before = grantedOn;
        List<Segment> segments = new ArrayList<>();
        for (Map.Entry<LocalDate, BigDecimal> each : amounts.entrySet()) {
            if (segments.isEmpty() && each.getKey().isBefore(before)) {
                before = each.getKey();
            }
            long days = ChronoUnit.DAYS.between(before, each.getKey());
            segments.add(new Segment(
                    1,
                    Math.toIntExact(days),
                    PeriodType.DAYS,
                    Rational.of(each.getValue()).dividedBy(Rational.of(quantity)),
                    null,
                    null));
            before = each.getKey();
        }
        LocalDate first = amounts.keySet().iterator().next();
        return new VestingTerms(first.isBefore(grantedOn) ? first : null, segments, null, null, null);
    }
}
