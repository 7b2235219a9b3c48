package trackrecord.domain.vocabulary;

/**
 * The kinds of ledger entry with two stable names: the name of the recorded entry and the name of the command that asks
 * for it. A class may be renamed; its names here must not change.
 */
public enum EntryType {
    CAREER_NAMED("CareerNamed", "NameCareer", EmploymentReference.NONE),
    HIRED("Hired", "Hire", EmploymentReference.BEGINS),
    SALARY_RAISED("SalaryRaised", "Raise", EmploymentReference.IN_FORCE),
    SALARY_ADJUSTED("SalaryAdjusted", "AdjustSalary", EmploymentReference.IN_FORCE),
    PROMOTED("Promoted", "Promote", EmploymentReference.IN_FORCE),
    TRANSFERRED("Transferred", "Transfer", EmploymentReference.IN_FORCE),
    HOURS_CHANGED("HoursChanged", "ChangeHours", EmploymentReference.IN_FORCE),
    BONUS_TARGET_SET("BonusTargetSet", "SetBonusTarget", EmploymentReference.IN_FORCE),
    BONUS_PAID("BonusPaid", "PayBonus", EmploymentReference.BEGUN),
    BONUS_REPAID("BonusRepaid", "RepayBonus", EmploymentReference.NONE),
    RSU_GRANTED("RsuGranted", "GrantRsu", EmploymentReference.IN_FORCE),
    RSU_VESTED("RsuVested", "VestRsu", EmploymentReference.NONE),
    RSU_FORFEITED("RsuForfeited", "ForfeitRsu", EmploymentReference.NONE),
    UNITS_ADJUSTED("UnitsAdjusted", "AdjustUnits", EmploymentReference.NONE),
    OPTIONS_GRANTED("OptionsGranted", "GrantOptions", EmploymentReference.IN_FORCE),
    OPTIONS_EXERCISED("OptionsExercised", "ExerciseOptions", EmploymentReference.NONE),
    OPTIONS_CANCELLED("OptionsCancelled", "CancelOptions", EmploymentReference.NONE),
    SHARES_PURCHASED("SharesPurchased", "PurchaseShares", EmploymentReference.BEGUN),
    VESTING_EVENT_RECORDED("VestingEventRecorded", "RecordVestingEvent", EmploymentReference.NONE),
    SHARE_PRICE_RECORDED("SharePriceRecorded", "RecordSharePrice", EmploymentReference.NONE),
    STOCK_SPLIT("StockSplit", "RecordSplit", EmploymentReference.NONE),
    BENEFIT_STARTED("BenefitStarted", "StartBenefit", EmploymentReference.IN_FORCE),
    BENEFIT_ENDED("BenefitEnded", "EndBenefit", EmploymentReference.RUNS_THERE),
    LEAVE_STARTED("LeaveStarted", "StartLeave", EmploymentReference.IN_FORCE),
    LEAVE_ENDED("LeaveEnded", "EndLeave", EmploymentReference.RUNS_THERE),
    INCIDENT_RECORDED("IncidentRecorded", "RecordIncident", EmploymentReference.IN_FORCE),
    ACHIEVEMENT_RECORDED("AchievementRecorded", "RecordAchievement", EmploymentReference.BEGUN_IF_ANY),
    EMPLOYMENT_ENDED("EmploymentEnded", "EndEmployment", EmploymentReference.IN_FORCE),
    FACT_CORRECTED("FactCorrected", "Correct", EmploymentReference.NONE),
    FACT_RETRACTED("FactRetracted", "Retract", EmploymentReference.NONE);

    private final String factName;
    private final String commandName;
    private final EmploymentReference employment;

    EntryType(String factName, String commandName, EmploymentReference employment) {
        this.factName = factName;
        this.commandName = commandName;
        this.employment = employment;
    }

    /** The name under which it is stored and shown. */
    public String factName() {
        return factName;
    }

    /** The name by which callers ask for it. */
    public String commandName() {
        return commandName;
    }

    /** How its facts refer to an employment; NONE for a correction, which refers to another fact. */
    public EmploymentReference employment() {
        return employment;
    }
}
