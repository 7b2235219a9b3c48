package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trackrecord.domain.career.Employment;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * What comes next: recorded facts of the future, what falls due of grants, anniversaries of employments. Facts that are
 * recorded for the future count: the end of an employment stops its vests and its anniversaries.
 */
public final class Upcoming {

    private Upcoming() {}

    /**
     * By date, on one day by kind.
     *
     * @param asOf entries come after that day
     * @param last the last day of an entry
     */
    public static List<UpcomingEntry> of(Timeline timeline, LocalDate asOf, LocalDate last) {
        List<UpcomingEntry> entries = new ArrayList<>();
        for (RecordedFact fact : timeline.between(asOf.plusDays(1), last.plusDays(1))) {
            entries.add(new UpcomingEntry.Recorded(fact));
        }
        entries.addAll(UpcomingVests.of(timeline, asOf, last));
        for (Employment job : timeline.atTheEnd().employments().all()) {
            addAnniversaries(entries, job, asOf, last);
        }
        entries.sort(Comparator.comparing(UpcomingEntry::on).thenComparing(UpcomingEntry::kind));
        return List.copyOf(entries);
    }

    private static void addAnniversaries(List<UpcomingEntry> entries, Employment job, LocalDate asOf, LocalDate last) {
        for (int years = 1; ; years++) {
            Work.step();
            LocalDate on = job.since().plusYears(years);
            if (on.isAfter(last) || !job.days().contains(on)) {
                return;
            }
            if (on.isAfter(asOf)) {
                entries.add(new UpcomingEntry.Anniversary(on, job, years));
            }
        }
    }
}
