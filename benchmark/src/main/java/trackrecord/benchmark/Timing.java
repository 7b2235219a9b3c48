package trackrecord.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** Times of many calls, in nanoseconds. */
final class Timing {

    private final long[] sorted;

    /** Something to be timed. */
    interface Call {
        void run(int round) throws Exception;
    }

    /** Something to be done once. */
    interface Work {
        void run() throws Exception;
    }

    private Timing(long[] nanos) {
        this.sorted = nanos;
        Arrays.sort(sorted);
    }

    /** Calls some rounds to warm up, then the rounds that count. */
    static Timing of(int warmUp, int rounds, Call call) throws Exception {
        for (int round = 0; round < warmUp; round++) {
            call.run(round);
        }
        long[] nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            call.run(round);
            nanos[round] = System.nanoTime() - start;
        }
        return new Timing(nanos);
    }

    /** Of calls that were timed already. */
    static Timing of(long... nanos) {
        return new Timing(nanos);
    }

    /** How long it takes. */
    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The upper one of the two in the middle where their number is even. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Of all threads of this process: says more than the clock where other programs share the machine. */
    static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    double p50Micros() {
        return sorted[sorted.length / 2] / 1_000.0;
    }

    double p99Micros() {
        return sorted[(int) (sorted.length * 0.99)] / 1_000.0;
    }

    double p50Millis() {
        return p50Micros() / 1_000;
    }
}
