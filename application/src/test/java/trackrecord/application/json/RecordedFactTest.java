package trackrecord.application.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.History;

class RecordedFactTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Fact RAISE = new Fact.SalaryRaised(DAY, Money.parse("USD 185000"), null, "six months in", null);

    private final History history = History.of(List.of(
            new RecordedFact(1, AT, "local", RAISE),
            new RecordedFact(2, AT.plusMillis(123), "local", new Fact.FactCorrected(1,
                    new Fact.SalaryRaised(DAY.plusDays(1), Money.parse("USD 186000"), null, null, null), null, null)),
            new RecordedFact(3, AT.plusMillis(123), "ada", new Fact.FactRetracted(1, "never happened", null, null))));

    @Test
    void theDateStandsBesideTheFact() {
        assertThat(Json.mapper().writeValueAsString(history.marked().getFirst())).isEqualTo("""
                {"number":1,"effectiveOn":"2024-10-01","recordedAt":"2026-11-23T08:00:00.000Z","recordedBy":"local",\
                "fact":{"type":"SalaryRaised","baseSalary":{"amount":"185000.00","currency":"USD"},\
                "note":"six months in"},"status":"RETRACTED","correctedBy":3}""");
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
