package trackrecord.domain.vesting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.work.Work;

/**
 * The losses of a grant, in order. Each loss takes from the last place backwards what earlier losses left. Immutable:
 * adding one makes a longer chain that shares the rest. The amounts by place are worked out only on demand.
 */
final class Losses {

    enum Kind {
        /** Lost before it vested. */
        FORFEITED,
        /** Given up after it vested. */
        CANCELLED,
        /** Units that an adjustment took away: they count as never granted. */
        TAKEN
    }

    static final Losses NONE = new Losses(null, Kind.FORFEITED, Rational.ZERO, Rational.ZERO);

    private final @Nullable Losses before;
    private final Kind kind;
    private final Rational amount;
    private final Rational total;

    private Losses(@Nullable Losses before, Kind kind, Rational amount, Rational total) {
        this.before = before;
        this.kind = kind;
        this.amount = amount;
        this.total = total;
    }

    /** Consecutive losses of one kind are merged. */
    Losses and(Kind next, Rational more) {
        if (more.isZero()) {
            return this;
        }
        return next == kind
                ? new Losses(before, kind, amount.plus(more), total.plus(more))
                : new Losses(this, next, more, total.plus(more));
    }

    /** The sum of all kinds. */
    Rational total() {
        return total;
    }

    /**
     * The amount of each place that was lost in one way.
     *
     * @param open of each place before any of it was lost; together at least {@link #total}
     */
    Rational[] byPlace(Kind which, List<Rational> open) {
        Deque<Losses> inOrder = new ArrayDeque<>();
        for (Losses each = this; each != null; each = each.before) {
            Work.step();
            inOrder.push(each);
        }
        Work.steps(open.size());
        Rational[] lost = new Rational[open.size()];
        Arrays.fill(lost, Rational.ZERO);
        int place = open.size() - 1;
        Rational there = place < 0 ? Rational.ZERO : open.get(place);
        for (Losses each : inOrder) {
            Rational left = each.amount;
            while (left.signum() > 0) {
                if (there.isZero()) {
                    place--;
                    there = open.get(place);
                } else {
                    Rational part = there.min(left);
                    lost[place] = each.kind == which ? lost[place].plus(part) : lost[place];
                    there = there.minus(part);
                    left = left.minus(part);
                }
            }
        }
        return lost;
    }

    /** The amount of each place that was lost in any way. */
    Rational[] byPlace(List<Rational> open) {
        Rational[] lost = new Rational[open.size()];
        Work.steps(open.size());
        Arrays.fill(lost, Rational.ZERO);
        Rational left = total;
        for (int place = open.size() - 1; left.signum() > 0; place--) {
            lost[place] = open.get(place).min(left);
            left = left.minus(lost[place]);
        }
        return lost;
    }
}
