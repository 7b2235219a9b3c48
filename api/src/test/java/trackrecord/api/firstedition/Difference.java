package trackrecord.api.firstedition;

/** Something recorded that an answer no longer says. */
record Difference(RecordedAnswer question, String pointer, String was, String is) {

    @Override
    public String toString() {
        return "%n%s%n  %s was %s%n  and is %s".formatted(question, pointer, was, is);
    }
}
