package trackrecord.application.exchange.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.AchievementRecorded;
import trackrecord.domain.vocabulary.Fact.BenefitEnded;
import trackrecord.domain.vocabulary.Fact.BenefitStarted;
import trackrecord.domain.vocabulary.Fact.BonusPaid;
import trackrecord.domain.vocabulary.Fact.BonusRepaid;
import trackrecord.domain.vocabulary.Fact.BonusTargetSet;
import trackrecord.domain.vocabulary.Fact.CareerNamed;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.HoursChanged;
import trackrecord.domain.vocabulary.Fact.IncidentRecorded;
import trackrecord.domain.vocabulary.Fact.LeaveEnded;
import trackrecord.domain.vocabulary.Fact.LeaveStarted;
import trackrecord.domain.vocabulary.Fact.OptionsCancelled;
import trackrecord.domain.vocabulary.Fact.OptionsExercised;
import trackrecord.domain.vocabulary.Fact.OptionsGranted;
import trackrecord.domain.vocabulary.Fact.Promoted;
import trackrecord.domain.vocabulary.Fact.RsuForfeited;
import trackrecord.domain.vocabulary.Fact.RsuGranted;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Fact.SalaryAdjusted;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;
import trackrecord.domain.vocabulary.Fact.SharePriceRecorded;
import trackrecord.domain.vocabulary.Fact.SharesPurchased;
import trackrecord.domain.vocabulary.Fact.StockSplit;
import trackrecord.domain.vocabulary.Fact.Transferred;
import trackrecord.domain.vocabulary.Fact.UnitsAdjusted;
import trackrecord.domain.vocabulary.Fact.VestingEventRecorded;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Metric;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;

/** Describes a fact in a few words for readers of exports, without date and full stop. */
public final class FactSentence {

    private FactSentence() {}

    public static String of(Entry entry) {
        return switch (entry) {
            case DatedFact it -> of(it.fact());
            case FactCorrected it -> "Correction of fact " + it.fact() + ": " + of(it.replacement());
            case FactRetracted it -> "Retraction of fact " + it.fact() + because(it.reason());
        };
    }

    public static String of(Fact fact) {
        return switch (fact) {
            case CareerNamed it -> "Career named " + it.name();
            case Hired it ->
                "Hired at " + it.employer() + " as " + position(it.title(), it.level()) + ": " + base(it.baseSalary())
                        + (it.fte() == null ? "" : ", at " + fullTime(it.fte())) + with(it.bonusTarget());
            case SalaryRaised it -> "Raise to " + it.baseSalary().words() + because(it.reason());
            case SalaryAdjusted it -> "Salary adjusted to " + it.baseSalary().words() + because(it.reason());
            case Promoted it ->
                "Promoted to " + position(it.title(), it.level())
                        + (it.baseSalary() == null
                                ? ""
                                : " with a base of " + it.baseSalary().words())
                        + because(it.reason());
            case Transferred it -> transfer(it);
            case HoursChanged it -> "Hours changed to " + fullTime(it.fte()) + because(it.reason());
            case BonusTargetSet it -> "Bonus target set to " + target(it.bonusTarget());
            case BonusPaid it -> Written.title(it.kind()) + " bonus of " + Written.money(it.amount());
            case BonusRepaid it ->
                "Repaid " + Written.money(it.amount()) + " of the bonus in fact " + it.fact() + because(it.reason());
            case RsuGranted it ->
                "RSU grant " + it.grantId() + " of "
                        + switch (it.granted()) {
                            case Granted.Value(var value) -> Written.money(value);
                            case Granted.Units(var units, var unitPrice) ->
                                units(units) + " at " + Written.money(unitPrice);
                        };
            case RsuVested it ->
                "Vest of " + size(it.vested().quantity()) + " of grant " + it.grantId()
                        + switch (it.vested()) {
                            case Vested.Units(var _, var price, var withheld) ->
                                (price == null ? "" : " at " + Written.money(price))
                                        + (withheld == null ? "" : ", " + units(withheld) + " withheld");
                            case Vested.Value(var _, var worth) ->
                                worth == null ? "" : ", worth " + Written.money(worth);
                        }
                        + (Boolean.TRUE.equals(it.accelerated()) ? ", ahead of the schedule" : "");
            case RsuForfeited it ->
                "Forfeiture of " + size(it.quantity()) + " of grant " + it.grantId() + because(it.reason());
            case UnitsAdjusted it ->
                "Adjustment of grant " + it.grantId() + " by " + (it.units().signum() > 0 ? "+" : "")
                        + units(it.units()) + " (" + Written.words(it.reason()) + ")";
            case OptionsGranted it ->
                "Option grant " + it.grantId() + " (" + kind(it.options().kind()) + ") of "
                        + units(it.options().units()) + " at an exercise price of "
                        + Written.money(it.options().exercisePrice());
            case OptionsExercised it ->
                "Exercise of " + units(it.units()) + " of grant " + it.grantId()
                        + (it.unitPrice() == null ? "" : " at a share price of " + Written.money(it.unitPrice()))
                        + (it.method() == null ? "" : " (" + Written.words(it.method()) + ")");
            case OptionsCancelled it ->
                "Cancellation of " + units(it.units()) + " of grant " + it.grantId() + because(it.reason());
            case SharesPurchased it ->
                "Purchase of " + Counted.of(it.units(), Written.number(it.units()), "share") + " at "
                        + Written.money(it.price()) + ", market price " + Written.money(it.unitPrice());
            case VestingEventRecorded it ->
                "Vesting event " + it.event() + " at " + it.employer()
                        + (it.fraction() == null ? "" : ", releasing " + it.fraction());
            case SharePriceRecorded it -> "Share price of " + it.employer() + ": " + Written.money(it.unitPrice());
            case StockSplit it -> "Stock split " + it.ratio() + " at " + it.employer();
            case BenefitStarted it -> "Benefit: " + it.name() + (it.cash() == null ? "" : ", " + cash(it.cash()));
            case BenefitEnded it -> "Benefit " + it.benefitId() + " ended";
            case LeaveStarted it ->
                "Leave (" + it.kind() + ")"
                        + (it.payPercent() == null ? "" : ", paid at " + Written.number(it.payPercent()) + " %");
            case LeaveEnded it -> "Back from leave";
            case IncidentRecorded it -> it.title() + (it.severity() == null ? "" : " (" + it.severity() + ")");
            case AchievementRecorded it -> it.title() + metrics(it.metrics());
            case EmploymentEnded it -> "Employment ended: " + Written.words(it.reason());
        };
    }

    /** {@code ": pod restarts -40 %"}, or nothing. */
    static String metrics(@Nullable List<Metric> metrics) {
        return metrics == null || metrics.isEmpty()
                ? ""
                : metrics.stream().map(FactSentence::metric).collect(Collectors.joining(", ", ": ", ""));
    }

    private static String metric(Metric metric) {
        return metric.name() + " "
                + switch (metric) {
                    case Metric.Move it -> Written.number(it.from()) + " to " + Written.number(it.to());
                    case Metric.Change it -> (it.change().signum() > 0 ? "+" : "") + Written.number(it.change());
                }
                + " " + metric.unit();
    }

    private static String position(String title, @Nullable String level) {
        return level == null ? title : title + " (" + level + ")";
    }

    private static String with(@Nullable BonusTarget target) {
        return target == null ? "" : ", target bonus " + target(target);
    }

    private static String target(BonusTarget target) {
        return switch (target) {
            case BonusTarget.Percent it -> Written.number(it.percent()) + " % of base";
            case BonusTarget.Amount it -> Written.money(it.amount()) + " a year";
        };
    }

    private static String cash(CashBenefit cash) {
        return Written.money(cash.amount())
                + switch (cash.period()) {
                    case YEAR -> " a year";
                    case MONTH -> " a month";
                    case ONCE -> " once";
                };
    }

    private static String kind(OptionKind kind) {
        return switch (kind) {
            case ISO, NSO, EMI, SAR -> kind.name();
            case OTHER -> "other";
        };
    }

    private static String size(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Units(var units) -> units(units);
            case Quantity.Value(var value) -> Written.money(value);
        };
    }

    private static String units(BigDecimal units) {
        return Counted.of(units, Written.number(units), "unit");
    }

    private static String transfer(Transferred it) {
        List<String> changed = Stream.of(
                        it.title(),
                        it.level(),
                        it.team(),
                        it.location(),
                        it.manager() == null ? null : "manager " + it.manager(),
                        it.employmentType())
                .filter(Objects::nonNull)
                .toList();
        if (it.side() == null) {
            return "Transfer: " + String.join(", ", changed);
        }
        String side = it.side() ? "at the side" : "the main employment";
        return changed.isEmpty() ? "Now " + side : "Transfer: " + String.join(", ", changed) + ", now " + side;
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : ": " + reason;
    }

    private static String fullTime(Rational fte) {
        return fte.plain() + " of full time";
    }

    /** Names the unit of an annual rate too. */
    private static String base(PayRate rate) {
        return rate.words() + (rate.per() == PayRate.Per.YEAR ? " a year" : "");
    }
}
