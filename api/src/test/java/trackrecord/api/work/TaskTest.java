package trackrecord.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TaskTest {

    @Test
    void aWorkerLogsUnderTheNameOfTheRequestAndForgetsItThen() throws Exception {
        AtomicReference<String> during = new AtomicReference<>();
        AtomicReference<String> after = new AtomicReference<>();
        Task task;
        try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", "of-this-one")) {
            task = new Task(() -> during.set(MDC.get("requestId")), null);
        }
        Thread worker = Thread.ofPlatform().start(() -> {
            task.run();
            after.set(MDC.get("requestId"));
        });
        task.await(null);
        worker.join();

        assertThat(during).hasValue("of-this-one");
        assertThat(after).hasValue(null);
    }
}
