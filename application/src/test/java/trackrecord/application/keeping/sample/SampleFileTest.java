package trackrecord.application.keeping.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.careerfile.CareerFileWriter;
import trackrecord.application.exchange.imports.Continuation;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.DatedFact;

/** The figures of the worked example come out of the file that the product ships. */
class SampleFileTest {

    private static final LocalDate HIRED = LocalDate.of(2024, 4, 1);
    private static final LocalDateRange YEAR = LocalDateRange.of(HIRED, LocalDate.of(2025, 4, 1));
    private static final LocalDateRange YEAR_AND_A_DAY = LocalDateRange.of(HIRED, LocalDate.of(2025, 4, 2));

    private final History history = History.EMPTY.plus(
            Continuation.decide(SampleFile.read(), History.EMPTY, Instant.parse("2026-11-23T08:00:00Z"), "sample"));
    private final Timeline timeline = history.timeline();

    @Test
    void beginsWithItsNameAndItsHire() {
        assertThat(SampleFile.read().careerId()).isEqualTo(SampleFile.CAREER_ID);
        assertThat(history.entries())
                .extracting(it -> it.entry().type().factName())
                .startsWith("CareerNamed", "Hired", "RsuGranted");
        assertThat(history.version()).isEqualTo(28);
        assertThat(timeline.lastDay()).isEqualTo(LocalDate.of(2025, 5, 1));
    }

    @Test
    void standsInOrderOfItsDates() {
        assertThat(history.entries())
                .extracting(it -> ((DatedFact) it.entry()).effectiveOn())
                .isSorted();
    }

    @Test
    void annualized() {
        assertThat(shown(Compensation.annualized(timeline, HIRED))).isEqualTo("232800 248800");
        assertThat(shown(Compensation.annualized(timeline, LocalDate.of(2025, 3, 31))))
                .isEqualTo("247750 263750");
    }

    @Test
    void granted() {
        assertThat(shown(Compensation.granted(timeline, YEAR, PayConvention.EQUAL_MONTHS)))
                .isEqualTo("346250 362250");
        assertThat(shown(Compensation.granted(timeline, YEAR, PayConvention.ACTUAL_365)))
                .isEqualTo("346232.19 362232.19");
    }

    @Test
    void realized() {
        assertThat(shown(Compensation.realized(timeline, YEAR, PayConvention.EQUAL_MONTHS)))
                .isEqualTo("206250 222250");
        assertThat(shown(Compensation.realized(timeline, YEAR, PayConvention.ACTUAL_365)))
                .isEqualTo("206232.19 222232.19");
        assertThat(shown(Compensation.realized(timeline, YEAR_AND_A_DAY, PayConvention.EQUAL_MONTHS)))
                .isEqualTo("241763.89 257808.33");
    }

    @Test
    void firstYear() {
        assertThat(shown(Compensation.firstYear(timeline, HIRED))).isEqualTo("232800 248800");
    }

    @Test
    void isReadAgainFromWhatIsExported() {
        String exported = CareerFileWriter.write(SampleFile.CAREER_ID, history.entries());

        assertThat(CareerFileReader.read(exported, 100).commands())
                .isEqualTo(SampleFile.read().commands());
    }

    private static String shown(Totals totals) {
        CurrencyTotal usd = totals.in(CurrencyUnit.USD).orElseThrow();
        return usd.total().exact().round(2).stripTrailingZeros().toPlainString() + " "
                + usd.totalWithBenefits().exact().round(2).stripTrailingZeros().toPlainString();
    }
}
