package trackrecord.domain.measure;

/** The parts of a total. BENEFITS count only in the total "with benefits". */
public enum Component {
    BASE("Base"),
    BONUS("Bonus"),
    EQUITY("Equity"),
    BENEFITS("Benefits");

    private final String label;

    Component(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
