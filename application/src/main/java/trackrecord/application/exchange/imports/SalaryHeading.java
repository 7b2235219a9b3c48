package trackrecord.application.exchange.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.written.CurrencySigns;

/**
 * What the heading of a column of salaries says of all its amounts.
 *
 * @param place    of the column, from 0
 * @param period   absent: it names none
 * @param currency sign or code; empty: it names none
 * @param fullTime true where it says that the amounts are those of full time, false where they are of what is worked;
 *                 absent: it says neither
 */
record SalaryHeading(
        int place,
        String text,
        @Nullable PayPeriod period,
        String currency,
        @Nullable Boolean fullTime) {

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

    /** Whether a heading in plain words is that of a base salary, whatever stands beside the noun. */
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
        return new SalaryHeading(place, heading, PayPeriod.in(heading), currency, fullTime);
    }

    /** A word of three letters is a code in capitals, or where it is none but a code. */
    private static boolean isCurrency(String word) {
        boolean isPlain = word.equals(word.toUpperCase(Locale.ROOT)) || MOST_COMMON.contains(word);
        return CurrencySigns.isOne(word) && (word.length() != 3 || isPlain);
    }
}
