package trackrecord.application.exchange.imports;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.EndReason;

/** Determines why an employment ended from the words of its row. */
final class PayEnd {

    private PayEnd() {}

    static EndReason reason(@Nullable String text) {
        String words = text == null ? "" : Plain.words(text);
        if (PayWords.RETIRED.in(words) || words.equals("ret")) {
            return EndReason.RETIRED;
        }
        if (PayWords.DECEASED.in(words)) {
            return EndReason.DEATH;
        }
        if (PayWords.LAID_OFF.in(words)) {
            return EndReason.LAID_OFF;
        }
        if (PayWords.DISMISSED.in(words)) {
            return EndReason.DISMISSED;
        }
        return PayWords.RESIGNED.in(words) ? EndReason.RESIGNED : EndReason.OTHER;
    }
}
