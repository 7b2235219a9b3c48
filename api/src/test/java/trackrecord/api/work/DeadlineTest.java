package trackrecord.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** An answer that takes too long is not made to its end. */
@ApiTest
@Import(HeldPath.class)
@TestPropertySource(properties = "trackrecord.limits.working-time=1s")
class DeadlineTest {

    @Autowired
    Api api;

    @Autowired
    HeldPath held;

    @BeforeEach
    void hold() {
        held.hold(true);
    }

    @Test
    void isSaidAndEndsTheWork() {
        Answer refused = api.get(HeldPath.PATH).refuses(503, "DEADLINE_EXCEEDED");

        assertThat(refused.at("/detail")).contains("within 1 s", "trackrecord.limits.working-time");
        assertThat(held.working()).isZero();
    }

    @Test
    void countsTheWaitForAWorkerToo() {
        int asked = 3 * Runtime.getRuntime().availableProcessors();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < asked; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> api.get(HeldPath.PATH), clients));
            }
            assertThat(answers).allSatisfy(answer -> {
                answer.join().is(503);
                assertThat(answer.join().at("/code")).isIn("DEADLINE_EXCEEDED", "BUSY");
            });
        }
        HeldPath.await(() -> held.working() == 0, "nobody works");
    }
}
