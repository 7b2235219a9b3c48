package trackrecord.api.rest.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import trackrecord.api.problem.InvalidParameter;
import trackrecord.api.problem.Refusal;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.FieldRules;

/** Reads the texts of parameters, each in its one form. */
@Component
public class ParameterReaders implements WebMvcConfigurer {

    private final StrictParameters strict;
    private final OneMediaType oneMediaType;

    ParameterReaders(StrictParameters strict, OneMediaType oneMediaType) {
        this.strict = strict;
        this.oneMediaType = oneMediaType;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(strict).addPathPatterns("/api/**");
        registry.addInterceptor(oneMediaType).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, ParameterReaders::date);
        registry.addConverter(String.class, Instant.class, ParameterReaders::instant);
        registry.addConverter(String.class, Boolean.class, ParameterReaders::truth);
        registry.addConverter(String.class, Integer.class, ParameterReaders::wholeNumber);
        registry.addConverterFactory(new LowerCaseNames());
    }

    /** @throws Refusal unless the text is one that a parameter of that type takes */
    @SuppressWarnings("unchecked") // an enum is asked for its constants
    static void check(String name, Class<?> type, String text) {
        try {
            if (type == LocalDate.class) {
                date(text);
            } else if (type == Instant.class) {
                instant(text);
            } else if (type == Boolean.class || type == boolean.class) {
                truth(text);
            } else if (type == Integer.class || type == int.class) {
                wholeNumber(text);
            } else if (type.isEnum()) {
                constant((Class<? extends Enum<?>>) type.asSubclass(Enum.class), text);
            }
        } catch (InvalidParameter invalid) {
            throw Refusal.invalid(name, Said.by(invalid));
        }
    }

    static LocalDate date(String text) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidParameter(Quoted.of(text) + " is not a date such as 2024-04-01");
        }
        if (date.isBefore(FieldRules.FIRST_DAY) || date.isAfter(FieldRules.LAST_DAY)) {
            throw new InvalidParameter("must be between " + FieldRules.FIRST_DAY + " and " + FieldRules.LAST_DAY);
        }
        return date;
    }

    /** An instant needs its offset: a date or a local time is a different instant in each place. */
    static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 0 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException unreadable) {
            // Said below.
        }
        throw new InvalidParameter(
                Quoted.of(text) + " is not an instant with an offset such as 2025-01-15T09:30:00Z or "
                        + "2025-01-15T10:30:00+01:00 (a + is written %2B in an address)");
    }

    static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidParameter("must be true or false, not " + Quoted.of(text));
        };
    }

    static Integer wholeNumber(String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        throw new InvalidParameter(
                "must be a whole number such as 0 or 100, of at most 9 digits, not " + Quoted.of(text));
    }

    /** {@code first-year} for FIRST_YEAR. */
    private static final class LowerCaseNames implements ConverterFactory<String, Enum<?>> {

        @Override
        public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
            return text -> constant(type, text);
        }
    }

    private static <T extends Enum<?>> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> Written.option(it).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(Quoted.of(text) + " is not one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Written::option)
                                .collect(Collectors.joining(", "))));
    }
}
