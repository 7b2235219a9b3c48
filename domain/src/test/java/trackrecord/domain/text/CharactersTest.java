package trackrecord.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
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

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x180A, 0x1810, 0x180B, 0x180F, 0xFDFF, 0xFE00, 0xFE0F, 0xFE10, 0xFFEF, 0xFFF0, 0xFFF8, 0xFFFC, 0xDFFFF,
                0xE0000, 0xE0FFF, 0xE1000, 0x034E, 0x034F, 0x115E, 0x115F, 0x1160, 0x1161, 0x17B3, 0x17B4, 0x17B5,
                0x17B6, 0x27FF, 0x2800, 0x3163, 0x3164, 0xFF9F, 0xFFA0, 0x2065
            })
    void whatIsIgnorableByDefaultShowsNothingAndItsNeighboursShow(int codePoint) {
        Set<Integer> ignorable = Set.of(
                0x180B, 0x180F, 0xFE00, 0xFE0F, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF, 0x034F, 0x115F, 0x1160, 0x17B4,
                0x17B5, 0x2800, 0x3164, 0xFFA0, 0x2065);

        assertThat(Characters.showsNothing(Character.toString(codePoint))).isEqualTo(ignorable.contains(codePoint));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2027, 0x202F, 0x2065, 0x206A, 0xD7FF, 0xE000, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x1FFFD})
    void whatLiesBesideARefusedRangeIsFit(int codePoint) {
        assertThat(Characters.problemInLine("a" + Character.toString(codePoint)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"FDEF, no character", "10FFFF, no character", "2067, direction", "202B, direction", "DBFF, half"})
    void theLastOfARefusedRangeIsRefusedToo(String number, String reason) {
        String text = Character.toString(Integer.parseInt(number, 16));

        assertThat(Characters.problemInLine("a" + text)).contains("U+" + number, "character 2", reason);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(Characters.problemInLine("👩a\u202Eb")).contains("character 3");
    }

    @Test
    void whatWasRecordedIsRefusedOnlyForWhatNoStoreEverHeld() {
        assertThat(Characters.problemInRecorded("a\u202Eb\u2028c\uFFFF", false)).isNull();
        assertThat(Characters.problemInRecorded("a\uD800", false)).contains("half of a character");
        assertThat(Characters.problemInRecorded("a\u0007", false)).contains("a control character");
        assertThat(Characters.problemInRecorded("one\ntwo", false)).contains("one line");
        assertThat(Characters.problemInRecorded("one\n\ttwo", true)).isNull();
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
        assertThat(Quoted.of(null)).isEqualTo("\"null\"");
        assertThat(Quoted.of("one\n\ttwo")).isEqualTo("\"one\n\ttwo\"");
        assertThat(Quoted.of("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
        assertThat(Quoted.plain("Ada")).isEqualTo("Ada");
        assertThat(Quoted.of("a\u202Eb\uD800")).isEqualTo("\"aU+202EbU+D800\"");
        assertThat(Quoted.of("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "...\"");
        assertThat(Quoted.of("😀".repeat(31))).isEqualTo("\"" + "😀".repeat(30) + "...\"");
    }
}
