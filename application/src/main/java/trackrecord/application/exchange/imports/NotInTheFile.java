package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.imports.LinedCommands.Asked;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Remarks;

/** Recorded facts of the employments of a pay history that match nothing in the file. */
final class NotInTheFile {

    private static final Set<EntryType> OF_PAY =
            EnumSet.of(EntryType.SALARY_RAISED, EntryType.SALARY_ADJUSTED, EntryType.PROMOTED);

    /** Kinds that are impossible after the end of an employment. */
    private static final Set<EntryType> WHILE_EMPLOYED = EnumSet.of(
            EntryType.SALARY_RAISED,
            EntryType.SALARY_ADJUSTED,
            EntryType.PROMOTED,
            EntryType.TRANSFERRED,
            EntryType.HOURS_CHANGED,
            EntryType.LEAVE_STARTED);

    private final HeldFacts held;
    private final List<Asked> asked;
    private final Map<Origin, Stated> stated;
    private final Map<Whose, LocalDateRange> spoken;
    private final Map<Origin, List<Command.Retract>> retractions = new LinkedHashMap<>();
    private final Map<Whose, Map<LocalDate, List<RecordedFact>>> left = new HashMap<>();

    /**
     * @param held   after the commands have been matched
     * @param stated what each row states, even if nothing changes
     */
    NotInTheFile(HeldFacts held, List<Asked> asked, Map<Origin, Stated> stated) {
        this.held = held;
        this.asked = asked;
        this.stated = stated;
        this.spoken = SpokenDays.of(asked);
    }

    /** Retractions of changes on the day of a row that contradicts them. */
    Map<Origin, List<Command.Retract>> retractions() {
        stated.forEach((origin, row) -> left(row.whose()).getOrDefault(row.on(), List.of()).stream()
                .filter(it -> row.differsFrom(Restatement.command(it).action()))
                .forEach(it -> retractions
                        .computeIfAbsent(origin, _ -> new ArrayList<>())
                        .add(retract(it))));
        return retractions;
    }

    private static Command.Retract retract(RecordedFact recorded) {
        return new Command.Retract(
                recorded.number(), "the pay history says otherwise of " + recorded.effectiveOn(), Remarks.NONE);
    }

    /**
     * Asks about an employment with a recorded end if the file has later rows of it and no other end.
     *
     * @param repeated indexes of the commands that are recorded
     * @throws FileRejected if there is one
     */
    void requireNoEndBefore(Set<Integer> repeated) {
        List<FileProblem> problems = new ArrayList<>();
        Map<Whose, Optional<RecordedFact>> ends = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked each = asked.get(i);
            if (!repeated.contains(i) && WHILE_EMPLOYED.contains(each.command().type())) {
                ends.computeIfAbsent(each.whose(), this::end)
                        .filter(it -> !it.effectiveOn().isAfter(each.command().effectiveOn()))
                        .ifPresent(it -> problems.add(goesOn(each, it)));
            }
        }
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
    }

    private static FileProblem goesOn(Asked each, RecordedFact end) {
        return new FileProblem(
                Code.NOT_EMPLOYED,
                each.origin().place(),
                "",
                "fact " + end.number() + ", the end of this employment on " + end.effectiveOn()
                        + ", is recorded, and the file goes on without one; retract the fact where the employment went on,"
                        + " else add a row for its end, then import the file again",
                List.of(end.number()));
    }

    /** Notes about other recorded facts missing in the file, within its days and kinds. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        spoken.forEach((whose, days) -> {
            Set<EntryType> types = types(whose);
            left(whose).values().stream()
                    .flatMap(List::stream)
                    .filter(it -> types.contains(it.dated().type()) && !isRetracted(it))
                    .filter(it -> days.contains(it.effectiveOn()) || it.dated().type() == EntryType.EMPLOYMENT_ENDED)
                    .map(it -> "fact " + it.number() + ", the "
                            + it.dated().type().factName() + " of " + it.effectiveOn()
                            + ", is recorded and not in the file; retract it if it never happened")
                    .forEach(notes::add);
        });
        return notes;
    }

    /** The kinds of facts that the file contains for an employment. */
    private Set<EntryType> types(Whose whose) {
        Set<EntryType> types = EnumSet.copyOf(OF_PAY);
        types.add(EntryType.EMPLOYMENT_ENDED);
        for (Asked each : asked) {
            if (each.whose().equals(whose)) {
                types.add(each.command().type());
            }
        }
        for (Stated row : stated.values()) {
            if (row.whose().equals(whose) && row.share() != null) {
                types.add(EntryType.HOURS_CHANGED);
            }
            if (row.whose().equals(whose) && (row.team() != null || row.location() != null)) {
                types.add(EntryType.TRANSFERRED);
            }
        }
        return types;
    }

    private Map<LocalDate, List<RecordedFact>> left(Whose whose) {
        return left.computeIfAbsent(whose, it -> held.left(it).stream()
                .collect(Collectors.groupingBy(RecordedFact::effectiveOn, TreeMap::new, Collectors.toList())));
    }

    private Optional<RecordedFact> end(Whose whose) {
        return left(whose).values().stream()
                .flatMap(List::stream)
                .filter(it -> it.dated().type() == EntryType.EMPLOYMENT_ENDED)
                .findFirst();
    }

    private boolean isRetracted(RecordedFact recorded) {
        return retractions.values().stream().flatMap(List::stream).anyMatch(it -> it.fact() == recorded.number());
    }
}
