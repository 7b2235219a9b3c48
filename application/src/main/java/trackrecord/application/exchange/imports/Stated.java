package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Action;

/**
 * The values that a row states from a day on in an employment, even if nothing changes.
 *
 * @param share share of full time; null, like the others, if the row does not state it
 */
record Stated(
        LocalDate on,
        Whose whose,
        @Nullable Rational share,
        @Nullable String team,
        @Nullable String location,
        @Nullable String title) {

    static Stated of(PayRow row, Whose whose) {
        return new Stated(
                row.on(),
                whose,
                row.share(),
                row.cell(PayColumn.TEAM),
                row.cell(PayColumn.LOCATION),
                row.cell(PayColumn.TITLE));
    }

    /** Whether a recorded change of the same day differs from the row. */
    boolean differsFrom(Action recorded) {
        if (recorded instanceof Action.ChangeHours hours) {
            return share != null && !share.equals(hours.fte());
        }
        return recorded instanceof Action.Transfer move
                && (differ(team, move.team()) || differ(location, move.location()) || differ(title, move.title()));
    }

    private static boolean differ(@Nullable String said, @Nullable String recorded) {
        return said != null && recorded != null && !said.equals(recorded);
    }
}
