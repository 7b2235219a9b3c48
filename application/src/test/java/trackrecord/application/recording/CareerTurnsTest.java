package trackrecord.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that stand at careers, without a database. */
@Timeout(60)
class CareerTurnsTest {

    private static final int MOST = 24;

    private final CareerTurns turns = new CareerTurns(2);
    private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());

    /** One whose turn it is, until it is let go. */
    private final class Held {
        final CountDownLatch has = new CountDownLatch(1);
        final CountDownLatch letGo = new CountDownLatch(1);
        final FutureTask<Boolean> change;

        Held(String career, boolean givesUp) {
            change = new FutureTask<>(() -> turns.take(career, turn -> {
                has.countDown();
                await(letGo);
                if (givesUp) {
                    turn.giveUp();
                }
                return true;
            }));
            Thread.ofPlatform().daemon().start(change);
            await(has);
        }

        void end() throws Exception {
            letGo.countDown();
            change.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands behind those that are there. */
    private FutureTask<Boolean> queue(String career, int number) {
        FutureTask<Boolean> change = new FutureTask<>(() -> turns.take(career, turn -> order.add(number)));
        Thread thread = Thread.ofPlatform().daemon().start(change);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return change;
    }

    @Test
    void eachHasItsTurnInTheOrderInWhichItCame() throws Exception {
        Held first = new Held("ada", false);
        List<FutureTask<Boolean>> others = new ArrayList<>();
        for (int number = 0; number < MOST - 1; number++) {
            others.add(queue("ada", number));
        }
        assertThatThrownBy(() -> turns.take("ada", turn -> true)).isInstanceOf(TooMuchContention.class);
        assertThat(turns.<Boolean>take("bob", turn -> true))
                .as("another career, and the other connection")
                .isTrue();

        first.end();
        for (FutureTask<Boolean> other : others) {
            assertThat(other.get()).isTrue();
        }
        assertThat(order).isSorted().hasSize(MOST - 1);
        assertThat(turns.<Boolean>take("ada", turn -> true)).isTrue();
    }

    @Test
    void whoeverWaitsBehindOneThatGivesUpDoesSoToo() throws Exception {
        Held first = new Held("ada", true);
        FutureTask<Boolean> behind = queue("ada", 1);
        first.end();

        assertThatThrownBy(behind::get).hasCauseInstanceOf(TooMuchContention.class);
        assertThat(turns.<Boolean>take("ada", turn -> true))
                .as("whoever comes later")
                .isTrue();
    }

    @Test
    void noAttemptBeginsThatMayEndTooLate() {
        AtomicLong now = new AtomicLong();
        long last = CareerTurns.LONGEST_WAIT.minus(CareerTurns.LAST_ATTEMPT).toNanos();
        boolean after = new CareerTurns(1, now::get).take("ada", turn -> {
            now.set(last - 1);
            assertThat(turn.mayTryAgain()).isTrue();
            now.set(last);
            return turn.mayTryAgain();
        });
        assertThat(after).isFalse();
    }

    @Test
    void changesOfAllCareersTogetherHaveNoMoreConnectionsThanTheirs() throws Exception {
        Held one = new Held("ada", false);
        Held other = new Held("bob", false);
        FutureTask<Boolean> third = queue("cid", 1);
        assertThat(order).isEmpty();
        one.end();
        assertThat(third.get()).isTrue();
        other.end();
    }
}
