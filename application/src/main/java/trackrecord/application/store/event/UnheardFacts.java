package trackrecord.application.store.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import trackrecord.application.store.event.NewFacts.NewFact;

/**
 * Reads recorded facts in successive polls, each fact once: a poll continues where the previous one ended, however many
 * facts there are. Facts may become visible later than facts of higher positions; positions that were still missing in
 * one of the last {@value #LOOKS_BACK} looks are asked for again. Belongs to one thread.
 */
public final class UnheardFacts {

    static final int LOOKS_BACK = 10;

    private final NewFacts facts;
    /** Where the last looks ended, the oldest first. */
    private final Deque<Long> ends = new ArrayDeque<>();
    /** The positions after the oldest end that were found. */
    private final TreeSet<Long> found = new TreeSet<>();

    private long newest;

    /** @param from the position after which everything is unheard */
    public UnheardFacts(NewFacts facts, long from) {
        this.facts = facts;
        this.newest = from;
        ends.add(from);
    }

    /**
     * Hands on what no look before found.
     *
     * @param each of at most 1,000 facts, at least one, by their position
     * @throws org.springframework.dao.DataAccessException where the store cannot be read; the next look begins where this
     *     one stopped
     */
    public void look(Consumer<List<NewFact>> each) {
        readLate(each);
        readOn(each);
        ends.add(newest);
        if (ends.size() > LOOKS_BACK) {
            ends.removeFirst();
            found.headSet(ends.getFirst(), true).clear();
        }
    }

    private void readLate(Consumer<List<NewFact>> each) {
        long oldest = ends.getFirst();
        if (found.size() == newest - oldest) {
            return;
        }
        List<Long> late = facts.positions(oldest, newest).stream()
                .filter(position -> !found.contains(position))
                .toList();
        for (int from = 0; from < late.size(); from += NewFacts.PAGE) {
            List<Long> page = late.subList(from, Math.min(from + NewFacts.PAGE, late.size()));
            hand(facts.at(page), each);
            // Those of erased careers too: nobody need ask for them again.
            found.addAll(page);
        }
    }

    private void readOn(Consumer<List<NewFact>> each) {
        List<NewFact> page;
        do {
            page = facts.after(newest);
            hand(page, each);
            page.forEach(fact -> found.add(fact.position()));
            newest = page.isEmpty() ? newest : page.getLast().position();
        } while (page.size() == NewFacts.PAGE);
    }

    private static void hand(List<NewFact> page, Consumer<List<NewFact>> each) {
        if (!page.isEmpty()) {
            each.accept(page);
        }
    }
}
