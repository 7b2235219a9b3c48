package trackrecord.domain.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/** Numbers, money and constants, as every text of this program writes them. */
public final class Written {

    private static final int MOST_NAMES = 20;

    private Written() {}

    /** {@code 1234.50} as {@code 1,234.50}, with all its decimals. */
    public static String number(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** {@code 20000} as {@code 20,000}. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 185,000.00 USD}, with all its decimals. */
    public static String money(BigMoneyProvider provider) {
        BigMoney money = provider.toBigMoney();
        return number(money.getAmount()) + " " + money.getCurrencyUnit();
    }

    /** {@code 185,000.00 USD}, with the decimals of the currency; further ones are rounded HALF_UP. */
    public static String money(BigDecimal amount, CurrencyUnit currency) {
        return String.format(Locale.ROOT, "%,." + currency.getDecimalPlaces() + "f", amount) + " " + currency.getCode();
    }

    /** {@code FIRST_YEAR} as {@code first year}. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code FIRST_YEAR} as {@code First year}. */
    public static String title(Enum<?> constant) {
        return constant.name().charAt(0) + words(constant).substring(1);
    }

    /** {@code FIRST_YEAR} as {@code first-year}, which is how it is given in a parameter or an option. */
    public static String option(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first twenty names, and how many more. */
    public static String some(Collection<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + number(names.size() - MOST_NAMES) + " more";
    }
}
