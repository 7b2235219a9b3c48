package trackrecord.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u3000",
                "\u200B",
                "\uFEFF",
                "\u200D\u200C",
                "\u00AD",
                "\u2060\u2063",
                "\u034F",
                "\u115F\u1160",
                "\u3164",
                "\uFFA0",
                "\u2800",
                "\uFE0F",
                "\u180B",
                "\u17B5",
                "\u200E \u200F",
                "\uDB40\uDC41",
                "\uDB40\uDD00"
            })
    void whatIsDrawnAsNothingShowsNothing(String text) {
        assertThat(Characters.showsNothing(text)).isTrue();
        assertThat(Characters.showsNothing(text + "x" + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "\u0301", "\u200Eעדה\u200F", "👩‍💻", "\u2801", "\uE000", "\u3163"})
    void whatIsDrawnShows(String text) {
        assertThat(Characters.showsNothing(text)).isFalse();
    }

    @Test
    void aNumberIsFollowedByTheNounThatFitsIt() {
        assertThat(Counted.of(0, "day")).isEqualTo("0 days");
        assertThat(Counted.of(1, "day")).isEqualTo("1 day");
        assertThat(Counted.of(2, "day")).isEqualTo("2 days");
        assertThat(Counted.of(new BigDecimal("1.000"), "1", "unit")).isEqualTo("1 unit");
        assertThat(Counted.of(new BigDecimal("1.5"), "1.5", "unit")).isEqualTo("1.5 units");
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
