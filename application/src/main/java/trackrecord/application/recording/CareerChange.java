package trackrecord.application.recording;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import trackrecord.domain.timeline.History;

/**
 * What the running command makes of its career. Projections find it in the unit of work, and need not read again.
 *
 * @param careerId the slug
 * @param id       the internal id
 * @param history  with the facts of this command
 */
public record CareerChange(String careerId, String id, History history) {

    private static final String RESOURCE = CareerChange.class.getName();

    /** The change of the running command, also where its events are handled; empty outside of one. */
    public static Optional<CareerChange> current() {
        return CurrentUnitOfWork.map(UnitOfWork::root)
                .map(root -> (CareerChange) root.resources().get(RESOURCE));
    }

    void announce() {
        CurrentUnitOfWork.get().resources().put(RESOURCE, this);
    }
}
