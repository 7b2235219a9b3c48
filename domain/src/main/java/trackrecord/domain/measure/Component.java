package trackrecord.domain.measure;

/** What a total is made of; BENEFITS are in the total "with benefits" alone. */
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
