package trackrecord.domain.career;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.work.Work;

/**
 * The employments of a career. Immutable.
 *
 * @param all     in the order of their hires
 * @param running those of them that go on, in the same order
 */
public record Employments(List<Employment> all, List<Employment> running) {

    public static final Employments NONE = new Employments(List.of(), List.of());

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The one that began last, whether it goes on or not. */
    public Optional<Employment> lastBegun() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public Optional<Employment> find(EmploymentId id) {
        int place = placeIn(all, id);
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    Employments with(Employment begun) {
        return new Employments(Lists.with(all, begun), Lists.with(running, begun));
    }

    /** With the next state of one that was running. */
    Employments changed(Employment next) {
        List<Employment> nextAll = new ArrayList<>(all);
        List<Employment> nextRunning = new ArrayList<>(running);
        nextAll.set(placeIn(all, next.id()), next);
        int place = placeIn(running, next.id());
        if (next.running()) {
            nextRunning.set(place, next);
        } else {
            nextRunning.remove(place);
        }
        return new Employments(Collections.unmodifiableList(nextAll), Collections.unmodifiableList(nextRunning));
    }

    /** Most facts are about one that began lately, so the last are looked at first. */
    private static int placeIn(List<Employment> jobs, EmploymentId id) {
        int place = jobs.size() - 1;
        while (place >= 0 && !jobs.get(place).id().equals(id)) {
            Work.step();
            place--;
        }
        return place;
    }
}
