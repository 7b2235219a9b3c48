package trackrecord.application.exchange.imports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.BonusKind;

/** The kind of a row's amount, if a column states it: salary, single payment, or additional pay. */
enum PayKind {
    SALARY(
            "salary",
            "base",
            "salaried",
            "hourly",
            "hour",
            "wage",
            "pay",
            "regular",
            "fixed",
            "exempt",
            "non exempt",
            "nonexempt",
            "annual",
            "monthly",
            "gehalt",
            "grundgehalt",
            "lohn",
            "monatslohn",
            "salaire",
            "sueldo",
            "salario",
            "stipendio",
            "salaris",
            "full time",
            "part time"),
    BONUS(
            "bonus",
            "incentive",
            "commission",
            "sign on",
            "signing",
            "spot",
            "retention",
            "severance",
            "award",
            "lump sum",
            "one time",
            "one off",
            "pramie",
            "sonderzahlung",
            "einmalzahlung",
            "provision",
            "abfindung",
            "prime",
            "bono",
            "gratifica",
            "premio",
            "comision",
            "provvigion",
            "13th",
            "thirteenth"),
    TARGET("bonus target", "target bonus", "variable target", "target incentive", "ote"),
    ALLOWANCE(
            "allowance",
            "stipend",
            "car",
            "housing",
            "meal",
            "transport",
            "phone",
            "benefit",
            "zulage",
            "zuschuss",
            "dienstwagen",
            "indemnite",
            "complemento",
            "plus ",
            "indennita",
            "toelage",
            "auxilio"),
    EQUITY("equity", "rsu", "stock", "option", "share", "esop", "espp", "aktien", "actions"),
    UNKNOWN();

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> beginnings;

    PayKind(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** The kind named by the words of a cell; salary if the cell is empty. */
    static PayKind of(@Nullable String text) {
        if (text == null) {
            return SALARY;
        }
        String words = Plain.words(text);
        for (PayKind kind : List.of(TARGET, EQUITY, ALLOWANCE, BONUS, SALARY)) {
            if (Plain.mentions(words, kind.beginnings)) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    /** The kind of a single payment. */
    static BonusKind bonus(@Nullable String text) {
        String words = Plain.words(Objects.requireNonNullElse(text, ""));
        if (Plain.mentions(words, List.of("sign", "joining"))) {
            return BonusKind.SIGN_ON;
        } else if (Plain.mentions(words, List.of("spot"))) {
            return BonusKind.SPOT;
        } else if (Plain.mentions(words, List.of("retention", "stay"))) {
            return BonusKind.RETENTION;
        } else if (Plain.mentions(words, List.of("commission", "provision", "comision", "provvigion"))) {
            return BonusKind.COMMISSION;
        } else if (Plain.mentions(words, List.of("severance", "abfindung"))) {
            return BonusKind.SEVERANCE;
        } else if (Plain.mentions(words, List.of("annual", "year end", "yearly", "performance"))) {
            return BonusKind.ANNUAL;
        }
        return BonusKind.OTHER;
    }
}
