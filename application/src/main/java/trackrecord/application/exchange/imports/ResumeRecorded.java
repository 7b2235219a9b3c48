package trackrecord.application.exchange.imports;

import java.util.OptionalInt;
import java.util.function.Predicate;
import trackrecord.application.exchange.imports.ResumeJobs.Job;
import trackrecord.domain.career.Employment;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedFact;

/** What a career holds of the jobs of a resume, which may have been corrected since it was read from one. */
final class ResumeRecorded {

    private final Timeline timeline;
    private final LinedCommands commands;

    ResumeRecorded(Timeline timeline, LinedCommands commands) {
        this.timeline = timeline;
        this.commands = commands;
    }

    /** Whether an employment began as a job does: then it was read from a resume, or might have been. */
    boolean isSaidBy(Employment held, Job job) {
        return held.since().equals(job.from())
                && timeline.fact(held.hiredBy()).stream()
                        .anyMatch(it -> it.fact() instanceof Fact.Hired hired
                                && hired.title().equals(job.roles().getFirst().title()));
    }

    /** What is recorded, whatever has been corrected of it since. */
    void repeat(ResumeRole role, int fact, Whose whose) {
        timeline.fact(fact)
                .ifPresent(recorded -> commands.add(
                        role.origin(), Restatement.command(recorded).about(null), whose));
    }

    /** Says that something changes; where the career has it of that employment, on whatever day, that is what is meant. */
    void change(ResumeRole role, DatedCommand command, Whose whose, Predicate<Fact> isSame) {
        OptionalInt recorded = whose instanceof Whose.Held(EmploymentId id)
                ? timeline.facts().stream()
                        .filter(it -> id.equals(it.employment()) && isSame.test(it.fact()))
                        .mapToInt(RecordedFact::number)
                        .findFirst()
                : OptionalInt.empty();
        if (recorded.isPresent()) {
            repeat(role, recorded.getAsInt(), whose);
        } else {
            commands.add(role.origin(), command, whose);
        }
    }

    static boolean isTitled(Fact fact, String title) {
        return switch (fact) {
            case Fact.Promoted it -> title.equals(it.title());
            case Fact.Transferred it -> title.equals(it.title());
            case Fact _ -> false;
        };
    }
}
