package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.work.Work;

/** The tranches of a grant by their place in the schedule, which identifies a tranche on another day. */
record Places(Map<Place, Tranche> tranches) {

    static final Places NONE = new Places(Map.of());

    /**
     * @param scheduled the tranche's own date
     * @param of        the number of earlier tranches with the same date
     */
    record Place(LocalDate scheduled, int of) {}

    static Places of(GrantStatus status) {
        Map<Place, Tranche> tranches = new LinkedHashMap<>();
        for (Tranche tranche : status.tranches()) {
            Work.step();
            Place place = new Place(tranche.scheduled(), 0);
            while (tranches.containsKey(place)) {
                place = new Place(place.scheduled(), place.of() + 1);
            }
            tranches.put(place, tranche);
        }
        return new Places(tranches);
    }

    /** Null if there is no tranche. */
    @Nullable
    Tranche at(Place place) {
        return tranches.get(place);
    }

    /** By date. */
    void forEach(BiConsumer<Place, Tranche> action) {
        tranches.forEach(action);
    }
}
