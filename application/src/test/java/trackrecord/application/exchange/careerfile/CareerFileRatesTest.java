package trackrecord.application.exchange.careerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.domain.given.Given.NO_CAREER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Rates of every kind, and hours, in a career file. */
class CareerFileRatesTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.50 USD/hour x 2080",
                "6500 CHF/month x 13",
                "5000 EUR/month",
                "172000 USD",
                "412.345678 EUR/day x 219.5",
                "900000 JPY/week x 48"
            })
    void aRateIsWrittenAsItIsRead(String rate) {
        String file = file("raise: {baseSalary: " + rate + "}");

        assertThat(written(file)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"5000.00 EUR/month x 12, 5000 EUR/month x 12", "172000.00 USD/year, 172000 USD"})
    void aRateMayBeWrittenInFull(String rate, String shown) {
        assertThat(written(file("raise: {baseSalary: " + rate + "}")))
                .isEqualTo(file("raise: {baseSalary: " + shown + "}"));
    }

    @Test
    void aRateMayBeAnObject() {
        String file = file("raise: {baseSalary: {amount: \"31.50\", currency: USD, per: HOUR, perYear: \"2080\"}}");

        assertThat(written(file)).isEqualTo(file("raise: {baseSalary: 31.50 USD/hour x 2080}"));
    }

    @ParameterizedTest
    @CsvSource({"4/5, 4/5", "0.8, 4/5", "25/37.5, 2/3", "1, 1/1"})
    void aShareOfFullTimeIsARational(String fte, String shown) {
        assertThat(written(file("changeHours: {fte: " + fte + "}")))
                .isEqualTo(file("changeHours: {fte: " + shown + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.50 USD/hour | perYear is missing: it is how many hours make a year",
                "31.50 USD/day | such as \"260\"",
                "172000 USD/year x 2 | perYear does not go with a rate per YEAR",
                "1234567890123456789012345678901 USD/month | has too many digits; at most 15 before the point",
                "31.50 USD/fortnight | is not a rate such as 172000 USD",
                "31.50 USD/bi-weekly | for pay every two weeks give 26 times the amount, per YEAR",
                "31.50 USD/hour x many | is not a rate such as 172000 USD",
                "31.5000001 USD/hour x 2080 | 7 decimals, but a rate has at most 6",
                "31.505 USD | 3 decimals, but USD has 2",
                "31.50 USD/hour x 0 | must be greater than 0",
                "31.50 USD/hour x 10001 | must be at most 10,000"
            })
    void aRateThatCannotBeReadIsRefusedWithItsLine(String rate, String message) {
        FileRejected rejected = catchThrowableOfType(
                FileRejected.class, () -> CareerFileReader.read(file("raise: {baseSalary: " + rate + "}"), 10));

        assertThat(rejected.problems()).extracting(FileProblem::line).containsOnly(4);
        assertThat(rejected.problems()).extracting(FileProblem::message).anyMatch(it -> it.contains(message));
    }

    private static String file(String fact) {
        return "career: ada\nfacts:\n  - date: 2024-04-01\n    " + fact + "\n";
    }

    private static String written(String file) {
        List<Command> commands = CareerFileReader.read(file, 10).commands();
        assertThat(commands).singleElement().isInstanceOfSatisfying(DatedCommand.class, it -> assertThat(it.action())
                .isInstanceOfAny(Action.Raise.class, Action.ChangeHours.class));
        RecordedEntry recorded =
                new RecordedEntry(1, AT, "test", commands.getFirst().entry(NO_CAREER));
        return CareerFileWriter.write("ada", List.of(recorded));
    }
}
