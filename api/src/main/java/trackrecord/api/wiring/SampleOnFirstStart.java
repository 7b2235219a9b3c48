package trackrecord.api.wiring;

import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.keeping.sample.SampleCareer;
import trackrecord.application.keeping.sample.SampleFile;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.store.StoreFormat;

/**
 * Gives an empty store the sample career when it starts for the first time, unless {@code trackrecord.sample=false}:
 * after commands can be handled, and before the first request can come.
 */
@Component
@ConditionalOnBooleanProperty(name = "trackrecord.sample", matchIfMissing = true)
class SampleOnFirstStart implements SmartLifecycle {

    private final SampleCareer sample;
    private final FactRecorder recorder;
    private final StoreFormat format;
    private volatile boolean running;

    SampleOnFirstStart(SampleCareer sample, FactRecorder recorder, StoreFormat format) {
        this.format = format;
        this.sample = sample;
        this.recorder = recorder;
    }

    @Override
    public void start() {
        if (!format.isNewer()) {
            ImportedFile career = SampleFile.read();
            sample.recordOnce(recorder, career.career(), career.commands());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Right after Axon, and before the web server, which starts at {@code DEFAULT_PHASE - 2048}. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 1;
    }
}
