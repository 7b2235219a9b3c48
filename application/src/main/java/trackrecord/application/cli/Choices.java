package trackrecord.application.cli;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import trackrecord.application.exchange.export.ExportFormat;
import trackrecord.application.exchange.json.Suggestion;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Written;
import trackrecord.domain.time.CalendarPeriod;
import trackrecord.domain.vocabulary.EmploymentId;

/** Constants as they are written in arguments and queries: {@code first-year} for FIRST_YEAR. */
final class Choices {

    /** The accepted values, for help and completion. */
    abstract static class Names<E extends Enum<E>> extends AbstractList<String> {

        private final List<String> names;

        Names(Class<E> type) {
            names = names(type);
        }

        @Override
        public String get(int index) {
            return names.get(index);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    static final class Measures extends Names<Measure> {
        Measures() {
            super(Measure.class);
        }
    }

    static final class Conventions extends Names<PayConvention> {
        Conventions() {
            super(PayConvention.class);
        }
    }

    static final class Exports extends Names<ExportFormat> {
        Exports() {
            super(ExportFormat.class);
        }
    }

    static final class Imports extends Names<ImportQuestion.Format> {
        Imports() {
            super(ImportQuestion.Format.class);
        }
    }

    static final class Steps extends Names<GrowthEntry.Kind> {
        Steps() {
            super(GrowthEntry.Kind.class);
        }
    }

    static final class Periods extends Names<CalendarPeriod> {
        Periods() {
            super(CalendarPeriod.class);
        }
    }

    private Choices() {}

    static void register(CommandLine program) {
        program.registerConverter(Measure.class, converter(Measure.class));
        program.registerConverter(PayConvention.class, converter(PayConvention.class));
        program.registerConverter(ExportFormat.class, converter(ExportFormat.class));
        program.registerConverter(ImportQuestion.Format.class, converter(ImportQuestion.Format.class));
        program.registerConverter(Component.class, converter(Component.class));
        program.registerConverter(GrowthEntry.Kind.class, converter(GrowthEntry.Kind.class));
        program.registerConverter(CalendarPeriod.class, converter(CalendarPeriod.class));
        program.registerConverter(EmploymentId.class, EmploymentId::new);
        program.registerConverter(ClaimedAmount.class, Choices::claimedAmount);
    }

    private static ClaimedAmount claimedAmount(String text) {
        try {
            return ClaimedAmount.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static <E extends Enum<E>> ITypeConverter<E> converter(Class<E> type) {
        List<String> names = names(type);
        return text -> {
            int index = names.indexOf(text);
            if (index < 0) {
                throw new TypeConversionException(Quoted.of(text) + " is not one of " + String.join(", ", names)
                        + Suggestion.forName(text, names));
            }
            return type.getEnumConstants()[index];
        };
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Written::option).toList();
    }
}
