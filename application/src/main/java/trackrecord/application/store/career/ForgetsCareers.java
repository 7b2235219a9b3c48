package trackrecord.application.store.career;

/** A component that keeps data derived from careers and has to remove it when a career is erased. */
public interface ForgetsCareers {

    /**
     * Deletes everything derived from a career, in the running transaction.
     *
     * @param careerId the slug
     * @param id       the internal id
     */
    void forget(String careerId, String id);
}
