package trackrecord.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trackrecord.domain.vocabulary.EntryType;

/** The page makes a form and a name for a kind that nobody described; here is who has to describe it. */
class PageWordsTest {

    /** What corrects is shown at the fact that it corrects, not as a thing of its own. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FACT_CORRECTED", "FACT_RETRACTED"})
    void everyKindOfFactHasAShapeAndAColour(EntryType type) throws IOException {
        assertThat(script("facts/kinds.js")).containsPattern("\\b" + type.factName() + ": '");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFactHasItsWords(EntryType type) throws IOException {
        assertThat(script("facts/words.js")).containsPattern("\\b" + type.factName() + ": ");
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandHasItsNameAndItsGroup(EntryType type) throws IOException {
        assertThat(script("record/command-words.js"))
                .containsPattern("\\b" + type.commandName() + ": '")
                .contains("'" + type.commandName() + "'");
    }

    private static String script(String name) throws IOException {
        try (InputStream file = PageWordsTest.class.getResourceAsStream("/static/js/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
