package trackrecord.application.keeping.sample;

import java.util.List;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.domain.vocabulary.Command;

/**
 * The career that an empty store gets on its first start as an example. It is created only once for each store, and
 * never again after its removal.
 */
public final class SampleCareer {

    private final CareerTable table;
    private final SealedNotes notes;

    public SampleCareer(CareerTable table, SealedNotes notes) {
        this.table = table;
        this.notes = notes;
    }

    /** Records the sample, if this is the first start of an empty store. */
    public void recordOnce(FactRecorder recorder, String careerId, List<Command> commands) {
        if (notes.find(SealedNotes.SAMPLE).isPresent()) {
            return;
        }
        if (table.all().isEmpty()) {
            // With this key only one of two nodes that start together records it, and an interrupted start does not
            // record it twice.
            recorder.record(new RecordFacts(careerId, commands, null, "trackrecord-sample", careerId, "sample"));
        }
        // The sample of the first node, which may have been changed since.
        notes.putIfAbsent(
                SealedNotes.SAMPLE,
                table.find(careerId).map(row -> row.id() + " " + row.version()).orElse("none"));
    }

    /** Whether a career is the unchanged sample. */
    public boolean isUntouched(CareerTable.Row career) {
        return notes.findTrusted(SealedNotes.SAMPLE)
                .filter((career.id() + " " + career.version())::equals)
                .isPresent();
    }
}
