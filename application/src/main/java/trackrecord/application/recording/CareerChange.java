package trackrecord.application.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import trackrecord.domain.timeline.History;

/**
 * A career as changed by the running command. Projections find it in the unit of work without reading again.
 *
 * @param careerId the slug
 * @param id       the internal id
 * @param history  with the facts of this command
 */
public record CareerChange(String careerId, String id, History history) {

    private static final String RESOURCE = CareerChange.class.getName();

    /** The changes of the running command, one for each career, also where its events are handled. */
    public static List<CareerChange> current() {
        return CurrentUnitOfWork.map(UnitOfWork::root)
                .map(root -> root.<Map<String, CareerChange>>getResource(RESOURCE))
                .map(changes -> List.copyOf(changes.values()))
                .orElse(List.of());
    }

    void announce() {
        CurrentUnitOfWork.get()
                .<Map<String, CareerChange>>getOrComputeResource(RESOURCE, _ -> new LinkedHashMap<>())
                .put(id, this);
    }
}
