package trackrecord.application.exchange.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.Upcoming;
import trackrecord.domain.upcoming.UpcomingEntry;
import trackrecord.domain.upcoming.UpcomingEntry.Anniversary;
import trackrecord.domain.upcoming.UpcomingEntry.Deadline;
import trackrecord.domain.upcoming.UpcomingEntry.Falling;
import trackrecord.domain.upcoming.UpcomingEntry.Recorded;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.work.Work;

/**
 * Upcoming events as a calendar of whole days (iCalendar, RFC 5545). An event keeps its UID in later exports, so that a
 * calendar that reads them again moves the event and does not duplicate it. The UID does not reveal the person.
 */
public final class VestingCalendar {

    /** The number of years for which anniversaries of a running employment are listed. */
    private static final int ANNIVERSARIES_AHEAD = 10;

    private final String identity;
    private final DtStamp stamp;

    private VestingCalendar(String identity, Instant stamp) {
        this.identity = identity;
        this.stamp = new DtStamp(stamp);
    }

    /**
     * @param identity permanent identity of the career, which makes the UIDs of its events unique
     * @param asOf     events come after that day
     * @param stamp    when the calendar is made
     */
    public static String of(String identity, Timeline timeline, LocalDate asOf, Instant stamp) {
        VestingCalendar calendar = new VestingCalendar(identity, stamp);
        LocalDate lastAnniversary = asOf.plusYears(ANNIVERSARIES_AHEAD);
        List<CalendarComponent> events = Upcoming.of(timeline, asOf, FieldRules.LAST_DAY).stream()
                .filter(entry -> !(entry instanceof Anniversary) || !entry.on().isAfter(lastAnniversary))
                .map(calendar::event)
                .toList();
        // Passed as one list, because adding events one by one copies the list each time.
        return FoldedLines.of(new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Trackrecord//Career//EN"),
                                ImmutableVersion.VERSION_2_0,
                                ImmutableCalScale.GREGORIAN)),
                        new ComponentList<>(events))
                .toString());
    }

    private CalendarComponent event(UpcomingEntry entry) {
        Work.step();
        String title = UpcomingTitle.of(entry);
        PropertyList properties = new PropertyList(
                List.of(new DtStart<>(entry.on()), new Summary(title), stamp, new Uid(uid(entry) + "@trackrecord")));
        return entry instanceof Deadline ? new VEvent(properties, alarms(title)) : new VEvent(properties);
    }

    /** Two weeks and a day before. */
    private static ComponentList<VAlarm> alarms(String title) {
        return new ComponentList<>(
                Stream.of(14, 1).map(days -> alarm(title, days)).toList());
    }

    private static VAlarm alarm(String title, int daysBefore) {
        return new VAlarm(new PropertyList(
                List.of(ImmutableAction.DISPLAY, new Description(title), new Trigger(Duration.ofDays(-daysBefore)))));
    }

    private String uid(UpcomingEntry entry) {
        return hash(identity + " "
                + switch (entry) {
                    case Recorded it -> "fact " + it.fact().number();
                    case Falling it -> "grant " + it.grant().number() + " " + it.tranche();
                    case Deadline it ->
                        "grant " + it.grant().number() + " " + Written.words(it.kind()) + " "
                                + it.facts().getLast();
                    case Anniversary it -> "years " + it.employment().hiredBy() + " " + it.years();
                });
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
