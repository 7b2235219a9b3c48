package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * Interprets the last days in the rows of one employment. Most programs write the last day of each row, or that of the
 * employment on every row. People also write overlapping ranges; then the import asks what holds after the inner one.
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
     * A last day ends the employment unless the next row follows it directly. If the next row begins before it, it is
     * the last day of the employment, repeated on every row.
     *
     * @return the first day on which it no longer holds; null if it continues
     * @throws IllegalArgumentException if the ranges of rows overlap, and it is ambiguous what holds
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
     * The first day without an employment that a row ends: the day of the row, unless it names a later last day. A last
     * day after the next row belongs to the end of a later employment.
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

    /** Notes a last day that is not repeated and that the next row may exceed. */
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

    /** Whether the next row may be a second post held at the same time. */
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
