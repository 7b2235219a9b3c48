package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Remarks;

/**
 * Reads the work of a JSON Resume (1.x). Entries of one employer that follow one another become one employment, each
 * further entry a promotion; highlights become achievements. A resume has no pay: the base is recorded as zero, and
 * the notes say which hires are to be corrected. Its end dates are last days.
 */
public final class ResumeReader {

    /** A longer highlight stands in the note of its achievement. */
    private static final int LONGEST_TITLE = 200;

    private final LinedJson json;
    private final CurrencyUnit currency;
    private final LinedCommands commands = new LinedCommands();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();

    /** @param until the first day after it; absent: it goes on */
    private record Work(
            Place place,
            String employer,
            String title,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String location,
            List<String> highlights) {

        /** Whether the next entry of the employer begins before this one ends, or on the day after it. */
        boolean goesOnIn(Work next) {
            return employer.equals(next.employer) && (until == null || !until.isBefore(next.from));
        }
    }

    private ResumeReader(LinedJson json, CurrencyUnit currency) {
        this.json = json;
        this.currency = currency;
    }

    /**
     * @param currency of the base that is to be filled in
     * @throws FileRejected with every problem, each with its line
     */
    public static ImportedFile read(byte[] bytes, CurrencyUnit currency, History history) {
        ResumeReader reader = new ResumeReader(LinedJson.of(bytes), currency);
        List<Work> work = reader.work();
        reader.name(work);
        reader.employments(work);
        reader.noteWhatIsLeftOut();
        if (!reader.problems.isEmpty()) {
            throw new FileRejected(reader.problems);
        }
        return reader.commands.newTo(history);
    }

    private List<Work> work() {
        JsonNode root = json.root();
        List<JsonNode> entries = root.isObject() ? list(root, "work") : List.of();
        if (entries.isEmpty()) {
            throw FileRejected.at(
                    Place.line(1),
                    Code.UNREADABLE,
                    "/work",
                    "there is no \"work\" in it; a JSON Resume 1.x lists jobs there");
        }
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Work read = work(entries.get(i), "/work/" + i);
            if (read != null) {
                work.add(read);
            }
        }
        work.sort(Comparator.comparing(Work::from));
        return work;
    }

    private @Nullable Work work(JsonNode entry, String path) {
        Place place = json.place(entry);
        String employer = text(entry, "name") != null ? text(entry, "name") : text(entry, "company");
        String title = text(entry, "position");
        String start = text(entry, "startDate");
        if (employer == null || title == null || start == null) {
            problems.add(FileProblem.at(
                    place,
                    Code.INVALID_FIELD,
                    path,
                    "a job needs name, position and startDate; this one lacks "
                            + (employer == null ? "name" : title == null ? "position" : "startDate")));
            return null;
        }
        LocalDate from = day(start, place, path + "/startDate", false);
        String end = text(entry, "endDate");
        LocalDate last =
                end == null || end.equalsIgnoreCase("present") ? null : day(end, place, path + "/endDate", true);
        return from == null
                ? null
                : new Work(
                        place,
                        employer,
                        title,
                        from,
                        last == null ? null : last.plusDays(1),
                        text(entry, "location"),
                        list(entry, "highlights").stream()
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString)
                                .filter(it -> !it.isBlank())
                                .toList());
    }

    /** A year or a month stands for its first day, or for its last. */
    private @Nullable LocalDate day(String text, Place place, String path, boolean last) {
        try {
            return switch (text.length()) {
                case 4 ->
                    last
                            ? Year.parse(text).atMonth(12).atEndOfMonth()
                            : Year.parse(text).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            };
        } catch (DateTimeException e) {
            problems.add(FileProblem.at(
                    place,
                    Code.INVALID_FIELD,
                    path,
                    Quoted.of(text) + " is no date such as 2024-04-01, 2024-04 or 2024"));
            return null;
        }
    }

    private void name(List<Work> work) {
        JsonNode basics = json.root().get("basics");
        String name = basics == null ? null : text(basics, "name");
        if (name != null && !work.isEmpty()) {
            commands.add(
                    json.place(basics),
                    new Action.NameCareer(name).on(work.getFirst().from()));
        }
    }

    private void employments(List<Work> work) {
        Work before = null;
        for (Work job : work) {
            if (before != null && before.goesOnIn(job)) {
                step(before, job);
            } else {
                if (before != null) {
                    end(before);
                }
                hire(job);
            }
            highlights(job);
            before = job;
        }
        if (before != null) {
            end(before);
        }
    }

    private void hire(Work job) {
        commands.add(
                job.place(),
                new DatedCommand(
                        job.from(),
                        new Action.Hire(
                                job.employer(),
                                job.title(),
                                null,
                                null,
                                job.location(),
                                null,
                                null,
                                PayRate.aYear(Money.zero(currency)),
                                null,
                                null,
                                null),
                        new Remarks("A resume states no pay.", null)));
        commands.note(
                job.place(),
                "the base salary at " + job.employer() + " is missing and recorded as 0 " + currency
                        + "; correct the hire of " + job.from() + ", then record the raises");
    }

    private void step(Work before, Work job) {
        if (!job.title().equals(before.title())) {
            commands.add(job.place(), new Action.Promote(job.title(), null, null, null).on(job.from()));
        }
        if (job.location() != null && !Objects.equals(job.location(), before.location())) {
            commands.add(job.place(), new Action.Transfer(null, job.location(), null, null, null, null).on(job.from()));
        }
    }

    private void end(Work job) {
        if (job.until() != null) {
            commands.add(job.place(), new Action.EndEmployment(EndReason.OTHER, null, null).on(job.until()));
        }
    }

    /** A highlight has no date of its own: it is set on the last day of its job, or the first of one that goes on. */
    private void highlights(Work job) {
        LocalDate on = job.until() == null ? job.from() : job.until().minusDays(1);
        for (String highlight : job.highlights()) {
            boolean fits = highlight.length() <= LONGEST_TITLE;
            String title = fits ? highlight : highlight.substring(0, LONGEST_TITLE - 1) + "…";
            String note = "From a resume, which states no date." + (fits ? "" : " In full: " + highlight);
            commands.add(
                    job.place(),
                    new DatedCommand(
                            on,
                            new Action.RecordAchievement(
                                    title, AchievementCategory.DELIVERY, null, null, null, null, null),
                            new Remarks(note, null)));
        }
    }

    private void noteWhatIsLeftOut() {
        TreeSet<String> left = new TreeSet<>(json.root().propertyNames());
        left.removeAll(List.of("work", "basics", "meta", "$schema"));
        if (!left.isEmpty()) {
            commands.note(Place.WHOLE_FILE, "not read: " + String.join(", ", left));
        }
    }
}
