package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/** The period of an amount in a pay history, recognized by the words of programs and people. */
enum PayPeriod {
    HOUR(
            Per.HOUR,
            null,
            "hour",
            "hourly",
            "hr",
            "hrs",
            "h",
            "std",
            "stunde",
            "stundlich",
            "stundenlohn",
            "heure",
            "horaire",
            "hora",
            "ora",
            "uur",
            "uurloon"),
    DAY(Per.DAY, null, "day", "daily", "tag", "taglich", "jour", "journalier", "dia", "giorno", "dag"),
    WEEK(
            Per.WEEK,
            null,
            "week",
            "weekly",
            "wk",
            "woche",
            "wochentlich",
            "semaine",
            "hebdomadaire",
            "semana",
            "semanal",
            "settimana"),
    TWO_WEEKS(
            Per.WEEK,
            26,
            "biweekly",
            "bi weekly",
            "every other week",
            "every two weeks",
            "every 2 weeks",
            "fortnight",
            "fortnightly",
            "two weeks",
            "zweiwochentlich"),
    FOUR_WEEKS(Per.WEEK, 13, "four weekly", "4 weekly", "four weeks", "4 weeks", "every four weeks", "every 4 weeks"),
    HALF_MONTH(
            Per.MONTH,
            24,
            "semimonthly",
            "semi monthly",
            "twice a month",
            "twice monthly",
            "half month",
            "quincenal",
            "quinzaine"),
    MONTH(
            Per.MONTH,
            null,
            "month",
            "monthly",
            "mo",
            "mth",
            "monat",
            "monatlich",
            "monats",
            "mtl",
            "mois",
            "mensuel",
            "mes",
            "mensual",
            "mensal",
            "mese",
            "mensile",
            "maand",
            "maandelijks",
            "pcm"),
    QUARTER(Per.MONTH, 4, "quarter", "quarterly", "quartal", "trimestre"),
    HALF_YEAR(
            Per.MONTH,
            2,
            "half year",
            "half yearly",
            "semiannual",
            "semi annual",
            "semiannually",
            "semiyearly",
            "semi yearly"),
    YEAR(
            Per.YEAR,
            null,
            "year",
            "yearly",
            "yr",
            "annual",
            "annually",
            "annum",
            "annualized",
            "annualised",
            "pa",
            "p a",
            "jahr",
            "jahrlich",
            "jahres",
            "an",
            "annee",
            "annuel",
            "ano",
            "anual",
            "anno",
            "annuo",
            "annua",
            "jaar",
            "jaarlijks",
            "ansal",
            "ral",
            "ctc"),
    ONCE(
            null,
            null,
            "once",
            "one off",
            "oneoff",
            "one time",
            "onetime",
            "lump sum",
            "single",
            "single payment",
            "einmalig",
            "einmalzahlung",
            "ponctuel",
            "unico",
            "una tantum",
            "eenmalig");

    /** For languages that write period and pay as one word, such as {@code Bruttojahresgehalt}. */
    private static final Map<String, PayPeriod> PARTS = Map.of(
            "jahres",
            YEAR,
            "monats",
            MONTH,
            "stunden",
            HOUR,
            "jaarsalaris",
            YEAR,
            "maandsalaris",
            MONTH,
            "uurloon",
            HOUR);

    private final @Nullable Per per;
    private final @Nullable Integer timesAYear;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> names;

    PayPeriod(@Nullable Per per, @Nullable Integer timesAYear, String... names) {
        this.per = per;
        this.timesAYear = timesAYear;
        this.names = List.of(names);
    }

    /**
     * The period that a text names, such as {@code per Month}, {@code /yr} or {@code Hourly rate}; null if it names
     * none.
     */
    static @Nullable PayPeriod of(String text) {
        String words = Plain.words(text)
                .replaceFirst("^(?:per|a|each|pro|je|im|par|al|por|all|de)(?= )", "")
                .replaceFirst(" (?:rate|pay|salary|basis)$", "")
                .strip();
        for (PayPeriod period : values()) {
            if (period.names.contains(words)) {
                return period;
            }
        }
        return null;
    }

    /**
     * The period that one of the words of a heading names, such as {@code Monthly gross salary}; null if it names none.
     */
    static @Nullable PayPeriod in(String heading) {
        String padded = " " + Plain.heading(heading) + " ";
        for (PayPeriod period :
                List.of(TWO_WEEKS, FOUR_WEEKS, HALF_MONTH, HALF_YEAR, HOUR, DAY, WEEK, QUARTER, MONTH, YEAR)) {
            for (String name : period.names) {
                // A single letter or syllable may be an independent word in a heading.
                if (name.length() > 2 && padded.contains(" " + name + " ")) {
                    return period;
                }
            }
        }
        for (Map.Entry<String, PayPeriod> part : PARTS.entrySet()) {
            if (padded.contains(part.getKey())) {
                return part.getValue();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal count) {
        return count == null
                ? null
                : count.setScale(Math.max(count.stripTrailingZeros().scale(), 0), RoundingMode.UNNECESSARY);
    }

    /** Whether a rate requires the number of periods in a year. */
    boolean isCountNeeded() {
        return per != null && per.isCountRequired();
    }

    /**
     * The rate for an amount.
     *
     * @param count the number of periods in a year; null for the usual number
     * @throws IllegalArgumentException for more decimals than a rate may have, and for a single payment
     */
    PayRate rate(BigDecimal amount, CurrencyUnit currency, @Nullable BigDecimal count) {
        if (per == null) {
            throw new IllegalArgumentException("a single payment is not a salary");
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (timesAYear != null) {
            BigDecimal annual = plain.multiply(BigDecimal.valueOf(timesAYear)).stripTrailingZeros();
            if (annual.scale() <= currency.getDecimalPlaces()) {
                return PayRate.aYear(Money.of(currency, annual, RoundingMode.UNNECESSARY));
            }
        }
        if (plain.scale() > per.decimals(currency)) {
            throw new IllegalArgumentException(amount.toPlainString() + " has more decimals than an amount of "
                    + currency + " " + per.words() + " may have, " + per.decimals(currency));
        }
        BigDecimal times =
                timesAYear == null ? (per.isCountTaken() ? plain(count) : null) : BigDecimal.valueOf(timesAYear);
        return new PayRate(BigMoney.of(currency, plain.setScale(Math.max(plain.scale(), 0))), per, times);
    }
}
