package trackrecord.application.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.AchievementStatus;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.Metric;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Remarks;

class LogLinesTest {

    @Test
    void givesEveryLineOnceWhereverTheReaderPauses() {
        List<String> lines = List.of("one", "", "x".repeat(20_000), "last");

        assertThat(read(new StringReader(String.join("\n", lines)))).isEqualTo(lines);
        assertThat(read(new StringReader(String.join("\n", lines) + "\n"))).isEqualTo(lines);
        assertThat(read(new StringReader(""))).isEmpty();
        assertThat(read(new StringReader("\n"))).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void refusesALineThatIsTooLongBeforeItIsInMemory(int before) {
        Endless endless = new Endless("short\n".repeat(before));
        LogLines lines = new LogLines(endless);
        for (int line = 0; line < before; line++) {
            assertThat(lines.next()).isEqualTo("short");
        }

        assertThatThrownBy(lines::hasNext).isInstanceOfSatisfying(LogRejected.class, it -> {
            assertThat(it.line()).isEqualTo(before + 1);
            assertThat(it).hasMessageContaining("longer than");
        });
        assertThat(endless.given).isLessThan(LogLines.MOST + 100_000);
    }

    @Test
    void saysWhenTheLogBreaksOff() {
        LogLines lines = new LogLines(new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        });

        assertThatThrownBy(lines::hasNext).isInstanceOf(UncheckedIOException.class);
    }

    /** The longest fact that is accepted, as a correction, sealed: 3 bytes a character, as base64. */
    @Test
    void takesTheLongestFactManyTimesOver() {
        String name = "\u20ac".repeat(200);
        String text = "\u20ac".repeat(10_000);
        Fact longest = new Fact.AchievementRecorded(
                name,
                AchievementCategory.DELIVERY,
                Collections.nCopies(
                        100,
                        new Metric.Move(name, new BigDecimal("1.5"), new BigDecimal("999999999999.1234567891"), name)),
                text,
                "https://example.com/" + "h".repeat(1_900),
                AchievementStatus.IN_PROGRESS,
                Collections.nCopies(100, name));
        Entry correction = new FactCorrected(
                1,
                new DatedFact(LocalDate.of(2024, 1, 1), longest, new Remarks(text, "s".repeat(2_000))),
                new Remarks(text, null));
        assertThat(FieldRules.problems(Vocabulary.toCommand(correction), 0)).isEmpty();
        String line = LogFormat.write(
                new LogLine.Entry("a".repeat(64), new RecordedEntry(2, Instant.EPOCH, "local", correction), null));

        assertThat(line.length() * (1 + 3 * 4 / 3)).isLessThan(LogLines.MOST / 2);
    }

    private static List<String> read(Reader reader) {
        List<String> lines = new ArrayList<>();
        new LogLines(reader).forEachRemaining(lines::add);
        return lines;
    }

    /** Some text, and then one character for ever. */
    private static final class Endless extends Reader {

        private final String first;
        private long given;

        private Endless(String first) {
            this.first = first;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            for (int index = 0; index < length; index++, given++) {
                buffer[offset + index] = given < first.length() ? first.charAt((int) given) : 'x';
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
