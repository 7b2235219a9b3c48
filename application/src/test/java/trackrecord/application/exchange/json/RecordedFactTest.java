package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Remarks;

class RecordedFactTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final DatedFact RAISE = new DatedFact(
            DAY,
            new Fact.SalaryRaised(PayRate.aYear(Money.parse("USD 185000")), null),
            new Remarks("six months in", null));

    private final History history = History.of(List.of(
            new RecordedEntry(1, AT, "local", RAISE),
            new RecordedEntry(
                    2,
                    AT.plusMillis(123),
                    "local",
                    new Correction.FactCorrected(
                            1,
                            new Fact.SalaryRaised(PayRate.aYear(Money.parse("USD 186000")), null).on(DAY.plusDays(1)),
                            Remarks.NONE)),
            new RecordedEntry(
                    3, AT.plusMillis(123), "ada", new Correction.FactRetracted(1, "never happened", Remarks.NONE))));

    @Test
    void theDateStandsBesideTheFact() {
        assertThat(Json.mapper().writeValueAsString(history.marked().getFirst()))
                .isEqualTo("""
                {"number":1,"effectiveOn":"2024-10-01","recordedAt":"2026-11-23T08:00:00.000Z","recordedBy":"local",\
                "fact":{"type":"SalaryRaised","baseSalary":{"amount":"185000.00","currency":"USD"},\
                "note":"six months in"},"status":"RETRACTED",\
                "annual":{"amount":"185000.00","currency":"USD"},"correctedBy":3}""");
    }

    @Test
    void aReplacementKeepsItsDate() {
        assertThat(Json.mapper().writeValueAsString(history.marked().get(1))).isEqualTo("""
                {"number":2,"recordedAt":"2026-11-23T08:00:00.123Z","recordedBy":"local",\
                "fact":{"type":"FactCorrected","fact":1,"replacement":{"type":"SalaryRaised",\
                "effectiveOn":"2024-10-02","baseSalary":{"amount":"186000.00","currency":"USD"}}},\
                "status":"CORRECTED","correctedBy":3}""");
    }

    @Test
    void whatIsCurrentNamesNoCorrection() {
        assertThat(Json.mapper().writeValueAsString(history.marked().getLast()))
                .endsWith("\"fact\":{\"type\":\"FactRetracted\",\"fact\":1,\"reason\":\"never happened\"},"
                        + "\"status\":\"CURRENT\"}");
    }
}
