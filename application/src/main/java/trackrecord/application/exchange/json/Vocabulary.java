package trackrecord.application.exchange.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Fact;

/**
 * The names under which facts are stored and commands are sent. A class may be renamed; its names here must not change.
 */
public final class Vocabulary {

    /** The revision of every fact's stored form. It increases when a form changes, together with an upcaster. */
    public static final String REVISION = "1";

    /** The JSON form of one kind of entry and its command. */
    public static final class Kind {

        private final EntryType type;
        private final Shape entry;
        private final Shape command;
        private final RecordFormat entryFormat;
        private final RecordFormat commandFormat;
        private final GivenRecord given;

        private Kind(EntryType type, Shape entry, Shape command) {
            this.type = type;
            this.entry = entry;
            this.command = command;
            this.entryFormat = new RecordFormat(entry);
            this.commandFormat = new RecordFormat(command);
            this.given = new GivenRecord(command);
        }

        public EntryType type() {
            return type;
        }

        public String factName() {
            return type.factName();
        }

        public String commandName() {
            return type.commandName();
        }

        /** The name in a career file: that of the command with a lower-case first letter. */
        public String fileName() {
            return Character.toLowerCase(commandName().charAt(0))
                    + commandName().substring(1);
        }

        public Shape entry() {
            return entry;
        }

        public Shape command() {
            return command;
        }

        RecordFormat entryFormat() {
            return entryFormat;
        }

        RecordFormat commandFormat() {
            return commandFormat;
        }

        GivenRecord given() {
            return given;
        }

        @Override
        public String toString() {
            return factName();
        }
    }

    private static final List<Kind> KINDS =
            Arrays.stream(EntryType.values()).map(Vocabulary::kind).toList();

    /** The table of kinds, with the two records of each. */
    private static Kind kind(EntryType type) {
        return switch (type) {
            case CAREER_NAMED -> dated(type, Fact.CareerNamed.class, Action.NameCareer.class);
            case HIRED -> dated(type, Fact.Hired.class, Action.Hire.class);
            case SALARY_RAISED -> dated(type, Fact.SalaryRaised.class, Action.Raise.class);
            case SALARY_ADJUSTED -> dated(type, Fact.SalaryAdjusted.class, Action.AdjustSalary.class);
            case PROMOTED -> dated(type, Fact.Promoted.class, Action.Promote.class);
            case TRANSFERRED -> dated(type, Fact.Transferred.class, Action.Transfer.class);
            case HOURS_CHANGED -> dated(type, Fact.HoursChanged.class, Action.ChangeHours.class);
            case BONUS_TARGET_SET -> dated(type, Fact.BonusTargetSet.class, Action.SetBonusTarget.class);
            case BONUS_PAID -> dated(type, Fact.BonusPaid.class, Action.PayBonus.class);
            case BONUS_REPAID -> dated(type, Fact.BonusRepaid.class, Action.RepayBonus.class);
            case RSU_GRANTED -> dated(type, Fact.RsuGranted.class, Action.GrantRsu.class);
            case RSU_VESTED -> dated(type, Fact.RsuVested.class, Action.VestRsu.class);
            case RSU_FORFEITED -> dated(type, Fact.RsuForfeited.class, Action.ForfeitRsu.class);
            case UNITS_ADJUSTED -> dated(type, Fact.UnitsAdjusted.class, Action.AdjustUnits.class);
            case OPTIONS_GRANTED -> dated(type, Fact.OptionsGranted.class, Action.GrantOptions.class);
            case OPTIONS_EXERCISED -> dated(type, Fact.OptionsExercised.class, Action.ExerciseOptions.class);
            case OPTIONS_CANCELLED -> dated(type, Fact.OptionsCancelled.class, Action.CancelOptions.class);
            case SHARES_PURCHASED -> dated(type, Fact.SharesPurchased.class, Action.PurchaseShares.class);
            case VESTING_EVENT_RECORDED ->
                dated(type, Fact.VestingEventRecorded.class, Action.RecordVestingEvent.class);
            case SHARE_PRICE_RECORDED -> dated(type, Fact.SharePriceRecorded.class, Action.RecordSharePrice.class);
            case STOCK_SPLIT -> dated(type, Fact.StockSplit.class, Action.RecordSplit.class);
            case BENEFIT_STARTED -> dated(type, Fact.BenefitStarted.class, Action.StartBenefit.class);
            case BENEFIT_ENDED -> dated(type, Fact.BenefitEnded.class, Action.EndBenefit.class);
            case LEAVE_STARTED -> dated(type, Fact.LeaveStarted.class, Action.StartLeave.class);
            case LEAVE_ENDED -> dated(type, Fact.LeaveEnded.class, Action.EndLeave.class);
            case INCIDENT_RECORDED -> dated(type, Fact.IncidentRecorded.class, Action.RecordIncident.class);
            case ACHIEVEMENT_RECORDED -> dated(type, Fact.AchievementRecorded.class, Action.RecordAchievement.class);
            case EMPLOYMENT_ENDED -> dated(type, Fact.EmploymentEnded.class, Action.EndEmployment.class);
            case FACT_CORRECTED -> new Kind(type, Shape.of(FactCorrected.class), Shape.of(Command.Correct.class));
            case FACT_RETRACTED -> new Kind(type, Shape.of(FactRetracted.class), Shape.of(Command.Retract.class));
        };
    }

    private static Kind dated(EntryType type, Class<? extends Fact> fact, Class<? extends Action> action) {
        String employment = type.employment().field();
        return new Kind(
                type,
                RecordShape.holding(DatedFact.class, fact, employment),
                RecordShape.holding(DatedCommand.class, action, employment));
    }

    private static final Map<String, Kind> BY_FACT_NAME = by(Kind::factName);
    private static final Map<String, Kind> BY_COMMAND_NAME = by(Kind::commandName);
    private static final Map<String, Kind> BY_FILE_NAME = by(Kind::fileName);
    private static final Map<EntryType, Kind> BY_TYPE = by(Kind::type);

    private Vocabulary() {}

    private static <K> Map<K, Kind> by(Function<Kind, ? extends K> key) {
        return KINDS.stream()
                .collect(Collectors.toMap(
                        key,
                        kind -> kind,
                        (a, b) -> {
                            throw new IllegalStateException("two kinds under one name: " + a + ", " + b);
                        },
                        LinkedHashMap::new));
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
    public static @Nullable Kind ofFact(String name) {
        return BY_FACT_NAME.get(name);
    }

    /** The kind whose command is sent as {@code name}, or {@code null}. */
    public static @Nullable Kind ofCommand(String name) {
        return BY_COMMAND_NAME.get(name);
    }

    /** The kind that a career file calls {@code name}, or {@code null}. */
    public static @Nullable Kind ofFile(String name) {
        return BY_FILE_NAME.get(name);
    }

    public static Kind of(EntryType type) {
        return Objects.requireNonNull(BY_TYPE.get(type), type::name);
    }

    /** The command that asks for this entry, independent of the career. */
    public static Command toCommand(Entry entry) {
        Kind kind = of(entry.type());
        List<Shape.Field> fields = kind.command().fields();
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = kind.entry().field(fields.get(i).name()).get(entry);
            values[i] = value instanceof Entry replacement ? toCommand(replacement) : value;
        }
        return (Command) kind.command().createWhole(values);
    }
}
