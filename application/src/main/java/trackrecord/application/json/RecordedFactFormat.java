package trackrecord.application.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.MarkedFact;

/**
 * A recorded fact as answers show it:
 * {@code {"number","effectiveOn","recordedAt","recordedBy","fact":{"type",...},"status","correctedBy"}}. The date
 * stands beside the fact, not in it; what is absent is left out.
 */
final class RecordedFactFormat {

    private RecordedFactFormat() {
    }

    static void write(MarkedFact marked, JsonGenerator generator) {
        generator.writeStartObject();
        writeFields(marked.recorded(), generator);
        generator.writeName("status");
        generator.writeString(marked.status().name());
        if (marked.correctedBy() != 0) {
            generator.writeName("correctedBy");
            generator.writeNumber(marked.correctedBy());
        }
        generator.writeEndObject();
    }

    static void write(RecordedFact recorded, JsonGenerator generator) {
        generator.writeStartObject();
        writeFields(recorded, generator);
        generator.writeEndObject();
    }

    /** Writes the fields that answers and the log share, into an object that was begun. */
    static void writeFields(RecordedFact recorded, JsonGenerator generator) {
        generator.writeName("number");
        generator.writeNumber(recorded.number());
        if (recorded.effectiveOn() != null) {
            generator.writeName("effectiveOn");
            generator.writeString(recorded.effectiveOn().toString());
        }
        generator.writeName("recordedAt");
        generator.writeString(StoredText.instant(recorded.recordedAt()));
        generator.writeName("recordedBy");
        generator.writeString(recorded.recordedBy());
        generator.writeName("fact");
        FactFormat.writeUndated(recorded.fact(), generator);
    }

    static final class Marked extends ValueSerializer<MarkedFact> {
        @Override
        public void serialize(MarkedFact marked, JsonGenerator generator, SerializationContext context) {
            write(marked, generator);
        }
    }

    static final class Recorded extends ValueSerializer<RecordedFact> {
        @Override
        public void serialize(RecordedFact recorded, JsonGenerator generator, SerializationContext context) {
            write(recorded, generator);
        }
    }
}
