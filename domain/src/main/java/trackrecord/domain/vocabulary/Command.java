package trackrecord.domain.vocabulary;

import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;

/** A request to record one entry: something that happened on a day, or a correction of what is recorded. */
public sealed interface Command permits DatedCommand, Command.Correct, Command.Retract {

    EntryType type();

    Remarks remarks();

    /**
     * The entry that this command asks to record.
     *
     * @param context supplies what the command leaves open
     */
    Entry entry(Context context);

    /** @param fact number of the original fact, never of a correction */
    record Correct(int fact, DatedCommand replacement, Remarks remarks) implements Command {
        @Override
        public EntryType type() {
            return EntryType.FACT_CORRECTED;
        }

        @Override
        public FactCorrected entry(Context context) {
            return new FactCorrected(fact, replacement.entry(context), remarks);
        }
    }

    /** @param fact number of the original fact, never of a correction */
    record Retract(int fact, String reason, Remarks remarks) implements Command {
        @Override
        public EntryType type() {
            return EntryType.FACT_RETRACTED;
        }

        @Override
        public FactRetracted entry(Context context) {
            return new FactRetracted(fact, reason, remarks);
        }
    }
}
