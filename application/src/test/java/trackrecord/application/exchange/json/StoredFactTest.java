package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.NO_CAREER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Fact;

/** The files under {@code facts/1} are the contract: what was once stored like this must load for ever. */
class StoredFactTest {

    private static final JsonMapper MAPPER = Json.storeMapper();

    static Stream<Vocabulary.Kind> kinds() {
        return Vocabulary.kinds().stream();
    }

    @Test
    void everyKindOfFactHasAName() {
        assertThat(Vocabulary.kinds()).extracting(Vocabulary.Kind::type).containsExactly(EntryType.values());
        assertThat(EveryFact.FULL).extracting(Entry::type).containsExactly(EntryType.values());
    }

    @Test
    void everyKindOfFactHasAGoldenFile() throws Exception {
        Path folder = Path.of(StoredFactTest.class.getResource("/facts/1").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Vocabulary.kinds().stream()
                            .map(kind -> kind.factName() + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsTheGoldenFile(Vocabulary.Kind kind) {
        assertThat(Json.readEntry(golden(kind).getBytes(StandardCharsets.UTF_8), kind))
                .isEqualTo(example(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsTheGoldenFileByItsType(Vocabulary.Kind kind) {
        assertThat(Json.mapper().readValue(golden(kind), Entry.class)).isEqualTo(example(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void writesTheGoldenFile(Vocabulary.Kind kind) {
        assertThat(MAPPER.writeValueAsString(example(kind)))
                .isEqualTo(MAPPER.readTree(golden(kind)).toString());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFactIsWhatItsCommandAsksFor(Vocabulary.Kind kind) {
        Command command = Vocabulary.toCommand(example(kind));

        assertThat(command.entry(NO_CAREER)).isEqualTo(example(kind));
        assertThat(command.type()).isEqualTo(kind.type());
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(MAPPER.writeValueAsString(new Fact.LeaveEnded().on(LocalDate.of(2024, 4, 1))))
                .isEqualTo("{\"type\":\"LeaveEnded\",\"effectiveOn\":\"2024-04-01\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`type`:`Fired`} | not a kind of fact",
                "{`effectiveOn`:`2024-04-01`} | first field",
                "{`type`:`LeaveEnded`} | effectiveOn is missing",
                "{`type`:`LeaveEnded`,`effectiveOn`:`2024-4-1`} | a date such as",
                "{`type`:`LeaveEnded`,`effectiveOn`:`2024-02-30`} | FEBRUARY 30",
                "{`type`:`LeaveEnded`,`effectiveOn`:`2024-04-01`,`who`:1} | unknown field \"who\"",
                "{`type`:`LeaveEnded`,`effectiveOn`:`2024-04-01`,`note`:1} | a text was expected",
                "{`type`:`FactRetracted`,`fact`:`3`,`reason`:`x`} | a whole number was expected",
                "{`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{`amount`:1,`currency`:`USD`}} | as text",
                "{`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{`amount`:`1e9`,`currency`:`USD`}} | as text",
                "{`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{`amount`:`1.001`,`currency`:`USD`}} | decimals",
                "{`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{`amount`:`1`,`currency`:`ZZZ`}} | not a currency",
                "{`type`:`SalaryRaised`,`effectiveOn`:`2024-04-01`,`baseSalary`:{`amount`:`1`}} | an amount and a currency",
                "{`type`:`BonusPaid`,`effectiveOn`:`2024-04-01`,`kind`:`GIFT`} | SIGN_ON",
            })
    void refusesWhatItNeverWrote(String json, String message) {
        String text = json.replace('`', '"');

        assertThatThrownBy(() -> Json.mapper().readValue(text, Entry.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAFactOfAnotherKindThanItsEventName() {
        assertThatThrownBy(() -> Json.readEntry(
                        "{\"type\":\"LeaveEnded\",\"effectiveOn\":\"2024-04-01\"}".getBytes(StandardCharsets.UTF_8),
                        Vocabulary.of(EntryType.CAREER_NAMED)))
                .hasMessageContaining("a CareerNamed was expected, not a LeaveEnded");
    }

    private static Entry example(Vocabulary.Kind kind) {
        List<Entry> examples =
                EveryFact.FULL.stream().filter(it -> it.type() == kind.type()).toList();
        assertThat(examples).describedAs("examples of " + kind.factName()).hasSize(1);
        return examples.getFirst();
    }

    private static String golden(Vocabulary.Kind kind) {
        try (InputStream file = StoredFactTest.class.getResourceAsStream("/facts/1/" + kind.factName() + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
