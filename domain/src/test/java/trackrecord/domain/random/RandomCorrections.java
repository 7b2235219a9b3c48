package trackrecord.domain.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.command.Command;
import trackrecord.domain.command.Command.*;

/** What somebody may find out to have been wrong: the day, or what was said of it. */
final class RandomCorrections {

    private final Dice dice;
    private final RandomTerms terms;

    RandomCorrections(Dice dice) {
        this.dice = dice;
        this.terms = new RandomTerms(dice);
    }

    /** @param commands those that became facts, by the number of the fact; none of them a correction */
    Command next(Map<Integer, Command> commands) {
        int number = dice.oneOf(List.copyOf(commands.keySet()));
        return dice.chance(25) ? new Retract(number, "never happened", null, null)
                : new Correct(number, corrected(commands.get(number)), null, null);
    }

    private Command corrected(Command wrong) {
        LocalDate on = dice.chance(60) ? wrong.effectiveOn() : dice.near(wrong.effectiveOn(), 40);
        return switch (wrong) {
            case NameCareer it -> new NameCareer(on, it.name() + "!", "corrected", null);
            case Hire it -> new Hire(on, it.employer(), it.title(), it.level(), it.team(), it.location(), it.manager(),
                    it.employmentType(), other(it.baseSalary()), it.bonusTarget(), it.priorTotal(), null, null);
            case Raise it -> new Raise(on, other(it.baseSalary()), it.reason(), null, null);
            case AdjustSalary it -> new AdjustSalary(on, other(it.baseSalary()), it.reason(), null, null);
            case Promote it -> new Promote(on, it.title(), it.level(), null, it.reason(), null, null);
            case Transfer it -> new Transfer(on, it.team() + "!", null, null, null, null, null, null, null);
            case SetBonusTarget it -> new SetBonusTarget(on, it.bonusTarget(), "corrected", null);
            case PayBonus it -> new PayBonus(on, other(it.amount()), it.kind(), it.forPeriod(), null, null);
            case RepayBonus it -> new RepayBonus(on, it.fact(), other(it.amount()), null, null, null);
            case GrantRsu it -> new GrantRsu(on, it.grantId(), it.value(), it.units(), it.unitPrice(),
                    terms.terms(on, it.units() != null), null, null);
            case VestRsu it -> new VestRsu(on, it.grantId(), it.units(), null, it.value(), null, "corrected", null);
            case ForfeitRsu it -> new ForfeitRsu(on, it.grantId(), it.units(), it.value(), "corrected", null, null);
            case RecordVestingEvent it ->
                    new RecordVestingEvent(on, it.event(), it.employer(), dice.share(), null, null);
            case RecordSharePrice it -> new RecordSharePrice(on, it.employer(),
                    dice.price(it.unitPrice().getCurrencyUnit()), null, null);
            case RecordSplit it -> new RecordSplit(on, it.employer(), it.ratio(), "corrected", null);
            case StartBenefit it -> new StartBenefit(on, it.benefitId(), it.name(), it.cash(), "corrected", null);
            case EndBenefit it -> new EndBenefit(on, it.benefitId(), "corrected", null);
            case StartLeave it -> new StartLeave(on, it.kind(), null, dice.chance(50), null, null);
            case EndLeave it -> new EndLeave(on, "corrected", null);
            case RecordIncident it -> new RecordIncident(on, it.title(), it.severity(), it.role(), null, null, null,
                    null, null, "corrected", null);
            case RecordAchievement it -> new RecordAchievement(on, it.title(), it.category(), null, "A lesson", null,
                    null, null, null, null);
            case EndEmployment it -> new EndEmployment(on, it.reason(), it.accelerate(), it.keep(), "corrected", null);
            case Correct it -> it;
            case Retract it -> it;
        };
    }

    private Money other(Money amount) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        return dice.chance(50) ? amount.plus(dice.money(currency, 1, 3000))
                : amount.isGreaterThan(Money.ofMajor(currency, 3)) ? amount.minusMajor(dice.between(1, 2)) : amount;
    }
}
