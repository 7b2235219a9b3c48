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
 * Answers questions about one career, either from its row without decrypting a fact, or by folding its facts. This is
 * the only place that chooses between the two.
 */
public final class CareerAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(CareerAnswers.class);

    private final CareerRows rows;
    private final Careers careers;

    /** @param shape the row format that this program reads */
    public CareerAnswers(DataSource dataSource, Careers careers, int shape) {
        this.rows = new CareerRows(dataSource, shape);
        this.careers = careers;
    }

    /**
     * An answer as of an instant.
     *
     * @param version number of the newest entry known then; 0 if there was none
     */
    public record Answered<A>(A answer, int version, Instant knownAt) {}

    /**
     * @param knownAt maps the instant of the newest entry to the instant as of which to answer
     * @throws trackrecord.application.store.career.CareerNotFound if nothing was ever recorded under that name
     */
    public <A> Answered<A> ask(String careerId, CareerQuestion<A> question, UnaryOperator<Instant> knownAt) {
        return rows.find(careerId, question.needsSteps())
                .flatMap(row -> read(careerId, question, row, knownAt.apply(row.recordedAt())))
                .orElseGet(() -> fold(careerId, question, knownAt));
    }

    /** Empty if the row holds more or fewer facts than the question needs, or cannot be read. */
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
            // If a row is unusable for any reason, the facts still answer.
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
