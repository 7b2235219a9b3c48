package trackrecord.api.work;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.domain.work.Work;

/** A path whose work goes on, step by step, until the test lets it end. */
@TestComponent
@RestController
public class HeldPath {

    static final String PATH = "/api/held";

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(120);

    private final AtomicInteger working = new AtomicInteger();
    private final AtomicBoolean released = new AtomicBoolean();

    record Held(boolean released) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Held hold() {
        working.incrementAndGet();
        try {
            while (!released.get()) {
                Work.steps(Work.STRIDE);
                Thread.onSpinWait();
            }
        } finally {
            working.decrementAndGet();
        }
        return new Held(true);
    }

    void hold(boolean hold) {
        released.set(!hold);
    }

    int working() {
        return working.get();
    }

    /** Waits for something that other threads bring about. */
    static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + LONGEST_WAIT;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("waited in vain until " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
