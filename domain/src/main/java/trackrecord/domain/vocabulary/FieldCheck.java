package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.text.Characters;
import trackrecord.domain.text.Quoted;

/** Collects the problems of the fields below one JSON pointer of one command. */
final class FieldCheck {

    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int MOST_DECIMALS = 10;
    private static final BigInteger MOST_DIGITS = BigInteger.TEN.pow(12);

    private final int command;
    private final boolean recorded;
    private final String prefix;
    private final FirstProblems<Problem> problems;

    /** @param recorded whether it was already recorded: then rules that were added later do not apply */
    FieldCheck(int command, boolean recorded) {
        this(command, recorded, "", new FirstProblems<>());
    }

    private FieldCheck(int command, boolean recorded, String prefix, FirstProblems<Problem> problems) {
        this.command = command;
        this.recorded = recorded;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** A check of the fields below {@code pointer} that adds to the same list. */
    FieldCheck below(String pointer) {
        return new FieldCheck(command, recorded, prefix + pointer, problems);
    }

    FirstProblems<Problem> problems() {
        return problems;
    }

    void invalid(String pointer, String message) {
        problem(Code.INVALID_FIELD, pointer, message);
    }

    private void problem(Code code, String pointer, String message) {
        problems.add(Problem.inField(code, message, command, prefix + pointer));
    }

    void missing(String pointer) {
        invalid(pointer, pointer.substring(pointer.lastIndexOf('/') + 1) + " is missing");
    }

    boolean present(String pointer, @Nullable Object value) {
        if (value == null) {
            missing(pointer);
        }
        return value != null;
    }

    void name(String pointer, @Nullable String value) {
        if (value == null) {
            missing(pointer);
        } else {
            line(pointer, value, FieldRules.NAME_LENGTH, true);
        }
    }

    void optionalName(String pointer, @Nullable String value) {
        optionalName(pointer, value, FieldRules.NAME_LENGTH);
    }

    void optionalName(String pointer, @Nullable String value, int longest) {
        if (value != null) {
            line(pointer, value, longest, false);
        }
    }

    /** One line of text without leading or trailing spaces, so that equal names are equal text. */
    private void line(String pointer, String value, int longest, boolean required) {
        if (isEmpty(value)) {
            invalid(pointer, empty(value, required));
        } else if (!value.equals(value.strip())) {
            invalid(pointer, "has leading or trailing spaces; write " + Quoted.of(value.strip()));
        } else if (value.length() > longest) {
            invalid(pointer, "has " + value.length() + " characters; at most " + longest + " are kept");
        } else {
            unfit(pointer, recorded ? Characters.problemInRecorded(value, false) : Characters.problemInLine(value));
        }
    }

    void text(String pointer, @Nullable String value) {
        if (value == null) {
            missing(pointer);
        } else {
            lines(pointer, value, true);
        }
    }

    void optionalText(String pointer, @Nullable String value) {
        if (value != null) {
            lines(pointer, value, false);
        }
    }

    /** Text of any number of lines. */
    private void lines(String pointer, String value, boolean required) {
        if (isEmpty(value)) {
            invalid(pointer, empty(value, required));
        } else if (value.length() > FieldRules.TEXT_LENGTH) {
            invalid(pointer, "has " + value.length() + " characters; at most " + FieldRules.TEXT_LENGTH + " are kept");
        } else {
            unfit(pointer, recorded ? Characters.problemInRecorded(value, true) : Characters.problemInLines(value));
        }
    }

    /** Recorded text may be blank, because earlier versions accepted it. */
    private boolean isEmpty(String value) {
        return recorded ? value.isBlank() : Characters.showsNothing(value);
    }

    private static String empty(String value, boolean required) {
        return (value.isBlank() ? "must not be empty" : "must not be empty: all its characters are invisible")
                + (required ? "" : "; leave it out instead");
    }

    private void unfit(String pointer, @Nullable String reason) {
        if (reason != null) {
            invalid(pointer, reason);
        }
    }

    void names(String pointer, @Nullable List<String> values) {
        if (values == null) {
            return;
        }
        if (fits(pointer, values)) {
            for (int i = 0; i < values.size(); i++) {
                name(pointer + "/" + i, values.get(i));
            }
        }
    }

    /** Whether a list is short enough for its entries to be checked. */
    boolean fits(String pointer, List<?> values) {
        if (values.size() <= FieldRules.LIST_SIZE) {
            return true;
        }
        invalid(pointer, "has " + values.size() + " entries; at most " + FieldRules.LIST_SIZE + " are kept");
        return false;
    }

    void unique(String pointer, @Nullable List<String> values) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; values != null && i < Math.min(values.size(), FieldRules.LIST_SIZE); i++) {
            if (!seen.add(values.get(i))) {
                invalid(pointer + "/" + i, Quoted.of(values.get(i)) + " is named twice; name it once");
            }
        }
    }

    void date(String pointer, @Nullable LocalDate value) {
        if (present(pointer, value)) {
            optionalDate(pointer, value);
        }
    }

    void optionalDate(String pointer, @Nullable LocalDate value) {
        if (value != null && (value.isBefore(FieldRules.FIRST_DAY) || value.isAfter(FieldRules.LAST_DAY))) {
            invalid(
                    pointer,
                    "must be between " + FieldRules.FIRST_DAY + " and " + FieldRules.LAST_DAY + ", not " + value);
        }
    }

    void factNumber(String pointer, int value) {
        if (value < 1) {
            invalid(pointer, "must be the number of a recorded fact, from 1 on, not " + value);
        }
    }

    void positive(String pointer, @Nullable BigMoneyProvider value) {
        if (present(pointer, value)) {
            optionalPositive(pointer, value);
        }
    }

    void optionalPositive(String pointer, @Nullable BigMoneyProvider value) {
        if (value != null) {
            positive(pointer + "/amount", value.toBigMoney().getAmount());
        }
    }

    void notNegative(String pointer, @Nullable BigMoneyProvider value) {
        if (present(pointer, value)) {
            optionalNotNegative(pointer, value);
        }
    }

    void optionalNotNegative(String pointer, @Nullable BigMoneyProvider value) {
        if (value == null) {
            return;
        }
        BigMoney money = value.toBigMoney();
        if (money.isNegative()) {
            invalid(
                    pointer + "/amount",
                    "must be 0 or more, not " + money.getAmount().toPlainString());
        }
        bounded(pointer + "/amount", money.getAmount());
    }

    void positive(String pointer, @Nullable BigDecimal value, String what) {
        if (value == null) {
            invalid(pointer, what + " is missing");
        } else {
            positive(pointer, value);
        }
    }

    void optionalPositive(String pointer, @Nullable BigDecimal value) {
        if (value != null) {
            positive(pointer, value);
        }
    }

    private void positive(String pointer, BigDecimal value) {
        if (value.signum() <= 0) {
            invalid(pointer, "must be greater than 0, not " + value.toPlainString());
        }
        bounded(pointer, value);
    }

    /** At most 15 digits before the point and 10 after it. */
    void bounded(String pointer, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        if (value.abs().compareTo(MOST) >= 0) {
            invalid(pointer, "has more than 15 digits before the point");
        } else if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            invalid(pointer, "has more than " + MOST_DECIMALS + " decimals");
        }
    }

    void within(String pointer, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value == null) {
            return;
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            invalid(pointer, "must be between " + least + " and " + most + ", not " + value.toPlainString());
        }
        bounded(pointer, value);
    }

    void within(String pointer, @Nullable Rational value, Rational least, Rational most) {
        if (value != null && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
            invalid(pointer, "must be between " + least.plain() + " and " + most.plain() + ", not " + value.plain());
        }
    }

    /** Written in full, in lowest terms, so that sums and products of several stay small. */
    void digits(String pointer, @Nullable Rational value) {
        if (!recorded
                && value != null
                && !(value.numerator().compareTo(MOST_DIGITS) < 0
                        && value.denominator().compareTo(MOST_DIGITS) < 0)) {
            invalid(pointer, value + " must have at most 12 digits on each side of the stroke, such as \"1/3\"");
        }
    }

    void sameCurrency(String pointer, @Nullable BigMoneyProvider value, @Nullable BigMoneyProvider other) {
        if (value == null || other == null) {
            return;
        }
        CurrencyUnit one = value.toBigMoney().getCurrencyUnit();
        CurrencyUnit two = other.toBigMoney().getCurrencyUnit();
        if (!one.equals(two)) {
            problem(Code.CURRENCY_DIFFERS, pointer, one + " beside " + two + "; both must be in one currency");
        }
    }

    void url(String pointer, @Nullable String value) {
        if (value == null) {
            return;
        }
        optionalName(pointer, value, FieldRules.URL_LENGTH);
        if (!value.isBlank() && !isWebAddress(value)) {
            invalid(pointer, "a web address that begins with https:// or http://");
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value.strip());
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
