package trackrecord.application.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/** The event of a row in a pay history, recognized by the words and codes of HR programs and people. */
enum PayEvent {
    HIRE,
    REHIRE,
    PROMOTION,
    /** A change that ends nothing, such as a raise, a review or a move. */
    CHANGE,
    LEAVE,
    RETURN,
    END,
    /** A payment that is not a salary. */
    PAYMENT,
    /** The row has no words. */
    UNSAID,
    /** The row has unknown words. */
    UNKNOWN;

    /** Codes of programs that write no words; a code must fill the cell. */
    private static final Map<String, PayEvent> CODES = Map.ofEntries(
            Map.entry("hir", HIRE),
            Map.entry("reh", REHIRE),
            Map.entry("rec", REHIRE),
            Map.entry("ter", END),
            Map.entry("ret", END),
            Map.entry("twp", END),
            Map.entry("twb", END),
            Map.entry("rwp", END),
            Map.entry("lay", END),
            Map.entry("rif", END),
            Map.entry("loa", LEAVE),
            Map.entry("pla", LEAVE),
            Map.entry("rfl", RETURN),
            Map.entry("pro", PROMOTION),
            Map.entry("pay", CHANGE),
            Map.entry("mer", CHANGE),
            Map.entry("xfr", CHANGE),
            Map.entry("dta", CHANGE),
            Map.entry("dem", CHANGE),
            Map.entry("pos", CHANGE),
            Map.entry("voluntary", END),
            Map.entry("involuntary", END),
            Map.entry("depart", END),
            Map.entry("baja", END),
            Map.entry("alta", HIRE));

    /** The event named by the words of a cell. */
    static PayEvent of(@Nullable String text) {
        String words = text == null ? "" : Plain.words(text);
        if (words.isEmpty()) {
            return UNSAID;
        }
        PayEvent code = CODES.get(words);
        if (code != null) {
            return code;
        }
        if (PayWords.UNDONE.in(words)) {
            return UNKNOWN;
        }
        PayDoubt said = PayDoubt.in(words);
        if (PayWords.LEAVES.in(words) && !Plain.mentions(words, List.of("leave company", "leaves company"))) {
            return ofLeave(said);
        }
        if (Plain.mentions(words, List.of("return from", "return to work", "back to work", "ruckkehr"))) {
            return said.isEnd() || said.isDenied() ? UNKNOWN : RETURN;
        }
        if (said.isRehire() && !said.isDenied()) {
            return REHIRE;
        }
        return said.isEnd() ? END : said.isDenied() ? UNKNOWN : ofWork(words, said);
    }

    /** An end together with a leave, or a negated return, may be the end of the leave or of the employment. */
    private static PayEvent ofLeave(PayDoubt said) {
        if (said.isEnd() || said.isRefused()) {
            return UNKNOWN;
        }
        return !said.isReturn() ? LEAVE : said.isDenied() ? UNKNOWN : RETURN;
    }

    private static PayEvent ofWork(String words, PayDoubt said) {
        if (PayWords.PROMOTIONS.in(words)) {
            return PROMOTION;
        }
        if (PayWords.HIRES.in(words)) {
            return HIRE;
        }
        boolean isOfChange = PayWords.CHANGES.in(words);
        if (PayWords.PAYMENTS.in(words) && !isOfChange) {
            return PAYMENT;
        }
        return isOfChange && said.isWhole() ? CHANGE : UNKNOWN;
    }

    /**
     * The event of two cells of a row, such as an action and a reason: the first one more specific than a change,
     * unless the reason negates it.
     */
    static PayEvent of(@Nullable String action, @Nullable String reason) {
        PayEvent one = of(action);
        PayEvent other = of(reason);
        boolean isOfLeave = one == LEAVE || one == RETURN;
        boolean isDenied = other == UNKNOWN
                && reason != null
                && PayDoubt.in(Plain.words(reason)).isDenied();
        if ((isOfLeave && other == END) || ((isOfLeave || one == PROMOTION) && isDenied)) {
            return UNKNOWN;
        }
        for (PayEvent told : List.of(one, other)) {
            switch (told) {
                case END, LEAVE, RETURN, REHIRE, HIRE, PROMOTION, PAYMENT -> {
                    return told;
                }
                case CHANGE, UNSAID, UNKNOWN -> {}
            }
        }
        return one == UNKNOWN || other == UNKNOWN ? UNKNOWN : one == CHANGE || other == CHANGE ? CHANGE : UNSAID;
    }

    /** The event implied by the status of the person on that day; UNSAID for an active person. */
    static PayEvent ofStatus(@Nullable String text) {
        String words = text == null ? "" : Plain.words(text);
        if (Plain.mentions(words, List.of("on leave", "leave", "loa", "suspen", "furlough", "beurlaub", "elternzeit"))
                || words.equals("l")
                || words.equals("p")) {
            return LEAVE;
        }
        boolean isGone = PayWords.ENDS.in(words)
                || Plain.mentions(words, List.of("inactiv", "former", "inaktiv", "inactif", "inactivo", "ehemalig"))
                || List.of("t", "r", "d", "u", "v").contains(words);
        return isGone ? END : UNSAID;
    }

    /** Parses the name used in {@code reasons=Job elimination:end}. */
    static PayEvent named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "hire" -> HIRE;
            case "rehire" -> REHIRE;
            case "promotion" -> PROMOTION;
            case "change" -> CHANGE;
            case "leave" -> LEAVE;
            case "return" -> RETURN;
            case "end" -> END;
            default ->
                throw new IllegalArgumentException(
                        Quoted.of(name) + " is not one of hire, rehire, promotion, change, leave, return, end");
        };
    }
}
