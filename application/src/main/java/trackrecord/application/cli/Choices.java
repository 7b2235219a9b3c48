package trackrecord.application.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import trackrecord.application.exchange.export.ExportFormat;
import trackrecord.application.exchange.json.Suggestion;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Written;

/** Constants as they are written in arguments and queries: {@code first-year} for FIRST_YEAR. */
final class Choices {

    private Choices() {}

    static void register(CommandLine program) {
        program.registerConverter(Measure.class, converter(Measure.class));
        program.registerConverter(PayConvention.class, converter(PayConvention.class));
        program.registerConverter(ExportFormat.class, converter(ExportFormat.class));
        program.registerConverter(ImportQuestion.Format.class, converter(ImportQuestion.Format.class));
        program.registerConverter(Component.class, converter(Component.class));
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
        List<String> names =
                Stream.of(type.getEnumConstants()).map(Written::option).toList();
        return text -> {
            int index = names.indexOf(text);
            if (index < 0) {
                throw new TypeConversionException(
                        Quoted.of(text) + " is none of " + String.join(", ", names) + Suggestion.forName(text, names));
            }
            return type.getEnumConstants()[index];
        };
    }
}
