package trackrecord.domain.vocabulary;

import java.time.LocalDate;

/** A fact and the first day on which it holds. */
public record DatedFact(LocalDate effectiveOn, Fact fact, Remarks remarks) implements Entry {

    @Override
    public EntryType type() {
        return fact.type();
    }
}
