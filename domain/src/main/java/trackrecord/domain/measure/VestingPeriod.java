package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.work.Work;

/** The days on which ANNUALIZED changes without a fact: a grant enters or leaves its vesting period. */
public final class VestingPeriod {

    private VestingPeriod() {}

    public enum Reason {
        VESTING_STARTED,
        VESTING_ENDED
    }

    /** @param grant number of the fact that made the grant */
    public record Change(LocalDate on, Reason reason, int grant, String grantId) {}

    /**
     * The changes by date, after the day of the state and before {@code next}. A grant with nothing left to count has
     * none.
     *
     * @param next absent: to the end of the calendar, 2199-12-31
     */
    static List<Change> changes(State state, @Nullable LocalDate next) {
        if (state.career().grants().isEmpty()) {
            return List.of();
        }
        Work.steps(state.career().grants().size());
        List<Change> changes = new ArrayList<>();
        for (Grant grant : state.career().grants()) {
            if (Annualized.mayCount(grant)) {
                add(changes, state, grant, next == null ? FieldRules.LAST_DAY.plusDays(1) : next);
            }
        }
        changes.sort(Comparator.comparing(Change::on)
                .thenComparing(Change::reason, Comparator.reverseOrder())
                .thenComparingInt(Change::grant));
        return changes;
    }

    private static void add(List<Change> changes, State state, Grant grant, LocalDate next) {
        LocalDate day = state.day();
        LocalDate first = grant.firstDay().isAfter(day) ? grant.firstDay() : day;
        Annualized.InRate found = Annualized.inRate(state.on(first), grant);
        if (found == null
                || !first.isBefore(next)
                || found.status().forfeitedValue().equals(grant.grantValue())) {
            return;
        }
        if (first.isAfter(day)) {
            changes.add(new Change(first, Reason.VESTING_STARTED, grant.number(), grant.grantId()));
        }
        LocalDate left = leaves(state, grant, found.until(), next);
        if (left != null) {
            changes.add(new Change(left, Reason.VESTING_ENDED, grant.number(), grant.grantId()));
        }
    }

    /**
     * The day on which the grant leaves its vesting period; null if that is not before {@code next}. An open leave that
     * pauses vesting moves the last tranche as days go by, so each date found is checked again on its own day. A grant
     * that has left its period stays out; checking the last day first avoids the walk if the grant is still in its
     * period then.
     */
    private static @Nullable LocalDate leaves(State state, Grant grant, LocalDate until, LocalDate next) {
        LocalDate last = until;
        if (!isPaused(state, grant)) {
            return last.isBefore(next) ? last : null;
        }
        if (!last.isBefore(next) || Annualized.inRate(state.on(next.minusDays(1)), grant) != null) {
            return null;
        }
        Annualized.InRate found = Annualized.inRate(state.on(last), grant);
        while (found != null) {
            last = found.until();
            found = Annualized.inRate(state.on(last), grant);
        }
        return last;
    }

    private static boolean isPaused(State state, Grant grant) {
        return !state.career().pausesOf(grant).isEmpty();
    }
}
