package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Leave;
import trackrecord.domain.measure.Figure.Mark;
import trackrecord.domain.vesting.Forfeiture;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.Instrument.StockUnits;
import trackrecord.domain.vesting.Instrument.StockValue;
import trackrecord.domain.vesting.Schedule;
import trackrecord.domain.vesting.VestingOccurrence;
import trackrecord.domain.work.Work;

/** The value of a grant when it was made, and the part of it that counts each year. */
final class GrantFigures {

    private GrantFigures() {}

    /**
     * The value that GRANTED counts: for options the value reported by the employer, if recorded; otherwise {@link
     * #whole}.
     */
    static Figure granted(Grant grant) {
        return switch (grant.instrument()) {
            case StockUnits _, StockValue _ -> whole(grant);
            case Options(var options) ->
                options.fairValue() == null
                        ? whole(grant)
                        : units(grant, unit(grant, options.fairValue(), "Fair value of one option"));
        };
    }

    /**
     * The grant's value, or its units x their fair value on the grant date. For options: units x (share value -
     * exercise price). Neither a split nor a later price changes it.
     */
    static Figure whole(Grant grant) {
        List<Integer> facts = List.of(grant.number());
        return switch (grant.instrument()) {
            case StockValue _ ->
                Figure.fact(
                        grant.total(),
                        grant.currency(),
                        facts,
                        () -> name(grant),
                        () -> Wording.money(grant.total(), grant.currency()) + " granted on " + grant.on());
            case StockUnits it -> units(grant, unit(grant, it.unitPrice(), "Unit price on the grant date"));
            case Options it -> units(grant, intrinsic(grant, it)).marked(Mark.INTRINSIC);
        };
    }

    /** One part of the schedule, at the value of the grant date. */
    static Figure tranche(Grant grant, Schedule.Part part, List<Integer> facts) {
        Figure tranche = Figure.tranche(
                grant.valueAtGrant(part.amount()),
                grant.currency(),
                facts,
                () -> name(grant) + ", scheduled for " + part.on(),
                () -> part(grant, part.amount()));
        return switch (grant.instrument()) {
            case StockUnits _, StockValue _ -> tranche;
            case Options _ -> tranche.marked(Mark.INTRINSIC);
        };
    }

    /** Words for a part of the grant at the value of the grant date, as a figure shows them. */
    private static String part(Grant grant, Rational amount) {
        return switch (grant.instrument()) {
            case StockUnits it -> Wording.plain(amount) + " units x " + Wording.money(it.unitPrice());
            case StockValue _ -> Wording.money(amount, grant.currency()) + " of the grant";
            case Options it ->
                Wording.plain(amount) + " units x " + Wording.price(it.intrinsic(), grant.currency())
                        + " beyond the exercise price";
        };
    }

    private static Figure units(Grant grant, Figure unit) {
        return Figure.product(
                unit,
                grant.total(),
                List.of(grant.number()),
                () -> name(grant),
                () -> Wording.plain(grant.total()) + " units of " + Wording.price(unit.exact(), unit.currency())
                        + " granted on " + grant.on());
    }

    private static Figure intrinsic(Grant grant, Options options) {
        BigMoney price = options.terms().unitPrice();
        String strike = Wording.money(options.terms().exercisePrice());
        return Figure.fact(
                options.intrinsic(),
                grant.currency(),
                List.of(grant.number()),
                () -> "Intrinsic value on the grant date",
                () -> price == null
                        ? "no share price is recorded for the grant date: counted as zero"
                        : Wording.money(price) + " a share on " + grant.on() + ", exercise price " + strike);
    }

    private static Figure unit(Grant grant, BigMoney price, String label) {
        return Figure.fact(
                Rational.of(price.getAmount()),
                grant.currency(),
                List.of(grant.number()),
                () -> label,
                () -> Wording.money(price) + " a unit on " + grant.on());
    }

    /** (Grant value - forfeited) / vesting years: the amount that counts for each year of the vesting period. */
    static Figure perYear(GrantStatus status) {
        Grant grant = status.grant();
        Figure value = whole(grant);
        Rational forfeited = status.forfeitedValue();
        Figure left = forfeited.isZero()
                ? value
                : Figure.sum(
                        grant.currency(),
                        List.of(value, forfeited(status)),
                        () -> name(grant) + ", less what was forfeited");
        Rational years = grant.vestingYears();
        Figure perYear = Figure.product(
                left,
                Rational.ONE.dividedBy(years),
                List.of(),
                () -> name(grant) + ", per vesting year",
                () -> Wording.money(left.exact(), grant.currency()) + " over " + Wording.plain(years)
                        + (years.equals(Rational.ONE) ? " year" : " years") + ", in the rate from "
                        + status.firstDay() + " until " + status.countsUntil());
        Mark mark = value.mark();
        return mark == null ? perYear : perYear.marked(mark);
    }

    /**
     * Units count at the price of the grant, converted by the splits in between. Those splits are facts of the figure
     * too.
     */
    private static Figure forfeited(GrantStatus status) {
        Grant grant = status.grant();
        CurrencyUnit currency = grant.currency();
        Rational value = status.forfeitedValue();
        List<Integer> facts = new ArrayList<>(grant.inUnits() ? List.of(grant.number()) : List.of());
        for (Forfeiture forfeiture : status.forfeitures()) {
            facts.add(forfeiture.fact());
            facts.addAll(forfeiture.behind());
        }
        return Figure.fact(
                value.negated(),
                currency,
                facts,
                () -> "Forfeited",
                () -> Wording.money(value, currency) + " at the value of the grant date, taken off");
    }

    /**
     * The facts behind the schedule as known on a day: those of the grant, of events, and of leaves that pause vesting.
     */
    static List<Integer> factsOfSchedule(Career state, Grant grant, Predicate<String> matters, LocalDate day) {
        List<Integer> facts = factsOfSchedule(
                grant,
                grant.events().stream()
                        .filter(event -> !event.on().isAfter(day))
                        .toList(),
                matters);
        List<Leave> leaves = state.pausingLeavesOf(grant);
        Work.steps(leaves.size());
        for (Leave leave : leaves) {
            if (!leave.days().getStart().isAfter(day)) {
                facts.add(leave.fact());
                if (!leave.days().getEnd().isAfter(day)) {
                    facts.add(leave.facts().getLast());
                }
            }
        }
        return facts;
    }

    /** The facts behind the schedule of the terms alone: those of the grant and of the events it waits for. */
    static List<Integer> factsOfSchedule(Grant grant, List<VestingOccurrence> events, Predicate<String> matters) {
        Work.steps(events.size());
        List<Integer> facts = new ArrayList<>(List.of(grant.number()));
        events.stream().filter(event -> matters.test(event.event())).forEach(event -> facts.add(event.fact()));
        return facts;
    }

    static String name(Grant grant) {
        return switch (grant.instrument()) {
                    case StockUnits _, StockValue _ -> "RSU grant ";
                    case Options _ -> "Option grant ";
                }
                + grant.grantId();
    }
}
