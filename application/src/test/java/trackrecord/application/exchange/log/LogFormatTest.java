package trackrecord.application.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.application.exchange.json.EveryFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Backticks stand for the quotes of JSON. */
class LogFormatTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.120Z");

    static Stream<Entry> facts() {
        return EveryFact.FULL.stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void readsWhatItWrites(Entry fact) {
        LogLine line = new LogLine.Entry("ada", new RecordedEntry(7, AT, "local", fact), null);

        assertThat(LogFormat.read(LogFormat.write(line), 1)).isEqualTo(line);
    }

    @Test
    void putsTheDateBesideTheFact() {
        assertThat(LogFormat.write(new LogLine.Entry(
                        "ada",
                        new RecordedEntry(7, AT, "local", new Fact.LeaveEnded().on(LocalDate.of(2024, 4, 1))),
                        null)))
                .isEqualTo("{\"careerId\":\"ada\",\"number\":7,\"effectiveOn\":\"2024-04-01\","
                        + "\"recordedAt\":\"2026-11-23T08:00:00.120Z\",\"recordedBy\":\"local\","
                        + "\"fact\":{\"type\":\"LeaveEnded\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`type`:`Fired`} | `2024-04-01` | not a kind of fact",
                "{`type`:`LeaveEnded`} | `2024-04-31` | APRIL 31",
                "{`type`:`LeaveEnded`} | `1850-04-01` | fact/effectiveOn: must be between 1900-01-01 and 2199-12-31",
                "{`type`:`CareerNamed`,`name`:` `} | `2024-04-01` | fact/name: must not be empty",
                "{`type`:`SalaryRaised`,`baseSalary`:{`amount`:`-5.00`,`currency`:`USD`}} | `2024-04-01` | greater than 0",
                "[] | `2024-04-01` | fact is an object",
            })
    void namesTheLineOfWhatIsNoFact(String fact, String date, String message) {
        String line = "{`careerId`:`ada`,`number`:1,`effectiveOn`:" + date + ",`recordedAt`:`2026-11-23T08:00:00.120Z`,"
                + "`recordedBy`:`local`,`fact`:" + fact + "}";

        assertThatThrownBy(() -> LogFormat.read(line.replace('`', '"'), 12))
                .isInstanceOfSatisfying(LogRejected.class, rejected -> assertThat(rejected.line())
                        .isEqualTo(12))
                .hasMessageContaining(message);
    }
}
