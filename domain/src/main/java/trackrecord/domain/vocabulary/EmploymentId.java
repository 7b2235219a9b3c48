package trackrecord.domain.vocabulary;

/** Names one employment of a career for ever. */
public record EmploymentId(String value) {

    /**
     * The id of the employment that a fact began.
     *
     * @param number of the fact
     */
    public static EmploymentId of(int number) {
        return new EmploymentId("e" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
