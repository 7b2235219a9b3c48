package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.text.Written;

/**
 * The rules for the fields of a command that do not depend on the career: lengths, bounds, and which fields go
 * together. The rules package checks what depends on the career; {@link TermsRules} checks vesting terms.
 *
 * <p>Everything is bounded, so that no single command can make the arithmetic or the answers grow without end.
 */
public final class FieldRules {

    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    static final int NAME_LENGTH = 200;
    static final int TEXT_LENGTH = 10_000;
    static final int URL_LENGTH = 2_000;
    public static final int LIST_SIZE = 100;
    static final int MOST_DAYS = 36_525;

    private static final Pattern EMPLOYMENT_ID = Pattern.compile("[a-z0-9-]{1,64}");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST_PER_YEAR = BigDecimal.valueOf(10_000);
    private static final Rational MOST_FTE = Rational.of(2);
    private static final Rational MOST_RATIO = Rational.of(1_000_000);

    private FieldRules() {}

    /**
     * Checks one command, its replacement included. A required field that is {@code null} is reported as missing.
     *
     * @param index of the command in its request, for {@link Problem#command()}
     * @return the first problems; empty if there are none
     */
    public static List<Problem> problems(Command command, int index) {
        return problems(command, new FieldCheck(index, false));
    }

    /**
     * Checks what a log says was recorded, using only the rules that have existed from the beginning, because old logs
     * must stay importable.
     *
     * @param command that asks for the recorded fact
     * @return the first problems; empty if there are none
     */
    public static List<Problem> problemsOfRecorded(Command command) {
        return problems(command, new FieldCheck(0, true));
    }

    private static List<Problem> problems(Command command, FieldCheck check) {
        check(command, check);
        return check.problems().kept();
    }

    private static void check(Command command, FieldCheck check) {
        switch (command) {
            case DatedCommand it -> dated(it, check);
            case Command.Correct it -> {
                check.factNumber("/fact", it.fact());
                if (check.present("/replacement", it.replacement())) {
                    check(it.replacement(), check.below("/replacement"));
                }
            }
            case Command.Retract it -> {
                check.factNumber("/fact", it.fact());
                check.text("/reason", it.reason());
            }
        }
        check.optionalText("/note", command.remarks().note());
        check.optionalName("/source", command.remarks().source(), URL_LENGTH);
    }

    private static void dated(DatedCommand command, FieldCheck check) {
        check.date("/effectiveOn", command.effectiveOn());
        employment(command, check);
        switch (command.action()) {
            case Action.NameCareer c -> check.name("/name", c.name());
            case Action.Hire c -> hire(c, check);
            case Action.Raise c -> {
                positive(c.baseSalary(), check);
                check.optionalText("/reason", c.reason());
            }
            case Action.AdjustSalary c -> {
                notNegative(c.baseSalary(), check);
                check.text("/reason", c.reason());
            }
            case Action.Promote c -> {
                check.name("/title", c.title());
                check.optionalName("/level", c.level());
                optionalNotNegative(c.baseSalary(), check);
                check.optionalText("/reason", c.reason());
            }
            case Action.Transfer c -> transfer(c, check);
            case Action.ChangeHours c -> {
                check.present("/fte", c.fte());
                fte(c.fte(), check);
                check.optionalText("/reason", c.reason());
            }
            case Action.SetBonusTarget c -> {
                check.present("/bonusTarget", c.bonusTarget());
                bonusTarget(c.bonusTarget(), check);
            }
            case Action.PayBonus c -> {
                check.positive("/amount", c.amount());
                check.present("/kind", c.kind());
                forPeriod(c.forPeriod(), check);
            }
            case Action.RepayBonus c -> {
                check.factNumber("/fact", c.fact());
                check.positive("/amount", c.amount());
                check.optionalText("/reason", c.reason());
            }
            case Action.GrantRsu c -> grant(c, check);
            case Action.VestRsu c -> vest(c, check);
            case Action.ForfeitRsu c -> {
                check.name("/grantId", c.grantId());
                quantity(c.quantity(), check);
                check.optionalText("/reason", c.reason());
            }
            case Action.AdjustUnits c -> OptionFieldRules.adjust(c, check);
            case Action.GrantOptions c -> OptionFieldRules.grant(command.effectiveOn(), c, check);
            case Action.ExerciseOptions c -> OptionFieldRules.exercise(c, check);
            case Action.CancelOptions c -> OptionFieldRules.cancel(c, check);
            case Action.PurchaseShares c -> OptionFieldRules.purchase(c, check);
            case Action.RecordVestingEvent c -> {
                check.name("/event", c.event());
                check.optionalName("/employer", c.employer());
                check.within("/fraction", c.fraction(), Rational.ZERO, Rational.ONE);
                check.digits("/fraction", c.fraction());
            }
            case Action.RecordSharePrice c -> {
                check.name("/employer", c.employer());
                check.positive("/unitPrice", c.unitPrice());
            }
            case Action.RecordSplit c -> split(c, check);
            case Action.StartBenefit c -> {
                check.name("/benefitId", c.benefitId());
                check.name("/name", c.name());
                if (c.cash() != null) {
                    check.positive("/cash/amount", c.cash().amount());
                    check.present("/cash/period", c.cash().period());
                }
            }
            case Action.EndBenefit c -> check.name("/benefitId", c.benefitId());
            case Action.StartLeave c -> {
                check.name("/kind", c.kind());
                check.within("/payPercent", c.payPercent(), BigDecimal.ZERO, HUNDRED);
            }
            case Action.EndLeave _ -> {}
            case Action.RecordIncident c -> incident(c, check);
            case Action.RecordAchievement c -> achievement(c, check);
            case Action.EndEmployment c -> end(c, check);
        }
    }

    private static void employment(DatedCommand command, FieldCheck check) {
        EmploymentId id = command.employment();
        if (id != null && !EMPLOYMENT_ID.matcher(id.value()).matches()) {
            check.invalid(
                    "/" + command.type().employment().field(),
                    "must be 1 to 64 lower-case letters, digits and hyphens, such as evening-job");
        }
    }

    private static void hire(Action.Hire c, FieldCheck check) {
        check.name("/employer", c.employer());
        check.name("/title", c.title());
        check.optionalName("/level", c.level());
        check.optionalName("/team", c.team());
        check.optionalName("/location", c.location());
        check.optionalName("/manager", c.manager());
        check.optionalName("/employmentType", c.employmentType());
        notNegative(c.baseSalary(), check);
        fte(c.fte(), check);
        bonusTarget(c.bonusTarget(), check);
        check.optionalNotNegative("/priorTotal", c.priorTotal());
    }

    private static void positive(@Nullable PayRate base, FieldCheck check) {
        check.present("/baseSalary", base);
        if (base != null) {
            check.positive("/baseSalary", base.amount());
            perYear(base, check);
        }
    }

    private static void notNegative(@Nullable PayRate base, FieldCheck check) {
        check.present("/baseSalary", base);
        optionalNotNegative(base, check);
    }

    private static void optionalNotNegative(@Nullable PayRate base, FieldCheck check) {
        if (base != null) {
            check.optionalNotNegative("/baseSalary", base.amount());
            perYear(base, check);
        }
    }

    private static void fte(@Nullable Rational fte, FieldCheck check) {
        if (fte != null && (fte.signum() <= 0 || fte.compareTo(MOST_FTE) > 0)) {
            check.invalid(
                    "/fte",
                    "must be above 0 and at most 2, not " + fte
                            + ": it is the share of full time that is worked and paid, such as \"4/5\"");
        }
        check.digits("/fte", fte);
    }

    private static void perYear(PayRate base, FieldCheck check) {
        check.optionalPositive("/baseSalary/perYear", base.perYear());
        if (base.perYear() != null && base.perYear().compareTo(MOST_PER_YEAR) > 0) {
            check.invalid(
                    "/baseSalary/perYear",
                    "must be at most " + Written.number(MOST_PER_YEAR) + ", not " + Written.number(base.perYear())
                            + ": it is how many make a year");
        }
    }

    private static void transfer(Action.Transfer c, FieldCheck check) {
        check.optionalName("/team", c.team());
        check.optionalName("/location", c.location());
        check.optionalName("/manager", c.manager());
        check.optionalName("/title", c.title());
        check.optionalName("/level", c.level());
        check.optionalName("/employmentType", c.employmentType());
    }

    private static void bonusTarget(@Nullable BonusTarget target, FieldCheck check) {
        switch (target) {
            case null -> {}
            case BonusTarget.Percent(BigDecimal percent) -> {
                check.present("/bonusTarget/percent", percent);
                check.within("/bonusTarget/percent", percent, BigDecimal.ZERO, MOST_PERCENT);
            }
            case BonusTarget.Amount(var amount) -> {
                check.present("/bonusTarget/amount", amount);
                check.optionalNotNegative("/bonusTarget/amount", amount);
            }
        }
    }

    private static void forPeriod(@Nullable LocalDateRange period, FieldCheck check) {
        if (period == null) {
            return;
        }
        check.date("/forPeriod/from", period.getStart());
        check.date("/forPeriod/to", period.getEnd());
        if (period.isEmpty()) {
            check.invalid(
                    "/forPeriod/to",
                    "the period ends on " + period.getEnd() + ", but begins on that day; \"to\" is"
                            + " the first day after it");
        }
    }

    private static void grant(Action.GrantRsu c, FieldCheck check) {
        check.name("/grantId", c.grantId());
        switch (c.granted()) {
            case null -> {}
            case Granted.Value(var value) -> check.optionalPositive("/value", value);
            case Granted.Units(var units, var unitPrice) -> {
                check.optionalPositive("/units", units);
                check.optionalPositive("/unitPrice", unitPrice);
            }
        }
        vesting(c.vesting(), check);
    }

    static void vesting(@Nullable VestingTerms terms, FieldCheck check) {
        if (terms == null) {
            return;
        }
        check.optionalDate("/vesting/start", terms.start());
        check.optionalName("/vesting/heldUntil", terms.heldUntil());
        boolean fits = check.fits("/vesting/segments", terms.segments());
        for (int i = 0; fits && i < terms.segments().size(); i++) {
            VestingTerms.Segment segment = terms.segments().get(i);
            String at = "/vesting/segments/" + i;
            check.optionalName(at + "/event", segment.event());
            check.digits(at + "/percentage", segment.percentage());
            if (segment.cliff() != null) {
                check.digits(at + "/cliff/percentage", segment.cliff().percentage());
            }
        }
    }

    private static void vest(Action.VestRsu c, FieldCheck check) {
        check.name("/grantId", c.grantId());
        switch (c.vested()) {
            case null -> {}
            case Vested.Units(var units, var unitPrice, var withheldUnits) -> {
                check.optionalPositive("/units", units);
                check.optionalNotNegative("/unitPrice", unitPrice);
                OptionFieldRules.withheld(withheldUnits, units, check);
            }
            case Vested.Value(var value, var marketValue) -> {
                check.optionalPositive("/value", value);
                check.optionalNotNegative("/marketValue", marketValue);
                check.sameCurrency("/marketValue/currency", marketValue, value);
            }
        }
    }

    private static void quantity(@Nullable Quantity quantity, FieldCheck check) {
        switch (quantity) {
            case null -> {}
            case Quantity.Units(var units) -> check.optionalPositive("/units", units);
            case Quantity.Value(var value) -> check.optionalPositive("/value", value);
        }
    }

    private static void split(Action.RecordSplit c, FieldCheck check) {
        check.name("/employer", c.employer());
        check.present("/ratio", c.ratio());
        if (c.ratio() != null && (c.ratio().signum() <= 0 || c.ratio().equals(Rational.ONE))) {
            check.invalid(
                    "/ratio", "must be a ratio of new to old shares greater than 0 and other than 1, such as \"20/1\"");
        }
        check.within("/ratio", c.ratio(), Rational.ONE.dividedBy(MOST_RATIO), MOST_RATIO);
        check.digits("/ratio", c.ratio());
    }

    private static void incident(Action.RecordIncident c, FieldCheck check) {
        check.name("/title", c.title());
        check.names("/systems", c.systems());
        check.optionalText("/impact", c.impact());
        check.optionalText("/lesson", c.lesson());
        if (c.durationDays() != null && (c.durationDays() < 0 || c.durationDays() > MOST_DAYS)) {
            check.invalid("/durationDays", "a whole number of days from 0 to " + MOST_DAYS);
        }
        check.names("/tags", c.tags());
    }

    private static void achievement(Action.RecordAchievement c, FieldCheck check) {
        check.name("/title", c.title());
        check.present("/category", c.category());
        if (c.metrics() != null) {
            boolean fits = check.fits("/metrics", c.metrics());
            for (int i = 0; fits && i < c.metrics().size(); i++) {
                metric(c.metrics().get(i), check.below("/metrics/" + i));
            }
        }
        check.optionalText("/lesson", c.lesson());
        check.url("/url", c.url());
        check.names("/tags", c.tags());
    }

    private static void metric(Metric metric, FieldCheck check) {
        check.name("/name", metric.name());
        check.name("/unit", metric.unit());
        switch (metric) {
            case Metric.Change it -> check.bounded("/change", it.change());
            case Metric.Move it -> {
                check.bounded("/from", it.from());
                check.bounded("/to", it.to());
            }
        }
    }

    private static void end(Action.EndEmployment c, FieldCheck check) {
        check.present("/reason", c.reason());
        if (c.accelerate() != null) {
            boolean fits = check.fits("/accelerate", c.accelerate());
            check.unique(
                    "/accelerate",
                    c.accelerate().stream().map(Acceleration::grantId).toList());
            for (int i = 0; fits && i < c.accelerate().size(); i++) {
                acceleration(c.accelerate().get(i), check.below("/accelerate/" + i));
            }
        }
        check.names("/keep", c.keep());
        check.unique("/keep", c.keep());
    }

    private static void acceleration(Acceleration acceleration, FieldCheck check) {
        check.name("/grantId", acceleration.grantId());
        quantity(acceleration.quantity(), check);
    }
}
