package trackrecord.application.exchange.imports;

import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.vocabulary.Vested;

/**
 * Compares a command of a file with a recorded fact that it restates: the same kind on the same day. Values that the
 * file does not state stay as recorded.
 */
final class Restatement {

    private Restatement() {}

    /** The fact as it would have to be to agree with the command; null if the command concerns something else. */
    static @Nullable DatedCommand of(DatedCommand asked, RecordedFact recorded) {
        if (!asked.effectiveOn().equals(recorded.effectiveOn())
                || asked.type() != recorded.dated().type()) {
            return null;
        }
        DatedCommand was = command(recorded);
        Action merged = merged(asked.action(), was.action());
        return merged == null
                ? null
                : new DatedCommand(
                        asked.effectiveOn(), merged, was.employment(), merged(asked.remarks(), was.remarks()));
    }

    /** The same for a grant or an event, which is identified by its name on any day. */
    static @Nullable DatedCommand ofItsName(DatedCommand asked, RecordedFact recorded) {
        DatedCommand was = command(recorded);
        Action merged = isNamed(asked.action()) ? merged(asked.action(), was.action()) : null;
        return merged == null
                ? null
                : new DatedCommand(
                        asked.effectiveOn(), merged, was.employment(), merged(asked.remarks(), was.remarks()));
    }

    private static boolean isNamed(Action action) {
        return HeldGrants.grants(action) || action instanceof Action.RecordVestingEvent;
    }

    /** Whether two commands of a file could match the same fact. */
    static boolean areAlike(DatedCommand one, DatedCommand other) {
        return one.effectiveOn().equals(other.effectiveOn()) && merged(one.action(), other.action()) != null;
    }

    /** The same on another day; null if it is different. An end is equal regardless of its reason. */
    static @Nullable DatedCommand moved(DatedCommand asked, RecordedFact recorded) {
        if (asked.type() != recorded.dated().type()) {
            return null;
        }
        DatedCommand was = command(recorded);
        Action merged = merged(asked.action(), was.action());
        return merged == null || !(isOfEnd(asked) || merged.equals(was.action()))
                ? null
                : new DatedCommand(
                        asked.effectiveOn(), merged, was.employment(), merged(asked.remarks(), was.remarks()));
    }

    /** The command that asks for what is recorded. */
    static DatedCommand command(RecordedFact recorded) {
        return (DatedCommand) Vocabulary.toCommand(recorded.dated());
    }

    /** Whether facts of this kind change a salary. */
    static boolean isOfPay(EntryType type) {
        return type == EntryType.SALARY_RAISED || type == EntryType.SALARY_ADJUSTED || type == EntryType.PROMOTED;
    }

    private static boolean isOfEnd(DatedCommand asked) {
        return asked.type() == EntryType.EMPLOYMENT_ENDED;
    }

    private static @Nullable Action merged(Action asked, Action was) {
        return switch (asked) {
            case Action.Hire it
            when was instanceof Action.Hire old && it.employer().equals(old.employer()) ->
                new Action.Hire(
                        it.employer(),
                        it.title(),
                        either(it.level(), old.level()),
                        either(it.team(), old.team()),
                        either(it.location(), old.location()),
                        either(it.manager(), old.manager()),
                        either(it.employmentType(), old.employmentType()),
                        it.baseSalary(),
                        either(it.fte(), old.fte()),
                        either(it.bonusTarget(), old.bonusTarget()),
                        either(it.priorTotal(), old.priorTotal()),
                        either(it.side(), old.side()));
            case Action.Raise it
            when was instanceof Action.Raise old ->
                new Action.Raise(it.baseSalary(), either(it.reason(), old.reason()));
            case Action.AdjustSalary it
            when was instanceof Action.AdjustSalary old ->
                new Action.AdjustSalary(it.baseSalary(), it.reason().equals("not stated") ? old.reason() : it.reason());
            case Action.Promote it
            when was instanceof Action.Promote old ->
                new Action.Promote(
                        it.title(),
                        either(it.level(), old.level()),
                        either(it.baseSalary(), old.baseSalary()),
                        either(it.reason(), old.reason()));
            case Action.Transfer it
            when was instanceof Action.Transfer old ->
                new Action.Transfer(
                        either(it.team(), old.team()),
                        either(it.location(), old.location()),
                        either(it.manager(), old.manager()),
                        either(it.title(), old.title()),
                        either(it.level(), old.level()),
                        either(it.employmentType(), old.employmentType()));
            case Action.ChangeHours it
            when was instanceof Action.ChangeHours old ->
                new Action.ChangeHours(it.fte(), either(it.reason(), old.reason()));
            case Action.EndEmployment it
            when was instanceof Action.EndEmployment old ->
                new Action.EndEmployment(
                        it.reason() == EndReason.OTHER ? old.reason() : it.reason(), old.accelerate(), old.keep());
            case Action.PayBonus it
            when was instanceof Action.PayBonus old && it.kind() == old.kind() ->
                new Action.PayBonus(it.amount(), it.kind(), either(it.forPeriod(), old.forPeriod()));
            case Action.SetBonusTarget it -> it;
            case Action.StartBenefit it
            when was instanceof Action.StartBenefit old && it.benefitId().equals(old.benefitId()) -> it;
            case Action.StartLeave it
            when was instanceof Action.StartLeave old ->
                new Action.StartLeave(
                        old.kind(),
                        either(it.payPercent(), old.payPercent()),
                        either(it.pausesVesting(), old.pausesVesting()));
            case Action.EndLeave it when was instanceof Action.EndLeave -> it;
            case Action.VestRsu it
            when was instanceof Action.VestRsu old && it.grantId().equals(old.grantId()) -> vest(it, old);
            case Action.GrantRsu it
            when was instanceof Action.GrantRsu old && it.grantId().equals(old.grantId()) ->
                new Action.GrantRsu(it.grantId(), it.granted(), either(it.vesting(), old.vesting()));
            case Action.GrantOptions it
            when was instanceof Action.GrantOptions old && it.grantId().equals(old.grantId()) ->
                new Action.GrantOptions(
                        it.grantId(), terms(it.options(), old.options()), either(it.vesting(), old.vesting()));
            case Action.ForfeitRsu it
            when was instanceof Action.ForfeitRsu old && it.grantId().equals(old.grantId()) ->
                new Action.ForfeitRsu(it.grantId(), it.quantity(), either(it.reason(), old.reason()));
            case Action.CancelOptions it
            when was instanceof Action.CancelOptions old && it.grantId().equals(old.grantId()) ->
                new Action.CancelOptions(it.grantId(), it.units(), either(it.reason(), old.reason()));
            case Action.ExerciseOptions it
            when was instanceof Action.ExerciseOptions old && it.grantId().equals(old.grantId()) ->
                new Action.ExerciseOptions(
                        it.grantId(),
                        it.units(),
                        either(it.unitPrice(), old.unitPrice()),
                        either(it.method(), old.method()));
            case Action.RecordVestingEvent it
            when was instanceof Action.RecordVestingEvent old
                    && it.event().equals(old.event())
                    && (it.employer() == null || it.employer().equals(old.employer())) ->
                new Action.RecordVestingEvent(it.event(), old.employer(), either(it.fraction(), old.fraction()));
            case Action.RecordSplit it
            when was instanceof Action.RecordSplit old && it.employer().equals(old.employer()) -> it;
            case Action.RecordSharePrice it
            when was instanceof Action.RecordSharePrice old && it.employer().equals(old.employer()) -> it;
            case Action.PurchaseShares it
            when was instanceof Action.PurchaseShares old ->
                new Action.PurchaseShares(
                        it.units(), it.price(), it.unitPrice(), either(it.offeringPrice(), old.offeringPrice()));
            case Action.NameCareer _,
                    Action.Hire _,
                    Action.Raise _,
                    Action.AdjustSalary _,
                    Action.Promote _,
                    Action.Transfer _,
                    Action.ChangeHours _,
                    Action.EndEmployment _,
                    Action.PayBonus _,
                    Action.RepayBonus _,
                    Action.GrantRsu _,
                    Action.VestRsu _,
                    Action.ForfeitRsu _,
                    Action.AdjustUnits _,
                    Action.GrantOptions _,
                    Action.ExerciseOptions _,
                    Action.CancelOptions _,
                    Action.PurchaseShares _,
                    Action.RecordVestingEvent _,
                    Action.RecordSharePrice _,
                    Action.RecordSplit _,
                    Action.StartBenefit _,
                    Action.EndBenefit _,
                    Action.StartLeave _,
                    Action.EndLeave _,
                    Action.RecordIncident _,
                    Action.RecordAchievement _ -> null;
        };
    }

    private static OptionTerms terms(OptionTerms it, OptionTerms was) {
        return new OptionTerms(
                it.kind(),
                it.units(),
                it.exercisePrice(),
                either(it.unitPrice(), was.unitPrice()),
                either(it.fairValue(), was.fairValue()),
                either(it.claimedValue(), was.claimedValue()),
                either(it.expiresOn(), was.expiresOn()),
                either(it.earlyExercise(), was.earlyExercise()),
                either(it.windows(), was.windows()));
    }

    /** The two agree if the file states only the units left after tax, and those are recorded. */
    private static Action vest(Action.VestRsu it, Action.VestRsu was) {
        if (!(it.vested() instanceof Vested.Units(var units, var price, var withheld))
                || !(was.vested() instanceof Vested.Units old)) {
            return it;
        }
        boolean isNet = withheld == null
                && old.withheldUnits() != null
                && old.units().subtract(old.withheldUnits()).compareTo(units) == 0;
        return new Action.VestRsu(
                it.grantId(),
                new Vested.Units(
                        isNet ? old.units() : units,
                        either(price, old.unitPrice()),
                        either(withheld, isNet || old.units().compareTo(units) == 0 ? old.withheldUnits() : null)),
                was.accelerated());
    }

    private static Remarks merged(Remarks asked, Remarks was) {
        return new Remarks(either(asked.note(), was.note()), either(asked.source(), was.source()));
    }

    private static <T> @Nullable T either(@Nullable T asked, @Nullable T was) {
        return asked != null ? asked : was;
    }
}
