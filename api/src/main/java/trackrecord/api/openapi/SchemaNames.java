package trackrecord.api.openapi;

import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Fact;

/** What a type is called in the document. */
final class SchemaNames {

    private SchemaNames() {
    }

    /** {@code StateAnswer.Job} is StateJob; commands and facts go by their own names alone: Raise. */
    static String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean alone = outer == null || outer == Shapes.class || outer.getSimpleName().endsWith("Controller")
                || outer == Command.class || outer == Fact.class;
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
