package trackrecord.application.keeping.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.h2.StoreFolder;

class FilePurgeTest {

    private static final int ERASURES = 16;

    @TempDir
    Path data;

    @RepeatedTest(20)
    void isAskedForByErasuresAtTheSameMoment() throws Exception {
        FilePurge purge =
                new FilePurge(StoreFile.own(data, StoreFile.NAME), new StoreFolder(data, data.resolve("master.key")));
        CyclicBarrier together = new CyclicBarrier(ERASURES);
        List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService erasures = Executors.newFixedThreadPool(ERASURES)) {
            for (int i = 0; i < ERASURES; i++) {
                asked.add(erasures.submit(() -> {
                    together.await();
                    purge.request();
                    return null;
                }));
            }
        }
        for (Future<?> one : asked) {
            one.get();
        }

        assertThat(purge.pending()).isTrue();
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("purge-pending"));
        }
    }
}
