package trackrecord.domain.vocabulary;

/**
 * States that a recorded fact was wrong, or that it never happened. A correction is not a fact: it has no date, and it
 * takes effect at the instant at which it is recorded.
 */
public sealed interface Correction extends Entry {

    /** The number of the fact that it corrects: always an original, never a correction. */
    int fact();

    /**
     * The record was wrong.
     *
     * @param replacement the right fact, of the same kind; its date may differ
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
