package trackrecord.domain.measure;

import static trackrecord.domain.rule.Commands.day;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Action.RecordSplit;
import trackrecord.domain.vocabulary.Action.StartLeave;
import trackrecord.domain.vocabulary.Action.VestRsu;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Grants, vests and splits in few words. */
final class Stock {

    private Stock() {}

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
        return new Segment(
                occurrences, period, PeriodType.MONTHS, Rational.ONE, new Cliff(at, Rational.parse(percentage)), null);
    }

    static Command grant(String on, String id, String value, @Nullable VestingTerms terms) {
        return new GrantRsu(id, new Granted.Value(Money.parse(value)), terms).on(day(on));
    }

    static Command grantUnits(String on, String id, String units, String price, @Nullable VestingTerms terms) {
        return new GrantRsu(id, new Granted.Units(new BigDecimal(units), BigMoney.parse(price)), terms).on(day(on));
    }

    static Command vestUnits(String on, String id, String units, @Nullable String price) {
        return new VestRsu(id, new Vested.Units(new BigDecimal(units), price == null ? null : BigMoney.parse(price)))
                .on(day(on));
    }

    static Command vestMoney(String on, String id, String value, @Nullable String marketValue) {
        return new VestRsu(
                        id, new Vested.Value(Money.parse(value), marketValue == null ? null : Money.parse(marketValue)))
                .on(day(on));
    }

    static Command split(String on, String employer, String ratio) {
        return new RecordSplit(employer, Rational.parse(ratio)).on(day(on));
    }

    static Command pausingLeave(String on) {
        return new StartLeave("parental", null, true).on(day(on));
    }
}
