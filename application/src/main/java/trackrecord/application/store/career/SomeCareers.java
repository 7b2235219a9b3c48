package trackrecord.application.store.career;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some careers, by their internal ids: a condition on the column {@code id}, to be named within a statement. Ids are
 * compared by the database alone, which sorts text in its own way.
 *
 * @param condition with a mark for each argument
 */
public record SomeCareers(String condition, List<Object> arguments) {

    public SomeCareers {
        arguments = List.copyOf(arguments);
    }

    /**
     * Those after one id, up to and including another.
     *
     * @param after absent: from the first
     * @param last  absent: to the last
     */
    public static SomeCareers between(@Nullable String after, @Nullable String last) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        if (after != null) {
            conditions.add("id > ?");
            arguments.add(after);
        }
        if (last != null) {
            conditions.add("id <= ?");
            arguments.add(last);
        }
        return new SomeCareers(conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions), arguments);
    }

    /** @param ids at least one */
    public static SomeCareers of(Collection<String> ids) {
        return new SomeCareers(
                "id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", List.copyOf(ids));
    }

    /** The arguments of a statement that names the condition so often. */
    public Object[] times(int count) {
        List<Object> all = new ArrayList<>();
        for (int time = 0; time < count; time++) {
            all.addAll(arguments);
        }
        return all.toArray();
    }

    /** The arguments of a statement that has others before the condition. */
    public Object[] after(Object... before) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.addAll(arguments);
        return all.toArray();
    }
}
