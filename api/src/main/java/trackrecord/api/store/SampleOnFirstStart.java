package trackrecord.api.store;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import trackrecord.application.careerfile.CareerFileReader;
import trackrecord.application.imports.ImportedFile;
import trackrecord.application.record.FactRecorder;
import trackrecord.application.sample.SampleCareer;

/** Gives an empty store the sample career when it starts for the first time, unless {@code trackrecord.sample=false}. */
@Component
@Order(0)
@ConditionalOnBooleanProperty(name = "trackrecord.sample", matchIfMissing = true)
class SampleOnFirstStart implements ApplicationRunner {

    private static final String FILE = "/sample/rust-developer-at-discord.yaml";

    private final SampleCareer sample;
    private final FactRecorder recorder;
    private final StoreProperties properties;

    SampleOnFirstStart(SampleCareer sample, FactRecorder recorder, StoreProperties properties) {
        this.sample = sample;
        this.recorder = recorder;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream file = SampleOnFirstStart.class.getResourceAsStream(FILE)) {
            ImportedFile career = CareerFileReader.read(file.readAllBytes(), properties.limits().commands());
            sample.recordOnce(recorder, career.careerId(), career.commands());
        }
    }
}
