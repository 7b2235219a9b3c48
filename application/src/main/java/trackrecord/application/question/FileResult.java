package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * What one line or entry of a file became.
 *
 * @param line  on which it begins, from 1; 0: the file as a whole
 * @param path  where it stands in the structure of the file; absent for a line of a table
 * @param facts numbers of the facts that it became, or that said the same before; empty where it became nothing
 * @param why   why it became nothing, or not all that it says; absent where every word of it was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileResult(
        int line,
        @Nullable String path,
        List<Integer> facts,
        @Nullable String why) {

    private static final int LONGEST = 2_000;

    public FileResult {
        facts = List.copyOf(facts);
        why = why == null ? null : Quoted.cut(why, LONGEST);
    }
}
