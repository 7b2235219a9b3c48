package trackrecord.application.readmodel.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.generation.Generations.Behind;
import trackrecord.application.readmodel.generation.Generations.Look;

/**
 * Careers that follow one another by their internal ids, of which some are behind in a generation. Ranges do not overlap:
 * whoever does one needs to know of no other.
 *
 * @param after   the id before the first; absent: from the first career there is
 * @param last    the id of the last one
 * @param careers how many of them are behind
 * @param facts   how many those have
 */
record CareerRange(@Nullable String after, String last, int careers, long facts) {

    /** All careers that are behind, cut so that none has more than so many facts, unless a single career has. */
    static List<CareerRange> behind(Generations generations, int generation, long mostFacts) {
        Cutting cutting = new Cutting(mostFacts);
        each(generations, generation, null, null, cutting);
        return cutting.ranges();
    }

    /** Those of the range that are behind at this moment. */
    List<String> behind(Generations generations, int generation) {
        List<String> ids = new ArrayList<>(careers);
        each(generations, generation, after, last, career -> ids.add(career.id()));
        return ids;
    }

    private static void each(
            Generations generations,
            int generation,
            @Nullable String after,
            @Nullable String last,
            Consumer<Behind> career) {
        Optional<Look> look = generations.look(generation, after, last);
        while (look.isPresent()) {
            look.get().behind().forEach(career);
            look = generations.look(generation, look.get().last(), last);
        }
    }

    private static final class Cutting implements Consumer<Behind> {

        private final long mostFacts;
        private final List<CareerRange> ranges = new ArrayList<>();

        Cutting(long mostFacts) {
            this.mostFacts = mostFacts;
        }

        @Override
        public void accept(Behind career) {
            CareerRange open = ranges.isEmpty() ? null : ranges.getLast();
            if (open != null && open.facts + career.facts() <= mostFacts) {
                ranges.removeLast();
                ranges.add(new CareerRange(open.after, career.id(), open.careers + 1, open.facts + career.facts()));
            } else {
                ranges.add(new CareerRange(open == null ? null : open.last, career.id(), 1, career.facts()));
            }
        }

        List<CareerRange> ranges() {
            return ranges;
        }
    }
}
