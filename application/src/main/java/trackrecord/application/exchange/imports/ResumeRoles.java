package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;

/**
 * Reads the positions of a resume. Every field is optional: missing ones are noted, and do not prevent reading the
 * rest.
 */
final class ResumeRoles {

    /** A limit beyond any real resume, because each role is compared with the others of its employer. */
    private static final int MOST_ROLES = 500;

    private static final String UNKNOWN = "Unknown";
    private static final List<String> EMPLOYERS = List.of("name", "company", "organization", "employer", "companyName");
    private static final List<String> TITLES = List.of("position", "title", "role", "jobTitle");
    private static final List<String> STARTS = List.of("startDate", "start", "from", "start_date");
    private static final List<String> ENDS = List.of("endDate", "end", "to", "until", "end_date");
    private static final List<String> OTHERS =
            List.of("location", "highlights", "positions", "roles", "current", "isCurrent");

    private final LinedJson json;
    private final LinedCommands commands;

    ResumeRoles(LinedJson json, LinedCommands commands) {
        this.json = json;
        this.commands = commands;
    }

    /**
     * Ordered by beginning; for equal beginnings in the order of the file, which usually lists the newest first.
     *
     * @throws FileRejected if there is no work
     */
    List<ResumeRole> read() {
        JsonNode root = json.root();
        List<JsonNode> entries = root.isObject() ? list(root, "work") : List.of();
        if (entries.isEmpty()) {
            throw FileRejected.at(
                    Place.line(1),
                    Code.UNREADABLE,
                    "/work",
                    "the file has no \"work\"; a JSON Resume 1.x lists jobs there");
        }
        List<ResumeRole> roles = new ArrayList<>();
        for (JsonNode entry : entries) {
            List<JsonNode> positions = positions(entry);
            if (positions.isEmpty()) {
                add(entry, entry, false, roles);
            } else {
                List<ResumeRole> ofEntry = new ArrayList<>();
                positions.forEach(position -> add(position, entry, true, ofEntry));
                roles.addAll(ofEntry);
                commands.explain(json.origin(entry), "its positions are read one by one");
            }
        }
        if (roles.size() > MOST_ROLES) {
            throw FileRejected.at(
                    Place.line(1),
                    Code.UNREADABLE,
                    "/work",
                    "the resume has more than " + MOST_ROLES + " positions; import it in parts");
        }
        boolean isRising = false;
        for (int i = 1; i < roles.size(); i++) {
            isRising |= roles.get(i).from().isAfter(roles.get(i - 1).from());
        }
        if (!isRising) {
            Collections.reverse(roles);
        }
        roles.sort(Comparator.comparing(ResumeRole::from));
        return roles;
    }

    /** Some programs nest the positions at one employer. */
    private static List<JsonNode> positions(JsonNode entry) {
        List<JsonNode> positions = list(entry, "positions");
        return (positions.isEmpty() ? list(entry, "roles") : positions)
                .stream().filter(JsonNode::isObject).toList();
    }

    /**
     * @param entry   the entry of the employer
     * @param isBelow whether the position is nested in it; otherwise it is the entry itself
     */
    private void add(JsonNode position, JsonNode entry, boolean isBelow, List<ResumeRole> roles) {
        Origin origin = json.origin(position);
        if (!position.isObject()) {
            commands.noteAndExplain(json.origin(entry), "it is not an entry of work and is left out");
            return;
        }
        String employer = first(entry, EMPLOYERS);
        String title = first(position, TITLES);
        title = title == null && isBelow ? text(position, "name") : title;
        String start = first(position, STARTS);
        start = start == null && isBelow && positions(entry).size() == 1 ? first(entry, STARTS) : start;
        if (start == null) {
            commands.noteAndExplain(origin, "it has no start date and is left out");
            return;
        }
        ResumeDates from = date(origin, start);
        String ended = first(position, ENDS);
        boolean isOpen = ended == null || OpenEnd.isOne(ended);
        ResumeDates end = isOpen ? null : date(origin, String.valueOf(ended));
        if (from == null || (!isOpen && end == null)) {
            return;
        }
        LocalDate first = from.first();
        if (end != null && !end.after().isAfter(first)) {
            commands.noteAndExplain(
                    origin, "it ends on " + ended + ", before it begins on " + start + ", and is left out");
            return;
        }
        if (employer == null || title == null) {
            commands.noteAndExplain(
                    origin,
                    "it states no " + (employer == null ? title == null ? "name and no position" : "name" : "position")
                            + "; recorded as " + UNKNOWN);
        }
        explainWhatIsNotRead(origin, position);
        roles.add(new ResumeRole(
                origin,
                employer == null ? UNKNOWN : employer,
                title == null ? UNKNOWN : title,
                first,
                from,
                end,
                location(position, entry),
                highlights(position)));
    }

    private @Nullable ResumeDates date(Origin origin, String text) {
        try {
            return ResumeDates.of(text);
        } catch (IllegalArgumentException e) {
            commands.noteAndExplain(origin, Said.by(e) + "; it is left out");
            return null;
        }
    }

    /** A text, or an object with a city. */
    private static @Nullable String location(JsonNode position, JsonNode entry) {
        for (JsonNode each : List.of(position, entry)) {
            String location = text(each, "location");
            JsonNode place = each.path("location");
            String city = place.isObject() ? text(place, "city") : null;
            if (location != null || city != null) {
                return location != null ? location : city;
            }
        }
        return null;
    }

    private static List<String> highlights(JsonNode position) {
        return list(position, "highlights").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(it -> !it.isBlank())
                .toList();
    }

    private void explainWhatIsNotRead(Origin origin, JsonNode position) {
        Set<String> left = new TreeSet<>(position.propertyNames());
        List.of(EMPLOYERS, TITLES, STARTS, ENDS, OTHERS).forEach(left::removeAll);
        left.removeIf(name -> position.path(name).isNull());
        if (!left.isEmpty()) {
            commands.explain(origin, "not read of it: " + Quoted.cut(String.join(", ", left), 200));
        }
    }

    private static @Nullable String first(JsonNode object, List<String> fields) {
        return fields.stream()
                .map(field -> text(object, field))
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }
}
