package trackrecord.application.store;

/**
 * How the connections of a pool are shared, so that neither changes that wait for a lock nor what takes long can keep
 * answers waiting: one is for answers alone, and so is what the others leave.
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

    /** For what takes as long as the store is large, such as a verification or the log: a quarter. */
    public int lasting() {
        return (pool - 1) / 4;
    }
}
