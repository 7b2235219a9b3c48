package trackrecord.application.readmodel.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.timeline.History;

/** What careers come to, added up. Belongs to one thread. */
final class Sum {

    private final SortedMap<CurrencyUnit, AnnualTotal> totals = new TreeMap<>();
    private int careers;

    void add(AnnualTotal total) {
        totals.merge(total.currency(), total, AnnualTotal::plus);
    }

    /** Adds so many careers of which nothing is added but what is told apart from them. */
    void count(int more) {
        careers += more;
    }

    /** Adds a career, unless it had no fact. */
    void add(History known, LocalDate asOf) {
        if (!known.isEmpty()) {
            careers++;
            Compensation.annualized(known.timeline(), asOf).currencies().forEach(it -> add(AnnualTotal.of(it)));
        }
    }

    void add(Sum other) {
        careers += other.careers;
        other.totals.values().forEach(this::add);
    }

    Totals.Answer answer() {
        return new Totals.Answer(careers, List.copyOf(totals.values()));
    }
}
