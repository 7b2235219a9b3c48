package trackrecord.benchmark;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two programs answered to the same questions, compared value by value. When a fact was recorded, and the identity
 * of what a store numbers by itself, belong to the store and are not compared.
 */
final class Answers {

    private static final Set<String> OF_THE_STORE = Set.of("recordedAt", "knownAt", "position", "head", "hash");
    private static final JsonMapper JSON = new JsonMapper();

    /** Places whose values differ, with the first pair of values seen there. */
    private final Map<String, String> different = new TreeMap<>();

    /** Places that only one of the two answers has. */
    private final Map<String, String> added = new TreeMap<>();

    private int compared;

    /**
     * Compares two answers to a question, which are JSON or lines of it.
     *
     * @param question its kind, which begins the place of a difference
     */
    void compare(String question, String a, String b) {
        String[] before = a.strip().split("\n", -1);
        String[] after = b.strip().split("\n", -1);
        if (before.length != after.length) {
            different.putIfAbsent(question, before.length + " lines, " + after.length + " lines");
            return;
        }
        for (int line = 0; line < before.length; line++) {
            compare(question, JSON.readTree(before[line]), JSON.readTree(after[line]));
        }
    }

    private void compare(String place, JsonNode a, JsonNode b) {
        if (a.isObject() && b.isObject()) {
            a.propertyNames().forEach(name -> {
                if (!b.has(name)) {
                    added.putIfAbsent(place + "/" + name, "only in the first");
                } else if (!OF_THE_STORE.contains(name)) {
                    compare(place + "/" + name, a.get(name), b.get(name));
                }
            });
            b.propertyNames().forEach(name -> {
                if (!a.has(name)) {
                    added.putIfAbsent(place + "/" + name, "only in the second");
                }
            });
        } else if (a.isArray() && b.isArray() && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(place + "/*", a.get(i), b.get(i));
            }
        } else {
            compared++;
            if (!a.equals(b)) {
                different.putIfAbsent(place, shortened(a) + ", then " + shortened(b));
            }
        }
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }

    /** Whether every value that both answers have is the same. */
    boolean agree() {
        return different.isEmpty();
    }

    /** A line for each place that differs, and one in all. */
    String summary() {
        StringBuilder lines = new StringBuilder();
        added.forEach((place, where) -> lines.append("  " + place + ": " + where + '\n'));
        different.forEach((place, values) -> lines.append("  DIFFERENT " + place + ": " + values + '\n'));
        return lines.append(Report.text("%,d values compared, %d places differ%n", compared, different.size()))
                .toString();
    }
}
