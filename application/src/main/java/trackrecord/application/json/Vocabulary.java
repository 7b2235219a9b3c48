package trackrecord.application.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Fact;

/**
 * The names under which facts are stored and commands are sent. They outlive the classes: a class may be renamed,
 * its line here may not.
 */
public final class Vocabulary {

    /** The revision of every fact's stored form. It grows when a form changes, together with an upcaster. */
    public static final String REVISION = "1";

    /** One kind of fact, and the command that asks for it. */
    public record Kind(String factName, Class<? extends Fact> fact, String commandName,
            Class<? extends Command> command) {

        /** The name in a career file: that of the command with a small first letter. */
        public String fileName() {
            return Character.toLowerCase(commandName.charAt(0)) + commandName.substring(1);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("CareerNamed", Fact.CareerNamed.class, "NameCareer", Command.NameCareer.class),
            new Kind("Hired", Fact.Hired.class, "Hire", Command.Hire.class),
            new Kind("SalaryRaised", Fact.SalaryRaised.class, "Raise", Command.Raise.class),
            new Kind("SalaryAdjusted", Fact.SalaryAdjusted.class, "AdjustSalary", Command.AdjustSalary.class),
            new Kind("Promoted", Fact.Promoted.class, "Promote", Command.Promote.class),
            new Kind("Transferred", Fact.Transferred.class, "Transfer", Command.Transfer.class),
            new Kind("BonusTargetSet", Fact.BonusTargetSet.class, "SetBonusTarget", Command.SetBonusTarget.class),
            new Kind("BonusPaid", Fact.BonusPaid.class, "PayBonus", Command.PayBonus.class),
            new Kind("BonusRepaid", Fact.BonusRepaid.class, "RepayBonus", Command.RepayBonus.class),
            new Kind("RsuGranted", Fact.RsuGranted.class, "GrantRsu", Command.GrantRsu.class),
            new Kind("RsuVested", Fact.RsuVested.class, "VestRsu", Command.VestRsu.class),
            new Kind("RsuForfeited", Fact.RsuForfeited.class, "ForfeitRsu", Command.ForfeitRsu.class),
            new Kind("VestingEventRecorded", Fact.VestingEventRecorded.class, "RecordVestingEvent",
                    Command.RecordVestingEvent.class),
            new Kind("SharePriceRecorded", Fact.SharePriceRecorded.class, "RecordSharePrice",
                    Command.RecordSharePrice.class),
            new Kind("StockSplit", Fact.StockSplit.class, "RecordSplit", Command.RecordSplit.class),
            new Kind("BenefitStarted", Fact.BenefitStarted.class, "StartBenefit", Command.StartBenefit.class),
            new Kind("BenefitEnded", Fact.BenefitEnded.class, "EndBenefit", Command.EndBenefit.class),
            new Kind("LeaveStarted", Fact.LeaveStarted.class, "StartLeave", Command.StartLeave.class),
            new Kind("LeaveEnded", Fact.LeaveEnded.class, "EndLeave", Command.EndLeave.class),
            new Kind("IncidentRecorded", Fact.IncidentRecorded.class, "RecordIncident", Command.RecordIncident.class),
            new Kind("AchievementRecorded", Fact.AchievementRecorded.class, "RecordAchievement",
                    Command.RecordAchievement.class),
            new Kind("EmploymentEnded", Fact.EmploymentEnded.class, "EndEmployment", Command.EndEmployment.class),
            new Kind("FactCorrected", Fact.FactCorrected.class, "Correct", Command.Correct.class),
            new Kind("FactRetracted", Fact.FactRetracted.class, "Retract", Command.Retract.class));

    private static final Map<String, Kind> BY_FACT_NAME = by(Kind::factName);
    private static final Map<String, Kind> BY_COMMAND_NAME = by(Kind::commandName);
    private static final Map<String, Kind> BY_FILE_NAME = by(Kind::fileName);
    private static final Map<Class<?>, Kind> BY_FACT = by(Kind::fact);
    private static final Map<Class<?>, Kind> BY_COMMAND = by(Kind::command);

    private Vocabulary() {
    }

    private static <K> Map<K, Kind> by(Function<Kind, ? extends K> key) {
        return KINDS.stream().collect(Collectors.toMap(key, kind -> kind, (a, b) -> {
            throw new IllegalStateException("two kinds under one name: " + a + ", " + b);
        }, LinkedHashMap::new));
    }

    public static List<Kind> kinds() {
        return KINDS;
    }

    public static Collection<String> commandNames() {
        return BY_COMMAND_NAME.keySet();
    }

    public static Collection<String> fileNames() {
        return BY_FILE_NAME.keySet();
    }

    /** The kind whose facts are stored under {@code name}, or {@code null}. */
    public static Kind ofFact(String name) {
        return BY_FACT_NAME.get(name);
    }

    /** The kind whose command is sent as {@code name}, or {@code null}. */
    public static Kind ofCommand(String name) {
        return BY_COMMAND_NAME.get(name);
    }

    /** The kind that a career file calls {@code name}, or {@code null}. */
    public static Kind ofFile(String name) {
        return BY_FILE_NAME.get(name);
    }

    public static Kind of(Fact fact) {
        return BY_FACT.get(fact.getClass());
    }

    public static Kind of(Command command) {
        return BY_COMMAND.get(command.getClass());
    }

    /** The command that asks for this fact: the opposite of {@link Command#toFact}. */
    public static Command toCommand(Fact fact) {
        RecordShape from = RecordShape.of(fact.getClass());
        RecordShape to = RecordShape.of(of(fact).command());
        Object[] values = new Object[to.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = from.field(to.fields().get(i).name()).get(fact);
            values[i] = value instanceof Fact replacement ? toCommand(replacement) : value;
        }
        return (Command) to.create(values);
    }
}
