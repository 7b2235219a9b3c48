package trackrecord.application.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.DatabindException;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Fact;

/**
 * Facts and commands as JSON objects whose first field, {@code type}, names their kind. Fields that are absent are
 * left out. Reading is for what this program wrote: it stops at the first problem.
 */
final class FactFormat {

    private static final SerializedString TYPE = new SerializedString(RecordFormat.TYPE);

    private FactFormat() {
    }

    static void write(Fact fact, JsonGenerator generator) {
        write(Vocabulary.of(fact).factName(), fact, generator, true);
    }

    /** Leaves out {@code effectiveOn}, for where it stands beside the fact. */
    static void writeUndated(Fact fact, JsonGenerator generator) {
        write(Vocabulary.of(fact).factName(), fact, generator, false);
    }

    static void write(Command command, JsonGenerator generator) {
        write(Vocabulary.of(command).commandName(), command, generator, true);
    }

    private static void write(String name, Object value, JsonGenerator generator, boolean dated) {
        generator.writeStartObject();
        generator.writeName(TYPE);
        generator.writeString(name);
        RecordFormat.of(value.getClass()).writeFields(value, generator, dated);
        generator.writeEndObject();
    }

    /** Reads a fact whose first field is its {@code type}. */
    static Fact read(JsonParser parser) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "a fact");
        if (!RecordFormat.TYPE.equals(parser.nextName())) {
            throw DatabindException.from(parser, "the first field of a fact is its type");
        }
        String name = parser.nextStringValue();
        Vocabulary.Kind kind = name == null ? null : Vocabulary.ofFact(name);
        if (kind == null) {
            throw DatabindException.from(parser, "\"" + name + "\" is no kind of fact");
        }
        return (Fact) RecordFormat.of(kind.fact()).readFields(parser, name);
    }

    /** Reads a fact of a known kind. */
    static Fact read(JsonParser parser, Vocabulary.Kind kind) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "a fact");
        return (Fact) RecordFormat.of(kind.fact()).readFields(parser, kind.factName());
    }
}
