package trackrecord.application.readmodel.row;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import trackrecord.application.recording.CareerChange;
import trackrecord.domain.vocabulary.Entry;

/**
 * Writes the read models in the transaction of the command, so that after its acknowledgement every node reads its
 * result. One fold serves all facts of a career: the first of the command finds all its changes.
 */
public final class RowSetProjection {

    private static final String WRITTEN = RowSetProjection.class.getName();

    private final RowSets rowSets;

    public RowSetProjection(RowSets rowSets) {
        this.rowSets = rowSets;
    }

    @EventHandler
    public void on(Entry entry) {
        UnitOfWork<?> command = CurrentUnitOfWork.get().root();
        if (command.resources().putIfAbsent(WRITTEN, true) == null) {
            for (CareerChange change : CareerChange.current()) {
                Runnable committed = rowSets.put(change.id(), change.history());
                command.afterCommit(_ -> committed.run());
            }
        }
    }
}
