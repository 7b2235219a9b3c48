package trackrecord.application.exchange.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.json.Vocabulary.Kind;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;

/** Reads one command, or the command that replaces another, out of a JSON object with a {@code type}. */
final class GivenCommand {

    private GivenCommand() {}

    /** Returns null only if its kind is unknown; otherwise the readable part. */
    static @Nullable Command read(JsonNode node, String pointer, Findings findings) {
        if (!node.isObject()) {
            return findings.unread(
                    Code.UNREADABLE,
                    pointer,
                    "a command is an object such as {\"type\":\"Raise\"," + "\"effectiveOn\":\"2024-10-01\",...}");
        }
        Kind kind = kind(node.get("type"), pointer + "/type", findings);
        if (kind == null) {
            return null;
        }
        GivenRecord fields = kind.given();
        refuseUnknown(node, kind, fields, pointer, findings);
        return (Command) fields.readPartly(node, pointer, findings);
    }

    /** Returns null and adds a problem for an unknown kind or a correction. */
    static @Nullable DatedCommand readReplacement(JsonNode node, String pointer, Findings findings) {
        return switch (read(node, pointer, findings)) {
            case null -> null;
            case DatedCommand it -> it;
            case Command.Correct _, Command.Retract _ ->
                findings.invalid(
                        pointer + "/type",
                        "a replacement is the"
                                + " command that should have been recorded, such as a Raise; to correct a correction, correct the"
                                + " same number again");
        };
    }

    private static @Nullable Kind kind(@Nullable JsonNode type, String pointer, Findings findings) {
        if (type == null || type.isNull()) {
            return findings.unread(
                    Code.UNKNOWN_TYPE,
                    pointer,
                    "type is missing; it is one of " + String.join(", ", Vocabulary.commandNames()));
        }
        Kind kind = type.isString() ? Vocabulary.ofCommand(type.asString()) : null;
        if (kind != null) {
            return kind;
        }
        String suggestion = Suggestion.forName(GivenValue.shown(type), Vocabulary.commandNames());
        return findings.unread(
                Code.UNKNOWN_TYPE,
                pointer,
                "\"" + GivenValue.shown(type) + "\" is not a command"
                        + (suggestion.isEmpty()
                                ? "; there are " + String.join(", ", Vocabulary.commandNames())
                                : suggestion));
    }

    private static void refuseUnknown(JsonNode node, Kind kind, GivenRecord fields, String pointer, Findings findings) {
        List<String> known = new ArrayList<>(fields.names());
        known.add("type");
        if (!fields.names().contains("effectiveOn") && node.hasNonNull("effectiveOn")) {
            known.add("effectiveOn");
            findings.unknownField(
                    pointer + "/effectiveOn",
                    "a " + kind.commandName() + " has no effectiveOn: it" + " counts from the moment it is recorded");
        }
        GivenRecord.refuseUnknown(node, known, pointer, findings, "a " + kind.commandName());
    }
}
