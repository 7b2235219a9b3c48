package trackrecord.application.exchange.json;

/** How plain values are written. */
public enum Notation {

    /** Text in quotes, numbers without; money is an object. */
    JSON,

    /**
     * All values are text, read by the type of their field, as in a career file; money may be {@code 172000 USD}, a
     * percent {@code 15%}.
     */
    FILE
}
