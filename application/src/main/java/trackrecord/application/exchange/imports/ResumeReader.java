package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.ResumeJobs.Job;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Remarks;

/**
 * Reads the work of a JSON Resume (1.x). Entries of one employer that touch or overlap become one employment, each
 * further entry a promotion; highlights become achievements. A resume has no pay: the base is recorded as zero, and
 * the notes say which hires are to be corrected. Its end dates are last days.
 */
public final class ResumeReader {

    /** A longer highlight stands in the note of its achievement. */
    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_ID = 40;

    private final LinedJson json;
    private final CurrencyUnit currency;
    private final LinedCommands commands = new LinedCommands();
    private final Map<Job, EmploymentId> sides = new HashMap<>();

    private ResumeReader(LinedJson json, CurrencyUnit currency) {
        this.json = json;
        this.currency = currency;
    }

    /**
     * @param currency of the base that is to be filled in
     * @throws FileRejected where it is no resume, or nothing of its work can be read
     */
    public static ImportedFile read(byte[] bytes, CurrencyUnit currency, History history) {
        return new ResumeReader(LinedJson.of(bytes), currency).file(history);
    }

    private ImportedFile file(History history) {
        List<ResumeRole> roles = new ResumeRoles(json, commands).read();
        if (roles.isEmpty()) {
            throw FileRejected.at(
                    Place.line(1),
                    Code.UNREADABLE,
                    "/work",
                    "no entry of its \"work\" can be read; each needs a startDate such as 2024-04");
        }
        name(roles.getFirst().from());
        for (Job job : ResumeJobs.of(roles, commands)) {
            add(job);
        }
        explainWhatIsNotRead();
        return commands.newTo(history);
    }

    private void name(LocalDate first) {
        JsonNode basics = json.root().path("basics");
        String name = text(basics, "name");
        if (name != null) {
            commands.add(json.origin(basics), new Action.NameCareer(name).on(first));
        }
    }

    private void add(Job job) {
        Job main = job.beside();
        if (main != null) {
            commands.noteAndExplain(
                    job.roles().getFirst().origin(),
                    job.employer() + " overlaps with " + main.employer() + " and is recorded beside it");
            sides.put(job, id(job));
        }
        hire(job, job.roles().getFirst());
        ResumeRole now = job.roles().getFirst();
        highlights(job, now);
        for (ResumeRole next : job.roles().subList(1, job.roles().size())) {
            now = back(job, now, next.from());
            step(job, now, next);
            highlights(job, next);
            now = next;
        }
        back(job, now, job.until());
        LocalDate until = job.until();
        if (until != null) {
            add(job, job.roles().getLast(), new Action.EndEmployment(EndReason.OTHER, null, null).on(until));
        }
    }

    /**
     * A position that ends while an earlier one goes on was one within that: the title is that one's again.
     *
     * @param until the day on which the next position begins, or the employment ends; absent: it goes on
     */
    private ResumeRole back(Job job, ResumeRole held, @Nullable LocalDate until) {
        ResumeRole now = held;
        while (true) {
            LocalDate ends = now.until();
            if (ends == null || (until != null && !ends.isBefore(until))) {
                return now;
            }
            ResumeRole around = job.roles().stream()
                    .filter(role -> role.isHeldOn(ends) && role.from().isBefore(ends))
                    .reduce((one, later) -> later)
                    .orElse(null);
            if (around == null) {
                return now;
            }
            if (!around.title().equals(now.title())) {
                commands.add(now.origin(), new Action.Transfer(null, null, null, around.title(), null, null).on(ends));
                commands.explain(now.origin(), "it lies within " + around.title() + ", which goes on after it");
            }
            now = around;
        }
    }

    private void hire(Job job, ResumeRole role) {
        commands.add(
                role.origin(),
                new DatedCommand(
                        role.from(),
                        new Action.Hire(
                                role.employer(),
                                role.title(),
                                null,
                                null,
                                role.location(),
                                null,
                                null,
                                PayRate.aYear(Money.zero(currency)),
                                null,
                                null,
                                null,
                                job.beside() == null ? null : true),
                        sides.get(job),
                        new Remarks("A resume states no pay.", null)));
        commands.noteAndExplain(
                role.origin(),
                "the base salary at " + role.employer() + " is missing and recorded as 0 " + currency
                        + "; correct the hire of " + role.from() + ", then record the raises");
    }

    private void step(Job job, ResumeRole before, ResumeRole next) {
        if (!next.title().equals(before.title())) {
            add(job, next, new Action.Promote(next.title(), null, null, null).on(next.from()));
        } else {
            commands.explain(next.origin(), "the position before it has the same title");
        }
        if (next.location() != null && !Objects.equals(next.location(), before.location())) {
            add(job, next, new Action.Transfer(null, next.location(), null, null, null, null).on(next.from()));
        }
    }

    /** About an employment at the side by its id; about a main one as the career says it. */
    private void add(Job job, ResumeRole role, DatedCommand command) {
        commands.add(role.origin(), command.about(sides.get(job)));
    }

    /** Named after its employer, told apart by numbers. */
    private EmploymentId id(Job job) {
        String plain = job.employer()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = "side-" + plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        EmploymentId id = new EmploymentId(name.replaceAll("-$", ""));
        for (int i = 2; sides.containsValue(id); i++) {
            id = new EmploymentId(name.replaceAll("-$", "") + "-" + i);
        }
        return id;
    }

    /** A highlight has no date of its own: it is set on the last day of its job, or the first of one that goes on. */
    private void highlights(Job job, ResumeRole role) {
        LocalDate until = role.until();
        LocalDate over = job.until();
        until = until != null && over != null && over.isBefore(until) ? over : until;
        LocalDate on = until == null ? role.from() : until.minusDays(1);
        for (String highlight : role.highlights()) {
            boolean fits = highlight.length() <= LONGEST_TITLE;
            String title = fits ? highlight : highlight.substring(0, LONGEST_TITLE - 1) + "…";
            String note = "From a resume, which states no date." + (fits ? "" : " In full: " + highlight);
            add(
                    job,
                    role,
                    new DatedCommand(
                            on,
                            new Action.RecordAchievement(
                                    title, AchievementCategory.DELIVERY, null, null, null, null, null),
                            new Remarks(note, null)));
        }
    }

    /** The other sections, entry by entry. */
    private void explainWhatIsNotRead() {
        TreeSet<String> left = new TreeSet<>(json.root().propertyNames());
        left.removeAll(List.of("work", "basics", "meta", "$schema"));
        for (String name : left) {
            JsonNode section = json.root().path(name);
            if (section.isArray()) {
                section.values().stream()
                        .filter(JsonNode::isContainer)
                        .forEach(entry -> commands.explain(json.origin(entry), name + " become no facts"));
            } else {
                commands.explain(new Origin(json.place(section), "/" + name), name + " becomes no fact");
            }
        }
        if (!left.isEmpty()) {
            commands.note(Place.WHOLE_FILE, "not read: " + String.join(", ", left));
        }
    }
}
