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
 * Finds the entries that have to name their employment in a career file: those that a reader would assign to another
 * employment, or could not assign, if they named none. All entries about one fact get the same employment when read.
 */
final class NamedEmployments {

    /** By number of a fact, the employment it would get if none of its entries named one. */
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

    /** The command, with its employment only if it has to name it. */
    DatedCommand named(RecordedEntry recorded, DatedCommand command) {
        DatedFact dated = Objects.requireNonNull(dated(recorded), "a retraction names no employment");
        if (dated.type() == EntryType.HIRED) {
            boolean given = recorded.entry() instanceof DatedFact
                    && !EmploymentId.of(recorded.number()).equals(dated.employment());
            return command.about(given ? dated.employment() : null);
        }
        return command.about(named.contains(numberOf(recorded)) ? idOf(recorded, dated) : null);
    }

    /** The employment of an entry that names none. An achievement may have none and is treated separately. */
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

    /** The state before an entry at its place, even for an entry that is not in effect. */
    private Career before(RecordedEntry recorded, DatedFact dated) {
        return timeline.before(new OpenFact(numberOf(recorded), dated.effectiveOn(), dated.type(), _ -> null));
    }

    /** The stored employment; if none is stored and none is required, the one from the timeline. */
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
