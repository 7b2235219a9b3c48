package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Remarks;

/** Pay in addition to the salary in a pay history: bonuses, targets and allowances, one row each. */
final class PayBesides {

    private final LinedCommands commands;
    private final BiConsumer<Origin, DatedCommand> tell;
    private final Map<String, CashBenefit> running = new HashMap<>();

    /** @param tell notified of the commands of the rows */
    PayBesides(LinedCommands commands, BiConsumer<Origin, DatedCommand> tell) {
        this.commands = commands;
        this.tell = tell;
    }

    /**
     * @param year what a year pays where the row stands; absent: nothing is paid
     * @throws IllegalArgumentException where the row does not say enough
     */
    void add(PayRow row, @Nullable Money year) {
        String type = String.valueOf(row.cell(PayColumn.TYPE));
        switch (row.kind()) {
            case BONUS -> bonus(row, type, year);
            case TARGET -> target(row, type);
            case ALLOWANCE -> allowance(row, type);
            case EQUITY ->
                commands.noteAndExplain(
                        row.origin(),
                        Quoted.of(type)
                                + " is left out: a pay history does not say how equity vests; record the grant");
            case UNKNOWN ->
                throw new IllegalArgumentException(Quoted.of(type)
                        + " is not a known kind of pay; write Salary, Bonus, Bonus Target or Allowance, or leave the row"
                        + " out");
            case SALARY -> throw new IllegalStateException("a salary is read elsewhere");
        }
    }

    void clear() {
        running.clear();
    }

    private void bonus(PayRow row, String type, @Nullable Money year) {
        PayRow.Paid paid = paid(row, type);
        if (paid.period() != null && paid.period() != PayPeriod.ONCE) {
            throw new IllegalArgumentException(Quoted.of(type) + " is paid per "
                    + Quoted.of(String.valueOf(row.cell(PayColumn.PER)))
                    + "; write One Off for an amount paid on this day, or Bonus Target for the amount of a year");
        }
        if (paid.amount().number().signum() == 0) {
            commands.noteAndExplain(row.origin(), "a bonus of 0 is left out");
            return;
        }
        String reason = row.reason();
        Money amount = paid.currency().isEmpty() ? part(row, paid, year) : money(paid);
        add(row, new Action.PayBonus(amount, PayKind.bonus(type + " " + (reason == null ? "" : reason)), null));
    }

    /** So many percent of what a year pays, rounded HALF_UP to the decimals of its currency. */
    private Money part(PayRow row, PayRow.Paid paid, @Nullable Money year) {
        if (year == null) {
            throw new IllegalArgumentException(
                    "a bonus in percent needs a salary before it, of which it is a part; write the amount");
        }
        BigDecimal percent = paid.amount().number();
        Money part = year.multipliedBy(percent.movePointLeft(2), RoundingMode.HALF_UP);
        commands.note(
                row.place(),
                percent.toPlainString() + " % of " + Written.money(year) + " a year, as before it, is read as "
                        + Written.money(part));
        return part;
    }

    private void target(PayRow row, String type) {
        PayRow.Paid paid = paid(row, type);
        if (paid.currency().isEmpty()) {
            add(
                    row,
                    new Action.SetBonusTarget(
                            new BonusTarget.Percent(paid.amount().number())));
            return;
        }
        if (paid.period() != null && paid.period() != PayPeriod.YEAR) {
            throw new IllegalArgumentException(Quoted.of(type) + " is the amount of a year, or a percentage");
        }
        add(row, new Action.SetBonusTarget(new BonusTarget.Amount(money(paid))));
    }

    private void allowance(PayRow row, String type) {
        PayRow.Paid paid = paid(row, type);
        String id = Plain.words(type).replace(' ', '-');
        CashBenefit before = running.remove(id);
        if (before != null) {
            add(row, new Action.EndBenefit(id));
        }
        if (paid.amount().number().signum() == 0) {
            if (before == null) {
                commands.noteAndExplain(row.origin(), "an allowance of 0 is left out");
            }
            return;
        }
        CashBenefit cash = new CashBenefit(money(paid), period(paid.period(), type));
        if (cash.period() != Period.ONCE) {
            running.put(id, cash);
        }
        add(row, new Action.StartBenefit(id, type, cash));
    }

    private static Period period(@Nullable PayPeriod period, String type) {
        if (period == PayPeriod.YEAR) {
            return Period.YEAR;
        } else if (period == PayPeriod.MONTH) {
            return Period.MONTH;
        } else if (period == PayPeriod.ONCE) {
            return Period.ONCE;
        }
        throw new IllegalArgumentException(
                Quoted.of(type) + " needs a period: write Month, Year or One Off in a column such as Period");
    }

    private static PayRow.Paid paid(PayRow row, String type) {
        PayRow.Paid paid = row.paid();
        if (paid == null) {
            throw new IllegalArgumentException(Quoted.of(type) + " has no amount");
        }
        return paid;
    }

    private static Money money(PayRow.Paid paid) {
        if (paid.currency().isEmpty()) {
            throw new IllegalArgumentException("a percentage is not an amount that was paid; write the amount");
        }
        BigDecimal plain = paid.amount().number().stripTrailingZeros();
        CurrencyUnit currency = CurrencyUnit.of(paid.currency());
        if (plain.scale() > currency.getDecimalPlaces()) {
            throw new IllegalArgumentException(paid.amount().number().toPlainString() + " has more decimals than "
                    + currency + " has, " + currency.getDecimalPlaces());
        }
        return Money.of(currency, plain, RoundingMode.UNNECESSARY);
    }

    private void add(PayRow row, Action action) {
        tell.accept(row.origin(), new DatedCommand(row.on(), action, new Remarks(row.cell(PayColumn.NOTE), null)));
    }
}
