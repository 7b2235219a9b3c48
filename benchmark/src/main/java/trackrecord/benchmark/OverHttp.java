package trackrecord.benchmark;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Requests per second of four clients over HTTP, compared with requests for the health of the same program, an answer
 * that costs nothing. Rounds of all questions in turn; the median of each.
 */
final class OverHttp {

    private static final int CLIENTS = 4;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final String HEALTH = "/actuator/health";

    private final Served program;
    private final int careers;
    private final Random random = new Random(17);

    /** @param careers how many the store of the program holds, named as {@link Store#slug} names them */
    OverHttp(Served program, int careers) {
        this.program = program;
        this.careers = careers;
    }

    /** What is asked, by the number of a career, and how much of the rate of the health it shall reach. */
    private record Question(String what, IntFunction<String> path, boolean anyCareer, double least) {}

    /** One career for the three questions whose targets know one, and careers at random for the first of them. */
    void run(Report report, long facts) throws Exception {
        List<Question> questions = List.of(
                new Question("health, over HTTP", number -> HEALTH, false, 1),
                new Question("as-of, over HTTP", OverHttp::asOf, false, 0.85),
                new Question("compensation, over HTTP", OverHttp::compensation, false, 0.65),
                new Question(
                        "replay, over HTTP", number -> "/api/careers/" + Store.slug(number) + "/replay", false, 0.5),
                new Question("as-of of careers at random, over HTTP", OverHttp::asOf, true, 0.6));
        List<List<Double>> rates = new ArrayList<>();
        questions.forEach(question -> rates.add(new ArrayList<>()));
        for (int round = 0; round <= ROUNDS; round++) {
            for (int i = 0; i < questions.size(); i++) {
                double rate = rate(questions.get(i));
                if (round > 0) { // the one before warms the program up
                    rates.get(i).add(rate);
                }
            }
        }
        double health = Timing.median(rates.getFirst());
        for (int i = 1; i < questions.size(); i++) {
            Question question = questions.get(i);
            double share = Timing.median(rates.get(i)) / health;
            report.add(
                    question.what(),
                    facts,
                    Report.perSecond(Timing.median(rates.get(i)), "requests"),
                    Report.perSecond(health, "requests") + " for health",
                    share * 100,
                    "%.0f %%",
                    Report.text("at least %.0f %%", question.least() * 100),
                    share >= question.least());
        }
    }

    private static String asOf(int number) {
        return "/api/careers/" + Store.slug(number) + "?asOf=2020-01-01";
    }

    private static String compensation(int number) {
        return "/api/careers/" + Store.slug(number) + "/compensation?asOf=2020-01-01&measure=annualized";
    }

    /** Answers a second of one question, asked by all clients for some time. */
    private double rate(Question question) throws Exception {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 4_096; i++) {
            paths.add(question.path().apply(question.anyCareer() ? random.nextInt(careers) : 1));
        }
        return rate(program, paths);
    }

    /** Answers a second to these paths, asked in turn by four clients for two seconds. */
    static double rate(Served program, List<String> paths) throws Exception {
        long end = System.nanoTime() + ROUND_NANOS;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                work.add(() -> askUntil(end, program, paths, first));
            }
            long begun = System.nanoTime();
            long answers = 0;
            for (Future<Integer> each : clients.invokeAll(work)) {
                answers += each.get();
            }
            return answers * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static int askUntil(long end, Served program, List<String> paths, int first) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int answers = 0;
            for (int next = first; System.nanoTime() < end; next = (next + CLIENTS) % paths.size()) {
                HttpRequest request =
                        HttpRequest.newBuilder(program.at(paths.get(next))).build();
                HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() != 200) {
                    throw new IllegalStateException(request.uri() + " was answered " + response.statusCode());
                }
                answers++;
            }
            return answers;
        }
    }
}
