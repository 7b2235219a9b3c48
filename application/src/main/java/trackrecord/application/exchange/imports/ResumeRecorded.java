package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.imports.ResumeJobs.Job;
import trackrecord.domain.career.Employment;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedFact;

/** The recorded facts of a resume's jobs, which may have been corrected since an earlier import. */
final class ResumeRecorded {

    /** A longer highlight is stored in the note of its achievement. */
    static final int LONGEST_TITLE = 200;

    private final Timeline timeline;
    private final LinedCommands commands;
    private final Map<String, List<RecordedFact>> achievements;
    private final Set<Integer> taken = new HashSet<>();

    ResumeRecorded(Timeline timeline, LinedCommands commands) {
        this.timeline = timeline;
        this.commands = commands;
        this.achievements = timeline.facts().stream()
                .filter(it -> it.fact() instanceof Fact.AchievementRecorded)
                .collect(Collectors.groupingBy(it -> ((Fact.AchievementRecorded) it.fact()).title()));
    }

    /** Whether an employment has the beginning of a job, so that it may come from an earlier import. */
    boolean isSaidBy(Employment held, Job job) {
        return held.since().equals(job.from())
                && timeline.fact(held.hiredBy()).stream()
                        .anyMatch(it -> it.fact() instanceof Fact.Hired hired
                                && hired.title().equals(job.roles().getFirst().title()));
    }

    /** Marks a role as recorded, regardless of later corrections. */
    void repeat(ResumeRole role, int fact, Whose whose) {
        timeline.fact(fact).ifPresent(recorded -> repeat(role, recorded, whose));
    }

    private void repeat(ResumeRole role, RecordedFact recorded, Whose whose) {
        commands.add(role.origin(), Restatement.command(recorded).about(null), whose);
    }

    /** Keeps the recorded end, and notes a different one in the resume. */
    void repeatEnd(Employment held, Job job, Whose whose) {
        ResumeRole last = job.roles().getLast();
        int fact = held.endedBy().orElseThrow();
        LocalDate ended = held.days().getEnd();
        if (job.until() != null) {
            repeat(last, fact, whose);
        }
        if (!job.mayEndOn(ended)) {
            commands.noteAndExplain(
                    last.origin(),
                    HeldEmployments.named(held) + " is recorded to have ended on " + ended + ", and the resume says "
                            + (job.until() == null ? "that it goes on" : job.until())
                            + "; the recorded end stands: correct fact " + fact + " if it is wrong");
        }
    }

    /**
     * Adds a change of title.
     *
     * @param days days that the resume may mean for the change
     */
    void title(Job job, ResumeRole role, DatedCommand command, ResumeDates days, Whose whose) {
        change(job, role, command, days, whose, ResumeRecorded::title, ResumeRole::title);
    }

    /** Adds a change of the place of work. */
    void location(Job job, ResumeRole role, DatedCommand command, Whose whose) {
        change(job, role, command, role.begun(), whose, ResumeRecorded::location, ResumeRole::location);
    }

    /**
     * If the career has this change in the employment, on any day, it matches. If the career has another change on that
     * day that the resume does not name, the recorded one stays.
     */
    private void change(
            Job job,
            ResumeRole role,
            DatedCommand command,
            ResumeDates days,
            Whose whose,
            Function<DatedCommand, @Nullable String> recorded,
            Function<ResumeRole, @Nullable String> said) {
        String now = recorded.apply(command);
        List<RecordedFact> held = timeline.facts().stream()
                .filter(it -> recorded.apply(Restatement.command(it)) != null && isAbout(it, whose))
                .toList();
        Optional<RecordedFact> same = held.stream()
                .filter(it -> Objects.equals(now, recorded.apply(Restatement.command(it))))
                .findFirst();
        Optional<RecordedFact> other = held.stream()
                .filter(it -> {
                    String was = recorded.apply(Restatement.command(it));
                    return was != null
                            && days.contains(it.effectiveOn())
                            && job.roles().stream().noneMatch(each -> was.equals(said.apply(each)));
                })
                .findFirst();
        if (same.isPresent()) {
            repeat(role, same.get(), whose);
        } else if (other.isPresent()) {
            repeat(role, other.get(), whose);
            commands.noteAndExplain(
                    role.origin(),
                    "fact " + other.get().number() + " of " + other.get().effectiveOn() + " says "
                            + Quoted.of(String.valueOf(recorded.apply(Restatement.command(other.get()))))
                            + ", and the resume "
                            + Quoted.of(String.valueOf(now))
                            + "; the recorded one stands: correct the fact if it is wrong");
        } else {
            commands.add(role.origin(), command, whose);
        }
    }

    /** Adds an achievement; a recorded one with the same words in the employment matches on any day. */
    void highlight(ResumeRole role, String title, DatedCommand command, Whose whose) {
        for (RecordedFact recorded : achievements.getOrDefault(title, List.of())) {
            boolean isWhole = Objects.equals(
                    recorded.dated().remarks().note(), command.remarks().note());
            if ((title.length() < LONGEST_TITLE || isWhole)
                    && isAbout(recorded, whose)
                    && taken.add(recorded.number())) {
                repeat(role, recorded, whose);
                return;
            }
        }
        commands.add(role.origin(), command, whose);
    }

    private boolean isAbout(RecordedFact recorded, Whose whose) {
        return whose instanceof Whose.Held(EmploymentId id)
                && id.equals(timeline.employments().get(recorded.number()));
    }

    private static @Nullable String title(DatedCommand command) {
        return switch (command.action()) {
            case Action.Promote it -> it.title();
            case Action.Transfer it -> it.title();
            case Action _ -> null;
        };
    }

    private static @Nullable String location(DatedCommand command) {
        return command.action() instanceof Action.Transfer it ? it.location() : null;
    }
}
