package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * The last days that the rows of one employment state. Most programs write those of the rows, or on every row that of the
 * employment; people also write ranges that overlap, and then it is asked what holds after the inner one.
 */
final class PayRanges {

    private final LinedCommands commands;
    private @Nullable LocalDate latest;

    PayRanges(LinedCommands commands) {
        this.commands = commands;
    }

    void clear() {
        latest = null;
    }

    /**
     * A last day ends the employment unless the next row follows on it. One that the next row lies before is that of the
     * employment, repeated on every row.
     *
     * @return the first day on which it no longer holds; absent: it goes on
     * @throws IllegalArgumentException where the days of rows overlap, and it is open what holds
     */
    @Nullable
    LocalDate endAfter(PayRow row, @Nullable PayRow next) {
        LocalDate last = row.lastDay();
        if (last == null) {
            return null;
        }
        if (last.isBefore(row.on())) {
            commands.explain(row.origin(), "its last day, " + last + ", is before its first day and is not read");
            return null;
        }
        if (next != null && next.on().isBefore(last) && areTwoPosts(row, next)) {
            throw new IllegalArgumentException("its days, up to " + last + ", overlap with those of the next row from "
                    + next.on() + " on, and each is a share of full time under a title of its own; where both are held"
                    + " at once, give one another employer, such as the name of its department, else write as the last"
                    + " day of this row the day before " + next.on());
        }
        if (latest == null || latest.isBefore(last)) {
            latest = last;
        }
        if (next != null && !next.on().isAfter(last.plusDays(1))) {
            noteThatIsNotRead(row, last, next);
            return null;
        }
        if (latest.isAfter(last)) {
            throw new IllegalArgumentException("its last day is " + last + ", and a row before it goes on to " + latest
                    + "; where that one holds again afterwards, add a row for it from " + last.plusDays(1)
                    + " on, else write the same last day in both");
        }
        return after(last, row);
    }

    /**
     * The first day on which an employment no longer holds that a row ends: that of the row, unless it names a later last
     * day. One that the next row lies before is repeated from the end of a later employment.
     */
    LocalDate endOf(PayRow row, @Nullable PayRow next) {
        LocalDate last = row.lastDay();
        if (last == null || last.isBefore(row.on())) {
            return row.on();
        }
        if (next != null && !next.on().isAfter(last)) {
            commands.explain(row.origin(), "its last day, " + last + ", is after the next row begins and is not read");
            return row.on();
        }
        return after(last, row);
    }

    /** One that is not repeated, and beyond which the next row may go. */
    private void noteThatIsNotRead(PayRow row, LocalDate last, PayRow next) {
        LocalDate nextLast = next.lastDay();
        if (next.on().isBefore(last) && next.event() != PayEvent.END && (nextLast == null || nextLast.isAfter(last))) {
            commands.noteAndExplain(
                    row.origin(),
                    "its last day, " + last + ", is not read, as the next row begins before it, on " + next.on()
                            + ", and " + (nextLast == null ? "states none" : "goes on to " + nextLast)
                            + "; if the employment ended then, write that last day in the rows after it, too");
        }
    }

    private LocalDate after(LocalDate last, PayRow row) {
        commands.explain(row.origin(), "its last day is " + last + ", so the employment ends on the day after");
        return last.plusDays(1);
    }

    /** Whether the words of the next row leave it open that it is held beside the row. */
    private static boolean areTwoPosts(PayRow row, PayRow next) {
        Rational one = row.share();
        Rational other = next.share();
        String title = row.cell(PayColumn.TITLE);
        String nextTitle = next.cell(PayColumn.TITLE);
        return one != null
                && other != null
                && one.plus(other).compareTo(Rational.ONE) <= 0
                && title != null
                && nextTitle != null
                && !title.equals(nextTitle)
                && !next.isTold()
                && switch (next.event()) {
                    case HIRE, CHANGE, UNSAID, UNKNOWN -> true;
                    case REHIRE, PROMOTION, LEAVE, RETURN, END, PAYMENT -> false;
                };
    }
}
