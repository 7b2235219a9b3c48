package trackrecord.api.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What {@code /actuator/prometheus} said of this program's own series at one moment. */
record Scrape(Map<String, Double> values) {

    static Scrape of(String text) {
        Map<String, Double> values = new HashMap<>();
        text.lines().filter(line -> line.startsWith("trackrecord_")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            values.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
        });
        return new Scrape(values);
    }

    /** @param series with its labels, as it is written there; 0 where it is not */
    double value(String series, String... labels) {
        String name = labels.length == 0 ? series : series + "{" + String.join(",", labels) + "}";
        return values.getOrDefault(name, 0.0);
    }

    boolean has(String series) {
        return names().contains(series);
    }

    /** Without their labels. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        values.keySet().forEach(it -> names.add(it.replaceFirst("\\{.*", "")));
        return names;
    }
}
