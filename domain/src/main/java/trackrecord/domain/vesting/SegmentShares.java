package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Computes the exact share of the whole grant for each occurrence of each segment. */
final class SegmentShares {

    private final List<Segment> segments;

    SegmentShares(List<Segment> segments) {
        this.segments = segments;
    }

    /** One installment for each occurrence, those up to a cliff included, dated as it falls due (not as it vests). */
    List<Installment> installments(int index, List<LocalDate> dates, Rational fraction) {
        Segment segment = segments.get(index);
        Rational whole = segment.percentage().times(fraction);
        List<Installment> installments = new ArrayList<>(segment.occurrences());
        for (int occurrence = 1; occurrence <= segment.occurrences(); occurrence++) {
            installments.add(new Installment(
                    index, occurrence, dates.get(occurrence - 1), whole.times(withinSegment(segment, occurrence))));
        }
        return installments;
    }

    private static Rational withinSegment(Segment segment, int occurrence) {
        VestingTerms.Cliff cliff = segment.cliff();
        if (cliff == null) {
            return Rational.of(1, segment.occurrences());
        }
        return occurrence <= cliff.occurrence()
                ? cliff.percentage().dividedBy(Rational.of(cliff.occurrence()))
                : Rational.ONE
                        .minus(cliff.percentage())
                        .dividedBy(Rational.of(segment.occurrences() - cliff.occurrence()));
    }
}
