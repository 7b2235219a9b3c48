package trackrecord.api.openapi;

/** What a type is called in the document. */
final class SchemaNames {

    private SchemaNames() {
    }

    /** {@code StateAnswer.Job} is StateJob; a case of a sealed type goes by its own name alone: Raise. */
    static String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean alone = outer == null || outer == Shapes.class || outer.isAssignableFrom(type);
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
