package trackrecord.domain.career;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.Pauses;
import trackrecord.domain.vesting.VestingOccurrence;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.EmploymentId;
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
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.work.Work;

/**
 * The state of a career after some of its facts, in timeline order. Immutable.
 *
 * <p>{@link #evolve} is the only place where a fact changes the state. Incidents and achievements do not change it;
 * they are read from the timeline.
 *
 * @param name absent if the career was not named
 */
public record Career(
        @Nullable Effective<String> name,
        Employments employments,
        List<Grant> grants,
        List<Bonus> bonuses,
        List<VestingOccurrence> vestingEvents,
        List<SharePrice> prices,
        List<Split> splits,
        List<SharePurchase> purchases) {

    public static final Career BEFORE_ANY_FACT =
            new Career(null, Employments.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * This career after one more fact. Never throws: a fact that does not fit here (possible in a restored timeline of
     * another origin) changes what it can.
     */
    public Career evolve(RecordedFact recorded) {
        Work.step();
        int number = recorded.number();
        LocalDate on = recorded.effectiveOn();
        return switch (recorded.fact()) {
            case CareerNamed it -> named(Effective.from(on, it.name(), List.of(number)));
            case Hired it -> hired(recorded, it);
            case SalaryRaised it -> employed(recorded, job -> job.paid(number, on, it.baseSalary()));
            case SalaryAdjusted it -> employed(recorded, job -> job.paid(number, on, it.baseSalary()));
            case Promoted it -> employed(recorded, job -> job.promoted(number, on, it));
            case Transferred it ->
                employed(recorded, job -> job.in(job.position().transferred(number, on, it)));
            case HoursChanged it -> employed(recorded, job -> job.working(number, on, it.fte()));
            case BonusTargetSet it -> employed(recorded, job -> job.targeted(number, on, it.bonusTarget()));
            case BonusPaid it ->
                bonuses(Lists.with(
                        bonuses,
                        new Bonus(
                                number,
                                on,
                                it.amount(),
                                it.kind(),
                                it.forPeriod(),
                                about(recorded).map(Employment::id).orElse(null),
                                List.of())));
            case BonusRepaid it ->
                bonuses(Lists.mapped(
                        bonuses,
                        bonus -> bonus.fact() != it.fact()
                                ? bonus
                                : bonus.repaid(new Bonus.Repayment(number, on, it.amount()))));
            case RsuGranted it -> granted(recorded, it.grantId(), Instrument.of(it.granted()), it.vesting());
            case OptionsGranted it ->
                granted(recorded, it.grantId(), new Instrument.Options(it.options()), it.vesting());
            case OptionsExercised it ->
                grant(it.grantId(), grant -> grant.exercised(number, on, it.units(), it.unitPrice()));
            case OptionsCancelled it -> grant(it.grantId(), grant -> grant.cancelled(number, on, it.units()));
            case UnitsAdjusted it -> grant(it.grantId(), grant -> grant.adjusted(number, on, it.units()));
            case SharesPurchased it -> bought(recorded, it);
            case RsuVested it -> grant(it.grantId(), grant -> vested(grant, number, on, it));
            case RsuForfeited it -> grant(it.grantId(), grant -> grant.forfeited(number, on, it.quantity()));
            case VestingEventRecorded it -> happened(number, on, it);
            case SharePriceRecorded it ->
                prices(Lists.with(prices, new SharePrice(number, on, it.employer(), it.unitPrice())));
            case StockSplit it -> split(number, on, it);
            case BenefitStarted it -> employed(recorded, job -> job.enjoying(number, on, it));
            case BenefitEnded it -> employed(recorded, job -> job.withoutBenefit(it.benefitId(), on));
            case LeaveStarted it -> employed(recorded, job -> job.onLeave(number, on, it));
            case LeaveEnded it -> employed(recorded, job -> job.backFromLeave(number, on));
            case EmploymentEnded it ->
                running(recorded).map(job -> ended(number, on, it, job)).orElse(this);
            case IncidentRecorded _, AchievementRecorded _ -> this;
        };
    }

    /** The main employment in force. */
    public Optional<Employment> main() {
        return employments.main();
    }

    /** All employments in force: the main one first, then by their first day. */
    public List<Employment> inForce() {
        return employments.inForce();
    }

    /** The main employment in force, otherwise the side employment that began first. */
    public Optional<Employment> employment() {
        return employments.main().or(() -> employments.running().stream().findFirst());
    }

    /** The employment that the next fact concerns, or that it began; empty if there is none. */
    public Optional<Employment> about(RecordedFact recorded) {
        return employments.about(recorded);
    }

    /**
     * The employment that the next fact concerns (directly, by beginning it, or through a grant or bonus); empty if
     * there is none.
     */
    public Optional<EmploymentId> employmentOf(RecordedFact recorded) {
        return switch (recorded.fact()) {
            case Hired _ -> Optional.of(EmploymentId.begunBy(recorded.number(), recorded.employment()));
            case RsuVested it -> ofGrant(it.grantId());
            case RsuForfeited it -> ofGrant(it.grantId());
            case UnitsAdjusted it -> ofGrant(it.grantId());
            case OptionsExercised it -> ofGrant(it.grantId());
            case OptionsCancelled it -> ofGrant(it.grantId());
            case BonusRepaid it -> bonus(it.fact()).map(Bonus::employment);
            case CareerNamed _,
                    SalaryRaised _,
                    SalaryAdjusted _,
                    Promoted _,
                    Transferred _,
                    HoursChanged _,
                    BonusTargetSet _,
                    BonusPaid _,
                    RsuGranted _,
                    OptionsGranted _,
                    SharesPurchased _,
                    VestingEventRecorded _,
                    SharePriceRecorded _,
                    StockSplit _,
                    BenefitStarted _,
                    BenefitEnded _,
                    LeaveStarted _,
                    LeaveEnded _,
                    IncidentRecorded _,
                    AchievementRecorded _,
                    EmploymentEnded _ -> about(recorded).map(Employment::id);
        };
    }

    private Optional<EmploymentId> ofGrant(String grantId) {
        return grant(grantId).map(Grant::employment);
    }

    public Optional<Grant> grant(String grantId) {
        Work.steps(grants.size());
        return grants.stream().filter(grant -> grant.grantId().equals(grantId)).findFirst();
    }

    public Optional<Bonus> bonus(int fact) {
        Work.steps(bonuses.size());
        return bonuses.stream().filter(bonus -> bonus.fact() == fact).findFirst();
    }

    /**
     * The newest share price of an employer recorded for a day or earlier; if several have the same day, the last one.
     */
    public Optional<SharePrice> newestPrice(String employer, LocalDate day) {
        Work.steps(prices.size());
        SharePrice newest = null;
        for (SharePrice price : prices) {
            if (price.employer().equals(employer)
                    && !price.on().isAfter(day)
                    && (newest == null || !price.on().isBefore(newest.on()))) {
                newest = price;
            }
        }
        return Optional.ofNullable(newest);
    }

    /**
     * This career as the state of a day.
     *
     * @param day on or after that of the last fact, and before that of the next
     */
    public State on(LocalDate day) {
        return new State(this, day);
    }

    /** The leaves of the grant's employment that pause vesting. */
    public Pauses pausesOf(Grant grant) {
        return employmentOf(grant).map(Employment::pauses).orElse(Pauses.NONE);
    }

    /** The leaves behind {@link #pausesOf}. */
    public List<Leave> pausingLeavesOf(Grant grant) {
        List<Leave> leaves = employmentOf(grant).map(Employment::leaves).orElse(List.of());
        Work.steps(leaves.size());
        return leaves.stream().filter(Leave::pausesVesting).toList();
    }

    private Optional<Employment> employmentOf(Grant grant) {
        return Optional.ofNullable(grant.employment()).flatMap(employments::find);
    }

    /** A hire ends the running employment if both were stored before careers could have several. */
    private Career hired(RecordedFact recorded, Hired hired) {
        int number = recorded.number();
        LocalDate on = recorded.effectiveOn();
        Employments before = recorded.employment() != null
                ? employments
                : employments
                        .unnamedInForce()
                        .map(job -> employments.changed(job.ended(number, on)))
                        .orElse(employments);
        return employments(before.with(Employment.of(number, on, recorded.employment(), hired)));
    }

    private Career granted(
            RecordedFact recorded, String grantId, Instrument instrument, @Nullable VestingTerms vesting) {
        Employment job = about(recorded).orElse(null);
        return grants(Lists.with(
                grants,
                Grant.of(
                                recorded.number(),
                                recorded.effectiveOn(),
                                grantId,
                                job == null ? "" : job.employer(),
                                job == null ? null : job.id(),
                                instrument,
                                vesting)
                        .told(vestingEvents)));
    }

    private Career bought(RecordedFact recorded, SharesPurchased it) {
        SharePurchase purchase = new SharePurchase(
                recorded.number(),
                recorded.effectiveOn(),
                Rational.of(it.units()),
                it.price(),
                it.unitPrice(),
                it.offeringPrice(),
                about(recorded).map(Employment::id).orElse(null));
        return new Career(
                name, employments, grants, bonuses, vestingEvents, prices, splits, Lists.with(purchases, purchase));
    }

    private Career happened(int number, LocalDate on, VestingEventRecorded it) {
        Rational fraction = it.fraction() == null ? Rational.ONE : it.fraction();
        VestingOccurrence event = new VestingOccurrence(number, on, it.event(), it.employer(), fraction);
        return new Career(
                name,
                employments,
                Lists.mapped(grants, grant -> grant.told(List.of(event))),
                bonuses,
                Lists.with(vestingEvents, event),
                prices,
                splits,
                purchases);
    }

    private Career split(int number, LocalDate on, StockSplit it) {
        List<Split> more = Lists.with(splits, new Split(number, on, it.employer(), it.ratio()));
        return new Career(
                name,
                employments,
                Lists.mapped(
                        grants,
                        grant -> grant.employer().equals(it.employer()) ? grant.split(number, on, it.ratio()) : grant),
                bonuses,
                vestingEvents,
                prices,
                more,
                purchases);
    }

    private Career ended(int number, LocalDate on, EmploymentEnded end, Employment job) {
        return employments(employments.changed(job.ended(number, on)))
                .grants(Lists.mapped(
                        grants, grant -> job.id().equals(grant.employment()) ? ended(grant, number, on, end) : grant));
    }

    private static Grant vested(Grant grant, int number, LocalDate on, RsuVested it) {
        return Boolean.TRUE.equals(it.accelerated())
                ? grant.vestedAhead(number, on, it.vested())
                : grant.vested(number, on, it.vested());
    }

    private static Grant ended(Grant grant, int number, LocalDate on, EmploymentEnded end) {
        boolean kept = end.keep() != null && end.keep().contains(grant.grantId());
        Acceleration accelerated = end.accelerate() == null
                ? null
                : end.accelerate().stream()
                        .filter(it -> it.grantId().equals(grant.grantId()))
                        .findFirst()
                        .orElse(null);
        return grant.employmentEnded(number, on, end.reason(), kept, accelerated);
    }

    private Career grant(String grantId, UnaryOperator<Grant> change) {
        return grants(Lists.mapped(grants, grant -> grant.grantId().equals(grantId) ? change.apply(grant) : grant));
    }

    private Career employed(RecordedFact recorded, UnaryOperator<Employment> change) {
        return running(recorded)
                .map(job -> employments(employments.changed(change.apply(job))))
                .orElse(this);
    }

    private Optional<Employment> running(RecordedFact recorded) {
        return about(recorded).filter(Employment::running);
    }

    private Career named(Effective<String> next) {
        return new Career(next, employments, grants, bonuses, vestingEvents, prices, splits, purchases);
    }

    private Career employments(Employments next) {
        return new Career(name, next, grants, bonuses, vestingEvents, prices, splits, purchases);
    }

    private Career grants(List<Grant> next) {
        return new Career(name, employments, next, bonuses, vestingEvents, prices, splits, purchases);
    }

    private Career bonuses(List<Bonus> next) {
        return new Career(name, employments, grants, next, vestingEvents, prices, splits, purchases);
    }

    private Career prices(List<SharePrice> next) {
        return new Career(name, employments, grants, bonuses, vestingEvents, next, splits, purchases);
    }
}
