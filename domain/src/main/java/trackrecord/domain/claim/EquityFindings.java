package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.VestingTerms;

/**
 * Compares the equity that a total counts with what happened to it until the end of the window and, as far as known,
 * afterwards. Forfeited equity is in one finding, equity that may still vest in another.
 */
final class EquityFindings {

    private final CurrencyUnit currency;
    private final LocalDate end;
    private final Figure counted;
    private final State known;
    private final List<CountedGrant> grants;

    /**
     * @param counted the equity that the total counts
     * @param whole   whether it counts whole grants; otherwise one year's share of each
     */
    EquityFindings(Timeline timeline, Claim claim, Figure counted, boolean whole) {
        this.currency = claim.currency();
        this.end = claim.window().getEnd();
        this.counted = counted;
        List<Integer> facts = counted.facts();
        State state = timeline.on(end.minusDays(1));
        this.known = whenAllHasHappened(timeline, claim);
        this.grants = state.career().grants().stream()
                .filter(grant -> facts.contains(grant.number()))
                .map(grant -> new CountedGrant(grant, claim.window(), state, known, whole))
                .toList();
    }

    /** The state on a day by which all known facts have happened and the window has ended. */
    static State whenAllHasHappened(Timeline timeline, Claim claim) {
        LocalDate last = claim.window().getEnd().minusDays(1);
        LocalDate newest = timeline.lastDay();
        return timeline.on(newest == null || newest.isBefore(last) ? last : newest);
    }

    /** The total counts the whole value of grants. */
    List<Finding> ofWholeGrants() {
        List<Finding> findings = new ArrayList<>();
        vestsAfterTheWindow().ifPresent(findings::add);
        notVested(sum(CountedGrant::left), sum(it -> it.open().minus(it.left())))
                .ifPresent(findings::add);
        Losses losses = new Losses(currency, "the equity counted", known);
        lostOfWholeGrants(losses);
        losses.finding().ifPresent(findings::add);
        return findings;
    }

    void lostOfWholeGrants(Losses losses) {
        grants.forEach(it -> losses.add(it.grant(), lost(it), it.lost(), it::value));
    }

    /**
     * The total counts a year's share of grants. The amount of a grant that vested in the window is taken as that
     * share; if less vested, the rest of the share is taken from what vests next.
     */
    List<Finding> ofVestingYears() {
        List<Finding> findings = new ArrayList<>();
        notVested(sum(it -> open(it).min(it.left())), sum(EquityFindings::lostOfShare))
                .ifPresent(findings::add);
        Losses losses = new Losses(currency, "the equity counted", known);
        lostOfVestingYears(losses);
        losses.finding().ifPresent(findings::add);
        return findings;
    }

    void lostOfVestingYears(Losses losses) {
        grants.forEach(it -> losses.add(it.grant(), lostOfShare(it), it.lostLater(), it::value));
    }

    private static Rational lostOfShare(CountedGrant grant) {
        return open(grant).minus(open(grant).min(grant.left()));
    }

    private static Rational open(CountedGrant grant) {
        return grant.share().minus(grant.vestedWithin()).max(Rational.ZERO).min(grant.open());
    }

    private Optional<Finding> vestsAfterTheWindow() {
        // A vest on the first day after the window was earned in the window: a one-year cliff falls on that day.
        SortedMap<LocalDate, Rational> later = upcoming().tailMap(end.plusDays(1));
        BigDecimal amount = rounded(sum(later));
        if (amount.signum() == 0) {
            return Optional.empty();
        }
        String text = money(counted.amount()) + " is the whole value of "
                + Wording.all(described()) + "; " + money(amount)
                + " of it vests after " + end + (later.size() == 1 ? ", on " : ", until ") + later.lastKey() + ".";
        return Optional.of(new Finding(Code.WHOLE_GRANT_COUNTED, text, amount, counted.facts()));
    }

    /**
     * @param left the counted amount that neither vested before the window ended nor was ever forfeited
     * @param lost the counted amount that had not vested by then and was forfeited later
     */
    private Optional<Finding> notVested(Rational left, Rational lost) {
        if (rounded(left).signum() == 0) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(money(rounded(left)))
                .append(" of the equity counted had not vested ")
                .append("before ")
                .append(end)
                .append(
                        rounded(lost).signum() == 0
                                ? "."
                                : ", beside " + money(rounded(lost)) + " that was lost later.");
        vestsNext(text);
        said(text, sum(CountedGrant::overdue), " had fallen due and is not recorded as vested.");
        said(text, sum(CountedGrant::undated), " has no date: it waits for an event, or is not scheduled.");
        TreeSet<Integer> facts = new TreeSet<>(counted.facts());
        grants.forEach(it -> facts.addAll(it.spentBy()));
        return Optional.of(new Finding(Code.NOT_VESTED_YET, text.toString(), rounded(left), List.copyOf(facts)));
    }

    /** Names the first day by which at least half a minor unit vests, and what follows. */
    private void vestsNext(StringBuilder text) {
        SortedMap<LocalDate, Rational> upcoming = upcoming();
        Rational next = Rational.ZERO;
        for (LocalDate day : upcoming.keySet()) {
            next = next.plus(upcoming.getOrDefault(day, Rational.ZERO));
            if (rounded(next).signum() != 0) {
                text.append(" The next ")
                        .append(money(rounded(next)))
                        .append(" vests on ")
                        .append(day)
                        .append(day.equals(end) ? ", the day after the window ends" : "");
                BigDecimal rest = rounded(sum(upcoming.tailMap(day.plusDays(1))));
                if (rest.signum() != 0) {
                    text.append("; ")
                            .append(money(rest))
                            .append(" vests later still, until ")
                            .append(upcoming.lastKey());
                }
                text.append('.');
                return;
            }
        }
    }

    private void said(StringBuilder text, Rational amount, String what) {
        if (rounded(amount).signum() != 0) {
            text.append(' ').append(money(rounded(amount))).append(what);
        }
    }

    /** Describes each grant with its schedule, if one of the schedules is longer than a year. */
    private List<String> described() {
        boolean anyIsLong = grants.stream().anyMatch(it -> isLong(it.grant()));
        return grants.stream()
                .map(CountedGrant::grant)
                .map(it -> "grant " + it.grantId() + " of " + it.on() + (anyIsLong ? ", which " + vests(it) : ""))
                .toList();
    }

    private static boolean isLong(Grant grant) {
        return vestsByTimeAlone(grant) && grant.vestingYears().compareTo(Rational.ONE) > 0;
    }

    private static boolean vestsByTimeAlone(Grant grant) {
        VestingTerms terms = grant.terms();
        return terms != null && !grant.isHeld() && terms.segments().stream().allMatch(it -> it.event() == null);
    }

    private static String vests(Grant grant) {
        VestingTerms terms = grant.terms();
        if (terms == null) {
            return "has no schedule";
        }
        if (!vestsByTimeAlone(grant)) {
            return "waits for an event";
        }
        return "vests " + (isLong(grant) ? "over " + Wording.years(grant.vestingYears()) : "within a year");
    }

    private SortedMap<LocalDate, Rational> upcoming() {
        SortedMap<LocalDate, Rational> upcoming = new TreeMap<>();
        grants.forEach(grant -> grant.upcoming().forEach((day, amount) -> upcoming.merge(day, amount, Rational::plus)));
        // Options with no intrinsic value when granted vest without contributing to the counted amount.
        upcoming.values().removeIf(Rational::isZero);
        return upcoming;
    }

    private static Rational lost(CountedGrant grant) {
        return grant.lost().stream().map(grant::value).reduce(Rational.ZERO, Rational::plus);
    }

    private Rational sum(Function<CountedGrant, Rational> part) {
        return grants.stream().map(part).reduce(Rational.ZERO, Rational::plus);
    }

    private static Rational sum(SortedMap<LocalDate, Rational> byDay) {
        return byDay.values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    private BigDecimal rounded(Rational amount) {
        return amount.round(currency.getDecimalPlaces());
    }

    private String money(BigDecimal amount) {
        return Written.money(amount, currency);
    }
}
