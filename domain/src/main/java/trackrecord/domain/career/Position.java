package trackrecord.domain.career;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.Promoted;
import trackrecord.domain.vocabulary.Fact.Transferred;

/** The position at an employer; each part holds since its own day and is absent if it was not stated. */
public record Position(
        Effective<String> title,
        @Nullable Effective<String> level,
        @Nullable Effective<String> team,
        @Nullable Effective<String> location,
        @Nullable Effective<String> manager,
        @Nullable Effective<String> employmentType,
        Effective<Boolean> side) {

    static Position of(int number, LocalDate on, Hired hired) {
        return new Position(
                Effective.from(on, hired.title(), List.of(number)),
                said(hired.level(), on, number),
                said(hired.team(), on, number),
                said(hired.location(), on, number),
                said(hired.manager(), on, number),
                said(hired.employmentType(), on, number),
                Effective.from(on, Boolean.TRUE.equals(hired.side()), List.of(number)));
    }

    private static @Nullable Effective<String> said(@Nullable String value, LocalDate on, int by) {
        return value == null ? null : Effective.from(on, value, List.of(by));
    }

    Position promoted(int number, LocalDate on, Promoted to) {
        return new Position(
                changed(title, to.title(), on, number),
                changedOr(level, to.level(), on, number),
                team,
                location,
                manager,
                employmentType,
                side);
    }

    Position transferred(int number, LocalDate on, Transferred to) {
        return new Position(
                to.title() == null ? title : changed(title, to.title(), on, number),
                changedOr(level, to.level(), on, number),
                changedOr(team, to.team(), on, number),
                changedOr(location, to.location(), on, number),
                changedOr(manager, to.manager(), on, number),
                changedOr(employmentType, to.employmentType(), on, number),
                to.side() == null ? side : changed(side, to.side(), on, number));
    }

    /** A repeated value keeps its first day. */
    private static <T> Effective<T> changed(Effective<T> now, T next, LocalDate on, int by) {
        return now.value().equals(next) ? now : Effective.from(on, next, List.of(by));
    }

    private static @Nullable Effective<String> changedOr(
            @Nullable Effective<String> now, @Nullable String next, LocalDate on, int by) {
        return next == null ? now : now == null ? said(next, on, by) : changed(now, next, on, by);
    }
}
