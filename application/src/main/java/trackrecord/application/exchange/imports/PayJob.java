package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.career.Employment;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Remarks;

/**
 * Converts the rows of one employer, ordered by date, to hires, raises, promotions, transfers and ends. They concern
 * the running employment with that employer, otherwise a new one.
 */
final class PayJob {

    private final String employer;
    private final PayOptions options;
    private final PayMeant meant;
    private final PayStints stints;
    private final LinedCommands commands;
    private final Consumer<PayRow> beforeHire;
    private final PayLeaves leaves;
    private final PayBesides besides;
    private final PayRanges ranges;
    private @Nullable PayStint stint;
    private @Nullable PayPosition now;
    private boolean isEnded;
    /** Whether the question concerns the last day of the current row. */
    private boolean isOfDays;

    private PayEvent statusBefore;

    /**
     * @param employer     as named by the file or the career
     * @param meant        finds its employments in the career
     * @param statusBefore a status that is equal on all of its rows and therefore describes the day of the export
     * @param beforeHire   notified of a row that begins an employment, before it is added
     */
    PayJob(
            String employer,
            PayOptions options,
            PayMeant meant,
            PayStints stints,
            LinedCommands commands,
            PayEvent statusBefore,
            Consumer<PayRow> beforeHire) {
        this.employer = employer;
        this.options = options;
        this.meant = meant;
        this.stints = stints;
        this.commands = commands;
        this.statusBefore = statusBefore;
        this.beforeHire = beforeHire;
        this.leaves = new PayLeaves(commands, this::tell);
        this.besides = new PayBesides(commands, this::tell);
        this.ranges = new PayRanges(commands);
    }

    boolean isRunning() {
        return now != null;
    }

    /** Null if no employment has begun yet. */
    @Nullable
    PayStint stint() {
        return stint;
    }

    /**
     * Continues from the state of the career on the day before the first row.
     *
     * @throws IllegalArgumentException if several employments are possible
     */
    void goOn(PayRow first) {
        Employment running = meant.running(first);
        if (running != null) {
            stint = meant.held(first, running);
            now = PayPosition.of(running);
            if (first.event() == PayEvent.HIRE) {
                commands.noteAndExplain(
                        first.origin(),
                        "the employment at " + HeldEmployments.named(running) + " is recorded from " + running.since()
                                + " on, so this row is read as a change in it and not as its hire; if it began on this"
                                + " day, correct the day of fact " + running.hiredBy());
            }
            return;
        }
        Employment ended = meant.ended(first);
        if (ended != null) {
            stint = meant.held(first, ended);
            isEnded = true;
        }
    }

    /** @throws IllegalArgumentException if the row lacks required data */
    void add(PayRow row, @Nullable PayRow next) {
        if (row.isSalary()) {
            addSalary(row, next);
            statusBefore = row.status();
        } else {
            besides.add(row, now == null ? null : now.paid().paid(now.share()));
        }
    }

    /** Ends the employment because another one of the file begins. */
    void giveWay(PayRow row) {
        commands.noteAndExplain(row.origin(), "another employer, so the employment at " + employer + " ends");
        end(row, row.on());
    }

    /** The column to which a problem of a row's command refers. */
    PayColumn column(PayRow row) {
        if (!row.isSalary()) {
            return PayColumn.TYPE;
        }
        if (isOfDays) {
            return PayColumn.LAST_DAY;
        }
        boolean isOfTitle = now == null && row.cell(PayColumn.TITLE) == null && options.title() == null;
        return isOfTitle ? PayColumn.TITLE : row.salary() == null ? PayColumn.SALARY : PayColumn.REASON;
    }

    private void addSalary(PayRow read, @Nullable PayRow next) {
        isOfDays = false;
        PayRow row = inFull(read);
        if (now == null && isEnded && row.isAfterwards()) {
            commands.noteAndExplain(
                    row.origin(),
                    "the employment has ended before, and the status "
                            + Quoted.of(String.valueOf(row.cell(PayColumn.STATUS)))
                            + " says so too; this row is left out");
            return;
        }
        switch (event(row)) {
            case END -> end(row, ranges.endOf(row, next));
            case LEAVE -> {
                leaves.begin(row, now == null ? null : now.salary());
                if (now != null && leaves.isRaisedBy(row, now.salary())) {
                    hold(row, PayEvent.LEAVE);
                }
            }
            case RETURN -> {
                leaves.end(row);
                hold(row, PayEvent.RETURN);
            }
            case HIRE, REHIRE, PROMOTION, CHANGE, PAYMENT, UNSAID, UNKNOWN -> {
                hold(row, row.event());
                isOfDays = true;
                LocalDate end = ranges.endAfter(row, next);
                if (end != null) {
                    end(row, end);
                }
            }
        }
    }

    /**
     * The row with a percentage raise converted to a rate; an end ignores pay.
     *
     * @throws IllegalArgumentException if there is no previous rate, or if the row begins a leave
     */
    private PayRow inFull(PayRow row) {
        PayEvent event = event(row);
        if (row.more() == null || event == PayEvent.END) {
            return row;
        }
        if (event == PayEvent.LEAVE) {
            throw new IllegalArgumentException(
                    "a percentage beside a leave may be what is paid in it, or a raise; write the"
                            + " salary as an amount, and what is paid among the words of the leave");
        }
        PayPosition before = now;
        if (before == null) {
            throw new IllegalArgumentException(
                    "the first row of an employment needs a salary as an amount: there is none before it");
        }
        return row.paying(row.more().than(before.paid()));
    }

    /** The event of the row. If its words name no end or leave, a changed status decides. */
    private PayEvent event(PayRow row) {
        return switch (row.event()) {
            case END, LEAVE, RETURN -> row.event();
            case HIRE, REHIRE, PROMOTION, CHANGE, PAYMENT, UNSAID, UNKNOWN -> {
                if (row.status() == statusBefore || row.isTold()) {
                    yield row.event();
                }
                boolean isBack = row.status() == PayEvent.UNSAID && statusBefore == PayEvent.LEAVE;
                yield row.status() == PayEvent.UNSAID ? (isBack ? PayEvent.RETURN : row.event()) : row.status();
            }
        };
    }

    /** Stores the state from the row on. */
    private void hold(PayRow row, PayEvent event) {
        PayPosition before = now;
        if (before == null) {
            now = hire(row);
            return;
        }
        if (event == PayEvent.REHIRE) {
            throw new IllegalArgumentException("the row says " + Quoted.of(String.valueOf(row.reason()))
                    + ", and the employment before it has not ended; add a row for its end");
        }
        PayPosition next = options.hours() == null ? before.thenByHours(row, commands) : before.then(row);
        change(new PayChange(row, event, before, next));
        now = next;
    }

    private PayPosition hire(PayRow row) {
        PayStint begun = meant.begun(row);
        PayPosition first = meant.titled(PayPosition.first(row, options.title()), begun);
        first.requireHire(row.columns());
        if (isEnded && row.event() != PayEvent.HIRE && row.event() != PayEvent.REHIRE) {
            commands.explain(row.origin(), "the employment before it has ended, so this is read as a hire");
        }
        beforeHire.accept(row);
        stint = begun;
        tell(row, first.hire(begun.employer()));
        return first;
    }

    private void change(PayChange change) {
        List<Action> actions = change.actions();
        actions.forEach(action -> tell(change.row(), action));
        if (stint != null) {
            commands.state(change.row().origin(), Stated.of(change.row(), stint.whose()));
        }
        if (actions.isEmpty()) {
            change.requireNoEnd();
            if (change.event() != PayEvent.RETURN) {
                commands.noteAndExplain(change.row().origin(), "nothing changes in this row; it is left out");
            }
        }
    }

    private void end(PayRow row, LocalDate on) {
        PayStint ended = stint;
        isEnded = true;
        if (now == null || ended == null) {
            commands.noteAndExplain(row.origin(), "no employment is in force on this day, so nothing ends");
            return;
        }
        EndReason reason = PayEnd.reason(row.words());
        stints.tell(row.origin(), new Action.EndEmployment(reason, null, null).on(on), ended);
        ended.endOn(on);
        now = null;
        leaves.clear();
        besides.clear();
        ranges.clear();
    }

    private void tell(PayRow row, Action action) {
        tell(row.origin(), new DatedCommand(row.on(), action, new Remarks(row.cell(PayColumn.NOTE), null)));
    }

    private void tell(Origin origin, DatedCommand command) {
        PayStint about = stint;
        if (about == null) {
            throw new IllegalArgumentException("no employment at " + employer
                    + " has begun by this day; add the row that begins it, or record its Hire first");
        }
        stints.tell(origin, command, about);
    }
}
