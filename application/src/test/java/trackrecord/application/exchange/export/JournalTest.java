package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.rate;

import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.exchange.RealCareers;
import trackrecord.domain.given.Sample;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.EmploymentId;

class JournalTest {

    private static final LocalDateRange FIRST_YEAR =
            LocalDateRange.of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 4, 2));

    @TempDir
    private Path folder;

    @Test
    void theSampleReadsMonthByMonth() {
        String journal = Journal.of("sample", Sample.pay(), FIRST_YEAR, PayConvention.EQUAL_MONTHS);
        assertThat(journal)
                .startsWith("; sample: received in [2024-04-01, 2025-04-02), before tax")
                .contains("""
                        2024-04-30 Discord
                            assets:cash                 14333.33 USD
                            income:base                -14333.33 USD
                            assets:cash                  1333.33 USD
                            income:benefits             -1333.33 USD
                        """)
                .contains("2025-03-31 Discord\n")
                .contains("    income:bonus               -27750.00 USD\n")
                .contains("    assets:shares               35000.00 USD\n");
    }

    @Test
    void aMonthOfTwoJobsNamesBothEmployers() {
        Timeline timeline = Scenario.given(
                        hire("2024-01-01", "Acme", "Engineer", null, "USD 12000"),
                        new Action.Hire(
                                        "Club",
                                        "Coach",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        rate("USD 1200"),
                                        null,
                                        null,
                                        null,
                                        true)
                                .on(day("2024-02-01")),
                        end("2024-03-01").about(EmploymentId.of(1)))
                .history()
                .timeline();

        assertThat(Journal.of(
                        "ada",
                        timeline,
                        LocalDateRange.of(day("2024-01-01"), day("2024-04-01")),
                        PayConvention.EQUAL_MONTHS))
                .contains("2024-01-31 Acme\n")
                .contains("2024-02-29 Acme, Club\n")
                .contains("2024-03-31 Club\n");
    }

    @ParameterizedTest
    @EnumSource
    void hledgerBalancesAgreeWithRealizedToTheCent(PayConvention convention) throws Exception {
        assumeTrue(hledgerIsThere() || "true".equals(System.getenv("CI")), "hledger is not installed");
        agrees(Sample.pay(), FIRST_YEAR, convention);
        for (long seed = 1; seed <= 12; seed++) {
            Timeline timeline = RandomCareers.of(seed).history().timeline();
            LocalDate first = timeline.firstDay();
            LocalDate last = timeline.lastDay().plusYears(1);
            agrees(timeline, LocalDateRange.of(first, last), convention);
            agrees(timeline, LocalDateRange.of(first.plusDays(41), last.minusDays(123)), convention);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hledgerTakesTheJournalsOfRealCareers(PayConvention convention) throws Exception {
        assumeTrue(hledgerIsThere() || "true".equals(System.getenv("CI")), "hledger is not installed");
        for (String name : RealCareers.NAMES) {
            agrees(
                    RealCareers.history(name).timeline(),
                    LocalDateRange.of(LocalDate.of(2010, 1, 1), LocalDate.of(2026, 2, 11)),
                    convention);
        }
    }

    private void agrees(Timeline timeline, LocalDateRange window, PayConvention convention) throws Exception {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (CurrencyTotal total :
                Compensation.realized(timeline, window, convention).currencies()) {
            for (Component component : Component.values()) {
                BigDecimal amount = total.component(component).amount();
                if (amount.signum() != 0) {
                    expected.put(
                            "income:" + component.name().toLowerCase(Locale.ROOT) + " " + total.currency(),
                            amount.negate());
                }
            }
        }
        Path file = folder.resolve("career.journal");
        Files.writeString(file, Journal.of("career", timeline, window, convention));
        assertThat(balances(file))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    /** What the real program makes of it: account and currency to balance. */
    private static Map<String, BigDecimal> balances(Path file) throws Exception {
        Process hledger = new ProcessBuilder(List.of(
                        "hledger",
                        "-f",
                        file.toString(),
                        "balance",
                        "income",
                        "--flat",
                        "--no-total",
                        "--output-format=csv",
                        "--layout=bare"))
                .redirectErrorStream(true)
                .start();
        String output = new String(hledger.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(hledger.waitFor()).as(output).isZero();
        Map<String, BigDecimal> balances = new TreeMap<>();
        output.lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .forEach(cells -> balances.put(cells[0] + " " + cells[1], new BigDecimal(cells[2])));
        return balances;
    }

    private static boolean hledgerIsThere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hledger")));
    }
}
