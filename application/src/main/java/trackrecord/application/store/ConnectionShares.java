package trackrecord.application.store;

/**
 * Divides the connections of a pool, so that neither changes waiting for a lock nor long operations delay answers: one
 * connection, and whatever the other shares leave, is reserved for answers.
 *
 * @param pool how many there are; at least 5
 */
public record ConnectionShares(int pool) {

    public ConnectionShares {
        if (pool < 5) {
            throw new IllegalArgumentException(
                    "spring.datasource.hikari.maximum-pool-size must be at least 5, has " + pool);
        }
    }

    /** For changes of careers, each a transaction: half. */
    public int changes() {
        return (pool - 1) / 2;
    }

    /** For the workers of a rebuild: a quarter. */
    public int rebuild() {
        return (pool - 1) / 4;
    }

    /** For operations that grow with the store, such as a verification or the log: a quarter. */
    public int lasting() {
        return (pool - 1) / 4;
    }
}
