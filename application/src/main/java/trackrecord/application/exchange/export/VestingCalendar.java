package trackrecord.application.exchange.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.work.Work;

/**
 * Vesting dates and anniversaries of employments as a calendar of whole days (iCalendar, RFC 5545). An event keeps
 * its UID from one export to the next, so that a calendar that reads it again moves it and does not double it.
 */
public final class VestingCalendar {

    /** So far ahead anniversaries of an employment that goes on are listed. */
    private static final int ANNIVERSARIES_AHEAD = 10;

    private final String careerId;
    private final LocalDate asOf;
    private final DtStamp stamp;
    private final List<CalendarComponent> events = new ArrayList<>();

    private VestingCalendar(String careerId, LocalDate asOf, Instant stamp) {
        this.careerId = careerId;
        this.asOf = asOf;
        this.stamp = new DtStamp(stamp);
    }

    /**
     * @param asOf  what is known to be in force on that day: later facts do not count
     * @param stamp when the calendar is made
     */
    public static String of(String careerId, Timeline timeline, LocalDate asOf, Instant stamp) {
        VestingCalendar calendar = new VestingCalendar(careerId, asOf, stamp);
        Career career = timeline.on(asOf);
        career.employments().forEach(calendar::addAnniversaries);
        career.grants().forEach(grant -> calendar.addTranches(career, grant));
        return calendar.toString();
    }

    private void addTranches(Career career, Grant grant) {
        for (Tranche tranche : career.status(grant, asOf).tranches()) {
            if (tranche.state() != Tranche.State.FORFEITED && tranche.state() != Tranche.State.HELD) {
                add(
                        tranche.date(),
                        "grant-" + grant.number() + "-" + tranche.number(),
                        "Vesting: "
                                + amount(grant, tranche.amount()) + " of grant " + grant.grantId() + " ("
                                + grant.employer()
                                + ")");
            }
        }
    }

    private void addAnniversaries(Employment job) {
        LocalDate end =
                job.running() ? asOf.plusYears(ANNIVERSARIES_AHEAD) : job.days().getEnd();
        for (int years = 1; job.since().plusYears(years).isBefore(end); years++) {
            add(
                    job.since().plusYears(years),
                    "employment-" + job.hiredBy() + "-" + years,
                    years + (years == 1 ? " year" : " years") + " at " + job.employer());
        }
    }

    private void add(LocalDate on, String id, String summary) {
        Work.step();
        events.add(new VEvent(new PropertyList(List.of(
                new DtStart<>(on), new Summary(summary), stamp, new Uid(careerId + "-" + id + "@trackrecord")))));
    }

    private static String amount(Grant grant, Rational amount) {
        BigDecimal plain = amount.round(grant.decimals());
        String digits = String.format(Locale.ROOT, "%,." + plain.scale() + "f", plain);
        return grant.inUnits() ? digits + " units" : digits + " " + grant.currency();
    }

    @Override
    public String toString() {
        // Given whole: a calendar copies its list for each event that is added to it.
        return new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Trackrecord//Career//EN"),
                                ImmutableVersion.VERSION_2_0,
                                ImmutableCalScale.GREGORIAN)),
                        new ComponentList<>(events))
                .toString();
    }
}
