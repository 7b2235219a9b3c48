package trackrecord.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measurements, compared with their targets. */
final class Report {

    /**
     * @param facts    size of the store
     * @param measured of the program, with its unit
     * @param baseline likewise
     * @param ratio    the one against the other, in the sense of the target
     */
    record Row(String what, long facts, String measured, String baseline, String ratio, String target, boolean met) {}

    final List<Row> rows = new ArrayList<>();

    void add(
            String what,
            long facts,
            String measured,
            String baseline,
            double ratio,
            String format,
            String target,
            boolean met) {
        Row row = new Row(what, facts, measured, baseline, text(format, ratio), target, met);
        rows.add(row);
        System.out.println(line(row));
    }

    static String line(Row row) {
        return "| "
                + String.join(
                        " | ",
                        row.what(),
                        text("%,d", row.facts()),
                        row.measured(),
                        row.baseline(),
                        row.ratio(),
                        row.target(),
                        row.met() ? "yes" : "**no**")
                + " |";
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | what | facts | Trackrecord | held against | ratio | target | met |
                |---|---:|---:|---:|---:|---|---|
                """);
        rows.forEach(row -> table.append(line(row)).append('\n'));
        return table.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // formats come from parameters of other methods too
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String perSecond(double value, String unit) {
        return text("%,.0f %s/s", value, unit);
    }
}
