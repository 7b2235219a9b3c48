package trackrecord.application.tenure;

import java.util.List;
import trackrecord.application.generation.Dated;
import trackrecord.application.generation.GenerationTable;
import trackrecord.domain.tenure.Service;
import trackrecord.domain.timeline.Timeline;

/** The service of a career as dated spans: the tenure of any day is that of its span, plus the days since. */
public final class Tenures {

    public static final GenerationTable<Dated<Service>> TABLE = new GenerationTable<>("tenure", "valid_from, valid_to,"
            + " employer, employed_since, ended_on, days_before, days_before_with_employer, rehired, title_since,"
            + " level_since", (row, values) -> {
                Service service = row.value();
                values.day(row.from()).end(row.to()).text(service.employer()).day(service.since())
                        .day(service.ended()).number((int) service.daysBefore())
                        .number((int) service.daysBeforeWithEmployer()).yes(service.rehired())
                        .day(service.titleSince()).day(service.levelSince());
            });

    private Tenures() {
    }

    /** The course of a whole career, from the first hire on. */
    public static List<Dated<Service>> course(Timeline timeline) {
        return Dated.course(timeline, Service::of);
    }
}
