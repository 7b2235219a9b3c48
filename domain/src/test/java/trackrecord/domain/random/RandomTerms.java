package trackrecord.domain.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Vesting terms of every shape that the rules allow; now and then one that they refuse. */
public final class RandomTerms {

    private static final List<String> EVENTS = List.of("ipo", "milestone");

    private final Dice dice;

    RandomTerms(Dice dice) {
        this.dice = dice;
    }

    /** Of a grant in units; absent: all at once. The same seed makes the same terms. */
    public static @Nullable VestingTerms of(long seed, LocalDate grantedOn) {
        return new RandomTerms(new Dice(seed)).terms(grantedOn, true);
    }

    /** Absent: all at once. */
    @Nullable
    VestingTerms terms(LocalDate grantedOn, boolean inUnits) {
        if (dice.chance(6)) {
            return null;
        }
        LocalDate start = dice.chance(60) ? null : dice.dayBetween(grantedOn.minusDays(400), grantedOn.plusDays(200));
        Allocation allocation = dice.chance(50) ? null : dice.oneOf(Allocation.values());
        if (allocation == Allocation.FRACTIONAL && !inUnits) {
            allocation = null;
        }
        DayOfMonth day = dice.chance(60) ? null : new DayOfMonth(dice.between(0, 31));
        return new VestingTerms(start, segments(), allocation, day, dice.chance(15) ? dice.oneOf(EVENTS) : null);
    }

    private List<Segment> segments() {
        if (dice.chance(55)) {
            return List.of(dice.chance(50) ? fourYears() : segment(Rational.ONE));
        }
        int count = dice.between(2, 4);
        List<Segment> segments = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            segments.add(segment(dice.chance(8) ? Rational.ZERO : Rational.of(1, dice.chance(80) ? count : count + 1)));
        }
        return segments;
    }

    private Segment fourYears() {
        return new Segment(
                16, 3, PeriodType.MONTHS, Rational.ONE, dice.chance(70) ? new Cliff(4, Rational.of(1, 4)) : null, null);
    }

    private Segment segment(Rational percentage) {
        boolean days = dice.chance(15);
        int occurrences = dice.oneOf(1, 1, 2, 3, 4, 4, 8, 12);
        int period = dice.chance(5) ? 0 : days ? dice.oneOf(30, 91, 180) : dice.oneOf(1, 3, 3, 6, 12);
        Cliff cliff = occurrences > 2 && dice.chance(30)
                ? new Cliff(dice.between(1, occurrences - 1), Rational.of(1, dice.between(2, 5)))
                : null;
        return new Segment(
                occurrences,
                period,
                days ? PeriodType.DAYS : PeriodType.MONTHS,
                percentage,
                cliff,
                dice.chance(12) ? dice.oneOf(EVENTS) : null);
    }
}
