package trackrecord.domain.vesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.GrantEntry.Ended;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.Instrument.StockUnits;
import trackrecord.domain.vesting.Instrument.StockValue;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;
import trackrecord.domain.work.Work;

/**
 * One grant with everything that happened to it, in timeline order. Immutable. It never throws on a fact: the rules
 * refuse invalid facts earlier.
 */
public final class Grant {

    /** A grant without terms falls due as a whole on its date. */
    private static final VestingTerms AT_ONCE = new VestingTerms(
            null, List.of(new Segment(1, 0, PeriodType.MONTHS, Rational.ONE, null, null)), null, null, null);

    private final int number;
    private final LocalDate on;
    private final String grantId;
    private final String employer;
    private final @Nullable EmploymentId employment;
    private final Instrument instrument;
    private final @Nullable VestingTerms terms;
    private final VestingTerms effective;
    private final Schedules schedules;
    /** The grant before {@link #entry}; null if nothing has happened to it yet. */
    private final @Nullable Grant before;
    /** Null also if this state only adds the knowledge of an event. */
    private final @Nullable GrantEntry entry;

    private final List<VestingOccurrence> events;
    private final @Nullable Ended end;
    /** Whether something vested ahead of its date, or the employment has ended. */
    private final boolean cutByDate;
    /** Whether an adjustment added or took a fraction of a unit. */
    private final boolean fractional;
    /**
     * Caches the last answer, which depends only on the schedule; schedules rarely change. The following fields do the
     * same.
     */
    private @Nullable Standing standing;

    private @Nullable Standing sums;
    private @Nullable Derived derived;

    private record Derived(Schedule schedule, @Nullable LocalDate released, Object value) {}

    private Grant(
            int number,
            LocalDate on,
            String grantId,
            String employer,
            @Nullable EmploymentId employment,
            Instrument instrument,
            @Nullable VestingTerms terms) {
        this.number = number;
        this.on = on;
        this.grantId = grantId;
        this.employer = employer;
        this.employment = employment;
        this.instrument = instrument;
        this.terms = terms;
        this.effective = terms == null ? AT_ONCE : terms;
        this.schedules = new Schedules(on, effective, total(), instrument.decimals(effective.allocationOrDefault()));
        this.before = null;
        this.entry = null;
        this.events = List.of();
        this.end = null;
        this.cutByDate = false;
        this.fractional = false;
    }

    private Grant(Grant before, @Nullable GrantEntry entry, List<VestingOccurrence> events) {
        this.number = before.number;
        this.on = before.on;
        this.grantId = before.grantId;
        this.employer = before.employer;
        this.employment = before.employment;
        this.instrument = before.instrument;
        this.terms = before.terms;
        this.effective = before.effective;
        this.schedules = before.schedules;
        this.before = before;
        this.entry = entry;
        this.events = events;
        this.end = before.end == null && entry instanceof Ended it ? it : before.end;
        this.cutByDate = before.cutByDate
                || entry instanceof Ended
                || (entry instanceof GrantEntry.Vested vested && vested.ahead());
        this.fractional = before.fractional
                || (entry instanceof GrantEntry.Adjusted adjusted
                        && !adjusted.amount().isWhole());
    }

    /**
     * @param number     of the fact that makes it
     * @param employer   empty if there was no employment, as in a restored history of another origin
     * @param employment absent likewise
     * @param terms      absent: all of it falls due on the grant date
     */
    public static Grant of(
            int number,
            LocalDate on,
            String grantId,
            String employer,
            @Nullable EmploymentId employment,
            Instrument instrument,
            @Nullable VestingTerms terms) {
        return new Grant(number, on, grantId, employer, employment, instrument, terms);
    }

    /** Adds a vest; its amount is in the shares of that day. */
    public Grant vested(int fact, LocalDate on, Vested vested) {
        return with(new GrantEntry.Vested(fact, on, vested, false));
    }

    /** Adds a vest ahead of the schedule, which fills the tranches dated after that day. */
    public Grant vestedAhead(int fact, LocalDate on, Vested vested) {
        return with(new GrantEntry.Vested(fact, on, vested, true));
    }

    /** Adds an exercise of options; its units are in the shares of that day. */
    public Grant exercised(int fact, LocalDate on, BigDecimal units, @Nullable BigMoney unitPrice) {
        return with(new GrantEntry.Exercised(fact, on, Rational.of(units), unitPrice));
    }

    /** Adds a cancellation of options; its units are in the shares of that day. */
    public Grant cancelled(int fact, LocalDate on, BigDecimal units) {
        return with(new GrantEntry.Cancelled(fact, on, Rational.of(units)));
    }

    /** @param units added or, below 0, taken, in the shares of that day; a grant in money is not touched */
    public Grant adjusted(int fact, LocalDate on, BigDecimal units) {
        return inUnits() ? with(new GrantEntry.Adjusted(fact, on, Rational.of(units))) : this;
    }

    /** Adds a forfeiture; its amount is in the shares of that day. */
    public Grant forfeited(int fact, LocalDate on, Quantity quantity) {
        return with(new GrantEntry.Forfeited(fact, on, quantity.amount()));
    }

    /**
     * @param ratio new shares for each old one; a grant in money is not touched
     */
    public Grant split(int fact, LocalDate on, Rational ratio) {
        return inUnits() ? with(new GrantEntry.Split(fact, on, ratio)) : this;
    }

    /**
     * Ends the grant's employment. Tranches due or held before that day can still vest. Of the rest, the accelerated
     * part vests and the remainder is forfeited.
     *
     * @param reason      decides how long options can still be exercised
     * @param kept        the remainder stays on its schedule and is not forfeited
     * @param accelerated the part of the rest that vests; null if none
     */
    public Grant employmentEnded(
            int fact, LocalDate on, EndReason reason, boolean kept, @Nullable Acceleration accelerated) {
        return with(new GrantEntry.Ended(fact, on, reason, kept, accelerated));
    }

    /** The same grant with the events it waits for among those given; other events are ignored. */
    public Grant told(List<VestingOccurrence> happened) {
        List<VestingOccurrence> awaited = happened.stream()
                .filter(it -> employer.equals(it.employer()) && schedules.waitsFor(it.event()))
                .toList();
        return awaited.isEmpty()
                ? this
                : new Grant(
                        this,
                        null,
                        Stream.concat(events.stream(), awaited.stream()).toList());
    }

    /** The events of its employer that it waits for and that have happened. */
    public List<VestingOccurrence> events() {
        return events;
    }

    private Grant with(GrantEntry entry) {
        return new Grant(this, entry, events);
    }

    /**
     * The status of the grant on a day, given what is known on that day.
     *
     * @param events vesting events; those of other employers or effective later are ignored
     * @param pauses leaves of the grant's employment that pause vesting; later ones are ignored
     */
    public GrantStatus status(LocalDate asOf, List<VestingOccurrence> events, Pauses pauses) {
        List<VestingOccurrence> known = ofEmployer(events, asOf);
        Schedule schedule = schedules.of(known, pauses.knownOn(asOf));
        String event = effective.heldUntil();
        VestingOccurrence release = event == null ? null : Schedule.named(event, known);
        return new GrantStatus(this, asOf, schedule, new Release(event != null, release == null ? null : release.on()));
    }

    /**
     * The dates on which a cliff of its schedule is reached.
     *
     * @param asOf   what is known on that day counts
     * @param events vesting events; those of other employers or effective later are ignored
     * @param pauses leaves of the grant's employment that pause vesting; later ones are ignored
     */
    public Set<LocalDate> cliffs(LocalDate asOf, List<VestingOccurrence> events, Pauses pauses) {
        return schedules.cliffs(ofEmployer(events, asOf), pauses.knownOn(asOf));
    }

    /**
     * The schedule of the terms alone, in the shares of the grant date. No leave, forfeiture, split or end of
     * employment changes it.
     */
    public Schedule schedule(List<VestingOccurrence> events) {
        return schedules.of(ofEmployer(events), Pauses.NONE);
    }

    /** The names of the events that each part of {@link #schedule} depends on, in the same order. */
    public List<Set<String>> eventsBehind(List<VestingOccurrence> events) {
        return schedules.eventsBehind(ofEmployer(events));
    }

    Standing standing(Schedule schedule, Release release) {
        Standing known = standing;
        if (known == null || !known.isUnder(schedule, release.on())) {
            known = played(schedule, release, grant -> grant.standing);
            standing = known;
        }
        return known;
    }

    /**
     * The same, but the amounts by place are undefined. The vested and forfeited totals of stock depend on the schedule
     * only after an employment has ended or a vest came ahead of its date. Before that, a leave moves the tranches but
     * changes no total.
     */
    Standing sums(Schedule schedule, Release release) {
        if (cutByDate || instrument.vestsByDate()) {
            return standing(schedule, release);
        }
        Standing known = sums;
        if (known == null) {
            known = played(Schedule.NOTHING, release, grant -> grant.sums);
            sums = known;
        }
        return known;
    }

    /** A value that a caller derives from the grant under a schedule, independent of the day; computed once. */
    <T> T derived(Schedule schedule, @Nullable LocalDate released, Class<T> type, Supplier<T> make) {
        Derived known = derived;
        if (known == null
                || known.schedule() != schedule
                || !Objects.equals(known.released(), released)
                || !type.isInstance(known.value())) {
            known = new Derived(schedule, released, make.get());
            derived = known;
        }
        return type.cast(known.value());
    }

    /** Applies the entries from the nearest earlier state that is cached for this schedule, or from the first. */
    private Standing played(Schedule schedule, Release release, Function<Grant, @Nullable Standing> kept) {
        Deque<GrantEntry> entries = new ArrayDeque<>();
        Grant grant = this;
        Standing known = null;
        while (grant.before != null && known == null) {
            Work.step();
            if (grant.entry != null) {
                entries.push(grant.entry);
            }
            grant = grant.before;
            Standing theirs = kept.apply(grant);
            known = theirs != null && theirs.isUnder(schedule, release.on()) ? theirs : null;
        }
        Standing played = known != null ? known : begun(schedule, release);
        for (GrantEntry each : entries) {
            played = played.after(each);
        }
        return played;
    }

    private Standing begun(Schedule schedule, Release release) {
        int most = instrument.decimals(effective.allocationOrDefault());
        return switch (instrument) {
            case StockUnits _, StockValue _ -> StockStanding.of(schedule, total(), most);
            case Options(var options) -> OptionStanding.of(schedule, release, options, most);
        };
    }

    private List<VestingOccurrence> ofEmployer(List<VestingOccurrence> events) {
        return events.isEmpty()
                ? events
                : events.stream()
                        .filter(event -> event.employer().equals(employer))
                        .toList();
    }

    private List<VestingOccurrence> ofEmployer(List<VestingOccurrence> events, LocalDate asOf) {
        return events.isEmpty()
                ? events
                : events.stream()
                        .filter(event ->
                                event.employer().equals(employer) && !event.on().isAfter(asOf))
                        .toList();
    }

    public int number() {
        return number;
    }

    public LocalDate on() {
        return on;
    }

    public String grantId() {
        return grantId;
    }

    public String employer() {
        return employer;
    }

    /** Null if the grant belongs to no employment. */
    public @Nullable EmploymentId employment() {
        return employment;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** See {@link Instrument#inUnits}. */
    public boolean inUnits() {
        return instrument.inUnits();
    }

    public @Nullable VestingTerms terms() {
        return terms;
    }

    public CurrencyUnit currency() {
        return instrument.currency();
    }

    /** Units of the grant date, or money. */
    public Rational total() {
        return instrument.total();
    }

    /** The amount of money that the annual rate counts; see {@link Instrument#valueAtGrant}. */
    public Rational grantValue() {
        return instrument.valueAtGrant(instrument.total());
    }

    /**
     * The last day on which it can count in an annual rate, however long its schedule is; null if it does not expire.
     */
    public @Nullable LocalDate expiresOn() {
        return instrument.expiresOn();
    }

    /** The worth on the grant date of units (in shares of that date) or money. */
    public Rational valueAtGrant(Rational amount) {
        return instrument.valueAtGrant(amount);
    }

    /** The largest number of tranches that its terms allow. */
    public long occurrences() {
        return schedules.occurrences();
    }

    /** Whether it waits for an event of that name, in a segment or as a whole. */
    public boolean uses(String event) {
        return schedules.waitsFor(event);
    }

    /** Whether the date of some of its tranches depends on an event of that name. */
    public boolean schedules(String event) {
        return effective.schedules(event);
    }

    /** Numbers of the facts that changed it, without the one that made it, in the order of the timeline. */
    public List<Integer> changedBy() {
        List<Integer> facts = new ArrayList<>();
        for (Grant grant = this; grant.before != null; grant = grant.before) {
            Work.step();
            if (grant.entry != null) {
                facts.add(grant.entry.fact());
            }
        }
        return facts.reversed();
    }

    /**
     * Decimals of a vestable amount: 0 for whole units, 10 for FRACTIONAL or after an adjustment by a fraction, those
     * of the currency for money.
     */
    public int decimals() {
        return fractional ? Instrument.MOST_DECIMALS : instrument.decimals(effective.allocationOrDefault());
    }

    /** The later of the grant date and the start of vesting: the first day on which ANNUALIZED counts it. */
    public LocalDate firstDay() {
        LocalDate start = effective.startOr(on);
        return start.isAfter(on) ? start : on;
    }

    /** See {@link VestingTerms#years}. */
    public Rational vestingYears() {
        return effective.years();
    }

    /** Whether every segment waits for an event, so that the grant counts in no annual rate. */
    public boolean waitsForEvents() {
        return effective.waitsForEvents();
    }

    /** Whether tranches need an event to be released after their date. */
    public boolean isHeld() {
        return effective.heldUntil() != null;
    }

    /** The first day after the grant's employment; null while the employment lasts. */
    public @Nullable LocalDate employmentEndedOn() {
        return end == null ? null : end.on();
    }

    /** Number of the fact that ended the grant's employment; empty while it lasts. */
    public OptionalInt employmentEndedBy() {
        return end == null ? OptionalInt.empty() : OptionalInt.of(end.fact());
    }

    /** Whether its employment ended and the grant stayed on its schedule. */
    public boolean isKept() {
        return end != null && end.kept();
    }
}
