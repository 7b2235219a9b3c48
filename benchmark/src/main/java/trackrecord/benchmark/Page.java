package trackrecord.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page of results: its table between two marks, and a plot beside it. What stands around the marks stays. */
final class Page {

    private static final String BEGIN = "<!-- measured: written by benchmark/run -->";
    private static final String END = "<!-- end of measured -->";

    private final Report report;
    private final List<Benchmark.Size> sizes;

    Page(Report report, List<Benchmark.Size> sizes) {
        this.report = report;
        this.sizes = sizes;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent().resolve("images"));
        String measured = BEGIN + "\n\n" + report.table() + "\n" + machine() + "\n\n" + END;
        String text = Files.exists(file) ? Files.readString(file) : "# Performance\n\n" + BEGIN + END + "\n";
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END) + END.length();
        Files.writeString(file, text.substring(0, begin) + measured + text.substring(end));
        Files.writeString(file.toAbsolutePath().getParent().resolve("images/performance.svg"), plot());
    }

    private String machine() {
        return "Measured on " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().maxMemory() / 1_000_000
                + " MB heap at most; load average while measuring: "
                + Report.text(
                        "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) + ".";
    }

    /** Times at each size, on logarithmic scales: a slope of 1 is linear, 0 is flat. */
    private String plot() {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" font-family="sans-serif" font-size="13">
                <rect width="640" height="360" fill="#ffffff"/>
                <text x="60" y="24" font-size="15">Growth from %s to %s facts (both axes logarithmic)</text>
                """.formatted(
                        Report.text("%,d", sizes.getFirst().facts()),
                        Report.text("%,d", sizes.getLast().facts())));
        for (int power = -2; power <= 5; power++) {
            double y = y(Math.pow(10, power));
            svg.append(Report.text(
                    "<line x1=\"60\" x2=\"480\" y1=\"%1$.1f\" y2=\"%1$.1f\" stroke=\"#dddddd\"/>"
                            + "<text x=\"52\" y=\"%1$.1f\" dy=\"4\" text-anchor=\"end\">%2$s</text>%n",
                    y, label(power)));
        }
        line(
                svg,
                "rebuild",
                "#b3261e",
                sizes.stream().map(it -> it.rebuildSeconds() * 1_000).toList());
        line(
                svg,
                "start",
                "#1b5e9e",
                sizes.stream().map(Benchmark.Size::startMillis).toList());
        line(
                svg,
                "as-of of one career",
                "#2e7d32",
                sizes.stream().map(it -> it.asOfMicros() / 1_000).toList());
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, String name, String colour, List<Double> millis) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < millis.size(); i++) {
            if (!millis.get(i).isNaN()) {
                points.append(Report.text("%.1f,%.1f ", x(i), y(millis.get(i))));
                svg.append(Report.text(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", x(i), y(millis.get(i)), colour));
            }
        }
        if (!points.isEmpty()) {
            svg.append(Report.text(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                            + "<text x=\"492\" y=\"%.1f\" dy=\"4\" fill=\"%s\">%s</text>%n",
                    points.toString().strip(), colour, y(millis.getLast()), colour, name));
        }
    }

    private double x(int index) {
        return sizes.size() == 1 ? 270 : 80 + 380.0 * index / (sizes.size() - 1);
    }

    private static double y(double millis) {
        return 330 - (Math.log10(millis) + 2) * 290 / 7;
    }

    private static String label(int power) {
        return power < 0
                ? Report.text("%.0f µs", Math.pow(10, power + 3))
                : power < 3
                        ? Report.text("%.0f ms", Math.pow(10, power))
                        : Report.text("%.0f s", Math.pow(10, power - 3));
    }
}
