package trackrecord.api.rest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.store.event.NewFacts;
import trackrecord.application.store.event.NewFacts.NewFact;

/**
 * Tells every listener of what was recorded, by this node or another one: which career, and its version, and nothing
 * else. While somebody listens the store is looked at once a second, each time {@value #LOOKS_BACK} seconds back, since
 * facts may become visible later than facts of higher positions. Streams end before anything else is stopped.
 */
@Component
final class RecordedEvents implements SmartLifecycle {

    /** What an event says. */
    record Told(String careerId, long version) {}

    private static final Logger LOG = LoggerFactory.getLogger(RecordedEvents.class);
    private static final long MILLIS = 1_000;
    private static final int LOOKS_BACK = 10;
    /** The newest facts are told at first: what was recorded after a career was read and before anybody listened. */
    private static final int TOLD_AT_FIRST = 50;
    /** A stream on which nothing is sent is not known to be dead. */
    private static final int SILENT_LOOKS = 15;

    private final NewFacts facts;
    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread watch;

    RecordedEvents(NewFacts facts) {
        this.facts = facts;
    }

    /** @param after the position of the last event that the listener heard; absent: the newest facts are told at first */
    SseEmitter open(@Nullable Long after) throws IOException {
        // No limit of time: it ends when the listener goes, or the program.
        SseEmitter emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> listeners.remove(emitter));
        emitter.onError(_ -> listeners.remove(emitter));
        emitter.send(SseEmitter.event().comment("listening"));
        long newest = facts.newest();
        synchronized (this) {
            if (!running) {
                emitter.complete();
                return emitter;
            }
            listeners.add(emitter);
            if (watch == null) {
                watch = Thread.ofVirtual().name("recorded-events").start(new Watch(newest));
            }
        }
        // Told after it listens: a fact may be told twice, and none is missed.
        for (NewFact fact : newestOfEach(facts.after(after != null ? after : newest - TOLD_AT_FIRST))) {
            send(emitter, event(fact));
        }
        return emitter;
    }

    /** Looks until nobody listens any more. */
    private final class Watch implements Runnable {

        private final Deque<Long> newest = new ArrayDeque<>();
        private final TreeSet<Long> told = new TreeSet<>();
        private int silent;

        Watch(long from) {
            newest.add(from);
        }

        @Override
        public void run() {
            try {
                while (goesOn()) {
                    Thread.sleep(MILLIS);
                    look();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void look() {
            List<NewFact> found;
            try {
                found = facts.after(newest.getFirst());
            } catch (DataAccessException away) {
                LOG.debug("The store was not looked at for new facts.", away);
                return;
            }
            List<NewFact> untold =
                    found.stream().filter(fact -> told.add(fact.position())).toList();
            tell(untold);
            newest.add(
                    found.isEmpty()
                            ? newest.getLast()
                            : Math.max(newest.getLast(), found.getLast().position()));
            if (newest.size() > LOOKS_BACK) {
                newest.removeFirst();
                told.headSet(newest.getFirst(), true).clear();
            }
        }

        private void tell(List<NewFact> untold) {
            if (!untold.isEmpty()) {
                silent = 0;
                newestOfEach(untold).forEach(fact -> listeners.forEach(listener -> send(listener, event(fact))));
            } else if (++silent >= SILENT_LOOKS) {
                silent = 0;
                listeners.forEach(listener -> send(listener, SseEmitter.event().comment("still here")));
            }
        }
    }

    private synchronized boolean goesOn() {
        if (running && !listeners.isEmpty()) {
            return true;
        }
        watch = null;
        return false;
    }

    /** One event tells of all facts of a career that were found together. */
    private static Collection<NewFact> newestOfEach(List<NewFact> found) {
        Map<String, NewFact> newest = new LinkedHashMap<>();
        found.forEach(fact -> newest.put(fact.careerId(), fact));
        return newest.values();
    }

    private static SseEmitter.SseEventBuilder event(NewFact fact) {
        Told told = new Told(fact.careerId(), fact.version());
        return SseEmitter.event()
                .id(Long.toString(fact.position()))
                .name("recorded")
                .data(Json.mapper().writeValueAsString(told), MediaType.APPLICATION_JSON);
    }

    private void send(SseEmitter listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        listeners.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
