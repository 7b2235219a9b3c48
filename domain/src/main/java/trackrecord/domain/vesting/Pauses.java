package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.work.Work;

/**
 * The leaves of one employment that pause vesting, in order: none begins or ends before the previous one. An immutable
 * chain: the pauses known on a later day share the earlier ones, so that a computation can continue from a cached
 * position.
 */
public final class Pauses {

    public static final Pauses NONE = new Pauses(null, null);

    private final @Nullable Pauses before;
    private final @Nullable Pause last;
    private @Nullable List<Pause> inOrder;

    private Pauses(@Nullable Pauses before, @Nullable Pause last) {
        this.before = before;
        this.last = last;
    }

    /** @param pauses in order */
    public static Pauses of(List<Pause> pauses) {
        Pauses chain = NONE;
        for (Pause pause : pauses) {
            chain = chain.and(pause);
        }
        return chain;
    }

    /** These pauses followed by another one. */
    public Pauses and(Pause next) {
        return new Pauses(this, next);
    }

    /** The same, where open pauses end with the day before that one. */
    public Pauses endedOn(LocalDate day) {
        return cut(Pause::goesOn, day);
    }

    public boolean isEmpty() {
        return last == null;
    }

    Pause last() {
        return Objects.requireNonNull(last);
    }

    Pauses before() {
        return Objects.requireNonNull(before);
    }

    /** The pauses as known on a day. A pause that is not over by then is assumed to last through that day. */
    Pauses knownOn(LocalDate asOf) {
        Pauses begun = this;
        while (!begun.isEmpty() && begun.last().days().getStart().isAfter(asOf)) {
            Work.step();
            begun = begun.before();
        }
        LocalDate next = asOf.plusDays(1);
        return begun.cut(pause -> pause.days().getEnd().isAfter(next), next);
    }

    /** The same, where pauses that are too long end on a day. They are the last ones of the chain. */
    private Pauses cut(Predicate<Pause> tooLong, LocalDate end) {
        return isEmpty() || !tooLong.test(last())
                ? this
                : before().cut(tooLong, end).and(new Pause(last().days().withEnd(end)));
    }

    /** A constant-time check for equal content: the same chain, or an equal last pause on the same chain. */
    @SuppressWarnings("ReferenceEquality") // Identity is compared so that the check takes constant time.
    boolean isSame(Pauses other) {
        return this == other || (before == other.before && last != null && last.equals(other.last));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pauses it && (isSame(it) || inOrder().equals(it.inOrder()));
    }

    @Override
    public int hashCode() {
        return inOrder().hashCode();
    }

    @Override
    public String toString() {
        return inOrder().toString();
    }

    List<Pause> inOrder() {
        if (isEmpty()) {
            return List.of();
        }
        // The earlier pauses are cached: an open leave has a different last pause each day, and every grant needs it.
        List<Pause> pauses = new ArrayList<>(before().kept());
        pauses.add(last());
        return pauses;
    }

    private List<Pause> kept() {
        List<Pause> known = inOrder;
        if (known == null) {
            List<Pause> pauses = new ArrayList<>();
            for (Pauses each = this; !each.isEmpty(); each = each.before()) {
                Work.step();
                pauses.add(each.last());
            }
            known = pauses.reversed();
            inOrder = known;
        }
        return known;
    }
}
