package trackrecord.domain.change;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import trackrecord.domain.work.Work;

/** A state of things as a flat list of named values, in the order in which they are shown. Tenure is not among them. */
final class Fields {

    private static final String EMPLOYMENT = "employment.";
    private static final String COMPENSATION = "compensation.";
    private static final String FTE = "fte";
    private static final String PAID_SALARY = "paidSalary";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Totals annualized;

    private Fields(State state) {
        values.put("name", Effective.valueOf(state.career().name()));
        employment(state.employment().orElse(null));
        annualized = Compensation.annualized(state);
        annualized.currencies().forEach(this::components);
    }

    static Fields of(State state) {
        return new Fields(state);
    }

    private void employment(@Nullable Employment job) {
        Position position = job == null ? null : job.position();
        put("employer", job, Employment::employer);
        put("title", position, it -> it.title().value());
        put("level", position, it -> Effective.valueOf(it.level()));
        put("team", position, it -> Effective.valueOf(it.team()));
        put("location", position, it -> Effective.valueOf(it.location()));
        put("manager", position, it -> Effective.valueOf(it.manager()));
        put("employmentType", position, it -> Effective.valueOf(it.employmentType()));
        put("since", job, Employment::since);
        put("baseSalary", job, it -> it.rate().value());
        put(FTE, job, it -> it.fte().value());
        put(PAID_SALARY, job, Employment::paidSalary);
        put("bonusTarget", job, it -> it.target().map(Effective::value).orElse(null));
        put("onLeave", job, it -> it.runningLeave().isPresent());
    }

    private <T> void put(String field, @Nullable T holder, Function<T, Object> value) {
        values.put(EMPLOYMENT + field, holder == null ? null : value.apply(holder));
    }

    private void components(CurrencyTotal total) {
        for (Component component : Component.values()) {
            BigDecimal amount = total.component(component).amount();
            if (amount.signum() != 0) {
                values.put(COMPENSATION + total.currency().getCode() + "." + component, amount);
            }
        }
    }

    Totals annualized() {
        return annualized;
    }

    /** The value of a field; of a component that is zero: none. */
    @Nullable
    Object value(String field) {
        return values.get(field);
    }

    /** The fields that differ: those of the employment in their order, then components in theirs, by currency. */
    Set<String> differingFrom(Fields other) {
        Set<String> differing = new LinkedHashSet<>();
        Set<String> components = new TreeSet<>(Fields::byCurrency);
        Work.steps(values.size());
        values.forEach((field, value) -> {
            if (!Objects.equals(value, other.values.get(field))) {
                (isComponent(field) ? components : differing).add(field);
            }
        });
        other.values.keySet().stream().filter(it -> !values.containsKey(it)).forEach(components::add);
        differing.addAll(components);
        return differing;
    }

    /** Those that are worth showing: of two who work full time the base salary says what changed in pay. */
    Set<String> shownAgainst(Fields other) {
        Set<String> differing = differingFrom(other);
        if (worksFullTime() && other.worksFullTime()) {
            differing.remove(EMPLOYMENT + FTE);
            differing.remove(EMPLOYMENT + PAID_SALARY);
        }
        return differing;
    }

    private boolean worksFullTime() {
        Object fte = values.get(EMPLOYMENT + FTE);
        return fte == null || fte.equals(Rational.ONE);
    }

    static boolean isComponent(String field) {
        return field.startsWith(COMPENSATION);
    }

    static Component component(String field) {
        return Component.valueOf(field.substring(field.lastIndexOf('.') + 1));
    }

    static String currency(String field) {
        return field.substring(COMPENSATION.length(), field.lastIndexOf('.'));
    }

    private static int byCurrency(String one, String other) {
        int currencies = currency(one).compareTo(currency(other));
        return currencies != 0 ? currencies : component(one).compareTo(component(other));
    }
}
