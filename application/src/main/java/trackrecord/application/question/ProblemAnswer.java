package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * Why a request was refused or failed, in the form of RFC 9457: {@code application/problem+json}.
 *
 * @param type   a name of the kind of problem, {@code urn:trackrecord:problem:} and the code
 * @param title  the code in words
 * @param status the HTTP status
 * @param detail the problem of this request, and what would work
 * @param code   stable, for programs: that of the first problem
 * @param fields every problem that has a place in the request
 * @param facts  numbers of the recorded facts that conflict
 */
public record ProblemAnswer(
        String type, String title, int status, String detail, String code, List<Field> fields, List<Integer> facts) {

    private static final String TYPE = "urn:trackrecord:problem:";

    /** A limit longer than any message of this program, including the input that it quotes. */
    private static final int LONGEST = 2_000;

    /**
     * @param path    JSON pointer into the body, or the name of a parameter or header
     * @param line    in a file, from 1; absent elsewhere
     * @param code    of this problem
     * @param message what is wrong, and what would work
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String path, @Nullable Integer line, String code, String message) {

        public Field {
            path = Quoted.cut(path, LONGEST);
            message = Quoted.cut(message, LONGEST);
        }
    }

    public ProblemAnswer {
        detail = Quoted.cut(detail, LONGEST);
        fields = List.copyOf(fields);
        facts = List.copyOf(facts);
    }

    public static ProblemAnswer of(int status, String code, String detail, List<Field> fields, List<Integer> facts) {
        return new ProblemAnswer(TYPE + code, inWords(code), status, detail, code, fields, facts);
    }

    private static String inWords(String code) {
        return code.charAt(0)
                + code.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
