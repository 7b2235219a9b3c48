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
 * Everything that the read models hold of one career: a function of its facts and of nothing else.
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
     * Counts up whenever the same facts make other rows: a program with another shape rebuilds at its start. Until then
     * a verification compares no rows; without counting up, it would call honest ones altered.
     */
    public static final int SHAPE = 8;

    /** @param history at least one fact */
    public static RowSet of(String id, History history) {
        return FoldedRows.of(id, history).rows();
    }
}
