package trackrecord.application.exchange.imports;

import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;

/** The sections of a resume that do not concern employments. */
final class ResumeSections {

    private static final List<String> READ = List.of("work", "basics", "meta", "$schema");

    private ResumeSections() {}

    /** Explains every entry of the sections that are not read, and names the sections in a note. */
    static void explainWhatIsNotRead(LinedJson json, LinedCommands commands) {
        TreeSet<String> left = new TreeSet<>(json.root().propertyNames());
        left.removeAll(READ);
        for (String name : left) {
            JsonNode section = json.root().path(name);
            if (section.isArray()) {
                section.values().stream()
                        .filter(JsonNode::isContainer)
                        .forEach(entry -> commands.explain(json.origin(entry), name + " are not imported"));
            } else {
                commands.explain(new Origin(json.place(section), "/" + name), name + " is not imported");
            }
        }
        if (!left.isEmpty()) {
            commands.note(Place.WHOLE_FILE, "not read: " + String.join(", ", left));
        }
    }
}
