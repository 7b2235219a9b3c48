package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Split;
import trackrecord.domain.work.Work;

/**
 * A split between the day of a price and the day on which shares are counted; inverted if the price is the later one.
 *
 * @param fact  number of the fact that records it
 * @param ratio shares of the second day for one share of the first
 */
record SplitStep(int fact, Rational ratio) {

    /**
     * The fact number decides the order of facts on one day.
     *
     * @param number of the fact that records the price
     * @param place  number of the fact that counts the shares
     */
    static List<SplitStep> between(
            Career state, String employer, LocalDate priced, int number, LocalDate counted, int place) {
        Work.steps(state.splits().size());
        List<SplitStep> between = new ArrayList<>();
        for (Split split : state.splits()) {
            if (split.employer().equals(employer)) {
                boolean afterPrice = split.isAfter(priced, number);
                boolean afterCount = split.isAfter(counted, place);
                if (afterPrice && !afterCount) {
                    between.add(new SplitStep(split.fact(), split.ratio()));
                } else if (afterCount && !afterPrice) {
                    between.add(new SplitStep(split.fact(), Rational.ONE.dividedBy(split.ratio())));
                }
            }
        }
        return between;
    }
}
