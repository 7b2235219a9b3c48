package trackrecord.domain.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Bonus;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Employments;
import trackrecord.domain.career.SharePurchase;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.work.Work;

/**
 * An element of pay. Every measure of compensation, and the blocks of claims, switch over these kinds, so that a new
 * kind does not compile until each of them defines what it counts.
 */
public sealed interface PayElement {

    /** The base rates of an employment, from its first day to its last. */
    record Salary(Employment job) implements PayElement {}

    /** The bonus targets of an employment. */
    record Target(Employment job) implements PayElement {}

    record BonusPayment(Bonus bonus) implements PayElement {}

    record BenefitInCash(Employment job, Benefit benefit, CashBenefit cash) implements PayElement {}

    /** Shares granted, on terms. */
    record Award(Grant grant) implements PayElement {}

    /** Shares bought through a plan below their market value. */
    record Purchase(SharePurchase purchase) implements PayElement {}

    /**
     * All elements of pay of a career, in the order in which they count. The record pattern names every component of
     * the career, so that a new component does not compile until it is handled here.
     */
    static List<PayElement> of(Career career) {
        return switch (career) {
            case Career(var _, var employments, var grants, var bonuses, var _, var _, var _, var purchases) -> {
                List<PayElement> elements = new ArrayList<>();
                employments.all().forEach(job -> elements.add(new Salary(job)));
                bonuses.forEach(bonus -> elements.add(new BonusPayment(bonus)));
                employments.all().forEach(job -> elements.add(new Target(job)));
                grants.forEach(grant -> elements.add(new Award(grant)));
                purchases.forEach(purchase -> elements.add(new Purchase(purchase)));
                employments.all().forEach(job -> addBenefits(job, elements));
                Work.steps(elements.size());
                yield elements;
            }
        };
    }

    /** The employment that pays it; empty if it belongs to none. */
    default Optional<EmploymentId> employment() {
        return switch (this) {
            case Salary(var job) -> Optional.of(job.id());
            case Target(var job) -> Optional.of(job.id());
            case BenefitInCash(var job, var _, var _) -> Optional.of(job.id());
            case Award(var grant) -> Optional.ofNullable(grant.employment());
            case BonusPayment(var bonus) -> Optional.ofNullable(bonus.employment());
            case Purchase(var purchase) -> Optional.ofNullable(purchase.employment());
        };
    }

    /** The employer that pays it; empty if it was paid before the first employment. */
    default Optional<String> employer(Employments employments) {
        return switch (this) {
            case Salary(var job) -> Optional.of(job.employer());
            case Target(var job) -> Optional.of(job.employer());
            case BenefitInCash(var job, var _, var _) -> Optional.of(job.employer());
            case Award(var grant) -> Optional.of(grant.employer());
            case BonusPayment _, Purchase _ ->
                employment().flatMap(employments::find).map(Employment::employer);
        };
    }

    private static void addBenefits(Employment job, List<PayElement> elements) {
        for (Benefit benefit : job.benefits()) {
            if (benefit.cash() != null) {
                elements.add(new BenefitInCash(job, benefit, benefit.cash()));
            }
        }
    }
}
