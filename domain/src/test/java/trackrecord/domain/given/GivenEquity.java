package trackrecord.domain.given;

import static trackrecord.domain.given.Given.day;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Short ways to write commands about grants, vests, prices and splits, and the terms of grants. */
public final class GivenEquity {

    private GivenEquity() {}

    public static DatedCommand grantValue(String on, String id, String value) {
        return Given.grant(on, id, value, quarterly());
    }

    public static DatedCommand grantUnits(String on, String id, int units, String unitPrice) {
        return Given.grantUnits(on, id, String.valueOf(units), unitPrice, quarterly());
    }

    public static DatedCommand grantWaitingFor(String event, String on, String id, int units) {
        VestingTerms waiting = terms(null, event, new Segment(4, 3, PeriodType.MONTHS, Rational.ONE, null, null));
        return new Action.GrantRsu(id, new Granted.Units(new BigDecimal(units), BigMoney.parse("USD 10")), waiting)
                .on(day(on));
    }

    public static DatedCommand vestUnits(String on, String id, String units) {
        return vestUnits(on, id, units, null);
    }

    public static DatedCommand vestUnits(String on, String id, String units, @Nullable String price) {
        return new Action.VestRsu(
                        id, new Vested.Units(new BigDecimal(units), price == null ? null : BigMoney.parse(price)))
                .on(day(on));
    }

    public static DatedCommand vestMoney(String on, String id, String value, @Nullable String marketValue) {
        return new Action.VestRsu(
                        id, new Vested.Value(Money.parse(value), marketValue == null ? null : Money.parse(marketValue)))
                .on(day(on));
    }

    public static DatedCommand forfeitUnits(String on, String id, String units) {
        return new Action.ForfeitRsu(id, new Quantity.Units(new BigDecimal(units)), null).on(day(on));
    }

    public static DatedCommand adjustUnits(String on, String id, String units) {
        return new Action.AdjustUnits(id, new BigDecimal(units), AdjustmentReason.PERFORMANCE).on(day(on));
    }

    public static DatedCommand event(String on, String event, String employer) {
        return new Action.RecordVestingEvent(event, employer, null).on(day(on));
    }

    public static DatedCommand price(String on, String employer, String unitPrice) {
        return new Action.RecordSharePrice(employer, BigMoney.parse(unitPrice)).on(day(on));
    }

    public static DatedCommand split(String on, String employer, String ratio) {
        return new Action.RecordSplit(employer, Rational.parse(ratio)).on(day(on));
    }

    /** 1,600 at an exercise price of 2 USD and a share price of 5 USD, which can be exercised before they vest. */
    public static OptionTerms earlyOptions() {
        return new OptionTerms(
                OptionKind.NSO,
                new BigDecimal("1600"),
                BigMoney.parse("USD 2"),
                BigMoney.parse("USD 5"),
                null,
                null,
                null,
                true,
                null);
    }

    /** Four years, a quarter of a year at a time, no cliff. */
    public static VestingTerms quarterly() {
        return months(16, 3);
    }

    /** So many installments, so many months apart, all of the grant. */
    public static VestingTerms months(int occurrences, int period) {
        return terms(null, null, new Segment(occurrences, period, PeriodType.MONTHS, Rational.ONE, null, null));
    }

    public static VestingTerms startingOn(String start, int occurrences, int period) {
        return terms(start, null, new Segment(occurrences, period, PeriodType.MONTHS, Rational.ONE, null, null));
    }

    public static VestingTerms terms(@Nullable String start, @Nullable String heldUntil, Segment... segments) {
        return new VestingTerms(start == null ? null : day(start), List.of(segments), null, null, heldUntil);
    }

    public static Segment segment(
            int occurrences, int period, PeriodType type, String percentage, @Nullable String event) {
        return new Segment(occurrences, period, type, Rational.parse(percentage), null, event);
    }

    public static Segment withCliff(int occurrences, int period, int at, String percentage) {
        return new Segment(
                occurrences, period, PeriodType.MONTHS, Rational.ONE, new Cliff(at, Rational.parse(percentage)), null);
    }
}
