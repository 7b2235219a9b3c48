package trackrecord.domain.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedEntry;

/** The ids of a career's employments: each id permanently names one hire, even a retracted one. */
final class EmploymentIds {

    private final int version;
    private final Map<EmploymentId, Integer> hires = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private EmploymentIds(History history) {
        this.version = history.version();
        for (RecordedEntry recorded : history.entries()) {
            if (recorded.entry() instanceof DatedFact hire && hire.type() == EntryType.HIRED) {
                hires.put(EmploymentId.begunBy(recorded.number(), hire.employment()), recorded.number());
            }
        }
    }

    /** The problems of the ids given to hires. */
    static List<Problem> problems(History history, List<Command> commands) {
        EmploymentIds ids = new EmploymentIds(history);
        for (int index = 0; index < commands.size(); index++) {
            switch (commands.get(index)) {
                case DatedCommand it when it.type() == EntryType.HIRED -> ids.hire(index, it);
                case Command.Correct it when it.replacement().type() == EntryType.HIRED -> ids.replacement(index, it);
                case DatedCommand _, Command.Correct _, Command.Retract _ -> {}
            }
        }
        return ids.problems;
    }

    private void hire(int index, DatedCommand hire) {
        EmploymentId own = EmploymentId.of(version + 1 + index);
        EmploymentId id = hire.employment();
        if (id != null && !id.equals(own)) {
            Integer other = hires.get(id);
            if (other != null) {
                problems.add(exists(
                        index,
                        "/employmentId",
                        "Employment " + id + " was begun by fact " + other + "; choose another employmentId",
                        other));
            } else if (id.isDefault()) {
                problems.add(Problem.inField(
                        Code.INVALID_FIELD,
                        "an id of e and digits is that of the fact with this number; this hire becomes fact "
                                + (version + 1 + index) + ": leave employmentId out, or choose a name",
                        index,
                        "/employmentId"));
            }
        }
        hires.putIfAbsent(id == null ? own : id, version + 1 + index);
    }

    private void replacement(int index, Command.Correct correct) {
        EmploymentId id = correct.replacement().employment();
        if (id != null && !Integer.valueOf(correct.fact()).equals(hires.get(id))) {
            problems.add(exists(
                    index,
                    "/replacement/employmentId",
                    "Fact " + correct.fact() + " keeps the id of the employment that it began; leave employmentId out",
                    correct.fact()));
        }
    }

    private Problem exists(int index, String pointer, String message, int fact) {
        return new Problem(
                Code.EMPLOYMENT_EXISTS, message, index, pointer, fact <= version ? List.of(fact) : List.of());
    }
}
