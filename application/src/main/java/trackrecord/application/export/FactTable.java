package trackrecord.application.export;

import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.Fact.BonusPaid;
import trackrecord.domain.fact.Fact.BonusRepaid;
import trackrecord.domain.fact.Fact.Hired;
import trackrecord.domain.fact.Fact.Promoted;
import trackrecord.domain.fact.Fact.RsuForfeited;
import trackrecord.domain.fact.Fact.RsuGranted;
import trackrecord.domain.fact.Fact.RsuVested;
import trackrecord.domain.fact.Fact.SalaryAdjusted;
import trackrecord.domain.fact.Fact.SalaryRaised;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedFact;

/** Every recorded fact, in order of number, with whether it still counts. */
public final class FactTable {

    private FactTable() {
    }

    public static String of(History history) {
        Csv csv = new Csv("number", "effectiveOn", "recordedAt", "recordedBy", "type", "status", "correctedBy",
                "description", "amount", "currency", "note", "source");
        for (MarkedFact marked : history.marked()) {
            Fact fact = marked.recorded().fact();
            Money amount = amount(fact);
            csv.row().value(marked.recorded().number()).value(fact.effectiveOn())
                    .value(marked.recorded().recordedAt()).text(marked.recorded().recordedBy()).value(fact.type())
                    .value(marked.status()).value(marked.correctedBy() == 0 ? null : marked.correctedBy())
                    .text(FactSentence.of(fact))
                    .value(amount == null ? null : amount.getAmount().toPlainString())
                    .value(amount == null ? null : amount.getCurrencyUnit())
                    .text(fact.note()).text(fact.source()).end();
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
            case RsuGranted it -> it.value();
            case RsuVested it -> it.value();
            case RsuForfeited it -> it.value();
            case Fact it -> null;
        };
    }
}
