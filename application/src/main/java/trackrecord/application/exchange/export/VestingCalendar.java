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
 * What comes next as a calendar of whole days (iCalendar, RFC 5545). An event keeps its UID from one export to the next,
 * so that a calendar that reads it again moves it and does not double it; the UID does not reveal whose it is.
 */
public final class VestingCalendar {

    /** So far ahead anniversaries of an employment that goes on are listed. */
    private static final int ANNIVERSARIES_AHEAD = 10;

    private final String identity;
    private final DtStamp stamp;

    private VestingCalendar(String identity, Instant stamp) {
        this.identity = identity;
        this.stamp = new DtStamp(stamp);
    }

    /**
     * @param identity of the career for ever, by which its events are told from those of others
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
        // Given whole: a calendar copies its list for each event that is added to it.
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
