package trackrecord.application.keeping.sample;

import java.util.List;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.store.career.CareerTable;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.domain.vocabulary.Command;

/**
 * The career that an empty store shows on its first start, so that there is something to look at. It comes once per
 * store, never again after its removal.
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
            // The key: of two nodes that start together, or of a start that was cut off, one records it.
            recorder.record(new RecordFacts(careerId, commands, null, "trackrecord-sample", careerId, "sample"));
        }
        // That of the node which was first: by now somebody may have changed the sample there.
        notes.putIfAbsent(
                SealedNotes.SAMPLE,
                table.find(careerId).map(row -> row.id() + " " + row.version()).orElse("none"));
    }

    /** Whether a career is the sample, as it was loaded. */
    public boolean isUntouched(CareerTable.Row career) {
        return notes.findTrusted(SealedNotes.SAMPLE)
                .filter((career.id() + " " + career.version())::equals)
                .isPresent();
    }
}
