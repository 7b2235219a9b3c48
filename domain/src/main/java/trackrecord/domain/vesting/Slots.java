package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.work.Work;

/**
 * The units of a grant of options by the day on which they vest; units without a day come last. The units vested by a
 * day are therefore the head of the list; exercises fill it from the front, and losses take from the back.
 */
final class Slots {

    /**
     * Units that vest together.
     *
     * @param place       of the schedule; the one after its last part stands for what is not scheduled
     * @param vestsOn     absent while they wait for an event, and for units that are not scheduled
     * @param acceleration that vests them; absent if the schedule does
     * @param open        neither exercised nor lost
     * @param exercised   and not taken back
     */
    record Slot(
            int place,
            @Nullable LocalDate vestsOn,
            @Nullable Acceleration acceleration,
            Rational open,
            Rational exercised) {

        Slot with(Rational nowOpen, Rational nowExercised) {
            return new Slot(place, vestsOn, acceleration, nowOpen, nowExercised);
        }

        boolean hasVestedBy(LocalDate day) {
            return vestsOn != null && !vestsOn.isAfter(day);
        }
    }

    private static final Comparator<Slot> BY_DAY = Comparator.comparing(
                    Slot::vestsOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(Slot::place);

    private final List<Slot> inOrder;
    /** Prefix sums: the open units of the first n slots, and the exercised units of the first n slots. */
    private final Rational[] openOfFirst;

    private final Rational[] exercisedOfFirst;

    private Slots(List<Slot> inOrder) {
        Work.steps(inOrder.size());
        this.inOrder = inOrder;
        this.openOfFirst = new Rational[inOrder.size() + 1];
        this.exercisedOfFirst = new Rational[inOrder.size() + 1];
        openOfFirst[0] = Rational.ZERO;
        exercisedOfFirst[0] = Rational.ZERO;
        for (int index = 0; index < inOrder.size(); index++) {
            openOfFirst[index + 1] = openOfFirst[index].plus(inOrder.get(index).open());
            exercisedOfFirst[index + 1] =
                    exercisedOfFirst[index].plus(inOrder.get(index).exercised());
        }
    }

    static Slots of(List<Slot> slots) {
        List<Slot> inOrder = new ArrayList<>(slots);
        inOrder.sort(BY_DAY);
        return new Slots(List.copyOf(inOrder));
    }

    List<Slot> inOrder() {
        return inOrder;
    }

    List<Rational> open() {
        return inOrder.stream().map(Slot::open).toList();
    }

    Rational openInAll() {
        return openOfFirst[inOrder.size()];
    }

    Rational exercisedInAll() {
        return exercisedOfFirst[inOrder.size()];
    }

    Rational openBy(LocalDate day) {
        return openOfFirst[countBy(day)];
    }

    Rational exercisedBy(LocalDate day) {
        return exercisedOfFirst[countBy(day)];
    }

    private int countBy(LocalDate day) {
        Work.step();
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).hasVestedBy(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
