package trackrecord.api.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.timeline.History;

/** Finds the career that a request asks about. */
@Component
public class KnownCareers {

    private final Careers careers;
    private final Times times;

    KnownCareers(Careers careers, Times times) {
        this.careers = careers;
        this.times = times;
    }

    /**
     * @param knownAt absent: now; an instant after the store's clock is taken as now
     * @throws trackrecord.application.store.career.CareerNotFound if nothing was ever recorded under that name
     */
    public KnownCareer find(String careerId, @Nullable Instant knownAt) {
        History all = careers.load(careerId);
        Instant instant = all.lastRecordedAt()
                .map(newest -> times.knownAt(knownAt, newest))
                .orElseGet(() -> times.knownAt(knownAt));
        return new KnownCareer(careerId, instant, Times.asked(knownAt, instant), all, all.knownAt(instant));
    }
}
