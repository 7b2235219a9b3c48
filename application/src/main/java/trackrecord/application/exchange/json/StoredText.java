package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;

/** Reads values that JSON holds as text, directly from the parser's buffer where that is faster. */
final class StoredText {

    private static final int LONGEST_DECIMAL = 64;

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private StoredText() {}

    static void expect(JsonParser parser, JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw DatabindException.from(parser, what + " was expected, not " + parser.currentToken());
        }
    }

    static String text(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    /** Reads a text with {@code parse}, which reports errors by {@link IllegalArgumentException}. */
    static <T> T parsed(JsonParser parser, Function<String, T> parse) {
        try {
            return parse.apply(text(parser));
        } catch (IllegalArgumentException e) {
            throw DatabindException.from(parser, e.getMessage(), e);
        }
    }

    /** Reads exactly {@code yyyy-MM-dd}. */
    static LocalDate date(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING, "a date");
        char[] text = parser.getStringCharacters();
        int at = parser.getStringOffset();
        if (parser.getStringLength() != 10 || text[at + 4] != '-' || text[at + 7] != '-') {
            throw DatabindException.from(parser, "a date such as 2024-04-01 was expected");
        }
        try {
            return LocalDate.of(
                    digits(parser, text, at, 4), digits(parser, text, at + 5, 2), digits(parser, text, at + 8, 2));
        } catch (DateTimeException e) {
            throw DatabindException.from(parser, e.getMessage(), e);
        }
    }

    private static int digits(JsonParser parser, char[] text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                throw DatabindException.from(parser, "a date such as 2024-04-01 was expected");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Reads digits with an optional sign and point: never an exponent, which could mean a number of any length. */
    static BigDecimal decimal(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING, "a decimal number as text");
        char[] text = parser.getStringCharacters();
        int at = parser.getStringOffset();
        int length = parser.getStringLength();
        if (length > LONGEST_DECIMAL) {
            throw DatabindException.from(parser, "a decimal number has at most " + LONGEST_DECIMAL + " characters");
        }
        for (int i = at; i < at + length; i++) {
            char c = text[i];
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                throw DatabindException.from(parser, "a decimal number as text was expected");
            }
        }
        try {
            return new BigDecimal(text, at, length);
        } catch (NumberFormatException e) {
            throw DatabindException.from(parser, "a decimal number as text was expected", e);
        }
    }

    /** Writes an instant in UTC with exactly three digits of a second. */
    static String instant(Instant instant) {
        return MILLISECONDS.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Reads an instant with an offset and no more than milliseconds. */
    static Instant instant(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING, "an instant");
        try {
            Instant instant = Instant.parse(parser.getString());
            if (!instant.truncatedTo(ChronoUnit.MILLIS).equals(instant)) {
                throw DatabindException.from(parser, "an instant in milliseconds was expected");
            }
            return instant;
        } catch (DateTimeException e) {
            throw DatabindException.from(parser, "an instant such as 2026-11-23T08:00:00.123Z was expected", e);
        }
    }
}
