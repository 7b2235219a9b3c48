package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.question.FileNote;
import trackrecord.domain.timeline.History;

/** Resumes in the shapes that programs write, each with what it has to become. */
class ResumeCasesTest {

    static Stream<JsonNode> cases() throws IOException {
        return StreamSupport.stream(
                JsonMapper.shared().readTree(bytes("expected-resumes.json")).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aResumeBecomesItsFacts(JsonNode each) throws IOException {
        ImportedFile file = read(each, History.EMPTY);
        assertThat(Imported.told(file)).containsExactlyElementsOf(texts(each.path("facts")));
        String notes =
                String.join("\n", file.notes().stream().map(FileNote::message).toList());
        texts(each.path("notes")).forEach(note -> assertThat(notes).contains(note));
        assertThat(file.entries()).allMatch(entry -> !entry.commands().isEmpty() || entry.why() != null);
        History after = Imported.recorded(History.EMPTY, file);
        assertThat(read(each, after).commands()).isEmpty();
    }

    private static ImportedFile read(JsonNode each, History history) throws IOException {
        return ResumeReader.read(bytes(each.path("file").asString()), CurrencyUnit.USD, GivenEmployments.NONE, history);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(it -> texts.add(it.asString()));
        return texts;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ResumeCasesTest.class.getResourceAsStream("/imports/cases/" + file), file)) {
            return stream.readAllBytes();
        }
    }
}
