package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** The rules for the terms of a grant. */
public final class TermsRules {

    /** The facts of a career lie within 300 years; a schedule that is longer could never be recorded as vested. */
    private static final long LONGEST_IN_MONTHS = 3_600;

    private static final long LONGEST_IN_DAYS = 109_500;
    /** Daily over four years are 1,461. */
    private static final int MOST_OCCURRENCES = 2_000;
    /** Grants recorded when more occurrences were allowed still get their schedule. */
    private static final int MOST_SCHEDULED = 10_000;

    private static final String SHARE = "; write a quarter as \"1/4\"";

    private TermsRules() {}

    /**
     * Returns every reason to refuse a grant of that size with these terms; empty if there is none. Stored terms are
     * never checked again.
     */
    public static List<TermsProblem> check(@Nullable VestingTerms terms, Granted granted) {
        List<TermsProblem> problems = new ArrayList<>();
        Allocation allocation = terms == null ? Allocation.CUMULATIVE_ROUND_DOWN : terms.allocationOrDefault();
        switch (granted) {
            case Granted.Value _ -> {
                if (allocation == Allocation.FRACTIONAL) {
                    problems.add(new TermsProblem(
                            "/vesting/allocation",
                            "a grant in money vests whole minor units: FRACTIONAL is for grants in units"));
                }
            }
            case Granted.Units(var units, var _) -> checkUnits(units, allocation, problems);
        }
        if (terms != null) {
            problems.addAll(check(terms, MOST_OCCURRENCES));
        }
        return problems;
    }

    /** Returns every reason to refuse a grant of that many options with these terms; empty if there is none. */
    public static List<TermsProblem> check(@Nullable VestingTerms terms, OptionTerms options) {
        List<TermsProblem> problems = new ArrayList<>();
        checkUnits(
                options.units(),
                terms == null ? Allocation.CUMULATIVE_ROUND_DOWN : terms.allocationOrDefault(),
                problems);
        if (terms != null) {
            problems.addAll(check(terms, MOST_OCCURRENCES));
        }
        return problems;
    }

    private static void checkUnits(BigDecimal units, Allocation allocation, List<TermsProblem> problems) {
        int decimals = allocation == Allocation.FRACTIONAL ? 10 : 0;
        if (!Rational.of(units).fits(decimals)) {
            problems.add(new TermsProblem(
                    "/units",
                    decimals == 0
                            ? "units must be whole unless the allocation is FRACTIONAL, not " + units.toPlainString()
                            : "units must have at most 10 decimals, not " + units.toPlainString()));
        }
    }

    /** Whether a schedule can be built from stored terms, recorded here or elsewhere. */
    public static boolean canSchedule(VestingTerms terms) {
        return check(terms, MOST_SCHEDULED).isEmpty();
    }

    /** The reasons that do not depend on the size of the grant. */
    private static List<TermsProblem> check(VestingTerms terms, int mostOccurrences) {
        List<TermsProblem> problems = new ArrayList<>();
        if (terms.start() != null
                && (terms.start().isBefore(FieldRules.FIRST_DAY)
                        || terms.start().isAfter(FieldRules.LAST_DAY))) {
            problems.add(new TermsProblem(
                    "/vesting/start",
                    "start must be from " + FieldRules.FIRST_DAY + " to " + FieldRules.LAST_DAY + ", not "
                            + terms.start()));
        }
        if (terms.segments().isEmpty()) {
            problems.add(new TermsProblem(
                    "/vesting/segments",
                    "segments must not be empty; leave vesting out if everything vests on the grant date"));
        }
        Rational together = Rational.ZERO;
        long occurrences = 0;
        long months = 0;
        long days = 0;
        for (int index = 0; index < terms.segments().size(); index++) {
            Segment segment = terms.segments().get(index);
            check(segment, "/vesting/segments/" + index, problems);
            together = together.plus(segment.percentage());
            occurrences += segment.occurrences();
            long length = (long) segment.occurrences() * segment.period();
            switch (segment.periodType()) {
                case MONTHS -> months += length;
                case DAYS -> days += length;
            }
        }
        if (together.compareTo(Rational.ONE) > 0) {
            problems.add(new TermsProblem(
                    "/vesting/segments",
                    "the percentages of the segments must come to at most 1 (the whole grant), not "
                            + together.plain()));
        }
        if (occurrences > mostOccurrences) {
            problems.add(new TermsProblem(
                    "/vesting/segments",
                    "the segments must have at most " + mostOccurrences + " occurrences together, not " + occurrences));
        }
        if (months > LONGEST_IN_MONTHS || days > LONGEST_IN_DAYS) {
            problems.add(new TermsProblem(
                    "/vesting/segments",
                    "the segments must last at most " + LONGEST_IN_MONTHS + " months and " + LONGEST_IN_DAYS
                            + " days together"));
        }
        return problems;
    }

    private static void check(Segment segment, String at, List<TermsProblem> problems) {
        if (segment.occurrences() < 1) {
            problems.add(new TermsProblem(
                    at + "/occurrences", "occurrences must be at least 1, not " + segment.occurrences()));
        }
        if (segment.period() < 0) {
            problems.add(new TermsProblem(at + "/period", "period must be 0 or more, not " + segment.period()));
        }
        if (segment.percentage().signum() < 0 || segment.percentage().compareTo(Rational.ONE) > 0) {
            problems.add(new TermsProblem(
                    at + "/percentage",
                    "percentage must be between 0 and 1 (the whole grant), not "
                            + segment.percentage().plain() + SHARE));
        }
        if (segment.cliff() != null) {
            check(segment.cliff(), segment.occurrences(), at + "/cliff", problems);
        }
    }

    private static void check(Cliff cliff, int occurrences, String at, List<TermsProblem> problems) {
        if (cliff.occurrence() < 1 || cliff.occurrence() > occurrences) {
            problems.add(new TermsProblem(
                    at + "/occurrence",
                    "the cliff must be at one of the " + occurrences + " occurrences, not " + cliff.occurrence()));
        }
        if (cliff.percentage().signum() < 0 || cliff.percentage().compareTo(Rational.ONE) > 0) {
            problems.add(new TermsProblem(
                    at + "/percentage",
                    "percentage must be between 0 and 1 (the whole segment), not "
                            + cliff.percentage().plain() + SHARE));
        } else if (cliff.occurrence() == occurrences && !cliff.percentage().equals(Rational.ONE)) {
            problems.add(new TermsProblem(
                    at + "/percentage",
                    "percentage must be 1 (the whole segment), since nothing comes after a cliff at the last occurrence, not "
                            + cliff.percentage().plain()));
        }
    }
}
