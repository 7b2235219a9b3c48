package trackrecord.domain.vesting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.work.Work;

/** The exercises of a grant, in order. Immutable: adding one makes a longer chain that shares the rest. */
final class Exercises {

    static final Exercises NONE = new Exercises(null, null);

    private final @Nullable Exercises before;
    private final @Nullable Exercise last;

    private Exercises(@Nullable Exercises before, @Nullable Exercise last) {
        this.before = before;
        this.last = last;
    }

    Exercises and(Exercise next) {
        return new Exercises(this, next);
    }

    List<Exercise> inOrder() {
        List<Exercise> exercises = new ArrayList<>();
        for (Exercises each = this; each != null && each.last != null; each = each.before) {
            Work.step();
            exercises.add(each.last);
        }
        return List.copyOf(exercises.reversed());
    }

    /**
     * The units exercised last vest last, so they are taken back first.
     *
     * @param units in the shares of the day on which they are taken back
     * @param factor shares of that day for one share of the grant date
     */
    List<Repurchase> takenBack(Rational units, Rational factor, GrantEntry.Ended end) {
        List<Repurchase> repurchases = new ArrayList<>();
        Rational left = units;
        for (Exercises each = this; left.signum() > 0 && each != null && each.last != null; each = each.before) {
            Work.step();
            Exercise exercise = each.last;
            Rational now = exercise.units().times(factor).dividedBy(exercise.factor());
            Rational part = now.min(left);
            if (part.signum() > 0) {
                repurchases.add(new Repurchase(end.fact(), end.on(), exercise, part.dividedBy(now)));
                left = left.minus(part);
            }
        }
        return List.copyOf(repurchases.reversed());
    }
}
