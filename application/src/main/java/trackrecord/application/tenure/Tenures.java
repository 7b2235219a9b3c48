package trackrecord.application.tenure;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import trackrecord.application.generation.Dated;
import trackrecord.application.generation.ListTable;
import trackrecord.domain.tenure.Service;
import trackrecord.domain.timeline.Timeline;

/** The service of a career as dated spans: the tenure of any day is that of its span, plus the days since. */
public final class Tenures {

    public static final ListTable<Dated<Service>> TABLE =
            new ListTable<>("tenure", "spans", new TypeReference<>() { });

    private Tenures() {
    }

    /** The course of a whole career, from the first hire on. */
    public static List<Dated<Service>> course(Timeline timeline) {
        return Dated.course(timeline, Service::of);
    }
}
