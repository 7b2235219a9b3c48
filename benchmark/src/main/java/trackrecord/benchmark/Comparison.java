package trackrecord.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.exchange.careerfile.CareerFileWriter;

/**
 * Two builds of the program side by side: each on a store of its own, filled with the same careers, asked the same
 * questions over HTTP in turn. Answers are compared first; times count only of programs that agree. Ends with 1 where
 * answers differ or the second is slower.
 */
public final class Comparison {

    private static final int ROUNDS = 7;
    private static final int MOST_COMPARED = 40;
    private static final String LONG = "long";

    /** Times differ by a tenth from round to round; below that nothing is said. */
    private static final double NOISE = 1.10;

    private final Served a;
    private final Served b;
    private final int careers;
    private final Map<String, Times> times = new LinkedHashMap<>();

    /** Milliseconds of the same thing, or requests a second, in both. */
    private record Times(String unit, boolean moreIsBetter, List<Double> a, List<Double> b) {}

    /** Something to be timed. */
    private interface Timed {
        double of(Served program, int round) throws Exception;
    }

    private Comparison(Served a, Served b, int careers) {
        this.a = a;
        this.b = b;
        this.careers = careers;
    }

    /** Arguments: a folder for the stores, the two packaged programs, how many careers. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Path first = Path.of(arguments[1]);
        Path second = Path.of(arguments[2]);
        boolean good;
        List<Double> startsOfA = new ArrayList<>();
        List<Double> startsOfB = new ArrayList<>();
        try (Served a = Served.start(first, folder.resolve("a"));
                Served b = Served.start(second, folder.resolve("b"))) {
            Comparison comparison = new Comparison(a, b, Integer.parseInt(arguments[3]));
            comparison.fill();
            good = comparison.answersAgree();
            comparison.time();
            good &= comparison.printed();
        }
        for (int round = 0; round < ROUNDS; round++) {
            try (Served a = Served.start(first, folder.resolve("a"))) {
                startsOfA.add(a.startMillis());
            }
            try (Served b = Served.start(second, folder.resolve("b"))) {
                startsOfB.add(b.startMillis());
            }
        }
        good &= printed("start", new Times("ms", false, startsOfA, startsOfB));
        System.exit(good ? 0 : 1);
    }

    private void fill() throws Exception {
        List<String> files = new ArrayList<>();
        for (int number = 0; number < careers; number++) {
            files.add(CareerFileWriter.write(Store.slug(number), GeneratedCareer.inOrder(number)));
        }
        files.add(CareerFileWriter.write(LONG, LongCareer.entries(LongCareer.FACTS)));
        Times imports = new Times("ms", false, new ArrayList<>(), new ArrayList<>());
        for (int number = 0; number < files.size(); number++) {
            String file = files.get(number);
            double inA = millis(() -> a.post("/api/imports", "application/yaml", file));
            double inB = millis(() -> b.post("/api/imports", "application/yaml", file));
            if (number >= careers / 2 && number < careers) { // the first half warms the programs up
                imports.a().add(inA);
                imports.b().add(inB);
            }
        }
        times.put("import of a career of some 40 facts", imports);
    }

    private boolean answersAgree() throws Exception {
        Answers answers = new Answers();
        List<String> slugs = new ArrayList<>(List.of(LONG));
        for (int number = 0; number < Math.min(careers, MOST_COMPARED); number++) {
            slugs.add(Store.slug(number));
        }
        for (String slug : slugs) {
            for (String question : List.of(
                    "?asOf=2016-05-01",
                    "?asOf=2024-02-29",
                    "/facts",
                    "/replay",
                    "/growth?asOf=2026-01-01",
                    "/tenure?asOf=2026-01-01",
                    "/vesting?asOf=2026-01-01",
                    "/changes?from=2015-01-01&to=2025-01-01",
                    "/compensation?measure=annualized&asOf=2020-01-01",
                    "/compensation?measure=realized&from=2018-01-01&to=2021-01-01",
                    "/compensation?measure=granted&from=2018-01-01&to=2021-01-01",
                    "/compensation?measure=first-year&asOf=2026-01-01")) {
                ask(answers, "/api/careers/" + slug + question, question);
            }
        }
        ask(answers, "/api/careers?asOf=2020-01-01&totals=true", "/api/careers");
        ask(answers, "/api/compensation?asOf=2020-01-01", "/api/compensation");
        System.out.println(answers.summary());
        return answers.agree();
    }

    private void ask(Answers answers, String path, String question) throws Exception {
        answers.compare(
                question.substring(0, question.indexOf('?') < 1 ? question.length() : question.indexOf('?')),
                a.get(path),
                b.get(path));
    }

    private void time() throws Exception {
        rate("as-of of one career", asked("?asOf=2020-01-01", 1));
        rate("as-of of careers in turn", asked("?asOf=2020-01-01", careers));
        rate("compensation with its derivation", asked("/compensation?measure=annualized&asOf=2020-01-01", careers));
        rate(
                "realized over three years",
                asked("/compensation?measure=realized&from=2018-01-01&to=2021-01-01", careers));
        rate("replay", asked("/replay", careers));
        rate("replay of 5,000 facts", List.of("/api/careers/" + LONG + "/replay"));
        rate("totals of all careers", List.of("/api/compensation?asOf=2018-03-15"));
        rate("search in the list", List.of("/api/careers?q=" + URLEncoder.encode("taff", StandardCharsets.UTF_8)));
        rate("head of the ledger", List.of("/api/ledger/head"));
        timed("a command on a career of some 40 facts", 60, (program, round) -> command(program, Store.slug(2), round));
        timed("a command on a career of 5,000 facts", 15, (program, round) -> command(program, LONG, round));
        timed("rebuild of all read models", ROUNDS, (program, _) -> rebuild(program));
    }

    private List<String> asked(String question, int ofCareers) {
        List<String> paths = new ArrayList<>();
        for (int number = 0; number < ofCareers; number++) {
            paths.add("/api/careers/" + Store.slug(ofCareers == 1 ? 1 : number) + question);
        }
        return paths;
    }

    private void rate(String what, List<String> paths) throws Exception {
        Times rates = new Times("requests/s", true, new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round <= ROUNDS; round++) {
            double ofA = OverHttp.rate(a, paths);
            double ofB = OverHttp.rate(b, paths);
            if (round > 0) {
                rates.a().add(ofA);
                rates.b().add(ofB);
            }
        }
        times.put(what, rates);
    }

    private void timed(String what, int rounds, Timed timed) throws Exception {
        Times millis = new Times("ms", false, new ArrayList<>(), new ArrayList<>());
        for (int round = -rounds / 3; round < rounds; round++) {
            double ofA = timed.of(a, round + rounds);
            double ofB = timed.of(b, round + rounds);
            if (round >= 0) {
                millis.a().add(ofA);
                millis.b().add(ofB);
            }
        }
        times.put(what, millis);
    }

    private static double command(Served program, String slug, int round) throws Exception {
        String command = """
                {"type":"RecordAchievement","effectiveOn":"2026-11-02","title":"Shipped release %d","category":"DELIVERY"}""".formatted(round);
        return millis(() -> program.post("/api/careers/" + slug + "/commands", "application/json", command));
    }

    private static double rebuild(Served program) throws Exception {
        return millis(() -> {
            program.post("/api/read-models/rebuild", "application/json", "");
            while (new JsonMapper()
                    .readTree(program.get("/api/read-models"))
                    .at("/rebuild/state")
                    .asString()
                    .equals("RUNNING")) {
                Thread.sleep(5);
            }
        });
    }

    private static double millis(Timing.Work work) throws Exception {
        return Timing.seconds(work) * 1_000;
    }

    /** Prints a row for everything that was timed; false if the second is slower in one of them. */
    private boolean printed() {
        System.out.println("| what | first | second | second / first | |\n|---|---:|---:|---:|---|");
        boolean good = true;
        for (var each : times.entrySet()) {
            good &= printed(each.getKey(), each.getValue());
        }
        return good;
    }

    /** Slower: by more than the noise in the median, and in three of four rounds worse than the first's median. */
    private static boolean printed(String what, Times times) {
        double first = Timing.median(times.a());
        double second = Timing.median(times.b());
        double slower = times.moreIsBetter() ? first / second : second / first;
        long worse = times.b().stream()
                .filter(it -> times.moreIsBetter() ? it < first : it > first)
                .count();
        boolean isSlower = slower > NOISE && worse * 4 >= times.b().size() * 3L;
        System.out.println(Report.text(
                "| %s | %,.1f %s | %,.1f %s | %.2f | %s |",
                what,
                first,
                times.unit(),
                second,
                times.unit(),
                second / first,
                isSlower ? "**slower**" : slower < 1 / NOISE ? "faster" : ""));
        return !isSlower;
    }
}
