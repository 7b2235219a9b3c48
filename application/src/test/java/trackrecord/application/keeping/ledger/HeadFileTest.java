package trackrecord.application.keeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadFileTest {

    private static final HeadFile FILE = new HeadFile(List.of(
            new HeadFile.Line("00000000-0000-4000-8000-000000000001", 2, "ab".repeat(32)),
            new HeadFile.Line("00000000-0000-4000-8000-000000000002", 17, "cd".repeat(32))));

    @Test
    void isReadAsItWasWritten() {
        assertThat(HeadFile.parse(FILE.text())).isEqualTo(FILE);
    }

    @ParameterizedTest
    @CsvSource({
        "' 2 ', ' 3 ', 3",
        "abab, abac, 3",
        "'000001 ', '000003 ', 3",
        "head, foot, 3",
        "' 17 ', ' x ', 2",
        "'000000000002', '000000000001', 2"
    })
    void isRefusedOnceChangedWithTheLineThatDoesNotFit(String intact, String changed, int line) {
        String text = FILE.text().replaceFirst(intact, changed);

        assertThatThrownBy(() -> HeadFile.parse(text))
                .isInstanceOfSatisfying(
                        HeadFile.Unreadable.class, it -> assertThat(it.line()).isEqualTo(line));
    }

    @Test
    void isRefusedOnceCutOff() {
        assertThatThrownBy(() -> HeadFile.parse(FILE.text().lines().limit(2).reduce("", (a, b) -> a + b + "\n")))
                .isInstanceOf(HeadFile.Unreadable.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> HeadFile.parse("")).isInstanceOf(HeadFile.Unreadable.class);
    }
}
