package trackrecord.application.exchange.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Receipts;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * What was received, as a journal in the format of hledger: one transaction for each month's base and benefits, and for
 * each day on which a bonus was paid or shares vested.
 *
 * <p>Each posting is the difference of two REALIZED figures, over {@code [from, day)} and over {@code [from, next)}, so
 * the balance of every account over the window is REALIZED's component, to the cent. One walk over the window computes
 * all of them.
 */
public final class Journal {

    private final Timeline timeline;
    private final LocalDateRange window;
    private final Receipts receipts;
    private final Map<CurrencyUnit, Map<Component, BigDecimal>> posted = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private Journal(Timeline timeline, LocalDateRange window, PayConvention convention) {
        this.timeline = timeline;
        this.window = window;
        this.receipts = Receipts.of(timeline, window, convention);
    }

    /** @param window the days to include, half-open */
    public static String of(String careerId, Timeline timeline, LocalDateRange window, PayConvention convention) {
        Journal journal = new Journal(timeline, window, convention);
        journal.text
                .append("; ")
                .append(careerId)
                .append(": received in [")
                .append(window.getStart())
                .append(", ")
                .append(window.getEnd())
                .append("), before tax (REALIZED, ")
                .append(convention)
                .append(")\n");
        journal.boundaries().forEach(journal::post);
        return journal.text.toString();
    }

    /** The first of each month in the window, the day after each of its facts, and its end. */
    private SortedSet<LocalDate> boundaries() {
        SortedSet<LocalDate> boundaries = new TreeSet<>();
        LocalDate month = window.getStart().withDayOfMonth(1).plusMonths(1);
        while (month.isBefore(window.getEnd())) {
            boundaries.add(month);
            month = month.plusMonths(1);
        }
        for (RecordedFact fact : timeline.between(window.getStart(), window.getEnd())) {
            boundaries.add(fact.effectiveOn().plusDays(1));
        }
        boundaries.add(window.getEnd());
        return boundaries;
    }

    private void post(LocalDate boundary) {
        boolean accrues = boundary.getDayOfMonth() == 1 || boundary.equals(window.getEnd());
        receipts.advance(boundary);
        for (CurrencyUnit currency : receipts.currencies()) {
            Map<Component, BigDecimal> before = posted.computeIfAbsent(currency, key -> new EnumMap<>(Component.class));
            List<String> postings = new ArrayList<>();
            for (Component component : Component.values()) {
                if (accrues || component == Component.BONUS || component == Component.EQUITY) {
                    BigDecimal now = receipts.amount(currency, component);
                    BigDecimal then = before.put(component, now);
                    postings.addAll(postings(component, currency, then == null ? now : now.subtract(then)));
                }
            }
            if (!postings.isEmpty()) {
                text.append('\n')
                        .append(boundary.minusDays(1))
                        .append(' ')
                        .append(payee(boundary))
                        .append('\n');
                postings.forEach(line -> text.append(line).append('\n'));
            }
        }
    }

    private static List<String> postings(Component component, CurrencyUnit currency, BigDecimal amount) {
        String asset = component == Component.EQUITY ? "assets:shares" : "assets:cash";
        String income = "income:" + Written.words(component);
        return amount.signum() == 0
                ? List.of()
                : List.of(posting(asset, amount, currency), posting(income, amount.negate(), currency));
    }

    /**
     * The payee: the employers in force, otherwise the last one. Line breaks and semicolons are replaced, because they
     * would end the field.
     */
    private String payee(LocalDate boundary) {
        Career career = timeline.on(boundary.minusDays(1)).career();
        String names =
                career.inForce().stream().map(Employment::employer).distinct().collect(Collectors.joining(", "));
        String name = !names.isEmpty()
                ? names
                : career.employments().lastBegun().map(Employment::employer).orElse("pay");
        return name.replaceAll("[\\p{Cntrl};|]+", " ").strip();
    }

    private static String posting(String account, BigDecimal amount, CurrencyUnit currency) {
        return "    %-18s  %16s %s".formatted(account, amount.toPlainString(), currency);
    }
}
