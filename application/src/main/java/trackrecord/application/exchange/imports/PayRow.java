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
 * The content of one row of a pay history.
 *
 * @param on      the first day on which it holds
 * @param event   the event, from its action and reason
 * @param isTold  whether the import defines the meaning of the row's words
 * @param status  END or LEAVE if a status states it; otherwise UNSAID
 * @param kind    the kind of the amount
 * @param salary  the rate, if the amount is a salary; otherwise null
 * @param more    the raise, if the amount is a percentage of the previous salary; otherwise null
 * @param share   the share of full time that is worked; null if the row does not state it
 * @param paid    the amount, if it is not a salary; otherwise null
 * @param lastDay the last day of the row or of the employment; null if there is none, or if it means an open end
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

    /** The reason in the words of the file; null if it states none. */
    @Nullable
    String reason() {
        String reason = cell(PayColumn.REASON);
        return reason != null ? reason : cell(PayColumn.ACTION);
    }

    /** The parameter that defines the meaning of unknown words: {@code reasons=Job elimination:end}. */
    String answer(String event) {
        String reason = reason();
        return "reasons=" + GivenPairs.written(Quoted.cut(reason == null ? words() : reason, LONGEST_ANSWER)) + ":"
                + event;
    }

    /** All words about the event. */
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

    /** Whether its status states that the employment has ended, and nothing in it begins one. */
    boolean isAfterwards() {
        boolean isOfRange = lastDay != null && !lastDay.isBefore(on);
        boolean isHire = event == PayEvent.HIRE || event == PayEvent.REHIRE;
        return status == PayEvent.END && !isTold && !isHire && !isOfRange && event != PayEvent.END;
    }

    /** The same row with its resulting rate. */
    PayRow paying(PayRate rate) {
        return new PayRow(origin, line, columns, on, event, isTold, status, kind, rate, null, share, paid, lastDay);
    }

    boolean isSalary() {
        return kind == PayKind.SALARY;
    }
}
