package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.CsvTable.Line;
import trackrecord.application.exchange.written.WrittenAmounts.Amount;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.PayRate;

/**
 * What one row of a pay history says.
 *
 * @param on      the first day on which it holds
 * @param event   what happened, by its action and its reason
 * @param isTold  whether the import itself says what the words of the row stand for
 * @param status  END or LEAVE where a status says so; else UNSAID
 * @param kind    what the amount is
 * @param salary  the rate, where the amount is a salary; absent where there is none
 * @param more    where the amount is so much more than the salary before; absent: it is not
 * @param share   the share of full time that is worked; absent: the row says nothing of it
 * @param paid    the amount, where it is another; absent where there is none
 * @param lastDay the last day of the row or of the employment; absent: none, or one that stands for an open end
 */
record PayRow(
        Origin origin,
        Line line,
        PayColumns columns,
        LocalDate on,
        PayEvent event,
        boolean isTold,
        PayEvent status,
        PayKind kind,
        @Nullable PayRate salary,
        @Nullable PayMore more,
        @Nullable Rational share,
        @Nullable Paid paid,
        @Nullable LocalDate lastDay) {

    private static final int LONGEST_ANSWER = 500;

    /** An amount that is not a salary. */
    record Paid(Amount amount, String currency, @Nullable PayPeriod period) {}

    Place place() {
        return origin.place();
    }

    @Nullable
    String cell(PayColumn column) {
        return columns.cell(line, column);
    }

    /** Why, in the words of the file; absent where it says nothing. */
    @Nullable
    String reason() {
        String reason = cell(PayColumn.REASON);
        return reason != null ? reason : cell(PayColumn.ACTION);
    }

    /** What may be given with the import where its words are not understood: {@code reasons=Job elimination:end}. */
    String answer(String event) {
        String reason = reason();
        return "reasons=" + GivenPairs.written(Quoted.cut(reason == null ? words() : reason, LONGEST_ANSWER)) + ":"
                + event;
    }

    /** All its words on what happened. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (PayColumn column : new PayColumn[] {PayColumn.ACTION, PayColumn.REASON, PayColumn.STATUS}) {
            String cell = cell(column);
            if (cell != null) {
                words.append(words.isEmpty() ? "" : " ").append(cell);
            }
        }
        return words.toString();
    }

    /** Whether its status says that the employment has ended, and nothing else in it that one begins. */
    boolean isAfterwards() {
        boolean isOfRange = lastDay != null && !lastDay.isBefore(on);
        boolean isHire = event == PayEvent.HIRE || event == PayEvent.REHIRE;
        return status == PayEvent.END && !isTold && !isHire && !isOfRange && event != PayEvent.END;
    }

    /** The same with the rate that it comes to. */
    PayRow paying(PayRate rate) {
        return new PayRow(origin, line, columns, on, event, isTold, status, kind, rate, null, share, paid, lastDay);
    }

    boolean isSalary() {
        return kind == PayKind.SALARY;
    }
}
