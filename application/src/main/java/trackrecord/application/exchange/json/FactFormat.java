package trackrecord.application.exchange.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.DatabindException;
import trackrecord.application.exchange.json.Vocabulary.Kind;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;

/**
 * Entries of the ledger and commands as JSON objects whose first field, {@code type}, names their kind. The fields of
 * the envelope (date, note, source) are on the same level as the fields of the fact. Fields that are absent are left
 * out. Reads only JSON written by this program, and stops at the first problem.
 */
final class FactFormat {

    private static final SerializedString TYPE = new SerializedString(RecordFormat.TYPE);

    private FactFormat() {}

    static void write(Entry entry, JsonGenerator generator) {
        Kind kind = Vocabulary.of(entry.type());
        write(kind.factName(), kind.entryFormat(), entry, generator, true);
    }

    /** Leaves out {@code effectiveOn}, for callers that write it next to the fact. */
    static void writeUndated(Entry entry, JsonGenerator generator) {
        Kind kind = Vocabulary.of(entry.type());
        write(kind.factName(), kind.entryFormat(), entry, generator, false);
    }

    static void write(Command command, JsonGenerator generator) {
        Kind kind = Vocabulary.of(command.type());
        write(kind.commandName(), kind.commandFormat(), command, generator, true);
    }

    private static void write(String name, RecordFormat format, Object value, JsonGenerator generator, boolean dated) {
        generator.writeStartObject();
        generator.writeName(TYPE);
        generator.writeString(name);
        format.writeFields(value, generator, dated);
        generator.writeEndObject();
    }

    /** Reads an entry whose first field is its {@code type}. */
    static Entry read(JsonParser parser) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "a fact");
        if (!RecordFormat.TYPE.equals(parser.nextName())) {
            throw DatabindException.from(parser, "the first field of a fact is its type");
        }
        String name = parser.nextStringValue();
        Kind kind = name == null ? null : Vocabulary.ofFact(name);
        if (kind == null) {
            throw DatabindException.from(parser, "\"" + name + "\" is not a kind of fact");
        }
        return (Entry) kind.entryFormat().readFields(parser, name);
    }

    /** Reads a fact that must not be a correction. */
    static DatedFact readDated(JsonParser parser) {
        return read(parser) instanceof DatedFact dated ? dated : refuse(parser);
    }

    private static DatedFact refuse(JsonParser parser) {
        throw DatabindException.from(parser, "a correction stands in the place of a fact");
    }

    /** Reads an entry of a known kind. */
    static Entry read(JsonParser parser, Kind kind) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "a fact");
        return (Entry) kind.entryFormat().readFields(parser, kind.factName());
    }
}
