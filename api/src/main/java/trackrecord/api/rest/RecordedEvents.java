package trackrecord.api.rest;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
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
import trackrecord.application.store.event.UnheardFacts;

/**
 * Notifies every listener of newly recorded facts of any node: the career and its version, nothing else. While there
 * are listeners, the store is polled once a second. Streams end before anything else is stopped.
 */
@Component
final class RecordedEvents implements SmartLifecycle {

    /** What an event says. */
    record Told(String careerId, long version) {}

    private static final Logger LOG = LoggerFactory.getLogger(RecordedEvents.class);
    private static final long MILLIS = 1_000;
    /**
     * The number of newest facts sent first, which may have been recorded after the client read a career and before it
     * listened.
     */
    private static final int TOLD_AT_FIRST = 50;
    /** A dead stream is noticed only when something is sent. */
    private static final int SILENT_LOOKS = 15;

    private final NewFacts facts;
    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread watch;

    RecordedEvents(NewFacts facts) {
        this.facts = facts;
    }

    /** @param after the position of the last event that the listener heard; absent: the newest facts are sent first */
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
        // Sent after it listens: a fact may be announced twice, and none is missed.
        UnheardFacts missed = new UnheardFacts(facts, after != null ? after : newest - TOLD_AT_FIRST);
        SequencedMap<String, NewFact> newestOfEach = new LinkedHashMap<>();
        missed.look(found -> keepNewest(found, newestOfEach));
        newestOfEach.values().forEach(fact -> send(emitter, event(fact)));
        return emitter;
    }

    /** Polls until there are no more listeners. */
    private final class Watch implements Runnable {

        private final UnheardFacts unheard;
        private int silent;

        Watch(long from) {
            unheard = new UnheardFacts(facts, from);
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
            silent++;
            try {
                unheard.look(this::tell);
            } catch (DataAccessException away) {
                LOG.debug("The store was not looked at for new facts.", away);
            }
            if (silent >= SILENT_LOOKS) {
                silent = 0;
                listeners.forEach(listener -> send(listener, SseEmitter.event().comment("still here")));
            }
        }

        private void tell(List<NewFact> found) {
            silent = 0;
            newestOfEach(found).forEach(fact -> listeners.forEach(listener -> send(listener, event(fact))));
        }
    }

    private synchronized boolean goesOn() {
        if (running && !listeners.isEmpty()) {
            return true;
        }
        watch = null;
        return false;
    }

    /** One event announces all facts of a career that were found together. */
    private static Collection<NewFact> newestOfEach(List<NewFact> found) {
        SequencedMap<String, NewFact> newest = new LinkedHashMap<>();
        keepNewest(found, newest);
        return newest.values();
    }

    private static void keepNewest(List<NewFact> found, SequencedMap<String, NewFact> newest) {
        // Moved to the end, so that events are in the order of their positions, of which a listener remembers the last.
        found.forEach(fact -> newest.putLast(fact.careerId(), fact));
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
