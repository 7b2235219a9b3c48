package trackrecord.domain.rule;

import static trackrecord.domain.rule.Sentences.date;
import static trackrecord.domain.rule.Sentences.number;
import static trackrecord.domain.text.Written.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Bonus;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Fact.BenefitEnded;
import trackrecord.domain.vocabulary.Fact.BenefitStarted;
import trackrecord.domain.vocabulary.Fact.BonusPaid;
import trackrecord.domain.vocabulary.Fact.BonusRepaid;
import trackrecord.domain.vocabulary.Fact.LeaveEnded;
import trackrecord.domain.vocabulary.Fact.LeaveStarted;

/** Rules about bonuses, benefits and leave. */
final class PayRules {

    static final Rule BONUS_AFTER_FIRST_HIRE = Rule.of(
            "a bonus is paid from the first hire on",
            Code.BEFORE_FIRST_HIRE,
            BonusPaid.class,
            (placed, it) -> placed.career().employments().isEmpty()
                    ? Violation.of("No employment has begun by " + date(placed.on())
                            + "; a bonus is paid on or after the first hire")
                    : null);

    static final Rule REPAYMENT_OF_A_BONUS = Rule.of(
            "a repayment names a bonus that was paid",
            Code.FACT_UNKNOWN,
            BonusRepaid.class,
            (placed, it) -> placed.career().bonus(it.fact()).isPresent()
                    ? null
                    : Violation.of("Fact " + it.fact() + " is not a BonusPaid effective on or before "
                            + date(placed.on()) + "; give the number of the bonus that is paid back"));

    static final Rule REPAYMENT_KEEPS_CURRENCY = Rule.of(
            "a repayment is in the currency of the bonus", Code.CURRENCY_DIFFERS, BonusRepaid.class, (placed, it) -> {
                Bonus bonus = placed.career().bonus(it.fact()).orElseThrow();
                return bonus.amount().getCurrencyUnit().equals(it.amount().getCurrencyUnit())
                        ? null
                        : Violation.of(
                                "The bonus was paid in " + bonus.amount().getCurrencyUnit() + ", not in "
                                        + it.amount().getCurrencyUnit(),
                                bonus.fact());
            });

    static final Rule REPAYMENT_WITHIN_PAID =
            Rule.of("a repayment is not more than was kept", Code.MORE_THAN_PAID, BonusRepaid.class, (placed, it) -> {
                Bonus bonus = placed.career().bonus(it.fact()).orElseThrow();
                return Rational.of(it.amount().getAmount()).compareTo(bonus.kept()) <= 0
                        ? null
                        : Violation.of(
                                money(it.amount()) + " is more than the " + number(bonus.kept()) + " of the bonus of "
                                        + money(bonus.amount()) + " (fact " + bonus.fact()
                                        + ") that is not paid back yet",
                                bonus.fact());
            });

    static final Rule BENEFIT_STARTS_ONCE = Rule.of(
            "a running benefit does not start again",
            Code.BENEFIT_RUNNING,
            BenefitStarted.class,
            (placed, it) -> once(it)
                    ? null
                    : placed.job()
                            .runningBenefit(it.benefitId())
                            .map(running -> Violation.of(
                                    "Benefit " + it.benefitId() + " runs since " + date(running.since())
                                            + "; end it first, or use another benefitId",
                                    running.fact()))
                            .orElse(null));

    static final Rule BENEFIT_RUNS_A_DAY = Rule.of(
            "a benefit lasts a day at least",
            Code.ENDS_BEFORE_START,
            BenefitEnded.class,
            (placed, it) -> running(placed, it) != null ? null : startedOn(placed, placed.on(), it.benefitId()));

    static final Rule BENEFIT_RUNS = Rule.of(
            "a benefit that ends is running",
            Code.BENEFIT_NOT_RUNNING,
            BenefitEnded.class,
            (placed, it) -> running(placed, it) != null
                    ? null
                    : Violation.of("Benefit " + it.benefitId() + " is not running on " + date(placed.on())
                            + elsewhere(placed, job -> job.runningBenefit(it.benefitId())
                                            .isPresent())
                                    .orElseGet(() -> runningNow(placed))));

    static final Rule ONE_LEAVE_AT_A_TIME =
            Rule.of("one leave at a time", Code.ON_LEAVE, LeaveStarted.class, (placed, it) -> placed.job()
                    .runningLeave()
                    .map(leave -> Violation.of(
                            "Already on leave (" + leave.kind() + ") since "
                                    + date(leave.days().getStart()) + "; end it on or before " + date(placed.on())
                                    + " first",
                            leave.fact()))
                    .orElse(null));

    static final Rule LEAVE_LASTS_A_DAY = Rule.of(
            "a leave lasts a day at least",
            Code.ENDS_BEFORE_START,
            LeaveEnded.class,
            (placed, it) -> onLeave(placed)
                    ? null
                    : placed.timeline().between(placed.on(), placed.on().plusDays(1)).stream()
                            .filter(other -> other.fact() instanceof LeaveStarted && placed.isBeside(other))
                            .findFirst()
                            .map(start -> Violation.of(
                                    "The leave begins on " + date(placed.on())
                                            + " and cannot end on that day: effectiveOn is the first day back at work",
                                    start.number()))
                            .orElse(null));

    static final Rule LEAVE_RUNS = Rule.of(
            "a leave that ends is running",
            Code.NOT_ON_LEAVE,
            LeaveEnded.class,
            (placed, it) -> onLeave(placed)
                    ? null
                    : Violation.of("Not on leave on " + date(placed.on())
                            + elsewhere(placed, job -> job.runningLeave().isPresent())
                                    .orElse("; StartLeave comes first")));

    static final List<Rule> ALL = List.of(
            BONUS_AFTER_FIRST_HIRE,
            REPAYMENT_OF_A_BONUS,
            REPAYMENT_KEEPS_CURRENCY,
            REPAYMENT_WITHIN_PAID,
            BENEFIT_STARTS_ONCE,
            BENEFIT_RUNS_A_DAY,
            BENEFIT_RUNS,
            ONE_LEAVE_AT_A_TIME,
            LEAVE_LASTS_A_DAY,
            LEAVE_RUNS);

    private PayRules() {}

    private static boolean once(BenefitStarted it) {
        return it.cash() != null && it.cash().period() == CashBenefit.Period.ONCE;
    }

    private static boolean onLeave(PlacedFact placed) {
        return placed.inForce().flatMap(Employment::runningLeave).isPresent();
    }

    private static @Nullable Benefit running(PlacedFact placed, BenefitEnded it) {
        return placed.inForce()
                .flatMap(job -> job.runningBenefit(it.benefitId()))
                .orElse(null);
    }

    private static @Nullable Violation startedOn(PlacedFact placed, LocalDate on, String benefitId) {
        return placed.timeline().between(on, on.plusDays(1)).stream()
                .filter(other -> placed.isBeside(other)
                        && other.fact() instanceof BenefitStarted start
                        && !once(start)
                        && start.benefitId().equals(benefitId))
                .findFirst()
                .map(start -> Violation.of(
                        "Benefit " + benefitId + " begins on " + date(on)
                                + " and cannot end on that day: effectiveOn is the first day without it",
                        start.number()))
                .orElse(null);
    }

    /** Names another employment in which the ended item runs, if it is not that of the fact. */
    private static Optional<String> elsewhere(PlacedFact placed, Predicate<Employment> goesOn) {
        return placed.career().employments().running().stream()
                .filter(goesOn)
                .findFirst()
                .map(job -> " in this employment; it goes on in that at " + job.employer() + ": give \"employment\": \""
                        + job.id() + "\"");
    }

    private static String runningNow(PlacedFact placed) {
        List<String> ids = placed.inForce()
                .map(job -> job.benefits().stream()
                        .filter(Benefit::running)
                        .map(Benefit::benefitId)
                        .toList())
                .orElse(List.of());
        return ids.isEmpty() ? "; none is" : "; running: " + Written.some(ids);
    }
}
