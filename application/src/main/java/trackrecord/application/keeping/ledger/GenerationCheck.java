package trackrecord.application.keeping.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trackrecord.application.readmodel.generation.Generations;

/** Finds the generation of the read models that can be compared with the facts. */
final class GenerationCheck {

    private static final String MODEL = "read-model-generation";

    private final Generations generations;

    GenerationCheck(Generations generations) {
        this.generations = generations;
    }

    /**
     * Null if its rows belong to another version of the program. If this version has to replace them, a rebuild has
     * started before any request; without a running rebuild the note was forged to prevent a comparison, which is a
     * problem.
     */
    @Nullable
    Integer current(Consumer<LedgerProblem> problems) {
        List<Generations.Generation> all = generations.open();
        List<Generations.Generation> current =
                all.stream().filter(Generations.Generation::current).toList();
        if (current.size() != 1) {
            problems.accept(new LedgerProblem(
                    "",
                    0,
                    MODEL,
                    "there are " + current.size()
                            + " current generations of the read models instead of one; restore a backup"));
            return null;
        }
        if (generations.readable(current.getFirst())) {
            return current.getFirst().number();
        }
        if (generations.outdated(current.getFirst()) && all.size() == 1) {
            problems.accept(new LedgerProblem(
                    "",
                    0,
                    MODEL,
                    "is marked as made by another version of the program, so nothing was compared, and no rebuild is"
                            + " running; rebuild the read models"));
        }
        return null;
    }
}
