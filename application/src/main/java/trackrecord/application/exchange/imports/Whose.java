package trackrecord.application.exchange.imports;

import trackrecord.domain.vocabulary.EmploymentId;

/** The employment of a command in a file. */
sealed interface Whose {

    Whose SAID_BY_THE_CAREER = new SaidByTheCareer();

    /** The career determines it, because the file does not name it. */
    record SaidByTheCareer() implements Whose {}

    /** An existing employment of the career. */
    record Held(EmploymentId id) implements Whose {}

    /**
     * An employment that a hire of the file begins; its id depends on the number of that fact.
     *
     * @param place index among those that the file begins
     */
    record Begun(int place) implements Whose {}
}
