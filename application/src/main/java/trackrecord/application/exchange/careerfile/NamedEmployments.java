package trackrecord.application.exchange.careerfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Meant;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.OpenFact;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EmploymentReference;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * Which entries of a career have to name their employment in a file: those that mean another one, or none of several,
 * if they name none when the file is read. All entries about one fact mean the same one then.
 */
final class NamedEmployments {

    /** By number of a fact, what it would be about, if none of its entries named an employment. */
    private final Map<Integer, Optional<EmploymentId>> meant = new HashMap<>();

    private final Timeline timeline;
    private final Set<Integer> named = new HashSet<>();

    NamedEmployments(List<RecordedEntry> entries) {
        this.timeline = History.of(entries).timeline();
        for (int index = 0; index < timeline.facts().size(); index++) {
            RecordedFact fact = timeline.facts().get(index);
            meant.put(fact.number(), meant(timeline.after(index), fact.fact()));
        }
        for (RecordedEntry recorded : entries) {
            DatedFact dated = dated(recorded);
            if (dated != null && dated.type() != EntryType.HIRED) {
                EmploymentId id = idOf(recorded, dated);
                boolean none = id == null && dated.type().employment() == EmploymentReference.BEGUN_IF_ANY;
                if (!none && !Objects.equals(id, byDefault(recorded, dated))) {
                    named.add(numberOf(recorded));
                }
            }
        }
    }

    /** The command with the employment that it has to name, or without. */
    DatedCommand named(RecordedEntry recorded, DatedCommand command) {
        DatedFact dated = Objects.requireNonNull(dated(recorded), "a retraction names no employment");
        if (dated.type() == EntryType.HIRED) {
            boolean given = recorded.entry() instanceof DatedFact
                    && !EmploymentId.of(recorded.number()).equals(dated.employment());
            return command.about(given ? dated.employment() : null);
        }
        return command.about(named.contains(numberOf(recorded)) ? idOf(recorded, dated) : null);
    }

    /** What it is about that names none; an achievement may be about none, and is looked at on its own. */
    private @Nullable EmploymentId byDefault(RecordedEntry recorded, DatedFact dated) {
        Optional<EmploymentId> found = dated.type().employment() == EmploymentReference.BEGUN_IF_ANY
                ? meant(before(recorded, dated), dated.fact())
                : meant.computeIfAbsent(numberOf(recorded), _ -> meant(before(recorded, dated), dated.fact()));
        return found.orElse(null);
    }

    private static Optional<EmploymentId> meant(Career before, Fact fact) {
        return switch (before.employments().meant(fact)) {
            case Meant.One it -> Optional.of(it.job().id());
            case Meant.None _, Meant.OneOf _ -> Optional.empty();
        };
    }

    /** What is true before an entry at its own place, also of one that does not count. */
    private Career before(RecordedEntry recorded, DatedFact dated) {
        return timeline.before(new OpenFact(numberOf(recorded), dated.effectiveOn(), dated.type(), _ -> null));
    }

    /** As stored; without one, and where it need not be there, what the timeline says. */
    private @Nullable EmploymentId idOf(RecordedEntry recorded, DatedFact dated) {
        if (dated.employment() != null && dated.type().employment() != EmploymentReference.BEGUN_IF_ANY) {
            return dated.employment();
        }
        RecordedFact fact = new RecordedFact(numberOf(recorded), recorded.recordedAt(), recorded.recordedBy(), dated);
        return before(recorded, dated).about(fact).map(Employment::id).orElse(null);
    }

    private static int numberOf(RecordedEntry recorded) {
        return switch (recorded.entry()) {
            case DatedFact _ -> recorded.number();
            case FactCorrected it -> it.fact();
            case FactRetracted it -> it.fact();
        };
    }

    private static @Nullable DatedFact dated(RecordedEntry recorded) {
        return switch (recorded.entry()) {
            case DatedFact it -> it;
            case FactCorrected it -> it.replacement();
            case FactRetracted _ -> null;
        };
    }
}
