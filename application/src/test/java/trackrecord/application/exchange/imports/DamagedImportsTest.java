package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.rate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.domain.given.Told;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;

/** Files that are damaged in every way are read or refused, and nothing else happens. The seed is fixed. */
class DamagedImportsTest {

    private static final long SEED = 20_261_126;
    private static final int FILES = 250;
    private static final History HIRED =
            Told.of(hire("2019-01-01", "Acme", "Engineer", null, "USD 100000")).history();
    private static final History OF_TWO = Told.of(
                    hire("2019-01-01", "Acme", "Engineer", null, "USD 100000"),
                    new Action.Hire(
                                    "Beta",
                                    "Teacher",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    rate("USD 20000"),
                                    null,
                                    null,
                                    null,
                                    true)
                            .on(LocalDate.of(2020, 6, 1)))
            .history();
    private static final List<History> HISTORIES = List.of(HIRED, OF_TWO, History.EMPTY);
    private static final String[] PIECES = {
        "",
        ",",
        ";",
        "\"",
        "\n",
        "0",
        "-1",
        "1e9",
        "999999999999",
        "null",
        "{}",
        "[]",
        "{",
        "]",
        "2020-02-30",
        "9999-12-31",
        "31.12.9999",
        "45000",
        "Termination",
        "Rehire",
        "Leave",
        "Return",
        "Bonus",
        "%",
        "$",
        "€",
        "hour",
        "1/0",
        "\u0000",
        "\uFEFF",
        "true",
        "\"x\":",
        "VESTING_EVENT",
        "0.5",
        "1,234",
        "1.234"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv-bonus-rows.csv", "csv-leave-rows.csv", "csv-validity-ranges.csv", "csv-rate-per-month.csv",
                "style-german-spreadsheet.csv", "style-peoplesoft.csv", "style-clayhr.csv", "style-part-time.csv",
                "resume-side-job.json", "resume-role-within-role.json", "ocf-acceleration.json", "ocf-split.json",
                "ocf-vestings-array.json", "ocf-cliff-installment.json"
            })
    void aDamagedFileIsReadOrRefused(String name) throws IOException {
        String whole = text(name);
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            String damaged = damaged(whole, random);
            History history = HISTORIES.get(random.nextInt(name.startsWith("ocf") ? 2 : 3));
            try {
                ImportedFile file = read(name, damaged.getBytes(StandardCharsets.UTF_8), history);
                if (!file.commands().isEmpty()) {
                    Imported.recorded(history, file);
                }
                read++;
            } catch (FileRejected | Rejected refused) {
                assertThat(refused.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", file " + i + " of " + name + ":\n" + damaged, e);
            }
        }
        assertThat(read).as("files that could be read").isLessThan(FILES);
    }

    private static String damaged(String whole, Random random) {
        StringBuilder text = new StringBuilder(whole);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static ImportedFile read(String name, byte[] bytes, History history) {
        if (name.startsWith("ocf")) {
            return CapTableReader.read(bytes, new CapTableReader.Options(null, "1 USD", null), history);
        }
        return name.endsWith(".json")
                ? ResumeReader.read(bytes, CurrencyUnit.USD, GivenEmployments.NONE, history)
                : PayHistoryReader.read(
                        bytes,
                        new PayOptions("Acme", "USD", "Clerk", null, null, null, null, "2080", "260", null, null),
                        PayScope.ALL,
                        history);
    }

    private static String text(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(DamagedImportsTest.class.getResourceAsStream("/imports/cases/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
