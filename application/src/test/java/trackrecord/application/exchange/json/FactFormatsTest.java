package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;

/**
 * Whoever adds a kind of fact, a field or a value of a list gives it a line in {@code fact-formats.txt}, with the format
 * of the version that comes next; the numbers that stand there stay.
 */
class FactFormatsTest {

    @Test
    void everythingThatAFactCanSayHasItsFormat() {
        Set<String> names = new TreeSet<>();
        for (Vocabulary.Kind kind : Vocabulary.kinds()) {
            names.add(kind.factName());
            fields(kind.factName(), kind.entry(), names);
        }

        assertThat(new TreeSet<>(FactFormats.all().keySet())).isEqualTo(names);
        assertThat(Set.copyOf(FactFormats.all().values())).containsExactlyInAnyOrder(1, FactFormats.CURRENT);
    }

    /** What the golden files hold is what the table names. */
    @Test
    void everythingInTheGoldenFilesHasALine() throws Exception {
        for (String golden : goldens()) {
            FactFormats.names(JsonMapper.shared().readTree(golden), name -> {
                if (!name.contains("=")) {
                    assertThat(FactFormats.all()).as(golden).containsKey(name);
                }
            });
        }
    }

    /** Of each format some fact is golden, so that none is only said to be there. */
    @Test
    void theGoldenFilesHaveFactsOfEveryFormat() throws Exception {
        assertThat(goldens().stream()
                        .map(it -> FactFormats.of(it.getBytes(StandardCharsets.UTF_8)))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, FactFormats.CURRENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {`type`:`LeaveEnded`,`effectiveOn`:`2024-04-01`,`note`:`HoursChanged.fte`}",
                "1 | {`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{`amount`:`1`,`currency`:`USD`}}",
                "2 | {`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`HOUR`}}",
                "2 | {`type`:`HoursChanged`,`effectiveOn`:`2024-04-01`,`fte`:`4/5`}",
                "1 | {`type`:`EmploymentEnded`,`effectiveOn`:`2024-04-01`,`reason`:`LAID_OFF`}",
                "2 | {`type`:`EmploymentEnded`,`effectiveOn`:`2024-04-01`,`reason`:`ONE_OF_LATER`}",
                "2 | {`type`:`OfALaterVersion`,`effectiveOn`:`2024-04-01`}",
                "1 | {`type`:`FactCorrected`,`fact`:3,`replacement`:{`type`:`LeaveEnded`,`effectiveOn`:`2024-04-01`}}",
                "2 | {`type`:`FactCorrected`,`fact`:3,`replacement`:{`type`:`HoursChanged`,`effectiveOn`:`2024-04-01`}}",
            })
    void aFactIsOfTheHighestFormatOfWhatItSays(int format, String json) {
        assertThat(FactFormats.of(json.replace('`', '"').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }

    private static void fields(String prefix, Shape shape, Set<String> names) {
        for (Shape.Field field : shape.fields()) {
            String name = prefix + "." + field.name();
            names.add(name);
            values(name, field.genericType(), names);
        }
    }

    private static void values(String name, Type type, Set<String> names) {
        switch (type) {
            case ParameterizedType list -> values(name, list.getActualTypeArguments()[0], names);
            case Class<?> it
            when it.isEnum() -> Stream.of(it.getEnumConstants()).forEach(constant -> names.add(name + "=" + constant));
            case Class<?> it when it == Entry.class || it == DatedFact.class -> {}
            case Class<?> it -> {
                ValueForm form = ValueTypes.form(it).orElse(null);
                if (form instanceof ValueForm.As as) {
                    fields(name, Shape.of(as.type()), names);
                } else if (form == null) {
                    fields(name, Shape.of(it), names);
                }
            }
            default -> throw new IllegalStateException(name + " is a " + type);
        }
    }

    /** Every file below {@code facts}. */
    private static List<String> goldens() throws Exception {
        Path folder = Path.of(FactFormatsTest.class.getResource("/facts").toURI());
        List<String> goldens = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                goldens.add(Files.readString(file));
            }
        }
        return goldens;
    }
}
