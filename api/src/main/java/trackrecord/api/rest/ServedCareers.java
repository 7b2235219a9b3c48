package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.answering.CareerAnswers;
import trackrecord.application.answering.CareerAnswers.Answered;
import trackrecord.application.answering.CareerQuestion;

/** Asks about one career what its row can answer, and tags the response as {@link KnownCareer} does. */
@Component
public class ServedCareers {

    private final CareerAnswers answers;
    private final Times times;

    ServedCareers(CareerAnswers answers, Times times) {
        this.answers = answers;
        this.times = times;
    }

    /**
     * @param knownAt absent: now; an instant after the store's clock is taken as now
     * @throws trackrecord.application.store.career.CareerNotFound if nothing was ever recorded under that name
     */
    public <A> Answered<A> ask(
            String careerId, CareerQuestion<A> question, @Nullable Instant knownAt, HttpServletResponse response) {
        Answered<A> answered = answers.ask(careerId, question, newest -> times.knownAt(knownAt, newest));
        KnownCareer.tag(response, answered.version(), answered.knownAt());
        return answered;
    }
}
