package trackrecord.application.exchange.export;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.json.Json;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
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
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Every recorded fact, in order of number, with whether it is still in effect. The last column is the stored JSON of
 * the fact, so that no field is missing.
 */
public final class FactTable {

    private FactTable() {}

    public static String of(History history) {
        Csv csv = new Csv(
                "number",
                "effectiveOn",
                "recordedAt",
                "recordedBy",
                "type",
                "status",
                "correctedBy",
                "description",
                "amount",
                "currency",
                "note",
                "source",
                "fact");
        for (MarkedEntry marked : history.marked()) {
            RecordedEntry recorded = marked.recorded();
            Entry entry = recorded.entry();
            Money amount = entry instanceof DatedFact dated ? amount(dated.fact()) : null;
            csv.row()
                    .value(recorded.number())
                    .value(entry instanceof DatedFact dated ? dated.effectiveOn() : null)
                    .value(recorded.recordedAt())
                    .text(recorded.recordedBy())
                    .value(entry.type().factName())
                    .value(marked.status())
                    .value(
                            marked.correctedBy().isEmpty()
                                    ? null
                                    : marked.correctedBy().getAsInt())
                    .text(FactSentence.of(entry))
                    .value(amount == null ? null : amount.getAmount().toPlainString())
                    .value(amount == null ? null : amount.getCurrencyUnit())
                    .text(entry.remarks().note())
                    .text(entry.remarks().source())
                    .value(Json.mapper().writeValueAsString(entry))
                    .end();
        }
        return csv.toString();
    }

    /** The amount of money of the fact, or null if it has none; for a rate, the annual amount. */
    private static @Nullable Money amount(Fact fact) {
        return switch (fact) {
            case Hired it -> it.baseSalary().annual();
            case SalaryRaised it -> it.baseSalary().annual();
            case SalaryAdjusted it -> it.baseSalary().annual();
            case Promoted it -> it.baseSalary() == null ? null : it.baseSalary().annual();
            case BonusPaid it -> it.amount();
            case BonusRepaid it -> it.amount();
            case RsuGranted it -> it.granted() instanceof Granted.Value(var value) ? value : null;
            case RsuVested it -> money(it.vested().quantity());
            case RsuForfeited it -> money(it.quantity());
            case CareerNamed _,
                    Transferred _,
                    HoursChanged _,
                    BonusTargetSet _,
                    UnitsAdjusted _,
                    OptionsGranted _,
                    OptionsExercised _,
                    OptionsCancelled _,
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
                    EmploymentEnded _ -> null;
        };
    }

    private static @Nullable Money money(Quantity quantity) {
        return quantity instanceof Quantity.Value(var value) ? value : null;
    }
}
