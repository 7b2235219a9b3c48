package trackrecord.application.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.career.Careers;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.Seal;
import trackrecord.domain.vocabulary.Fact;

/** An event of an older revision is read through its upcaster, which sees it opened. */
class UpcasterTest {

    @AutoClose
    private static final RunningStore STORE =
            RunningStore.of(StoreSettings.empty().with(new RenamedField()));

    private static final String OLD = """
            {"type":"SalaryRaised","effectiveOn":"2024-06-01","newSalary":{"amount":"110000.00","currency":"USD"}}""";

    private static final class RenamedField extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("SalaryRaised", "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType("SalaryRaised", "1"), JsonNode.class, json -> {
                ((ObjectNode) json).set("baseSalary", ((ObjectNode) json).remove("newSalary"));
                return json;
            });
        }
    }

    private final FactRecorder recorder = STORE.get(FactRecorder.class);

    private final Careers careers = STORE.get(Careers.class);

    private final CareerTable table = STORE.get(CareerTable.class);

    private final CareerKeys keys = STORE.get(CareerKeys.class);

    private final JdbcTemplate jdbc = STORE.get(JdbcTemplate.class);

    @Test
    void readsAndContinuesACareerWithAnOldEvent() {
        recorder.record(of("old", hire("2024-01-01", "Acme", 100_000)));
        storeOldEvent(table.find("old").orElseThrow());

        Fact read = careers.load("old").timeline().facts().get(1).fact();
        assertThat(((Fact.SalaryRaised) read).baseSalary().annual()).hasToString("USD 110000.00");
        // The aggregate reads it through Axon's engine: a raise to less than the old event's is refused there.
        assertThat(recorder.record(of("old", raise("2024-07-01", 120_000))).version())
                .isEqualTo(3);
    }

    private void storeOldEvent(CareerTable.Row career) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            SecretKey key = keys.find(connection, career.id()).orElseThrow();
            byte[] context = Seal.context(career.id(), 2);
            byte[] metadata = "{\"recordedBy\":\"local\"}".getBytes(StandardCharsets.UTF_8);
            StoredEvent event = new StoredEvent(
                    career.id(),
                    2,
                    UUID.randomUUID().toString(),
                    "SalaryRaised",
                    "0",
                    jdbc.queryForObject("select recorded_at from event where id = ?", String.class, career.id()),
                    Seal.seal(key, metadata, context),
                    Seal.seal(key, OLD.getBytes(StandardCharsets.UTF_8), context));
            StoredEvent.insert(connection, List.of(event));
            Links.append(connection, List.of(event));
            return null;
        });
        assertThat(table.advance(career.id(), 1, 2)).isTrue();
    }
}
