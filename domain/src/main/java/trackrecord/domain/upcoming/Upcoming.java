package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import trackrecord.domain.career.Employment;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * The upcoming events: recorded facts of the future, tranches falling due, deadlines, and anniversaries of employments.
 * Facts recorded for the future count: the end of an employment stops its vests and its anniversaries.
 */
public final class Upcoming {

    private Upcoming() {}

    /**
     * The entries by date, on one day by kind.
     *
     * @param asOf entries come after that day
     * @param last the last day of an entry
     */
    public static List<UpcomingEntry> of(Timeline timeline, LocalDate asOf, LocalDate last) {
        List<UpcomingEntry> entries = new ArrayList<>();
        for (RecordedFact fact : timeline.between(asOf.plusDays(1), last.plusDays(1))) {
            entries.add(new UpcomingEntry.Recorded(fact));
        }
        List<UpcomingEntry.Deadline> deadlines = OptionDeadlines.of(timeline, asOf, last);
        entries.addAll(deadlines);
        // For a grant and day with a deadline, the vest of that day is not listed.
        Set<String> said = deadlines.stream()
                .filter(it -> it.kind() != UpcomingEntry.Kind.ELECTION_83B)
                .map(it -> it.grant().number() + " " + it.on())
                .collect(Collectors.toSet());
        UpcomingVests.of(timeline, asOf, last).stream()
                .filter(it -> !said.contains(it.grant().number() + " " + it.on()))
                .forEach(entries::add);
        for (Employment job : timeline.atTheEnd().employments().all()) {
            addAnniversaries(entries, job, asOf, last);
        }
        entries.sort(Comparator.comparing(UpcomingEntry::on).thenComparing(UpcomingEntry::kind));
        return List.copyOf(entries);
    }

    private static void addAnniversaries(List<UpcomingEntry> entries, Employment job, LocalDate asOf, LocalDate last) {
        // A year that begins on 29 February ends on the 28th, in leap years too.
        LocalDate since = MonthDay.from(job.since()).equals(MonthDay.of(2, 29))
                ? job.since().minusDays(1)
                : job.since();
        for (int years = 1; ; years++) {
            Work.step();
            LocalDate on = since.plusYears(years);
            if (on.isAfter(last) || !job.days().contains(on)) {
                return;
            }
            if (on.isAfter(asOf)) {
                entries.add(new UpcomingEntry.Anniversary(on, job, years));
            }
        }
    }
}
