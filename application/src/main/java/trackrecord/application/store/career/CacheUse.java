package trackrecord.application.store.career;

import java.util.concurrent.atomic.LongAdder;

/** How often what was asked for was in memory. */
public final class CacheUse {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    public long hits() {
        return hits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    public void count(boolean hit) {
        (hit ? hits : misses).increment();
    }
}
