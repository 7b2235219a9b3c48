package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Employment;
import trackrecord.domain.text.Quoted;

/** Checks that all purchases of one symbol are assigned to one company. */
final class AwardCompanies {

    private final Map<String, Read> bySymbol = new HashMap<>();

    private record Read(Employment job, LocalDate on) {}

    /**
     * @param job the employment a purchase is assigned to; null if there is none
     * @throws IllegalArgumentException if another purchase of the same symbol is assigned to another company
     */
    void check(AwardTransaction transaction, @Nullable Employment job, LocalDate on) {
        if (job == null) {
            return;
        }
        String symbol = transaction.symbol();
        Read other = bySymbol.putIfAbsent(symbol == null ? "" : symbol, new Read(job, on));
        if (other != null && !HeldEmployments.isAt(job, other.job().employer())) {
            throw new IllegalArgumentException("the purchases of "
                    + (symbol == null ? "a symbol that is not named" : "the symbol " + Quoted.plain(symbol))
                    + " are of one company, but that of " + other.on() + " falls to "
                    + HeldEmployments.named(other.job()) + " and that of " + on + " to " + HeldEmployments.named(job)
                    + "; give employment=" + other.job().id() + " or employment=" + job.id() + ", or employer=");
        }
    }
}
