package trackrecord.domain.vocabulary;

/**
 * The kinds of entry in a ledger, by their stable names: that of what is recorded, and that of the command which asks
 * for it. Both outlive the classes: a class may be renamed, its line here may not.
 */
public enum EntryType {
    CAREER_NAMED("CareerNamed", "NameCareer"),
    HIRED("Hired", "Hire"),
    SALARY_RAISED("SalaryRaised", "Raise"),
    SALARY_ADJUSTED("SalaryAdjusted", "AdjustSalary"),
    PROMOTED("Promoted", "Promote"),
    TRANSFERRED("Transferred", "Transfer"),
    BONUS_TARGET_SET("BonusTargetSet", "SetBonusTarget"),
    BONUS_PAID("BonusPaid", "PayBonus"),
    BONUS_REPAID("BonusRepaid", "RepayBonus"),
    RSU_GRANTED("RsuGranted", "GrantRsu"),
    RSU_VESTED("RsuVested", "VestRsu"),
    RSU_FORFEITED("RsuForfeited", "ForfeitRsu"),
    VESTING_EVENT_RECORDED("VestingEventRecorded", "RecordVestingEvent"),
    SHARE_PRICE_RECORDED("SharePriceRecorded", "RecordSharePrice"),
    STOCK_SPLIT("StockSplit", "RecordSplit"),
    BENEFIT_STARTED("BenefitStarted", "StartBenefit"),
    BENEFIT_ENDED("BenefitEnded", "EndBenefit"),
    LEAVE_STARTED("LeaveStarted", "StartLeave"),
    LEAVE_ENDED("LeaveEnded", "EndLeave"),
    INCIDENT_RECORDED("IncidentRecorded", "RecordIncident"),
    ACHIEVEMENT_RECORDED("AchievementRecorded", "RecordAchievement"),
    EMPLOYMENT_ENDED("EmploymentEnded", "EndEmployment"),
    FACT_CORRECTED("FactCorrected", "Correct"),
    FACT_RETRACTED("FactRetracted", "Retract");

    private final String factName;
    private final String commandName;

    EntryType(String factName, String commandName) {
        this.factName = factName;
        this.commandName = commandName;
    }

    /** The name under which it is stored and shown. */
    public String factName() {
        return factName;
    }

    /** The name by which callers ask for it. */
    public String commandName() {
        return commandName;
    }
}
