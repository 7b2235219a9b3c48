package trackrecord.domain.career;

import java.time.LocalDate;
import trackrecord.domain.Nullable;
import trackrecord.domain.fact.Fact.Hired;
import trackrecord.domain.fact.Fact.Promoted;
import trackrecord.domain.fact.Fact.Transferred;

/** What somebody is at an employer; each part since its own day. */
public record Position(Held<String> title, Held<String> level, Held<String> team, Held<String> location,
        Held<String> manager, Held<String> employmentType) {

    static Position of(int number, LocalDate on, Hired hired) {
        return new Position(new Held<>(hired.title(), on, number), new Held<>(hired.level(), on, number),
                new Held<>(hired.team(), on, number), new Held<>(hired.location(), on, number),
                new Held<>(hired.manager(), on, number), new Held<>(hired.employmentType(), on, number));
    }

    Position promoted(int number, LocalDate on, Promoted to) {
        return changed(on, number, to.title(), to.level(), null, null, null, null);
    }

    Position transferred(int number, LocalDate on, Transferred to) {
        return changed(on, number, to.title(), to.level(), to.team(), to.location(), to.manager(),
                to.employmentType());
    }

    private Position changed(LocalDate on, int by, @Nullable String newTitle, @Nullable String newLevel,
            @Nullable String newTeam, @Nullable String newLocation, @Nullable String newManager,
            @Nullable String newType) {
        return new Position(title.changedTo(newTitle, on, by), level.changedTo(newLevel, on, by),
                team.changedTo(newTeam, on, by), location.changedTo(newLocation, on, by),
                manager.changedTo(newManager, on, by), employmentType.changedTo(newType, on, by));
    }
}
