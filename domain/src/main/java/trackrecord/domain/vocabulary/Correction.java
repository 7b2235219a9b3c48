package trackrecord.domain.vocabulary;

/**
 * It says of a recorded fact that the record was wrong, or that it never happened. It is not a fact itself: it has
 * no date, and counts from the instant at which it is recorded.
 */
public sealed interface Correction extends Entry {

    /** The number of the fact that it is about: always that of an original, never of a correction. */
    int fact();

    /**
     * The record was wrong.
     *
     * @param replacement what it should have said: of the same kind; its date may differ
     */
    record FactCorrected(int fact, DatedFact replacement, Remarks remarks) implements Correction {
        @Override
        public EntryType type() {
            return EntryType.FACT_CORRECTED;
        }
    }

    /** It never happened. */
    record FactRetracted(int fact, String reason, Remarks remarks) implements Correction {
        @Override
        public EntryType type() {
            return EntryType.FACT_RETRACTED;
        }
    }
}
