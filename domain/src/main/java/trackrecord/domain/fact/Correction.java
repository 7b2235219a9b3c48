package trackrecord.domain.fact;

/** A fact about another fact: it says that the record of it was wrong, or that it never happened. */
public sealed interface Correction permits Fact.FactCorrected, Fact.FactRetracted {

    /** The number of the fact that it is about: always that of an original, never of a correction. */
    int fact();
}
