package trackrecord.application.career;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import trackrecord.domain.Nullable;

/**
 * The careers used last, by internal id, with a bound on the facts kept in all.
 *
 * @param <V> what is kept of a career
 */
public final class RecentCareers<V> {

    private final int mostFacts;
    private final Map<String, Kept<V>> careers = new LinkedHashMap<>(256, 0.75f, true);
    private int facts;

    private record Kept<V>(V career, int facts) {
    }

    public RecentCareers(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    public synchronized @Nullable V get(String id) {
        Kept<V> kept = careers.get(id);
        return kept == null ? null : kept.career;
    }

    /** @param count how many facts it has */
    public synchronized void put(String id, V career, int count) {
        remove(id);
        careers.put(id, new Kept<>(career, count));
        facts += count;
        Iterator<Kept<V>> oldest = careers.values().iterator();
        while (facts > mostFacts && oldest.hasNext()) {
            facts -= oldest.next().facts;
            oldest.remove();
        }
    }

    /** False if it was not there. */
    public synchronized boolean remove(String id) {
        Kept<V> gone = careers.remove(id);
        facts -= gone == null ? 0 : gone.facts;
        return gone != null;
    }
}
