package trackrecord.application.export;

import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.fact.DatedFact;
import trackrecord.domain.fact.Entry;
import trackrecord.domain.fact.Fact.AchievementRecorded;
import trackrecord.domain.fact.Fact.BenefitEnded;
import trackrecord.domain.fact.Fact.BenefitStarted;
import trackrecord.domain.fact.Fact.BonusPaid;
import trackrecord.domain.fact.Fact.BonusRepaid;
import trackrecord.domain.fact.Fact.BonusTargetSet;
import trackrecord.domain.fact.Fact.CareerNamed;
import trackrecord.domain.fact.Fact.EmploymentEnded;
import trackrecord.domain.fact.Fact.Hired;
import trackrecord.domain.fact.Fact.IncidentRecorded;
import trackrecord.domain.fact.Fact.LeaveEnded;
import trackrecord.domain.fact.Fact.LeaveStarted;
import trackrecord.domain.fact.Fact.Promoted;
import trackrecord.domain.fact.Fact.RsuForfeited;
import trackrecord.domain.fact.Fact.RsuGranted;
import trackrecord.domain.fact.Fact.RsuVested;
import trackrecord.domain.fact.Fact.SalaryAdjusted;
import trackrecord.domain.fact.Fact.SalaryRaised;
import trackrecord.domain.fact.Fact.SharePriceRecorded;
import trackrecord.domain.fact.Fact.StockSplit;
import trackrecord.domain.fact.Fact.Transferred;
import trackrecord.domain.fact.Fact.VestingEventRecorded;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.Granted;
import trackrecord.domain.fact.Quantity;
import trackrecord.domain.fact.RecordedEntry;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;

/** Every recorded fact, in order of number, with whether it still counts. */
public final class FactTable {

    private FactTable() {
    }

    public static String of(History history) {
        Csv csv = new Csv("number", "effectiveOn", "recordedAt", "recordedBy", "type", "status", "correctedBy",
                "description", "amount", "currency", "note", "source");
        for (MarkedEntry marked : history.marked()) {
            RecordedEntry recorded = marked.recorded();
            Entry entry = recorded.entry();
            Money amount = entry instanceof DatedFact dated ? amount(dated.fact()) : null;
            csv.row().value(recorded.number()).value(entry instanceof DatedFact dated ? dated.effectiveOn() : null)
                    .value(recorded.recordedAt()).text(recorded.recordedBy()).value(entry.type().factName())
                    .value(marked.status())
                    .value(marked.correctedBy().isEmpty() ? null : marked.correctedBy().getAsInt())
                    .text(FactSentence.of(entry))
                    .value(amount == null ? null : amount.getAmount().toPlainString())
                    .value(amount == null ? null : amount.getCurrencyUnit())
                    .text(entry.remarks().note()).text(entry.remarks().source()).end();
        }
        return csv.toString();
    }

    /** The one amount of money that the fact is about, if there is one. */
    private static @Nullable Money amount(Fact fact) {
        return switch (fact) {
            case Hired it -> it.baseSalary();
            case SalaryRaised it -> it.baseSalary();
            case SalaryAdjusted it -> it.baseSalary();
            case Promoted it -> it.baseSalary();
            case BonusPaid it -> it.amount();
            case BonusRepaid it -> it.amount();
            case RsuGranted it -> it.granted() instanceof Granted.Value(var value) ? value : null;
            case RsuVested it -> money(it.vested().quantity());
            case RsuForfeited it -> money(it.quantity());
            case CareerNamed _, Transferred _, BonusTargetSet _, VestingEventRecorded _, SharePriceRecorded _,
                    StockSplit _, BenefitStarted _, BenefitEnded _, LeaveStarted _, LeaveEnded _, IncidentRecorded _,
                    AchievementRecorded _, EmploymentEnded _ -> null;
        };
    }

    private static @Nullable Money money(Quantity quantity) {
        return quantity instanceof Quantity.Value(var value) ? value : null;
    }
}
