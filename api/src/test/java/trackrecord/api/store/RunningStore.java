package trackrecord.api.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import trackrecord.application.keeping.erasure.Erasure;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.store.career.Careers;

/** A store that a test starts and stops itself, to see what is left on disk. */
final class RunningStore implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningStore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningStore in(Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--trackrecord.data=" + folder));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(it -> it.startsWith("--trackrecord.sample="))) {
            arguments.add("--trackrecord.sample=false");
        }
        return new RunningStore(new SpringApplicationBuilder(StoreApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    FactRecorder recorder() {
        return get(FactRecorder.class);
    }

    Careers careers() {
        return get(Careers.class);
    }

    Ledger ledger() {
        return get(Ledger.class);
    }

    Erasure erasure() {
        return get(Erasure.class);
    }

    /** Rebuilds all read models, and returns when that is done. */
    void rebuild() {
        Rebuild rebuild = get(Rebuild.class);
        rebuild.start();
        try {
            rebuild.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
