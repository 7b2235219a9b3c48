package trackrecord.application.answering;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.timeline.History;

/**
 * Answers questions about one career: from its row where that says what is asked, without opening a fact; else by
 * folding its facts. This is the one place that chooses.
 */
public final class CareerAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(CareerAnswers.class);

    private final CareerRows rows;
    private final Careers careers;

    /** @param shape which rows this program reads */
    public CareerAnswers(DataSource dataSource, Careers careers, int shape) {
        this.rows = new CareerRows(dataSource, shape);
        this.careers = careers;
    }

    /**
     * An answer as of an instant.
     *
     * @param version number of the newest fact known then; 0 before the first
     */
    public record Answered<A>(A answer, int version, Instant knownAt) {}

    /**
     * @param knownAt the instant as of which to answer, given that at which the newest fact was recorded
     * @throws trackrecord.application.store.career.CareerNotFound if nothing was ever recorded under that name
     */
    public <A> Answered<A> ask(String careerId, CareerQuestion<A> question, UnaryOperator<Instant> knownAt) {
        return rows.find(careerId, question.needsSteps())
                .flatMap(row -> read(careerId, question, row, knownAt.apply(row.recordedAt())))
                .orElseGet(() -> fold(careerId, question, knownAt));
    }

    /** Empty where the row knows more than is asked for, or less, and where it cannot be read. */
    private static <A> Optional<Answered<A>> read(
            String careerId, CareerQuestion<A> question, CareerRow row, Instant knownAt) {
        if (knownAt.isBefore(row.recordedAt()) || !question.isIn(row)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Answered<>(question.fromRow(careerId, row, knownAt), row.version(), knownAt));
        } catch (EmptyWindow window) {
            throw window;
        } catch (RuntimeException e) {
            // Whatever is wrong with a row, the facts are there.
            LOG.warn(
                    "A row of the read models cannot be read, so that its facts are folded instead. Rebuild the read"
                            + " models.",
                    e);
            return Optional.empty();
        }
    }

    private <A> Answered<A> fold(String careerId, CareerQuestion<A> question, UnaryOperator<Instant> knownAt) {
        History all = careers.load(careerId);
        Instant instant = knownAt.apply(all.lastRecordedAt().orElseThrow());
        History known = all.knownAt(instant);
        return new Answered<>(question.fromFacts(careerId, known, instant), known.version(), instant);
    }
}
