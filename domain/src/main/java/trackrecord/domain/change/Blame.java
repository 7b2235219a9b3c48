package trackrecord.domain.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.change.Changes.Moment;
import trackrecord.domain.measure.Component;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Finds the fields in which two states differ, and the facts behind each difference. */
final class Blame {

    private Blame() {}

    /** @param movers the facts between the two days, with the fields they changed */
    static List<FieldChange> betweenDays(Fields before, Fields after, Movers movers) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : after.shownAgainst(before)) {
            Set<Integer> facts = new TreeSet<>(movers.of(field));
            if (field.isComponent() && field.component() == Component.EQUITY) {
                // A grant enters and leaves its vesting period through time alone; then no fact changed the field.
                facts.addAll(inOneOf(before.factsBehind(field), after.factsBehind(field)));
            }
            changes.add(change(field, before, after, facts));
        }
        return changes;
    }

    /**
     * A fact recorded in between explains a change if the fact, or the one it corrects, changed the field or is part of
     * its figure. If no fact does (for example, if a leave moves the end of a later grant), all of them explain it.
     */
    static List<FieldChange> betweenInstants(Moment before, Moment after) {
        Reading reading = before.reading().and(after.reading());
        Fields then = before.fields(reading);
        Fields now = after.fields(reading);
        List<Field> differing = now.shownAgainst(then);
        if (differing.isEmpty()) {
            return List.of();
        }
        List<RecordedEntry> recorded = after.known()
                .entries()
                .subList(before.known().version(), after.known().version());
        Movers movedThen = Movers.on(reading, before.known().timeline(), before.asOf());
        Movers movedNow = Movers.on(reading, after.known().timeline(), after.asOf());
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : differing) {
            Set<Integer> behind = new TreeSet<>(movedThen.behind(field));
            behind.addAll(movedNow.behind(field));
            if (field.isComponent()) {
                behind.addAll(then.factsBehind(field));
                behind.addAll(now.factsBehind(field));
            }
            Set<Integer> answering = answering(behind, recorded);
            changes.add(change(field, then, now, answering.isEmpty() ? numbers(recorded) : answering));
        }
        return changes;
    }

    /** The facts recorded in between that are in {@code behind}, with the newest correction of each. */
    private static Set<Integer> answering(Set<Integer> behind, List<RecordedEntry> recorded) {
        Map<Integer, Integer> newestCorrections = new HashMap<>();
        Set<Integer> answering = new TreeSet<>();
        for (RecordedEntry it : recorded) {
            switch (it.entry()) {
                case Correction correction -> newestCorrections.put(correction.fact(), it.number());
                case DatedFact _ when behind.contains(it.number()) -> answering.add(it.number());
                case DatedFact _ -> {}
            }
        }
        newestCorrections.keySet().retainAll(behind);
        answering.addAll(newestCorrections.values());
        return answering;
    }

    private static Set<Integer> numbers(List<RecordedEntry> entries) {
        Set<Integer> numbers = new TreeSet<>();
        entries.forEach(it -> numbers.add(it.number()));
        return numbers;
    }

    private static FieldChange change(Field field, Fields before, Fields after, Set<Integer> facts) {
        return new FieldChange(
                field.path(),
                employment(field, before, after),
                value(field, before),
                value(field, after),
                List.copyOf(facts));
    }

    private static @Nullable EmploymentId employment(Field field, Fields before, Fields after) {
        return field.employment() != null || !field.isOfEmployment()
                ? field.employment()
                : after.employment() != null ? after.employment() : before.employment();
    }

    /** A missing component is zero; any other missing field is null. */
    private static @Nullable Object value(Field field, Fields fields) {
        Object value = fields.value(field);
        return value != null || !field.isComponent()
                ? value
                : BigDecimal.ZERO.setScale(field.currency().getDecimalPlaces());
    }

    private static Set<Integer> inOneOf(Collection<Integer> one, Collection<Integer> other) {
        Set<Integer> either = new TreeSet<>(one);
        either.addAll(other);
        either.removeIf(it -> one.contains(it) && other.contains(it));
        return either;
    }
}
