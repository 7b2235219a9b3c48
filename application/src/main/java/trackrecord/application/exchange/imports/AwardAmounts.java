package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.imports.AwardTransaction.Lot;
import trackrecord.application.exchange.written.CurrencySigns;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.application.exchange.written.WrittenAmounts.Amount;
import trackrecord.application.exchange.written.WrittenAmounts.Decimal;
import trackrecord.application.exchange.written.WrittenDates;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;

/** Dates, prices and numbers of shares of an export of equity awards: months first, decimals after a point. */
final class AwardAmounts {

    private static final int DECIMALS = 10;

    private final WrittenDates dates = WrittenDates.of(List.of(), WrittenDates.Order.MDY);
    private final WrittenAmounts amounts = WrittenAmounts.of(List.of(), Decimal.POINT);
    private final @Nullable CurrencyUnit currency;

    /**
     * @param currency for currency signs that several currencies share, and for prices without a currency; null if not
     *                 given
     */
    AwardAmounts(@Nullable CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * The number of shares of a lot, in total and withheld for tax.
     *
     * @param units    in all
     * @param withheld the units among them sold or kept for tax; null if none is named
     * @param restated the factor by which a later split has multiplied them; 1 if the export does not show one
     * @param remark   an assumption that was made; null if none
     */
    record Shares(
            BigDecimal units,
            @Nullable BigDecimal withheld,
            Rational restated,
            @Nullable String remark) {

        private static Shares of(BigDecimal units, @Nullable BigDecimal withheld, @Nullable String remark) {
            return new Shares(units, withheld, Rational.ONE, remark);
        }
    }

    LocalDate date(@Nullable String text, String field) {
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return dates.read(text);
    }

    BigDecimal number(String text) {
        return amounts.read(text, DECIMALS).number();
    }

    /** @param otherwise the currency if neither the amount nor the import names one; null to ask for it */
    BigMoney price(String text, @Nullable CurrencyUnit otherwise) {
        Amount amount = amounts.read(text, DECIMALS);
        return BigMoney.of(
                CurrencySigns.of(amount.currency(), currency == null ? otherwise : currency), amount.number());
    }

    /**
     * The quantity of a deposit with one lot is that of the transaction. It is the total, unless it equals the net
     * deposit. A multiple of the deposited and withheld units was restated for a later split.
     */
    Shares shares(AwardTransaction transaction, Lot lot) {
        BigDecimal net = optional(lot.text("NetSharesDeposited"));
        BigDecimal withheld = Stream.of("SharesSoldWithheldForTaxes", "SharesWithheld", "SharesSold")
                .map(lot::text)
                .filter(Objects::nonNull)
                .map(this::number)
                .reduce(BigDecimal::add)
                .orElse(null);
        String own = lot.text("Shares", "VestQuantity", "Quantity");
        String whole = transaction.lots().size() == 1 ? transaction.quantity() : null;
        BigDecimal told = optional(whole != null ? whole : own);
        BigDecimal kept = withheld != null && withheld.signum() > 0 ? withheld : null;
        if (told == null && net == null) {
            throw new IllegalArgumentException("it states no number of shares");
        }
        if (net == null || (told != null && kept == null)) {
            BigDecimal all = Objects.requireNonNull(told);
            return Shares.of(
                    all, kept, kept == null ? null : "its quantity is read as the number before shares were withheld");
        }
        BigDecimal together = kept == null ? net : net.add(kept);
        boolean isSaid = told == null || told.compareTo(net) == 0 || told.compareTo(together) == 0;
        Rational times = isSaid || together.signum() == 0
                ? Rational.ONE
                : Rational.of(Objects.requireNonNull(told)).dividedBy(Rational.of(together));
        if (times.compareTo(Rational.ONE) > 0 && times.isWhole()) {
            BigDecimal ratio = times.round(0);
            return new Shares(together.multiply(ratio), kept == null ? null : kept.multiply(ratio), times, null);
        }
        String remark = isSaid
                ? null
                : "its quantity " + Quoted.plain(String.valueOf(told))
                        + " is not the sum of what was deposited and withheld, " + together.toPlainString()
                        + ", which is used instead";
        return Shares.of(together, kept, remark);
    }

    private @Nullable BigDecimal optional(@Nullable String text) {
        return text == null ? null : number(text);
    }
}
