package trackrecord.domain.vesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Grants and terms in few words, and answers as one line of text. */
final class Grants {

    static final String EMPLOYER = "Discord";
    static final List<VestingOccurrence> NO_EVENTS = List.of();
    static final Pauses NO_PAUSES = Pauses.NONE;

    private Grants() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Rational n(String text) {
        return Rational.parse(text);
    }

    static Segment months(int occurrences, int period, String percentage) {
        return new Segment(occurrences, period, PeriodType.MONTHS, n(percentage), null, null);
    }

    static Segment days(int occurrences, int period, String percentage) {
        return new Segment(occurrences, period, PeriodType.DAYS, n(percentage), null, null);
    }

    static Segment cliff(Segment segment, int occurrence, String percentage) {
        return new Segment(
                segment.occurrences(),
                segment.period(),
                segment.periodType(),
                segment.percentage(),
                new Cliff(occurrence, n(percentage)),
                segment.event());
    }

    static Segment on(String event, Segment segment) {
        return new Segment(
                segment.occurrences(),
                segment.period(),
                segment.periodType(),
                segment.percentage(),
                segment.cliff(),
                event);
    }

    static VestingTerms terms(Segment... segments) {
        return new VestingTerms(null, List.of(segments), null, null, null);
    }

    static VestingTerms starting(String start, VestingTerms terms) {
        return new VestingTerms(
                day(start), terms.segments(), terms.allocation(), terms.dayOfMonth(), terms.heldUntil());
    }

    static VestingTerms allocated(Allocation allocation, VestingTerms terms) {
        return new VestingTerms(terms.start(), terms.segments(), allocation, terms.dayOfMonth(), terms.heldUntil());
    }

    static VestingTerms onDay(String dayOfMonth, VestingTerms terms) {
        return new VestingTerms(
                terms.start(), terms.segments(), terms.allocation(), DayOfMonth.parse(dayOfMonth), terms.heldUntil());
    }

    static VestingTerms heldUntil(String event, VestingTerms terms) {
        return new VestingTerms(terms.start(), terms.segments(), terms.allocation(), terms.dayOfMonth(), event);
    }

    static Grant units(String on, String units, VestingTerms terms) {
        return Grant.of(
                1, day(on), "g", EMPLOYER, EmploymentId.of(1), Instrument.of(unitsOf(units, "USD 10.50")), terms);
    }

    static Grant money(String on, String value, VestingTerms terms) {
        return Grant.of(
                1,
                day(on),
                "g",
                EMPLOYER,
                EmploymentId.of(1),
                Instrument.of(new Granted.Value(Money.parse(value))),
                terms);
    }

    static Granted.Units unitsOf(String units, String unitPrice) {
        return new Granted.Units(new BigDecimal(units), BigMoney.parse(unitPrice));
    }

    /** So much, in the grant's kind. */
    static Quantity quantity(Grant grant, Rational amount) {
        BigDecimal decimal = amount.round(grant.inUnits() ? 10 : grant.decimals());
        return grant.inUnits() ? new Quantity.Units(decimal) : new Quantity.Value(Money.of(grant.currency(), decimal));
    }

    /** So much, in the grant's kind, without saying what it was worth. */
    static Vested vested(Grant grant, Rational amount) {
        return switch (quantity(grant, amount)) {
            case Quantity.Units(var units) -> new Vested.Units(units, null);
            case Quantity.Value(var value) -> new Vested.Value(value, null);
        };
    }

    static Acceleration acceleration(Grant grant, Rational amount) {
        return new Acceleration(grant.grantId(), quantity(grant, amount));
    }

    static VestingOccurrence event(String name, String on) {
        return event(name, on, "1/1");
    }

    static VestingOccurrence event(String name, String on, String fraction) {
        return new VestingOccurrence(2, day(on), name, EMPLOYER, n(fraction));
    }

    /** @param to absent: it goes on */
    public static Pause pause(LocalDate from, @Nullable LocalDate to) {
        return new Pause(to == null ? LocalDateRange.ofUnboundedEnd(from) : LocalDateRange.of(from, to));
    }

    static Pause pause(String from, String to) {
        return pause(day(from), to == null ? null : day(to));
    }

    static Grant vested(Grant grant, String on, String amount) {
        return grant.vested(7, day(on), vested(grant, n(amount)));
    }

    static Grant forfeited(Grant grant, String on, String amount) {
        return grant.forfeited(8, day(on), quantity(grant, n(amount)));
    }

    static Grant split(Grant grant, String on, String ratio) {
        return grant.split(9, day(on), n(ratio));
    }

    static Grant ended(Grant grant, String on) {
        return grant.employmentEnded(10, day(on), EndReason.OTHER, false, null);
    }

    static GrantStatus status(Grant grant, String asOf, VestingOccurrence... events) {
        return grant.status(day(asOf), List.of(events), NO_PAUSES);
    }

    static GrantStatus paused(Grant grant, String asOf, Pause... pauses) {
        return grant.status(day(asOf), NO_EVENTS, Pauses.of(List.of(pauses)));
    }

    /** {@code "2025-04-01 25, 2025-07-01 6"}: dates and amounts. */
    static String plan(Grant grant, VestingOccurrence... events) {
        return grant.schedule(List.of(events)).parts().stream()
                .map(part -> part.on() + " " + number(part.amount()))
                .collect(Collectors.joining(", "));
    }

    /** {@code "1 2025-04-01 25 (10 vested, 5 forfeited) DUE"}, one a tranche. */
    static List<String> lines(GrantStatus status) {
        return status.tranches().stream()
                .map(tranche -> tranche.number() + " " + tranche.date() + " " + number(tranche.amount())
                        + parts(tranche) + " " + tranche.state())
                .toList();
    }

    private static String parts(Tranche tranche) {
        String vested = tranche.vested().isZero() ? "" : number(tranche.vested()) + " vested";
        String forfeited = tranche.forfeited().isZero() ? "" : number(tranche.forfeited()) + " forfeited";
        String both = vested.isEmpty() || forfeited.isEmpty() ? vested + forfeited : vested + ", " + forfeited;
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    /** {@code "total 100 = vested 25 + forfeited 0 + unvested 75, unscheduled 0"}. */
    static String sums(GrantStatus status) {
        return "total " + number(status.total()) + " = vested " + number(status.vested()) + " + forfeited "
                + number(status.forfeited()) + " + unvested " + number(status.unvested()) + ", unscheduled "
                + number(status.unscheduled());
    }

    static String number(Rational amount) {
        return amount.isWhole()
                ? amount.numerator().toString()
                : amount.fits(10) ? amount.round(10).stripTrailingZeros().toPlainString() : amount.toString();
    }
}
