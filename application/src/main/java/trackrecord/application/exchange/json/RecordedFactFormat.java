package trackrecord.application.exchange.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * A recorded fact as answers show it: {@code
 * {"number","effectiveOn","recordedAt","recordedBy","fact":{"type",...},"status","employmentId","employer","annual","correctedBy"}}:
 * {@code employmentId} and {@code employer} belong to its employment; {@code annual} is the full-time annual amount of
 * a base salary that the fact sets. The date is next to the fact, not inside it; absent fields are left out.
 */
final class RecordedFactFormat {

    private RecordedFactFormat() {}

    static void write(MarkedEntry marked, JsonGenerator generator) {
        generator.writeStartObject();
        writeFields(marked.recorded(), generator);
        generator.writeName("status");
        generator.writeString(marked.status().name());
        if (marked.employment() != null) {
            generator.writeName("employmentId");
            generator.writeString(marked.employment().employmentId().value());
            generator.writeName("employer");
            generator.writeString(marked.employment().employer());
        }
        if (marked.recorded().entry() instanceof DatedFact dated
                && dated.fact() instanceof Fact.SetsBase it
                && it.baseSalary() != null) {
            generator.writeName("annual");
            StoredMoney.write(it.baseSalary().annual(), generator);
        }
        marked.correctedBy().ifPresent(by -> {
            generator.writeName("correctedBy");
            generator.writeNumber(by);
        });
        generator.writeEndObject();
    }

    static void write(RecordedEntry recorded, JsonGenerator generator) {
        generator.writeStartObject();
        writeFields(recorded, generator);
        generator.writeEndObject();
    }

    /** Writes the fields that answers and the log share, into an object that is already open. */
    static void writeFields(RecordedEntry recorded, JsonGenerator generator) {
        generator.writeName("number");
        generator.writeNumber(recorded.number());
        if (recorded.entry() instanceof DatedFact dated) {
            generator.writeName("effectiveOn");
            generator.writeString(dated.effectiveOn().toString());
        }
        generator.writeName("recordedAt");
        generator.writeString(StoredText.instant(recorded.recordedAt()));
        generator.writeName("recordedBy");
        generator.writeString(recorded.recordedBy());
        generator.writeName("fact");
        FactFormat.writeUndated(recorded.entry(), generator);
    }

    static final class Marked extends ValueSerializer<MarkedEntry> {
        @Override
        public void serialize(MarkedEntry marked, JsonGenerator generator, SerializationContext context) {
            write(marked, generator);
        }
    }

    static final class Recorded extends ValueSerializer<RecordedEntry> {
        @Override
        public void serialize(RecordedEntry recorded, JsonGenerator generator, SerializationContext context) {
            write(recorded, generator);
        }
    }
}
