package trackrecord.domain.vocabulary;

/** The content of one numbered entry of a career's ledger: a dated fact, or a correction of an earlier one. */
public sealed interface Entry permits DatedFact, Correction {

    EntryType type();

    Remarks remarks();
}
