package trackrecord.domain.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.measure.Component;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.work.Work;

/** The facts that change each field along a part of a timeline: those after which the field has another value. */
final class Movers {

    private final Reading reading;
    private final Map<Field, List<Integer>> movers = new HashMap<>();
    /** The result of the previous step, which is the start of the next one on the same day. */
    private @Nullable Fields last;

    private @Nullable LocalDate lastDay;

    private Movers(Reading reading) {
        this.reading = reading;
    }

    /**
     * Between two days, with each fact evaluated on its own day. Covers the facts from index {@code first} until {@code
     * end}.
     */
    static Movers onTheirDays(Reading reading, Timeline timeline, int first, int end) {
        Movers movers = new Movers(reading);
        for (int index = first; index < end; index++) {
            movers.step(timeline, index, timeline.facts().get(index).effectiveOn());
        }
        return movers;
    }

    /** All facts up to a day, each evaluated by its effect on the values of that day. */
    static Movers on(Reading reading, Timeline timeline, LocalDate asOf) {
        Movers movers = new Movers(reading);
        int end = timeline.countUpTo(asOf);
        for (int index = 0; index < end; index++) {
            movers.step(timeline, index, asOf);
        }
        return movers;
    }

    @SuppressWarnings("ReferenceEquality") // A fact that changes nothing leaves the same state.
    private void step(Timeline timeline, int index, LocalDate day) {
        Work.step();
        Career before = timeline.after(index);
        Career after = timeline.after(index + 1);
        if (before != after) {
            int number = timeline.facts().get(index).number();
            Fields then = last != null && day.equals(lastDay) ? last : reading.fields(before.on(day));
            last = reading.fields(after.on(day));
            lastDay = day;
            last.differingFrom(then).forEach(field -> movers.computeIfAbsent(field, key -> new ArrayList<>())
                    .add(number));
        }
    }

    /** The facts behind a value: for a sum all facts that changed it, otherwise the last one. */
    List<Integer> behind(Field field) {
        List<Integer> all = of(field);
        boolean sum = field.isComponent()
                && (field.component() == Component.EQUITY || field.component() == Component.BENEFITS);
        return sum || all.isEmpty() ? all : List.of(all.getLast());
    }

    /** Numbers of the facts that changed a field, in the order of the timeline. */
    List<Integer> of(Field field) {
        return movers.getOrDefault(field, List.of());
    }
}
