package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.imports.AwardTransaction.Lot;
import trackrecord.domain.amount.Rational;

/**
 * The vests in an export. An export may list a vest twice: in a lapse, with the withheld units, and in the deposit of
 * the rest, which names the day of the vest.
 */
final class AwardVests {

    /** The most days between a lapse and its deposit. */
    private static final long MOST_DAYS = 10;

    private final AwardAmounts amounts;
    private final List<Vest> deposits = new ArrayList<>();
    private final TreeMap<LocalDate, List<Vest>> lapses = new TreeMap<>();
    private final Set<Vest> paired = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param awardId   null if not named
     * @param awardedOn null if not stated
     * @param withheld  null if not stated
     * @param price     as written; null if not stated
     * @param restated  the factor by which a later split has multiplied the units; 1 if the export does not show one
     * @param lapse     the transaction that lists the same vest; null if there is none
     */
    record Vest(
            Origin origin,
            @Nullable String awardId,
            @Nullable LocalDate awardedOn,
            LocalDate on,
            BigDecimal units,
            @Nullable BigDecimal withheld,
            @Nullable String price,
            Rational restated,
            @Nullable Origin lapse,
            @Nullable String remark) {

        /** The same vest in shares before a split. */
        Vest before(Rational split) {
            return new Vest(
                    origin,
                    awardId,
                    awardedOn,
                    on,
                    before(units, split),
                    withheld == null ? null : before(withheld, split),
                    price,
                    Rational.ONE,
                    lapse,
                    remark);
        }

        private static BigDecimal before(BigDecimal shares, Rational split) {
            return Rational.of(shares).dividedBy(split).shortest(10);
        }

        private BigDecimal net() {
            return withheld == null ? units : units.subtract(withheld);
        }

        /** The same vest with the withheld shares that its lapse states. */
        private Vest with(Vest other) {
            BigDecimal kept = other.withheld != null ? other.withheld : other.units.subtract(units);
            return new Vest(
                    origin,
                    awardId,
                    awardedOn != null ? awardedOn : other.awardedOn,
                    on,
                    other.units,
                    kept.signum() == 0 ? null : kept,
                    price != null ? price : other.price,
                    other.restated,
                    other.origin,
                    other.remark);
        }
    }

    AwardVests(AwardAmounts amounts) {
        this.amounts = amounts;
    }

    /** @throws IllegalArgumentException if one of its lots cannot be read */
    void add(AwardTransaction transaction) {
        for (Lot lot : transaction.lots()) {
            AwardAmounts.Shares shares = amounts.shares(transaction, lot);
            String on = lot.text("VestDate");
            String awardedOn = lot.awardDate();
            Vest vest = new Vest(
                    transaction.origin(),
                    lot.awardId(),
                    awardedOn == null ? null : amounts.date(awardedOn, "AwardDate"),
                    amounts.date(on != null ? on : transaction.date(), "VestDate"),
                    shares.units(),
                    shares.withheld(),
                    lot.price(),
                    shares.restated(),
                    null,
                    shares.remark());
            if (transaction.isLapse()) {
                lapses.computeIfAbsent(vest.on(), _ -> new ArrayList<>()).add(vest);
            } else {
                deposits.add(vest);
            }
        }
    }

    /** Each vest once. */
    List<Vest> told() {
        List<Vest> told = new ArrayList<>();
        for (Vest deposit : deposits) {
            Vest lapse = lapses
                    .subMap(
                            deposit.on().minusDays(MOST_DAYS),
                            true,
                            deposit.on().plusDays(MOST_DAYS),
                            true)
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .filter(it -> !paired.contains(it) && isSame(deposit, it))
                    .findFirst()
                    .orElse(null);
            if (lapse != null) {
                paired.add(lapse);
            }
            told.add(lapse == null ? deposit : deposit.with(lapse));
        }
        lapses.values().stream()
                .flatMap(List::stream)
                .filter(it -> !paired.contains(it))
                .forEach(told::add);
        return told;
    }

    private static boolean isSame(Vest deposit, Vest lapse) {
        long days = Math.abs(ChronoUnit.DAYS.between(deposit.on(), lapse.on()));
        boolean isNet =
                deposit.units().compareTo(lapse.net()) == 0 || deposit.units().compareTo(lapse.units()) == 0;
        return Objects.equals(deposit.awardId(), lapse.awardId())
                && deposit.units().compareTo(lapse.units()) <= 0
                && (days == 0 || (isNet && days <= MOST_DAYS));
    }
}
