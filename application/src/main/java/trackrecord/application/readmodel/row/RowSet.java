package trackrecord.application.readmodel.row;

import java.time.Instant;
import java.util.List;
import trackrecord.application.readmodel.careerlist.Listed;
import trackrecord.application.readmodel.generation.Dated;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.state.CareerState;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.domain.timeline.History;

/**
 * All rows of the read models for one career; a function of its facts only.
 *
 * @param id         the internal id
 * @param version    the number of the newest fact in it
 * @param recordedAt when that was recorded
 */
public record RowSet(
        String id,
        int version,
        Instant recordedAt,
        CareerState state,
        GrowthHistory growth,
        List<Dated<Listed>> listed,
        List<Dated<AnnualTotal>> annualized) {

    /**
     * The version of the row format; must be increased whenever the same facts make other rows. A program with another
     * version rebuilds at its start, and a verification compares no rows until then. Without the increase, a
     * verification would report correct rows as altered.
     */
    public static final int SHAPE = 8;

    /** @param history at least one fact */
    public static RowSet of(String id, History history) {
        return FoldedRows.of(id, history).rows();
    }
}
