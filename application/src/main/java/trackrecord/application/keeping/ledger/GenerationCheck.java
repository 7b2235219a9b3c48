package trackrecord.application.keeping.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trackrecord.application.readmodel.generation.Generations;

/** Which generation of the read models can be held against the facts. */
final class GenerationCheck {

    private static final String MODEL = "read-model-generation";

    private final Generations generations;

    GenerationCheck(Generations generations) {
        this.generations = generations;
    }

    /**
     * Null if its rows are those of another version of the program. If they are for this one to replace, a rebuild is under
     * way since before anybody could ask: without one, somebody has only said so, and that nothing be compared.
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
