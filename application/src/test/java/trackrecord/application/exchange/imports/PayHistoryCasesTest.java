package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.application.exchange.imports.Imported.recorded;
import static trackrecord.application.exchange.imports.Imported.told;
import static trackrecord.domain.given.Given.NO_CAREER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.exchange.export.FactSentence;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.ReadEntry;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;

/** Pay histories in the shapes that programs write, each with what it has to become. */
class PayHistoryCasesTest {

    private static final String FOLDER = "/imports/cases/";

    /** A file, what is given with it, and either its facts or its problems. */
    record Case(String file, JsonNode given, JsonNode expected) {
        @Override
        public String toString() {
            return file + (given.isMissingNode() ? "" : " with " + given);
        }
    }

    static Stream<Case> cases() throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(bytes("expected.json"));
        return StreamSupport.stream(cases.spliterator(), false)
                .map(it -> new Case(it.path("file").asString(), it.path("given"), it));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFileBecomesItsFactsOrIsAskedAbout(Case each) throws IOException {
        byte[] bytes = bytes(each.file());
        JsonNode problems = each.expected().path("problems");
        if (problems.isMissingNode()) {
            ImportedFile file = PayHistoryReader.read(bytes, options(each.given()), scope(each.given()), History.EMPTY);
            assertThat(told(file))
                    .containsExactlyElementsOf(texts(each.expected().path("facts")));
            recorded(History.EMPTY, file);
            everyRowHasItsResult(bytes, file);
        } else {
            FileRejected rejected = catchThrowableOfType(
                    FileRejected.class,
                    () -> PayHistoryReader.read(bytes, options(each.given()), scope(each.given()), History.EMPTY));
            assertThat(rejected.problems()).hasSize(problems.size());
            for (int i = 0; i < problems.size(); i++) {
                assertThat(rejected.problems().get(i).line())
                        .isEqualTo(problems.get(i).path("line").asInt());
                assertThat(rejected.problems().get(i).message())
                        .contains(problems.get(i).path("says").asString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameFileAgainRecordsNothing(Case each) throws IOException {
        if (each.expected().has("problems")) {
            return;
        }
        byte[] bytes = bytes(each.file());
        History history = recorded(
                History.EMPTY, PayHistoryReader.read(bytes, options(each.given()), scope(each.given()), History.EMPTY));
        ImportedFile again = PayHistoryReader.read(bytes, options(each.given()), scope(each.given()), history);
        assertThat(again.commands()).isEmpty();
    }

    @Test
    void whatIsRestatedIsCorrected() throws IOException {
        PayOptions acme = options(JsonMapper.shared().createObjectNode());
        History history = recorded(
                History.EMPTY, PayHistoryReader.read(bytes("csv-restated-1.csv"), acme, PayScope.ALL, History.EMPTY));
        ImportedFile restated = PayHistoryReader.read(bytes("csv-restated-2.csv"), acme, PayScope.ALL, history);
        assertThat(restated.commands()).singleElement().isInstanceOfSatisfying(Command.Correct.class, correct -> {
            assertThat(correct.fact()).isEqualTo(2);
            assertThat(sentence(correct.replacement())).isEqualTo("2021-04-01 Raise to 125,500.00 USD: Merit");
        });
        assertThat(restated.entries())
                .extracting(ReadEntry::why)
                .containsExactly(null, "it differs from what is recorded, so fact 2 is corrected");
        recorded(history, restated);
    }

    /** A row becomes facts, or there is a reason why it does not. */
    private static void everyRowHasItsResult(byte[] bytes, ImportedFile file) {
        assertThat(file.entries())
                .allSatisfy(entry -> assertThat(entry.commands().isEmpty() && entry.why() == null)
                        .as("line " + entry.place().line() + " says nothing")
                        .isFalse());
        long rows = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("sep="))
                .count();
        assertThat(file.entries()).hasSize((int) rows - 1);
    }

    static PayOptions options(JsonNode given) {
        return new PayOptions(
                text(given, "employer") == null ? "Acme" : text(given, "employer"),
                text(given, "currency"),
                text(given, "title"),
                text(given, "dates"),
                text(given, "decimal"),
                text(given, "columns"),
                text(given, "per"),
                text(given, "hoursPerYear"),
                text(given, "daysPerYear"),
                text(given, "fullTime"),
                text(given, "reasons"));
    }

    private static PayScope scope(JsonNode given) {
        return new PayScope(text(given, "person"), GivenEmployments.NONE);
    }

    private static @Nullable String text(JsonNode given, String name) {
        return given.has(name) ? given.path(name).asString() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(it -> texts.add(it.asString()));
        return texts;
    }

    private static String sentence(DatedCommand command) {
        return command.effectiveOn() + " " + FactSentence.of(command.entry(NO_CAREER));
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PayHistoryCasesTest.class.getResourceAsStream(FOLDER + file), file)) {
            return stream.readAllBytes();
        }
    }
}
