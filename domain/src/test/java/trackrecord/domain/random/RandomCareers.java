package trackrecord.domain.random;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.rule.Decision;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.FieldRules;

/**
 * Random careers that keep every rule: several employers, at once and one after the other, currencies, leaves, splits,
 * vesting events, all kinds of grants; facts that come late, in advance, corrected and retracted. The same seed makes the same career.
 */
public final class RandomCareers {

    private static final Instant OPENED = Instant.parse("2026-01-05T08:00:00Z");

    private final Dice dice;
    private final RandomCommands commands;
    private final RandomCorrections corrections;
    private final List<Request> requests = new ArrayList<>();
    private final Map<Integer, DatedCommand> originals = new HashMap<>();
    private History history = History.EMPTY;
    private Instant clock = OPENED;
    private LocalDate today;

    /** Commands that were accepted together, and when. */
    public record Request(Instant at, List<Command> commands) {
        public Request {
            commands = List.copyOf(commands);
        }
    }

    /** @param requests in order: recording them one after the other makes {@code history} */
    public record RandomCareer(long seed, List<Request> requests, History history) {
        public RandomCareer {
            requests = List.copyOf(requests);
        }

        /** All commands of all requests. */
        public List<Command> commands() {
            return requests.stream()
                    .flatMap(request -> request.commands().stream())
                    .toList();
        }

        @Override
        public String toString() {
            return "the random career of seed " + seed;
        }
    }

    private RandomCareers(long seed) {
        dice = new Dice(seed);
        commands = new RandomCommands(dice, hasPlans(seed), hasSideJobs(seed));
        corrections = new RandomCorrections(dice);
    }

    /** Whether the careers of a seed have options, plans to buy shares, and units that change. */
    private static boolean hasPlans(long seed) {
        return Math.floorMod(seed, 5) < 2;
    }

    /** Whether in the careers of a seed several employments go on at once. */
    public static boolean hasSideJobs(long seed) {
        return Math.floorMod(seed, 7) < 3;
    }

    /** A career of 10 to 80 facts. */
    public static RandomCareer of(long seed) {
        return of(seed, new Dice(seed ^ 0x5DEECE66DL).between(10, 80));
    }

    /** A career of at least so many facts. */
    public static RandomCareer of(long seed, int facts) {
        RandomCareers careers = new RandomCareers(seed);
        careers.live(facts);
        return new RandomCareer(seed, careers.requests, careers.history);
    }

    private void live(int facts) {
        today = dice.dayBetween(LocalDate.of(2003, 1, 1), LocalDate.of(2019, 12, 31));
        if (dice.chance(70)) {
            record(List.of(new Action.NameCareer("A career").on(today), commands.hire(today)));
        } else {
            record(List.of(commands.hire(today)));
        }
        while (history.version() < facts) {
            today = today.plusDays(dice.chance(20) ? 0 : dice.between(1, 90));
            clock = dice.chance(10) ? clock : clock.plusMillis(dice.between(1, 50_000_000));
            record(request());
        }
    }

    private List<Command> request() {
        int size = dice.chance(70) ? 1 : dice.between(2, 4);
        LocalDate on = day();
        List<Command> request = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            if (dice.chance(10)) {
                request.add(corrections.next(originals));
            } else {
                request.addAll(commands.next(history.timeline().on(on), on));
            }
            on = dice.chance(60) ? on : on.plusDays(dice.between(0, 30));
        }
        return request;
    }

    /** Today, or any day of the life so far, or one to come. */
    private LocalDate day() {
        LocalDate first = history.timeline().firstDay();
        return first == null || dice.chance(75)
                ? today
                : dice.chance(85)
                        ? dice.dayBetween(first.isAfter(today) ? today : first, today)
                        : today.plusDays(dice.between(1, 400));
    }

    /** Records what the rules accept, and drops the rest. */
    private void record(List<Command> request) {
        Decision decision = decided(request);
        if (decision == null) {
            return;
        }
        requests.add(new Request(clock, request));
        for (int index = 0; index < request.size(); index++) {
            if (request.get(index) instanceof DatedCommand dated) {
                originals.put(decision.entries().get(index).number(), dated);
            }
        }
        history = decision.after();
    }

    private @Nullable Decision decided(List<Command> request) {
        try {
            for (int index = 0; index < request.size(); index++) {
                if (!FieldRules.problems(request.get(index), index).isEmpty()) {
                    return null;
                }
            }
            return Decider.decide(history, request, clock, "random");
        } catch (Rejected refused) {
            return null;
        }
    }
}
