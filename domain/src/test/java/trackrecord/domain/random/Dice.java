package trackrecord.domain.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;

/** Everything random about a random career, from one seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of a day's neighbours, the day itself among them. */
    LocalDate near(LocalDate day, int days) {
        return day.plusDays(between(-days, days));
    }

    /** A day of [from, to], often the first or the last of a month. */
    LocalDate dayBetween(LocalDate from, LocalDate to) {
        LocalDate day = LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1));
        LocalDate rounded =
                chance(30) ? day.withDayOfMonth(1) : chance(10) ? day.withDayOfMonth(day.lengthOfMonth()) : day;
        return rounded.isBefore(from) || rounded.isAfter(to) ? day : rounded;
    }

    /** An amount from {@code low} to {@code high} major units, half of the time with a fraction. */
    Money money(CurrencyUnit currency, int low, int high) {
        long minor = chance(50) ? 0 : random.nextLong((long) Math.pow(10, currency.getDecimalPlaces()));
        return Money.of(
                currency,
                BigDecimal.valueOf(between(low, high)).add(BigDecimal.valueOf(minor, currency.getDecimalPlaces())));
    }

    /** Up to 10 decimals. */
    BigMoney price(CurrencyUnit currency) {
        int scale = oneOf(0, 2, 2, 4, 10);
        return BigMoney.of(currency, BigDecimal.valueOf(random.nextLong(1, 500 * (long) Math.pow(10, scale)), scale));
    }

    /** A percent from 1 to {@code high}, sometimes with a decimal. */
    BigDecimal percent(int high) {
        return chance(20) ? BigDecimal.valueOf(between(1, high * 10 - 1), 1) : BigDecimal.valueOf(between(1, high));
    }

    /** A share of full time, over 0 and at most 2, often 1. */
    Rational fte() {
        return chance(30)
                ? Rational.ONE
                : oneOf(
                        Rational.of(4, 5),
                        Rational.of(2, 3),
                        Rational.of(1, 2),
                        Rational.of(835, 1955),
                        Rational.of(6, 5),
                        Rational.of(2));
    }

    /** A share over 0 and at most 1. */
    Rational share() {
        int denominator = oneOf(1, 2, 3, 4, 5, 10);
        return Rational.of(between(1, denominator), denominator);
    }
}
