package trackrecord.domain.change;

import java.util.Comparator;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.measure.Component;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * The name of a value in a state.
 *
 * @param path       in the state, such as {@code employment.baseSalary}
 * @param employment the employment it belongs to; absent if it belongs to none, or to whichever is in force
 */
record Field(String path, @Nullable EmploymentId employment) {

    /** Components by the code of their currency, then in their own order. */
    static final Comparator<Field> COMPONENTS =
            Comparator.comparing((Field it) -> it.currency().getCode()).thenComparing(Field::component);

    private static final String EMPLOYMENT = "employment.";
    private static final String COMPENSATION = "compensation.";

    static Field of(String path) {
        return new Field(path, null);
    }

    static Field of(CurrencyUnit currency, Component component) {
        return of(COMPENSATION + currency.getCode() + "." + component);
    }

    /** @param id null for whichever is in force */
    static Field of(@Nullable EmploymentId id, String name) {
        return new Field(EMPLOYMENT + name, id);
    }

    boolean isOfEmployment() {
        return path.startsWith(EMPLOYMENT);
    }

    boolean isComponent() {
        return path.startsWith(COMPENSATION);
    }

    Component component() {
        return Component.valueOf(path.substring(path.lastIndexOf('.') + 1));
    }

    CurrencyUnit currency() {
        return CurrencyUnit.of(path.substring(COMPENSATION.length(), path.lastIndexOf('.')));
    }
}
