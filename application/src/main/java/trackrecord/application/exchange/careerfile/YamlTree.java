package trackrecord.application.exchange.careerfile;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;

/**
 * A YAML document as a tree of texts, lists and maps, with the place of every node. Anchors, aliases and tags are
 * refused: a career needs none, and a small file could expand to a huge one.
 */
final class YamlTree {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final int MOST_VALUES = 300_000;
    private static final int MOST_ENTRIES = 1_000;

    /** Twice the longest accepted text, because characters may be written as escapes. */
    private static final int LONGEST_SCALAR = 20_000;

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_LINE = 200_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Plain scalars that mean null (YAML 1.2, core schema). */
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();
    private final int mostFacts;
    private final JsonNode root;
    private Iterator<Event> events;

    private YamlTree(String text, int mostFacts) {
        this.mostFacts = mostFacts;
        refuseLongLines(text);
        // Read as one string, because the library fails on a surrogate pair at the boundary of two buffers.
        LoadSettings settings = LoadSettings.builder()
                .setLabel("the file")
                .setCodePointLimit(LONGEST)
                .setBufferSize(text.length() + 1)
                .build();
        try {
            events = new Parse(settings).parseString(text).iterator();
            events.next();
            Event first = events.next();
            root = first.getEventId() == Event.ID.StreamEnd ? NODES.nullNode() : document();
        } catch (MarkedYamlEngineException e) {
            throw unreadable(place(e.getProblemMark().or(e::getContextMark)), problemOf(e));
        } catch (YamlEngineException e) {
            throw unreadable(Place.WHOLE_FILE, Said.by(e).lines().findFirst().orElse("it cannot be parsed"));
        }
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
    }

    /**
     * @param mostFacts the most entries below {@code facts}
     * @throws FileRejected          UNREADABLE, if the text is not such a document
     * @throws CommandReader.TooMany at the first fact above the limit
     */
    static YamlTree of(String text, int mostFacts) {
        return new YamlTree(text, mostFacts);
    }

    private static void refuseLongLines(String text) {
        int line = 1;
        int began = 0;
        for (int end = text.indexOf('\n'); began < text.length(); end = text.indexOf('\n', began)) {
            int next = end < 0 ? text.length() : end + 1;
            if (next - began > LONGEST_LINE) {
                throw unreadable(new Place(line, 1), "this line has more than " + LONGEST_LINE + " characters");
            }
            began = next;
            line++;
        }
    }

    JsonNode root() {
        return root;
    }

    /** The place of the value at a JSON pointer, or of the nearest enclosing node. */
    Place place(String pointer) {
        return nearest(values, pointer);
    }

    /** The place of the key at a JSON pointer, or of the nearest enclosing node. */
    Place key(String pointer) {
        Place place = keys.get(pointer);
        return place != null ? place : place(pointer);
    }

    private static Place nearest(Map<String, Place> places, String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            if (at.isEmpty()) {
                return new Place(1, 1);
            }
        }
    }

    private JsonNode document() {
        JsonNode node = node((NodeEvent) events.next(), "");
        events.next();
        Event next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            refuse(next, "", "the file has a second document; one file holds one career");
        }
        return node;
    }

    private JsonNode node(NodeEvent event, String pointer) {
        values.put(pointer, place(event.getStartMark()));
        if (values.size() > MOST_VALUES) {
            throw unreadable(place(event.getStartMark()), "the file has more than " + MOST_VALUES + " values");
        }
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            refuse(
                    event,
                    pointer,
                    "anchors (&) and aliases (*) are not used here; write the value out, in quotes if"
                            + " it is text that begins like one");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, pointer);
            case MappingStartEvent mapping -> mapping(mapping, pointer);
            case SequenceStartEvent sequence -> sequence(sequence, pointer);
            case NodeEvent _ -> NODES.nullNode();
        };
    }

    private JsonNode scalar(ScalarEvent scalar, String pointer) {
        refuseTag(scalar.getTag(), scalar, pointer);
        if (scalar.getValue().length() > LONGEST_SCALAR) {
            throw unreadable(place(scalar.getStartMark()), "a text has more than " + LONGEST_SCALAR + " characters");
        }
        return scalar.isPlain() && NULLS.contains(scalar.getValue())
                ? NODES.nullNode()
                : NODES.stringNode(scalar.getValue());
    }

    private JsonNode sequence(SequenceStartEvent start, String pointer) {
        enter(start, pointer);
        ArrayNode array = NODES.arrayNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            if (pointer.equals("/facts") && array.size() == mostFacts) {
                throw new CommandReader.TooMany(mostFacts);
            }
            if (array.size() == Math.max(MOST_ENTRIES, mostFacts)) {
                throw unreadable(place(event.getStartMark()), "a list has more than " + array.size() + " entries");
            }
            array.add(node((NodeEvent) event, pointer + "/" + array.size()));
        }
        return array;
    }

    private JsonNode mapping(MappingStartEvent start, String pointer) {
        enter(start, pointer);
        ObjectNode object = NODES.objectNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw unreadable(place(event.getStartMark()), "a key is a name, not a list or a map or an alias");
            }
            entry(key, pointer, object);
        }
        return object;
    }

    private void entry(ScalarEvent key, String pointer, ObjectNode object) {
        String name = key.getValue();
        if (name.length() > LONGEST_KEY) {
            throw unreadable(place(key.getStartMark()), "a key has more than " + LONGEST_KEY + " characters");
        }
        String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        if (object.has(name)) {
            refuse(key, below, Quoted.of(name) + " appears twice; remove one");
        }
        Place place = place(key.getStartMark());
        keys.put(below, place);
        object.set(name, node((NodeEvent) events.next(), below));
        Place value = values.get(below);
        if (value != null && value.line() > place.line()) {
            // A missing child is located at the key of its parent.
            values.put(below, place);
        }
    }

    private void enter(CollectionStartEvent start, String pointer) {
        refuseTag(start.getTag(), start, pointer);
        if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
            throw unreadable(place(start.getStartMark()), "maps and lists lie deeper than " + DEEPEST + " levels");
        }
    }

    private void refuseTag(Optional<String> tag, Event event, String pointer) {
        if (tag.isPresent()) {
            refuse(
                    event,
                    pointer,
                    "tags (!) are not used here; write the value alone, in quotes if it is text that"
                            + " begins like one");
        }
    }

    private void refuse(Event event, String pointer, String message) {
        Place place = place(event.getStartMark());
        problems.add(FileProblem.at(place, Code.UNREADABLE, pointer, message));
    }

    private static FileRejected unreadable(Place place, String message) {
        return FileRejected.at(place, Code.UNREADABLE, "", message);
    }

    private static String problemOf(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "it cannot be parsed" : e.getProblem();
        return "this is not YAML: "
                + Quoted.cut(e.getContext() == null ? problem : e.getContext() + ", " + problem, LONGEST_REASON);
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(it -> new Place(it.getLine() + 1, it.getColumn() + 1)).orElse(Place.WHOLE_FILE);
    }
}
