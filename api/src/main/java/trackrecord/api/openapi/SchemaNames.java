package trackrecord.api.openapi;

import trackrecord.application.question.TotalAtAGlance;
import trackrecord.domain.vocabulary.Entry;

/** The names of types in the document. */
final class SchemaNames {

    private SchemaNames() {}

    /** {@code StateAnswer.Job} is StateJob; an entry of the ledger is a Fact, a total at a glance a Short. */
    static String of(Class<?> type) {
        if (type == Entry.class) {
            return "Fact";
        }
        if (type == TotalAtAGlance.class) {
            return "Short";
        }
        Class<?> outer = type.getEnclosingClass();
        boolean alone =
                outer == null || outer == Shapes.class || outer.getSimpleName().endsWith("Controller");
        return (alone ? "" : of(outer)) + plain(type.getSimpleName());
    }

    private static String plain(String name) {
        for (String suffix : new String[] {"Answer", "Shape"}) {
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }
}
