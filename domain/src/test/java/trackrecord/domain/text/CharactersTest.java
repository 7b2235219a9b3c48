package trackrecord.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada", "Zoë", "山田太郎", "עדה לאבלייס", "\u200Eעדה\u200F", "👩‍💻 lead", "a\u00A0b", "R&D <core>"})
    void whatPeopleAreCalledIsFit(String name) {
        assertThat(Characters.problemInLine(name)).isNull();
        assertThat(Characters.problemInLines(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "D800, half",
        "DFFF, half",
        "202E, direction",
        "202A, direction",
        "2066, direction",
        "2069, direction",
        "2028, line",
        "2029, line",
        "0085, control",
        "0000, control",
        "001B, control",
        "007F, control",
        "FFFF, no character",
        "FFFE, no character",
        "FDD0, no character",
        "1FFFE, no character"
    })
    void theRestIsRefusedByItsNumber(String number, String reason) {
        int character = Integer.parseInt(number, 16);
        String text = "Ada " + (character < 0x10000 ? String.valueOf((char) character) : Character.toString(character));

        assertThat(Characters.problemInLine(text)).contains("U+" + number, "character 5", reason);
        assertThat(Characters.problemInLines(text)).contains("U+" + number, "character 5", reason);
    }

    @Test
    void aNoteHasLinesAndANameHasNot() {
        assertThat(Characters.problemInLines("one\n\ttwo")).isNull();
        assertThat(Characters.problemInLine("one\ntwo")).contains("U+000A", "one line");
        assertThat(Characters.problemInLine("one\ttwo")).contains("U+0009");
        assertThat(Characters.problemInLines("one\r\ntwo")).contains("U+000D", "line feed alone");
    }

    @Test
    void aMessageRepeatsAnyTextReadably() {
        assertThat(Quoted.of("a\u202Eb\uD800")).isEqualTo("\"aU+202EbU+D800\"");
        assertThat(Quoted.of("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "...\"");
        assertThat(Quoted.of("😀".repeat(31))).isEqualTo("\"" + "😀".repeat(30) + "...\"");
    }
}
