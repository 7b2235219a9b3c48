package trackrecord.application.store.career;

/** Something that keeps what it derived from careers, and has to let go of it when one is erased. */
public interface ForgetsCareers {

    /**
     * Deletes everything derived from a career, in the running transaction.
     *
     * @param careerId the slug
     * @param id       the internal id
     */
    void forget(String careerId, String id);
}
