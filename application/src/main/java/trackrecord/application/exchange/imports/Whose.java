package trackrecord.application.exchange.imports;

import trackrecord.domain.vocabulary.EmploymentId;

/** The employment that a command of a file is about. */
sealed interface Whose {

    Whose SAID_BY_THE_CAREER = new SaidByTheCareer();

    /** The file does not say it, and the career does. */
    record SaidByTheCareer() implements Whose {}

    /** One that the career holds. */
    record Held(EmploymentId id) implements Whose {}

    /**
     * One that a hire of the file begins, and whose id comes with the number of that fact.
     *
     * @param place of it among those that the file begins
     */
    record Begun(int place) implements Whose {}
}
