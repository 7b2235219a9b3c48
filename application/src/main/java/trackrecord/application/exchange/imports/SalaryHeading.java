package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.written.CurrencySigns;
import trackrecord.domain.text.Quoted;

/**
 * What the heading of a salary column states about all its amounts.
 *
 * @param place    of the column, from 0
 * @param period   absent: it names none
 * @param currency sign or code; empty if it names none
 * @param fullTime true if the amounts are for full time, false if for the hours worked; null if not stated
 * @param unit     the factor of its numbers: 1000 for thousands
 */
record SalaryHeading(
        int place,
        String text,
        @Nullable PayPeriod period,
        String currency,
        @Nullable Boolean fullTime,
        int unit) {

    /** From this number on, an amount in thousands may be a full amount. */
    private static final BigDecimal DOUBTFUL = BigDecimal.valueOf(10_000);

    private static final int THOUSAND = 1_000;
    private static final int LAKH = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int CRORE = 10_000_000;

    /** Words of a heading that state the factor of its numbers. */
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("k", THOUSAND),
            Map.entry("thousand", THOUSAND),
            Map.entry("thousands", THOUSAND),
            Map.entry("000", THOUSAND),
            Map.entry("000s", THOUSAND),
            Map.entry("1000", THOUSAND),
            Map.entry("1000s", THOUSAND),
            Map.entry("tausend", THOUSAND),
            Map.entry("tsd", THOUSAND),
            Map.entry("teur", THOUSAND),
            Map.entry("keur", THOUSAND),
            Map.entry("kusd", THOUSAND),
            Map.entry("kgbp", THOUSAND),
            Map.entry("kchf", THOUSAND),
            Map.entry("milliers", THOUSAND),
            Map.entry("miles", THOUSAND),
            Map.entry("migliaia", THOUSAND),
            Map.entry("duizend", THOUSAND),
            Map.entry("lpa", LAKH),
            Map.entry("lakh", LAKH),
            Map.entry("lakhs", LAKH),
            Map.entry("lac", LAKH),
            Map.entry("lacs", LAKH),
            Map.entry("million", MILLION),
            Map.entry("millions", MILLION),
            Map.entry("mio", MILLION),
            Map.entry("mn", MILLION),
            Map.entry("mln", MILLION),
            Map.entry("millionen", MILLION),
            Map.entry("crore", CRORE),
            Map.entry("crores", CRORE),
            Map.entry("cr", CRORE));

    private static final Set<String> NOUNS = Set.of(
            "salary",
            "pay",
            "wage",
            "rate",
            "gehalt",
            "lohn",
            "entgelt",
            "salaire",
            "sueldo",
            "salario",
            "stipendio",
            "salaris",
            "remuneration",
            "earnings");
    private static final Set<String> OF_SALARIES = Set.of(
            "annual",
            "annualized",
            "annualised",
            "yearly",
            "monthly",
            "weekly",
            "daily",
            "hourly",
            "biweekly",
            "semimonthly",
            "base",
            "basic",
            "gross",
            "regular",
            "standard",
            "contractual",
            "contracted",
            "new",
            "current",
            "amount",
            "total",
            "fte",
            "full",
            "time",
            "equivalent",
            "actual",
            "per",
            "year",
            "month",
            "week",
            "day",
            "hour",
            "in",
            "local",
            "currency",
            "brutto",
            "jahres",
            "monats",
            "stunden",
            "neues",
            "annuel",
            "mensuel",
            "brut",
            "de",
            "anual",
            "mensual",
            "bruto",
            "lordo",
            "annuo",
            "fixed",
            "employee",
            "agreed",
            "of");

    private static final Set<String> MOST_COMMON =
            Set.of("usd", "eur", "gbp", "chf", "jpy", "cad", "aud", "inr", "cny", "sek", "nok", "dkk", "pln");

    /** Whether a heading in plain words names a base salary, regardless of words next to the noun. */
    static boolean isOne(String plain) {
        List<String> words = Arrays.asList(plain.split(" "));
        return words.stream().anyMatch(NOUNS::contains)
                && words.stream()
                        .allMatch(word -> NOUNS.contains(word) || OF_SALARIES.contains(word) || isCurrency(word))
                && !plain.equals("total pay")
                && !plain.equals("gross pay");
    }

    static SalaryHeading of(int place, String heading) {
        String words = Plain.heading(heading);
        String currency = Arrays.stream(heading.split("[\\s()\\[\\]/_,:]+"))
                .filter(SalaryHeading::isCurrency)
                .findFirst()
                .orElse("");
        Boolean fullTime = Plain.mentions(words, List.of("fte", "full time", "vollzeit", "temps plein"))
                ? Boolean.TRUE
                : Plain.mentions(words, List.of("actual", "pro rata", "prorated", "tatsachlich"))
                        ? Boolean.FALSE
                        : null;
        return new SalaryHeading(place, heading, period(words, heading), currency, fullTime, unit(words));
    }

    /** LPA is lakhs a year. */
    private static @Nullable PayPeriod period(String words, String heading) {
        return Arrays.asList(words.split(" ")).contains("lpa") ? PayPeriod.YEAR : PayPeriod.in(heading);
    }

    private static int unit(String words) {
        return Stream.of(words.split(" "))
                .map(UNITS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(1);
    }

    /**
     * The full amount for a number of the column.
     *
     * @throws IllegalArgumentException if a number may be a full amount despite the heading
     */
    BigDecimal inFull(BigDecimal number) {
        if (unit > 1 && number.compareTo(DOUBTFUL) >= 0) {
            throw new IllegalArgumentException(number.toPlainString() + " may be a full amount, but the heading "
                    + Quoted.of(text) + " says that amounts are in units of " + unit
                    + "; write all amounts in full, and drop the unit from the heading");
        }
        return unit == 1 ? number : number.multiply(BigDecimal.valueOf(unit));
    }

    /** A word of three letters is a currency code if it is in capitals, or if it is no other word. */
    private static boolean isCurrency(String word) {
        boolean isPlain = word.equals(word.toUpperCase(Locale.ROOT)) || MOST_COMMON.contains(word);
        return CurrencySigns.isOne(word) && (word.length() != 3 || isPlain);
    }
}
