package trackrecord.api.openapi;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A one-line description of each operation. */
final class OperationTexts {

    private static final String CAREER = "/api/careers/{careerId}";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("GET /api/careers", "The careers as they are on a date, by page, searched by q"),
            Map.entry("GET " + CAREER, "The state of a career on a date, as known at an instant"),
            Map.entry("DELETE " + CAREER, "Erase a career permanently: its key is destroyed"),
            Map.entry("POST " + CAREER + "/commands", "Record one command or an array, or show what they would change"),
            Map.entry("GET " + CAREER + "/facts", "The recorded facts, with whether each still counts"),
            Map.entry("GET " + CAREER + "/replay", "The career step by step, a JSON object a line"),
            Map.entry("GET " + CAREER + "/compensation", "Total compensation under a measure, with its derivation"),
            Map.entry("GET " + CAREER + "/compensation/series", "ANNUALIZED wherever it changes, for a chart"),
            Map.entry("GET " + CAREER + "/compensation/periods", "A measure by calendar years or months of a window"),
            Map.entry("GET " + CAREER + "/tenure", "How long somebody has been employed on a date"),
            Map.entry("GET " + CAREER + "/growth", "Steps, rates of growth and promotions over a window"),
            Map.entry(
                    "GET " + CAREER + "/changes", "What changed between two days, or between two states of knowledge"),
            Map.entry("GET " + CAREER + "/vesting", "Every grant on a date, compared with its schedule"),
            Map.entry(
                    "POST " + CAREER + "/vesting/record-due",
                    "The commands that would record every vest that fell due; records nothing"),
            Map.entry("GET " + CAREER + "/upcoming", "Upcoming events in the days after a date"),
            Map.entry("POST " + CAREER + "/claims", "Check a claimed total against the facts; records nothing"),
            Map.entry("GET " + CAREER + "/export", "A career in a format that other programs read"),
            Map.entry("GET " + CAREER + "/ledger", "The chain of a career, link by link"),
            Map.entry("GET /api/compensation", "ANNUALIZED totals over all careers on a date"),
            Map.entry("POST /api/imports", "Import a file, all of it or nothing; its media type says what it is"),
            Map.entry("POST /api/imports/people", "Import a pay history of several people, one career for each"),
            Map.entry("GET /api/imports/headings", "The accepted column names of a pay history"),
            Map.entry("GET /api/export", "All careers as a log: the portable backup"),
            Map.entry("GET /api/ledger", "The head over all facts, and what the last verification found"),
            Map.entry("GET /api/ledger/head", "The head file, to be kept elsewhere"),
            Map.entry("POST /api/ledger/verification", "Verify every stored byte"),
            Map.entry("POST /api/ledger/comparison", "Compare the store with an earlier head file"),
            Map.entry("GET /api/read-models", "State of the read models, and how far a rebuild is"),
            Map.entry("GET /api/read-models/progress", "How far the rebuild is, as server-sent events"),
            Map.entry("GET /api/events", "Careers with newly recorded facts, as server-sent events"),
            Map.entry("POST /api/read-models/rebuild", "Rebuild the read models from the facts; reads go on"),
            Map.entry("GET /api/master-key", "Which master key the store has, and how far its replacement is"),
            Map.entry(
                    "POST /api/master-key/replacement",
                    "Replace the master key by the second one that the nodes were given; everything else goes on"),
            Map.entry("POST /api/backups", "Copy the database and its key while it runs"),
            Map.entry("GET /api/backups", "The backups, newest first"),
            Map.entry("DELETE /api/backups/{name}", "Remove a copy with its key"),
            Map.entry("POST /api/restore", "Restore a log into an empty store"),
            Map.entry("GET /api/session", "Who is asking, and whether a token is needed"),
            Map.entry("POST /api/session", "Sign in with a token; it is kept in a cookie"),
            Map.entry("DELETE /api/session", "Sign out"));

    private OperationTexts() {}

    /** Null for a path without a description, which a test reports. */
    static @Nullable String of(String method, String path) {
        return TEXTS.get(method + " " + path);
    }

    /** A name for generated clients that does not depend on the order of the code: getCareersByCareerIdFacts. */
    static String id(String method, String path) {
        StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String part : path.substring("/api".length()).split("[/-]")) {
            String word = part.startsWith("{") ? "by" + capital(part.substring(1, part.length() - 1)) : part;
            id.append(capital(word));
        }
        return id.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
