package trackrecord.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many requests were refused, by the code of the answer. */
@Component
public class RefusalCounts {

    private final MeterRegistry registry;

    public RefusalCounts(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param code of the answer, never of what was sent */
    public void refused(String code) {
        Counter.builder("trackrecord.refusals")
                .description("Requests that were refused, by the code of the answer")
                .tag("code", code)
                .register(registry)
                .increment();
    }
}
