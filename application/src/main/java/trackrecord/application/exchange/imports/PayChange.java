package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.PayRate;

/**
 * The changes that a row makes to a running employment.
 *
 * @param event the event that the words of the row name
 */
record PayChange(PayRow row, PayEvent event, PayPosition before, PayPosition next) {

    /** A salary compared with the previous one: CHANGED is a cut, or another currency. */
    private enum Pay {
        SAME,
        RAISED,
        CHANGED
    }

    /**
     * Hours first, then position, then pay; empty if nothing changes.
     *
     * @throws IllegalArgumentException if the row may be a payment
     */
    List<Action> actions() {
        Pay pay = pay();
        boolean isStep = !Objects.equals(next.title(), before.title()) || !Objects.equals(next.level(), before.level());
        boolean isMove =
                !Objects.equals(next.team(), before.team()) || !Objects.equals(next.location(), before.location());
        boolean isPromotion = isStep && (pay == Pay.RAISED || (pay == Pay.SAME && event == PayEvent.PROMOTION));
        if (event == PayEvent.PAYMENT && pay != Pay.SAME && !row.isTold()) {
            throw new IllegalArgumentException(
                    Quoted.of(String.valueOf(row.reason())) + " may be a payment or the reason for a new"
                            + " salary; add a column Compensation Type that says which, or give "
                            + row.answer("change") + " with the import");
        }
        List<Action> actions = new ArrayList<>();
        if (!next.share().equals(before.share())) {
            actions.add(new Action.ChangeHours(next.share(), row.reason()));
        }
        if (isPromotion) {
            actions.add(promotion(pay == Pay.RAISED ? next.salary() : null));
        }
        if (isMove || (isStep && !isPromotion)) {
            actions.add(transfer(isPromotion));
        }
        if (pay == Pay.RAISED && !isPromotion) {
            actions.add(new Action.Raise(next.paid(), row.reason()));
        } else if (pay == Pay.CHANGED) {
            actions.add(new Action.AdjustSalary(next.paid(), row.reason() == null ? "not stated" : row.reason()));
        }
        return actions;
    }

    private Action promotion(@Nullable PayRate salary) {
        return new Action.Promote(
                Objects.requireNonNull(next.title(), "an employment has a title"),
                changed(next.level(), before.level()),
                salary,
                row.reason());
    }

    private Action transfer(boolean isPromoted) {
        return new Action.Transfer(
                changed(next.team(), before.team()),
                changed(next.location(), before.location()),
                null,
                isPromoted ? null : changed(next.title(), before.title()),
                isPromoted ? null : changed(next.level(), before.level()),
                null);
    }

    private Pay pay() {
        PayRate salary = next.salary();
        PayRate known = before.salary();
        if (salary == null || (known != null && salary.isSameAs(known))) {
            return Pay.SAME;
        }
        boolean isMore = known != null
                && salary.currency().equals(known.currency())
                && salary.exactAnnual().compareTo(known.exactAnnual()) > 0;
        return isMore ? Pay.RAISED : Pay.CHANGED;
    }

    private static @Nullable String changed(@Nullable String next, @Nullable String before) {
        return Objects.equals(next, before) ? null : next;
    }

    /**
     * Asks about a row without changes whose unknown words may mean an end.
     *
     * @throws IllegalArgumentException if it may be an end
     */
    void requireNoEnd() {
        String words = row.words();
        boolean isOpen = event == PayEvent.UNKNOWN || (row.salary() == null && event != PayEvent.RETURN);
        if (!isOpen || row.isTold()) {
            return;
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "the row has neither a salary nor a reason, and nothing changes in it; if it ends the"
                            + " employment, write Termination as its reason, else leave it out");
        }
        throw new IllegalArgumentException(Quoted.of(words)
                + " is not understood, and nothing else changes in this row; if it ends the employment, give "
                + row.answer("end") + " with the import, else " + row.answer("change"));
    }
}
