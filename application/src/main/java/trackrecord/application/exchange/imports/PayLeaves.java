package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.PayRate;

/**
 * The leaves of a pay history. A leave is recorded if the file states the share of salary paid during it, otherwise
 * noted.
 */
final class PayLeaves {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s?%");
    private static final List<String> UNPAID = List.of(
            "unpaid", "without pay", "no pay", "unbezahlt", "sans solde", "sin sueldo", "non retribui", "onbetaald");
    private static final List<String> PAID =
            List.of("paid", "with pay", "full pay", "bezahlt", "betaald", "con sueldo");
    private static final int MOST_DECIMALS = 4;

    private final LinedCommands commands;
    private final BiConsumer<Origin, DatedCommand> tell;
    private boolean isOn;

    /** @param tell notified of the commands of the rows */
    PayLeaves(LinedCommands commands, BiConsumer<Origin, DatedCommand> tell) {
        this.commands = commands;
        this.tell = tell;
    }

    /** @param salary salary in force; null if there is no employment */
    void begin(PayRow row, @Nullable PayRate salary) {
        if (salary == null) {
            commands.noteAndExplain(row.origin(), "no employment is in force on this day, so no leave begins");
            return;
        }
        if (isOn) {
            commands.noteAndExplain(row.origin(), "a leave has begun before; this row is left out");
            return;
        }
        BigDecimal percent = percent(row, salary);
        if (percent == null) {
            commands.noteAndExplain(
                    row.origin(),
                    Quoted.of(row.words())
                            + " does not say which share of the salary is paid, so the leave is not read; record"
                            + " it with its payPercent");
            return;
        }
        tell.accept(row.origin(), new Action.StartLeave(row.words(), percent, null).on(row.on()));
        isOn = true;
    }

    /** Whether the row raises the salary on the day on which a leave begins. */
    boolean isRaisedBy(PayRow row, @Nullable PayRate salary) {
        return row.salary() != null
                && salary != null
                && row.salary().currency().equals(salary.currency())
                && row.salary().exactAnnual().compareTo(salary.exactAnnual()) > 0;
    }

    void end(PayRow row) {
        if (!isOn) {
            commands.noteAndExplain(row.origin(), "no leave is read before this row, so none ends");
            return;
        }
        tell.accept(row.origin(), new Action.EndLeave().on(row.on()));
        isOn = false;
    }

    void clear() {
        isOn = false;
    }

    /** The share of the salary that is paid, from the words of the row or from its salary. */
    private static @Nullable BigDecimal percent(PayRow row, PayRate salary) {
        String words = Plain.words(row.words());
        Matcher percent = PERCENT.matcher(row.words());
        if (percent.find() && Integer.parseInt(percent.group(1)) <= 100) {
            return new BigDecimal(percent.group(1));
        } else if (Plain.mentions(words, UNPAID)) {
            return BigDecimal.ZERO;
        } else if (Plain.mentions(words, List.of("half pay"))) {
            return BigDecimal.valueOf(50);
        } else if (Plain.mentions(words, PAID)) {
            return BigDecimal.valueOf(100);
        }
        PayRate stated = row.salary();
        if (stated == null || !stated.currency().equals(salary.currency()) || salary.isZero()) {
            return null;
        }
        Rational share = stated.exactAnnual().times(100).dividedBy(salary.exactAnnual());
        boolean isLess = stated.exactAnnual().compareTo(salary.exactAnnual()) < 0;
        return isLess && share.fits(MOST_DECIMALS) ? share.shortest(MOST_DECIMALS) : null;
    }
}
