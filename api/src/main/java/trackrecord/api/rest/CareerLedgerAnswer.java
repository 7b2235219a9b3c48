package trackrecord.api.rest;

import java.util.List;
import trackrecord.application.keeping.ledger.Ledger;

/**
 * The chain of one career.
 *
 * @param id   the internal id, under which the head file knows it
 * @param head the link of its newest fact
 */
public record CareerLedgerAnswer(String careerId, String id, int facts, String head, List<Ledger.Entry> entries) {

    static CareerLedgerAnswer of(Ledger.Chain chain) {
        return new CareerLedgerAnswer(
                chain.careerId(),
                chain.id(),
                chain.entries().size(),
                chain.entries().getLast().link(),
                chain.entries());
    }
}
