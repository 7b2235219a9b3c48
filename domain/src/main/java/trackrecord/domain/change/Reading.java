package trackrecord.domain.change;

import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.work.Work;

/**
 * How the employments of two states are compared. Consecutive jobs are compared as one, so that the pay of the next job
 * is compared with that of the previous one. If two are in force at once, each is compared only with itself: the pay of
 * a second job is not a raise of the first.
 */
enum Reading {
    AS_ONE_LINE,
    EACH_BY_ITSELF;

    /** The reading for the states of a timeline after {@code first} to {@code end} facts. */
    static Reading of(Timeline timeline, int first, int end) {
        Work.steps((long) end - first + 1);
        for (int count = first; count <= end; count++) {
            if (timeline.after(count).employments().running().size() > 1) {
                return EACH_BY_ITSELF;
            }
        }
        return AS_ONE_LINE;
    }

    Reading and(Reading other) {
        return other == this ? this : EACH_BY_ITSELF;
    }

    Fields fields(State state) {
        return switch (this) {
            case AS_ONE_LINE -> Fields.ofTheOneInForce(state);
            case EACH_BY_ITSELF -> Fields.ofEachInForce(state);
        };
    }
}
