package trackrecord.domain.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Position;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.work.Work;

/** A state as a flat list of named values, in display order, without tenure. */
final class Fields {

    private static final String SIDE = "side";
    private static final String FTE = "fte";
    private static final String PAID_SALARY = "paidSalary";

    private final Map<Field, Object> values = new LinkedHashMap<>();
    private final Totals annualized;
    private final @Nullable EmploymentId employment;

    private Fields(State state) {
        values.put(Field.of("name"), Effective.valueOf(state.career().name()));
        annualized = Compensation.annualized(state);
        employment = state.employment().map(Employment::id).orElse(null);
    }

    /** The fields of the employment in force, whichever it is: consecutive jobs are compared as one. */
    static Fields ofTheOneInForce(State state) {
        Fields fields = new Fields(state);
        fields.employment(null, state.employment().orElse(null));
        fields.annualized.currencies().forEach(fields::components);
        return fields;
    }

    /** The fields of each employment in force separately, the main one first. */
    static Fields ofEachInForce(State state) {
        Fields fields = new Fields(state);
        state.career().inForce().forEach(job -> fields.employment(job.id(), job));
        fields.annualized.currencies().forEach(fields::components);
        return fields;
    }

    private void employment(@Nullable EmploymentId id, @Nullable Employment job) {
        Position position = job == null ? null : job.position();
        put(id, "employer", job, Employment::employer);
        put(id, "title", position, it -> it.title().value());
        put(id, "level", position, it -> Effective.valueOf(it.level()));
        put(id, "team", position, it -> Effective.valueOf(it.team()));
        put(id, "location", position, it -> Effective.valueOf(it.location()));
        put(id, "manager", position, it -> Effective.valueOf(it.manager()));
        put(id, "employmentType", position, it -> Effective.valueOf(it.employmentType()));
        put(id, "since", job, Employment::since);
        put(id, SIDE, job, Employment::side);
        put(id, "baseSalary", job, it -> it.rate().value());
        put(id, FTE, job, it -> it.fte().value());
        put(id, PAID_SALARY, job, Employment::paidSalary);
        put(id, "bonusTarget", job, it -> it.target().map(Effective::value).orElse(null));
        put(id, "onLeave", job, it -> it.runningLeave().isPresent());
    }

    private <T> void put(
            @Nullable EmploymentId id, String name, @Nullable T holder, Function<T, @Nullable Object> value) {
        values.put(Field.of(id, name), holder == null ? null : value.apply(holder));
    }

    private void components(CurrencyTotal total) {
        for (Component component : Component.values()) {
            BigDecimal amount = total.component(component).amount();
            if (amount.signum() != 0) {
                values.put(Field.of(total.currency(), component), amount);
            }
        }
    }

    /** The numbers of the facts behind a component. */
    Collection<Integer> factsBehind(Field component) {
        return annualized
                .in(component.currency())
                .map(total -> total.component(component.component()).facts())
                .orElse(List.of());
    }

    Totals annualized() {
        return annualized;
    }

    /** The employment in force, the main one if there are several; null if there is none. */
    @Nullable
    EmploymentId employment() {
        return employment;
    }

    /** The value of a field; null for a component that is zero. */
    @Nullable
    Object value(Field field) {
        return values.get(field);
    }

    /** The fields that differ: first those of employments in display order, then the components by currency. */
    Set<Field> differingFrom(Fields other) {
        Work.steps(values.size());
        Set<Field> either = new LinkedHashSet<>(values.keySet());
        either.addAll(other.values.keySet());
        Set<Field> differing = new LinkedHashSet<>();
        Set<Field> components = new TreeSet<>(Field.COMPONENTS);
        for (Field field : either) {
            if (!Objects.equals(value(field), other.value(field))) {
                (field.isComponent() ? components : differing).add(field);
            }
        }
        differing.addAll(components);
        return differing;
    }

    /**
     * The fields worth showing. If both sides work full time, the base salary shows the change in pay; for a main
     * employment, "side" is not shown.
     */
    List<Field> shownAgainst(Fields other) {
        List<Field> shown = new ArrayList<>(differingFrom(other));
        shown.removeIf(field -> isAsUsual(field) && other.isAsUsual(field));
        return shown;
    }

    private boolean isAsUsual(Field field) {
        EmploymentId id = field.employment();
        if (field.equals(Field.of(id, SIDE))) {
            return !Boolean.TRUE.equals(value(field));
        }
        boolean ofHours = field.equals(Field.of(id, FTE)) || field.equals(Field.of(id, PAID_SALARY));
        return ofHours && worksFullTime(id);
    }

    private boolean worksFullTime(@Nullable EmploymentId id) {
        Object fte = value(Field.of(id, FTE));
        return fte == null || fte.equals(Rational.ONE);
    }
}
