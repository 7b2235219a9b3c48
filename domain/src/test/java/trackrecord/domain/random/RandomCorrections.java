package trackrecord.domain.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.vocabulary.Action.*;
import trackrecord.domain.vocabulary.Action.AdjustUnits;
import trackrecord.domain.vocabulary.Action.CancelOptions;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.PurchaseShares;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Command.Correct;
import trackrecord.domain.vocabulary.Command.Retract;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.vocabulary.Vested;

/** What somebody may find out to have been wrong: the day, or what was said of it. */
final class RandomCorrections {

    private final Dice dice;
    private final RandomTerms terms;
    private final RandomRates rates;

    RandomCorrections(Dice dice) {
        this.dice = dice;
        this.terms = new RandomTerms(dice);
        this.rates = new RandomRates(dice);
    }

    /** @param commands those that became facts, by the number of the fact; none of them a correction */
    Command next(Map<Integer, DatedCommand> commands) {
        int number = dice.oneOf(List.copyOf(commands.keySet()));
        return dice.chance(25)
                ? new Retract(number, "never happened", Remarks.NONE)
                : new Correct(number, corrected(commands.get(number)), Remarks.NONE);
    }

    private DatedCommand corrected(DatedCommand wrong) {
        LocalDate on = dice.chance(60) ? wrong.effectiveOn() : dice.near(wrong.effectiveOn(), 40);
        Remarks corrected = new Remarks("corrected", null);
        return switch (wrong.action()) {
            case NameCareer it -> new DatedCommand(on, new NameCareer(it.name() + "!"), corrected);
            case Hire it ->
                new Hire(
                                it.employer(),
                                it.title(),
                                it.level(),
                                it.team(),
                                it.location(),
                                it.manager(),
                                it.employmentType(),
                                rates.other(it.baseSalary()),
                                dice.chance(30) ? dice.fte() : it.fte(),
                                it.bonusTarget(),
                                it.priorTotal(),
                                it.side())
                        .on(on);
            case Raise it -> new Raise(rates.other(it.baseSalary()), it.reason()).on(on);
            case AdjustSalary it -> new AdjustSalary(rates.other(it.baseSalary()), it.reason()).on(on);
            case Promote it -> new Promote(it.title(), it.level(), null, it.reason()).on(on);
            case Transfer it ->
                new DatedCommand(
                        on,
                        new Transfer(
                                it.team() == null ? null : it.team() + "!", null, null, null, null, null, it.side()),
                        corrected);
            case ChangeHours _ -> new ChangeHours(dice.fte(), "corrected").on(on);
            case SetBonusTarget it -> new DatedCommand(on, new SetBonusTarget(it.bonusTarget()), corrected);
            case PayBonus it -> new PayBonus(other(it.amount()), it.kind(), it.forPeriod()).on(on);
            case RepayBonus it -> new RepayBonus(it.fact(), other(it.amount()), null).on(on);
            case GrantRsu it ->
                new GrantRsu(it.grantId(), it.granted(), terms.terms(on, it.granted() instanceof Granted.Units)).on(on);
            case VestRsu it ->
                new DatedCommand(on, new VestRsu(it.grantId(), unpriced(it.vested()), it.accelerated()), corrected);
            case ForfeitRsu it -> new ForfeitRsu(it.grantId(), it.quantity(), "corrected").on(on);
            case AdjustUnits it ->
                new DatedCommand(on, new AdjustUnits(it.grantId(), it.units(), AdjustmentReason.OTHER), corrected);
            case GrantOptions it ->
                new GrantOptions(
                                it.grantId(),
                                dice.chance(50) ? unpriced(it.options()) : it.options(),
                                terms.terms(on, true))
                        .on(on);
            case ExerciseOptions it ->
                new DatedCommand(on, new ExerciseOptions(it.grantId(), it.units(), null, null), corrected);
            case CancelOptions it -> new CancelOptions(it.grantId(), it.units(), "corrected").on(on);
            case PurchaseShares it ->
                new PurchaseShares(it.units(), it.price(), dice.price(it.price().getCurrencyUnit()), null).on(on);
            case RecordVestingEvent it -> new RecordVestingEvent(it.event(), it.employer(), dice.share()).on(on);
            case RecordSharePrice it ->
                new RecordSharePrice(it.employer(), dice.price(it.unitPrice().getCurrencyUnit())).on(on);
            case RecordSplit it -> new DatedCommand(on, new RecordSplit(it.employer(), it.ratio()), corrected);
            case StartBenefit it ->
                new DatedCommand(on, new StartBenefit(it.benefitId(), it.name(), it.cash()), corrected);
            case EndBenefit it -> new DatedCommand(on, new EndBenefit(it.benefitId()), corrected);
            case StartLeave it -> new StartLeave(it.kind(), null, dice.chance(50)).on(on);
            case EndLeave it -> new DatedCommand(on, new EndLeave(), corrected);
            case RecordIncident it ->
                new DatedCommand(
                        on,
                        new RecordIncident(it.title(), it.severity(), it.role(), null, null, null, null, null),
                        corrected);
            case RecordAchievement it ->
                new RecordAchievement(it.title(), it.category(), null, "A lesson", null, null, null).on(on);
            case EndEmployment it ->
                new DatedCommand(on, new EndEmployment(it.reason(), it.accelerate(), it.keep()), corrected);
        };
    }

    private static OptionTerms unpriced(OptionTerms it) {
        return new OptionTerms(
                it.kind(),
                it.units(),
                it.exercisePrice(),
                null,
                it.fairValue(),
                null,
                it.expiresOn(),
                it.earlyExercise(),
                it.windows());
    }

    private static Vested unpriced(Vested vested) {
        return switch (vested) {
            case Vested.Units it -> new Vested.Units(it.units(), null);
            case Vested.Value it -> new Vested.Value(it.value(), null);
        };
    }

    private Money other(Money amount) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        return dice.chance(50)
                ? amount.plus(dice.money(currency, 1, 3000))
                : amount.isGreaterThan(Money.ofMajor(currency, 3)) ? amount.minusMajor(dice.between(1, 2)) : amount;
    }
}
