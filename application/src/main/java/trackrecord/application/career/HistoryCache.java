package trackrecord.application.career;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import trackrecord.domain.timeline.History;

/** Histories read last, by internal id, with a bound on the facts kept in all. */
final class HistoryCache {

    private final int mostFacts;
    private final Map<String, History> histories = new LinkedHashMap<>(256, 0.75f, true);
    private int facts;

    HistoryCache(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    synchronized History get(String id) {
        return histories.get(id);
    }

    synchronized void put(String id, History history) {
        remove(id);
        histories.put(id, history);
        facts += history.version();
        Iterator<History> oldest = histories.values().iterator();
        while (facts > mostFacts && oldest.hasNext()) {
            facts -= oldest.next().version();
            oldest.remove();
        }
    }

    synchronized void remove(String id) {
        History gone = histories.remove(id);
        facts -= gone == null ? 0 : gone.version();
    }
}
