package trackrecord.domain.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.Action.Transfer;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;

/** What might happen to somebody who has, or begins, several employments at once; and which of them a fact is about. */
final class RandomSideJobs {

    private final Dice dice;
    private final RandomCommands commands;

    RandomSideJobs(Dice dice, RandomCommands commands) {
        this.dice = dice;
        this.commands = commands;
    }

    /** Another employment beside one in force, or one that moves to the side or from there; empty: none of that. */
    List<DatedCommand> next(State state, LocalDate on) {
        List<Employment> jobs = state.career().inForce();
        if (jobs.isEmpty() || !dice.chance(jobs.size() > 2 ? 4 : 12)) {
            return List.of();
        }
        Employment job = dice.oneOf(jobs);
        boolean hasMain = state.career().main().isPresent();
        return switch (dice.between(0, 4)) {
            // The next job begins before the one before it is over.
            case 0 -> {
                List<DatedCommand> both = new ArrayList<>();
                state.career().main().ifPresent(main -> both.add(side(true, on).about(main.id())));
                both.add(named(commands.hire(on, false)));
                yield both;
            }
            case 1 -> List.of(side(!job.side(), on).about(job.id()));
            default -> List.of(named(commands.hire(on, hasMain || dice.chance(60))));
        };
    }

    private static DatedCommand side(boolean side, LocalDate on) {
        return new Transfer(null, null, null, null, null, null, side).on(on);
    }

    private DatedCommand named(DatedCommand hire) {
        return dice.chance(40) ? hire.about(new EmploymentId("job-" + dice.between(1, 99))) : hire;
    }

    /** The same about one of the employments that it might be about; now and then it is left to the rules which. */
    DatedCommand about(State state, DatedCommand command) {
        return command.employment() != null
                ? command
                : switch (command.type().employment()) {
                    case NONE, BEGINS -> command;
                    case IN_FORCE, RUNS_THERE -> about(state.career().inForce(), command);
                    case BEGUN, BEGUN_IF_ANY ->
                        about(state.career().employments().all(), command);
                };
    }

    private DatedCommand about(List<Employment> jobs, DatedCommand command) {
        return jobs.isEmpty() || dice.chance(40)
                ? command
                : command.about(dice.oneOf(jobs).id());
    }
}
