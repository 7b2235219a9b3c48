package trackrecord.domain.vocabulary;

/** What one number of a career's ledger holds: a fact of a day, or a correction of an earlier one. */
public sealed interface Entry permits DatedFact, Correction {

    EntryType type();

    Remarks remarks();
}
