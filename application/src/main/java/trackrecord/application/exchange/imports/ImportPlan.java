package trackrecord.application.exchange.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.question.FileNote;
import trackrecord.application.question.FileResult;
import trackrecord.application.question.ImportAnswer;
import trackrecord.application.question.WarningAnswer;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.rule.Doubts;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * What an import would record.
 *
 * @param history  the facts of the career
 * @param commands the commands that are new to the career; empty if there are none
 * @param proposed the facts that the commands become
 * @param warnings commands that may be mistakes
 * @param results  what each line or entry of the file becomes
 */
public record ImportPlan(
        String careerId,
        History history,
        List<Command> commands,
        List<RecordedEntry> proposed,
        List<FileNote> notes,
        List<WarningAnswer> warnings,
        List<FileResult> results) {

    private static final int MOST_PEOPLE = 100;

    /**
     * The answer if nothing is recorded.
     *
     * @param dryRun whether a dry run was requested; otherwise there is nothing new
     */
    public ImportAnswer proposal(boolean dryRun) {
        History after = history.plus(proposed);
        return answer(
                dryRun ? true : null, history.version(), after.marked().subList(history.version(), after.version()));
    }

    /**
     * The answer after recording.
     *
     * @param version version of the career after recording
     * @param facts   facts that were recorded
     */
    public ImportAnswer recorded(int version, List<MarkedEntry> facts) {
        return answer(null, version, facts);
    }

    private ImportAnswer answer(@Nullable Boolean dryRun, int version, List<MarkedEntry> facts) {
        return new ImportAnswer(dryRun, careerId, version, facts, notes, warnings, results);
    }

    /** The kind of a file, with options for what it leaves open. */
    public sealed interface Kind {

        /** A whole career; the file names the career. */
        record CareerFile() implements Kind {}

        record PayHistory(PayOptions options, PayScope scope) implements Kind {}

        /** @param currency currency of the base salary, which a resume does not state; null for USD */
        record JsonResume(@Nullable String currency, GivenEmployments employments) implements Kind {}

        record CapTable(CapTableReader.Options options) implements Kind {}

        record ZippedCapTable(CapTableReader.Options options) implements Kind {}

        record EquityAwards(AwardsReader.Options options) implements Kind {}
    }

    /**
     * Reads a file and decides what of it is new.
     *
     * @param career    slug of the career; a career file names it too, and both must agree
     * @param histories the career's facts by its slug; {@link History#EMPTY} for a new career
     * @param limit     the most facts that a file may become
     * @throws FileRejected          with its problems, each with its line
     * @throws CommandReader.TooMany beyond the limit
     */
    public static ImportPlan of(
            Kind kind,
            byte[] body,
            @Nullable String career,
            Function<String, History> histories,
            int limit,
            Instant now,
            String by) {
        return switch (kind) {
            case Kind.CareerFile _ -> ofCareerFile(CareerFileReader.read(body, limit), career, histories, now, by);
            case Kind.PayHistory(PayOptions options, PayScope scope) ->
                into(
                        career,
                        histories,
                        limit,
                        now,
                        by,
                        history -> PayHistoryReader.read(body, options, scope, history));
            case Kind.JsonResume(String currency, GivenEmployments employments) ->
                into(
                        career,
                        histories,
                        limit,
                        now,
                        by,
                        history -> ResumeReader.read(body, currency(currency), employments, history));
            case Kind.CapTable(CapTableReader.Options options) ->
                into(career, histories, limit, now, by, history -> CapTableReader.read(body, options, history));
            case Kind.ZippedCapTable(CapTableReader.Options options) ->
                into(career, histories, limit, now, by, history -> CapTableReader.readZip(body, options, history));
            case Kind.EquityAwards(AwardsReader.Options options) ->
                into(career, histories, limit, now, by, history -> AwardsReader.read(body, options, history));
        };
    }

    /**
     * Reads a pay history of several people, each of whom becomes a career: all of them are checked before any is recorded.
     *
     * @param prefix    prefix of the career ids, followed by the number or name of the person
     * @param histories as above
     * @param limit     the most facts that one career may get
     * @throws FileRejected          with the problems of all of them, each with its line
     * @throws CommandReader.TooMany beyond the limit
     */
    public static List<ImportPlan> ofPeople(
            PayOptions options,
            byte[] body,
            String prefix,
            Function<String, History> histories,
            int limit,
            Instant now,
            String by) {
        List<String> people = PayHistoryReader.people(body, options);
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw rejected(
                    "person",
                    people.isEmpty()
                            ? "no column says whose rows they are; import it as the pay history of one person"
                            : "the file has rows of " + people.size() + " people; import at most " + MOST_PEOPLE
                                    + " at once");
        }
        FirstProblems<FileProblem> problems = new FirstProblems<>();
        Map<String, ImportPlan> plans = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (String person : people) {
            try {
                String career = careerOf(prefix, person);
                String owner = owners.putIfAbsent(career, person);
                if (owner != null) {
                    throw rejected(
                            "person",
                            Quoted.of(owner) + " and " + Quoted.of(person) + " would both become career " + career
                                    + "; import each separately, with a career and person= as it is written");
                }
                ImportPlan plan = into(
                        career,
                        histories,
                        limit,
                        now,
                        by,
                        history -> PayHistoryReader.readOne(body, options, person, history));
                plans.put(career, plan);
            } catch (FileRejected e) {
                e.problems().forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
        return List.copyOf(plans.values());
    }

    private static String careerOf(String prefix, String person) {
        String id = prefix + Plain.words(person).replace(' ', '-');
        if (!id.matches("[a-z0-9-]{1,64}")) {
            throw rejected(
                    "person",
                    "a career cannot be named after " + Quoted.of(person)
                            + ": an id has 1 to 64 Latin letters, digits and hyphens; import that person separately");
        }
        return id;
    }

    /** Plans the import of a file of another program into a named career. */
    private static ImportPlan into(
            @Nullable String career,
            Function<String, History> histories,
            int limit,
            Instant now,
            String by,
            Function<History, ImportedFile> read) {
        if (career == null) {
            throw rejected("career", "the file does not name the career; give career=my-career with the import");
        }
        History history = histories.apply(career);
        ImportedFile file = read.apply(history);
        if (file.commands().size() > limit) {
            throw new CommandReader.TooMany(limit);
        }
        List<RecordedEntry> proposed = decide(file, history, now, by);
        return new ImportPlan(
                career,
                history,
                file.commands(),
                proposed,
                file.notes(),
                warnings(file, 0, proposed),
                results(file, history.version() + 1, history.version()));
    }

    private static ImportPlan ofCareerFile(
            ImportedFile file, @Nullable String career, Function<String, History> histories, Instant now, String by) {
        if (career != null && !career.equals(file.careerId())) {
            throw rejected(
                    "career",
                    "the file is of career " + file.careerId() + ", not of " + career
                            + "; leave the parameter out, or change the file");
        }
        History history = histories.apply(file.career());
        List<RecordedEntry> proposed = Continuation.decide(file, history, now, by);
        return new ImportPlan(
                file.career(),
                history,
                Continuation.of(file, history),
                proposed,
                file.notes(),
                warnings(file, history.version(), proposed),
                results(file, 1, history.version()));
    }

    /** @param known the number of commands that the career contains already */
    private static List<WarningAnswer> warnings(ImportedFile file, int known, List<RecordedEntry> proposed) {
        return Doubts.of(proposed.stream().map(RecordedEntry::entry).toList()).stream()
                .map(doubt -> file.place()
                        .apply(new Problem(
                                doubt.code(),
                                doubt.message(),
                                doubt.command() + known,
                                doubt.pointer(),
                                doubt.facts())))
                .map(it -> new WarningAnswer(it.code().name(), it.path(), it.line(), it.message()))
                .toList();
    }

    private static List<RecordedEntry> decide(ImportedFile file, History history, Instant now, String by) {
        try {
            return file.commands().isEmpty()
                    ? List.of()
                    : Decider.decide(history, file.commands(), now, by).entries();
        } catch (Rejected rejected) {
            throw file.located(rejected);
        }
    }

    /**
     * @param first   number of the fact for the first command of the file
     * @param version of the career before the import
     */
    private static List<FileResult> results(ImportedFile file, int first, int version) {
        return file.entries().stream()
                .map(entry -> {
                    List<Integer> facts = Stream.concat(
                                    entry.recorded().stream(),
                                    entry.commands().stream().map(place -> first + place))
                            .sorted()
                            .toList();
                    boolean isRepeated = !facts.isEmpty() && facts.getLast() <= version;
                    String why = isRepeated && entry.why() == null ? "recorded already" : entry.why();
                    return new FileResult(entry.place().line(), entry.path(), facts, why);
                })
                .toList();
    }

    private static CurrencyUnit currency(@Nullable String code) {
        try {
            return CurrencyUnit.of(code == null ? "USD" : code);
        } catch (IllegalCurrencyException e) {
            throw rejected("currency", Quoted.of(String.valueOf(code)) + " is not a currency code such as USD");
        }
    }

    private static FileRejected rejected(String path, String message) {
        return FileRejected.at(Place.WHOLE_FILE, Code.INVALID_FIELD, path, message);
    }
}
