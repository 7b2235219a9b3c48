package trackrecord.application.json;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import trackrecord.domain.Nullable;
import trackrecord.domain.fact.RecordedFact;

/**
 * A recorded fact as answers show it:
 * {@code {"number","effectiveOn","recordedAt","recordedBy","fact":{"type",...},"status","correctedBy"}}. The date
 * stands beside the fact, not in it; what is absent is left out.
 *
 * @param correctedBy number of the newest Correct or Retract of this fact; absent where it is CURRENT
 */
public record RecordedFactView(RecordedFact recorded, Status status, @Nullable Integer correctedBy) {

    public enum Status { CURRENT, CORRECTED, RETRACTED }

    public static RecordedFactView current(RecordedFact recorded) {
        return new RecordedFactView(recorded, Status.CURRENT, null);
    }

    /** Writes the fields that answers and the log share, into an object that was begun. */
    static void writeRecorded(RecordedFact recorded, JsonGenerator generator) {
        generator.writeName("number");
        generator.writeNumber(recorded.number());
        if (recorded.effectiveOn() != null) {
            generator.writeName("effectiveOn");
            generator.writeString(recorded.effectiveOn().toString());
        }
        writeInstant("recordedAt", recorded.recordedAt(), generator);
        generator.writeName("recordedBy");
        generator.writeString(recorded.recordedBy());
        generator.writeName("fact");
        FactFormat.writeUndated(recorded.fact(), generator);
    }

    private static void writeInstant(String name, Instant instant, JsonGenerator generator) {
        generator.writeName(name);
        generator.writeString(StoredText.instant(instant));
    }

    static final class Serializer extends ValueSerializer<RecordedFactView> {
        @Override
        public void serialize(RecordedFactView view, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            writeRecorded(view.recorded(), generator);
            generator.writeName("status");
            generator.writeString(view.status().name());
            if (view.correctedBy() != null) {
                generator.writeName("correctedBy");
                generator.writeNumber(view.correctedBy());
            }
            generator.writeEndObject();
        }
    }
}
