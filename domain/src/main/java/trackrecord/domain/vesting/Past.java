package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.work.Work;

/**
 * The vests and losses of a grant, in order. Immutable: adding one makes a longer chain, so that the states of a grant
 * share their common past.
 */
final class Past {

    static final Past NOTHING = new Past(null, null, List.of());

    private final @Nullable Vested vested;
    private final @Nullable Lost lost;
    private final List<Integer> behind;

    /** @param factor shares of that day for one share of the grant date */
    private record Vested(
            Vest vest, Rational factor, @Nullable Vested before) {}

    private record Lost(Forfeiture forfeiture, @Nullable Lost before) {}

    private Past(@Nullable Vested vested, @Nullable Lost lost, List<Integer> behind) {
        this.vested = vested;
        this.lost = lost;
        this.behind = behind;
    }

    Past and(Vest vest, Rational factor) {
        return new Past(new Vested(vest, factor, vested), lost, behind);
    }

    /** @param amount in the shares of the grant date; zero is not stored */
    Past lost(LocalDate on, Rational amount, int fact, Forfeiture.Cause cause) {
        return amount.isZero()
                ? this
                : new Past(vested, new Lost(new Forfeiture(on, amount, fact, behind, cause), lost), behind);
    }

    /** Adds a fact that determines how much of the original grant a later loss takes. */
    Past behind(int fact) {
        List<Integer> more = new ArrayList<>(behind);
        more.add(fact);
        return new Past(vested, lost, List.copyOf(more));
    }

    /** @param now shares of the day of the answer for one share of the grant date */
    List<Vest> vests(Rational now) {
        List<Vest> vests = new ArrayList<>();
        Rational then = now;
        Rational factor = Rational.ONE;
        for (Vested each = vested; each != null; each = each.before()) {
            Work.step();
            if (!each.factor().equals(then)) {
                then = each.factor();
                factor = now.dividedBy(then);
            }
            vests.add(each.vest().times(factor));
        }
        return List.copyOf(vests.reversed());
    }

    List<Forfeiture> forfeitures() {
        List<Forfeiture> forfeitures = new ArrayList<>();
        for (Lost each = lost; each != null; each = each.before()) {
            Work.step();
            forfeitures.add(each.forfeiture());
        }
        return List.copyOf(forfeitures.reversed());
    }
}
