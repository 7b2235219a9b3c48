package trackrecord.application.exchange.imports;

import java.util.List;
import java.util.stream.Stream;

/**
 * Checks whether known words of a pay history are negated or ambiguous: {@code Contract not renewed} is not a change of
 * a contract.
 *
 * @param words of {@link Plain#words}, without phrases in which a "no" negates nothing
 */
record PayDoubt(String words) {

    private static final List<String> PLANS =
            List.of("retirement plan", "retirement contribution", "retirement saving");

    static PayDoubt in(String words) {
        return new PayDoubt(PayWords.HARMLESS.besides(words));
    }

    /** Whether they contain a negation, a failure or a refusal. */
    boolean isDenied() {
        return PayWords.NOTS.isWordOf(words) || PayWords.REFUSALS.in(words) || PayWords.FAILURES.in(words);
    }

    boolean isRefused() {
        return PayWords.REFUSALS.in(words);
    }

    boolean isReturn() {
        return PayWords.RETURNS.in(words);
    }

    boolean isRehire() {
        return PayWords.REHIRES.in(words);
    }

    /** Whether they name an end without a negation before it and without a refusal after it. */
    boolean isEnd() {
        String rest = words;
        if (Plain.mentions(words, PLANS)) {
            return false;
        }
        while (!rest.isEmpty()) {
            int at = PayWords.ENDS.at(rest);
            if (at < 0) {
                return false;
            }
            String before = rest.substring(0, at).strip();
            String behind = PayWords.ENDS.behind(rest.substring(at));
            boolean isDenied = PayWords.NOTS.isWordOf(before.substring(before.lastIndexOf(' ') + 1))
                    || PayWords.REFUSALS.begin(behind);
            if (!isDenied) {
                return true;
            }
            rest = behind;
        }
        return false;
    }

    /** Whether every word belongs to a change of pay or job, or adds no meaning. */
    boolean isWhole() {
        String rest = words;
        for (PayWords known : List.of(PayWords.CHANGES, PayWords.PAYMENTS, PayWords.PROMOTIONS)) {
            rest = known.besides(rest);
        }
        return Stream.of(rest.split(" "))
                .allMatch(word -> word.isEmpty() || word.matches("[0-9]+") || PayWords.FILLERS.isWordOf(word));
    }
}
