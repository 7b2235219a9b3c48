package trackrecord.domain.compensation;

import static trackrecord.domain.rule.Commands.day;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.command.Command;
import trackrecord.domain.command.Command.GrantRsu;
import trackrecord.domain.command.Command.RecordSplit;
import trackrecord.domain.command.Command.StartLeave;
import trackrecord.domain.command.Command.VestRsu;
import trackrecord.domain.vesting.VestingTerms;
import trackrecord.domain.vesting.VestingTerms.Cliff;
import trackrecord.domain.vesting.VestingTerms.PeriodType;
import trackrecord.domain.vesting.VestingTerms.Segment;

/** Grants, vests and splits in few words. */
final class Stock {

    private Stock() {
    }

    /** So many installments, so many months apart, all of the grant. */
    static VestingTerms months(int occurrences, int period) {
        return terms(null, null, new Segment(occurrences, period, PeriodType.MONTHS, Rational.ONE, null, null));
    }

    static VestingTerms startingOn(String start, int occurrences, int period) {
        return terms(start, null, new Segment(occurrences, period, PeriodType.MONTHS, Rational.ONE, null, null));
    }

    static VestingTerms terms(@Nullable String start, @Nullable String heldUntil, Segment... segments) {
        return new VestingTerms(start == null ? null : day(start), List.of(segments), null, null, heldUntil);
    }

    static Segment segment(int occurrences, int period, PeriodType type, String percentage, @Nullable String event) {
        return new Segment(occurrences, period, type, Rational.parse(percentage), null, event);
    }

    static Segment withCliff(int occurrences, int period, int at, String percentage) {
        return new Segment(occurrences, period, PeriodType.MONTHS, Rational.ONE,
                new Cliff(at, Rational.parse(percentage)), null);
    }

    static Command grant(String on, String id, String value, @Nullable VestingTerms terms) {
        return new GrantRsu(day(on), id, Money.parse(value), null, null, terms, null, null);
    }

    static Command grantUnits(String on, String id, String units, String price, @Nullable VestingTerms terms) {
        return new GrantRsu(day(on), id, null, new BigDecimal(units), BigMoney.parse(price), terms, null, null);
    }

    static Command vestUnits(String on, String id, String units, @Nullable String price) {
        return new VestRsu(day(on), id, new BigDecimal(units), price == null ? null : BigMoney.parse(price), null, null,
                null, null);
    }

    static Command vestMoney(String on, String id, String value, @Nullable String marketValue) {
        return new VestRsu(day(on), id, null, null, Money.parse(value),
                marketValue == null ? null : Money.parse(marketValue), null, null);
    }

    static Command split(String on, String employer, String ratio) {
        return new RecordSplit(day(on), employer, Rational.parse(ratio), null, null);
    }

    static Command pausingLeave(String on) {
        return new StartLeave(day(on), "parental", null, true, null, null);
    }
}
