package trackrecord.application.recording;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.career.CacheUse;
import trackrecord.application.store.career.ForgetsCareers;

/**
 * The aggregates that recorded last, so that the next command for a career need not read it again. Axon adds them with
 * the facts of the running command, and removes them after a rollback. The version in the {@code career} row shows
 * whether another node has recorded since.
 */
public final class AggregateCache implements Cache, ForgetsCareers {

    /** By internal id. */
    private final ConcurrentMap<String, Kept> aggregates;

    private final CacheUse use = new CacheUse();

    private record Kept(Object aggregate, int facts) {}

    /** @param mostFacts how many facts to keep in memory, over all careers */
    public AggregateCache(int mostFacts) {
        this.aggregates = Caffeine.newBuilder()
                .maximumWeight(mostFacts)
                .weigher((String id, Kept kept) -> kept.facts)
                .executor(Runnable::run)
                .build()
                .asMap();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is that of Axon's cache
    public @Nullable <K, V> V get(K id) {
        Kept kept = aggregates.get((String) id);
        use.count(kept != null);
        return kept == null ? null : (V) kept.aggregate;
    }

    /** How often a command found its career in memory. */
    public CacheUse use() {
        return use;
    }

    /** An aggregate that was only read, to answer a repeated request, is not kept. */
    @Override
    public void put(Object id, Object aggregate) {
        CareerChange.current().stream()
                .filter(change -> change.id().equals(id))
                .forEach(change -> aggregates.put(
                        (String) id, new Kept(aggregate, change.history().version())));
    }

    @Override
    public boolean putIfAbsent(Object id, Object aggregate) {
        if (containsKey(id)) {
            return false;
        }
        put(id, aggregate);
        return true;
    }

    @Override
    public boolean remove(Object id) {
        return aggregates.remove((String) id) != null;
    }

    @Override
    public boolean containsKey(Object id) {
        return aggregates.containsKey((String) id);
    }

    /** There are no listeners; Axon uses them only for caches of sagas. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("a cache of aggregates tells nobody of its entries");
    }

    @Override
    public void forget(String careerId, String id) {
        remove(id);
    }
}
