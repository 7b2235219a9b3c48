package trackrecord.api.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import trackrecord.application.question.ProblemAnswer;
import trackrecord.domain.text.Quoted;

/** A request that cannot be fulfilled, and the answer that says why. */
public final class Refusal extends RuntimeException {

    private final ProblemAnswer answer;

    private Refusal(ProblemAnswer answer) {
        super(answer.detail());
        this.answer = answer;
    }

    /** @param name of a parameter or header, or a JSON pointer into the body */
    public static Refusal invalid(String name, String message) {
        return inField("INVALID_FIELD", name, message);
    }

    public static Refusal unknownField(String name, String message) {
        return inField("UNKNOWN_FIELD", name, message);
    }

    public static Refusal unreadable(String message) {
        return of(HttpStatus.BAD_REQUEST, "UNREADABLE", message);
    }

    /**
     * Something in a line of a file.
     *
     * @param line from 1; 0: the file as a whole
     */
    public static Refusal inLine(String code, int line, String message) {
        List<ProblemAnswer.Field> fields =
                line == 0 ? List.of() : List.of(new ProblemAnswer.Field("", line, code, message));
        return new Refusal(ProblemAnswer.of(HttpStatus.BAD_REQUEST.value(), code, message, fields, List.of()));
    }

    public static Refusal unauthenticated(String message) {
        return of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", message);
    }

    public static Refusal of(HttpStatus status, String code, String message) {
        return new Refusal(ProblemAnswer.of(status.value(), code, message, List.of(), List.of()));
    }

    private static Refusal inField(String code, String name, String message) {
        String shown = Quoted.plain(name);
        return new Refusal(ProblemAnswer.of(
                HttpStatus.BAD_REQUEST.value(),
                code,
                shown + ": " + message,
                List.of(new ProblemAnswer.Field(shown, null, code, message)),
                List.of()));
    }

    public ProblemAnswer answer() {
        return answer;
    }
}
