package trackrecord.application.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.EndReason;

/** What a row of a pay history says happened, by the words and codes that HR programs and people have for it. */
enum PayEvent {
    HIRE,
    REHIRE,
    PROMOTION,
    /** A change that ends nothing, such as a raise, a review or a move. */
    CHANGE,
    LEAVE,
    RETURN,
    END,
    /** A payment that is no salary. */
    PAYMENT,
    /** There are no words for it. */
    UNSAID,
    /** There are words, and nobody knows them. */
    UNKNOWN;

    /** Codes of the programs that write no words, each as the whole of a cell. */
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

    private static final List<String> UNDONE =
            List.of("rescind", "withdrawn", "withdraw", "cancel", "revoked", "undo", "zuruckgenommen", "annule");
    private static final List<String> LEAVES = List.of(
            "leave",
            "loa",
            "fmla",
            "maternity",
            "paternity",
            "parental",
            "sabbatical",
            "furlough",
            "career break",
            "elternzeit",
            "mutterschutz",
            "unbezahlter urlaub",
            "unbezahlt",
            "beurlaub",
            "sonderurlaub",
            "freistellung",
            "conge",
            "excedencia",
            "permiso",
            "licencia",
            "aspettativa",
            "congedo",
            "maternita",
            "verlof",
            "licenca",
            "suspen");
    private static final List<String> RETURNS = List.of(
            "return",
            "back from",
            "back to work",
            "end of",
            "end leave",
            "resum",
            "ruckkehr",
            "wiederaufnahme",
            "ende",
            "retour",
            "reprise",
            "fin de",
            "reincorpor",
            "reingreso",
            "rientro",
            "fine",
            "terugkeer",
            "einde",
            "retorno");
    private static final List<String> ENDS = List.of(
            "terminat",
            "resign",
            "laid off",
            "layoff",
            "lay off",
            "dismiss",
            "retire",
            "separat",
            "end of employment",
            "employment end",
            "end employment",
            "left",
            "leaver",
            "leaving",
            "leave company",
            "leaves company",
            "quit",
            "fired",
            "discharg",
            "redundan",
            "eliminat",
            "reduction in force",
            "reduction of force",
            "rif",
            "workforce reduction",
            "downsiz",
            "end of contract",
            "contract end",
            "contract expir",
            "expiry of contract",
            "end of fixed term",
            "end of assignment",
            "offboard",
            "exit",
            "deceased",
            "death",
            "died",
            "job abandonment",
            "abandon",
            "involuntary",
            "mutual agreement",
            "severance",
            "company closure",
            "kundig",
            "gekundigt",
            "eigenkundigung",
            "austritt",
            "ausscheid",
            "ausgeschieden",
            "entlass",
            "ruhestand",
            "pensionierung",
            "aufhebungsvertrag",
            "vertragsende",
            "ende des arbeitsverhaltnisses",
            "befristungsende",
            "demission",
            "licenciement",
            "depart volontaire",
            "departure",
            "fin de contrat",
            "rupture",
            "retraite",
            "renuncia",
            "despido",
            "cese",
            "finiquito",
            "jubilacion",
            "fin de contrato",
            "extincion",
            "dimission",
            "licenziament",
            "cessazione",
            "pensionamento",
            "fine rapporto",
            "ontslag",
            "uit dienst",
            "einde dienstverband",
            "einde contract",
            "pensioen",
            "demissao",
            "desligamento",
            "rescisao",
            "aposentadoria",
            "uppsagning",
            "avslutad",
            "opsigelse",
            "fratradt");
    private static final List<String> REHIRES = List.of(
            "rehire",
            "re hire",
            "rehired",
            "reinstat",
            "recall from",
            "wiedereinstellung",
            "wiedereintritt",
            "reembauche",
            "recontrat",
            "riassun",
            "readmi");
    private static final List<String> HIRES = List.of(
            "hire",
            "new hire",
            "hired",
            "onboard",
            "joined",
            "joiner",
            "new joiner",
            "joining",
            "new employee",
            "start",
            "appointment",
            "commenc",
            "einstellung",
            "eintritt",
            "neueinstellung",
            "embauche",
            "contratacion",
            "ingreso",
            "assunzione",
            "in dienst",
            "indienst",
            "admissao");
    private static final List<String> PROMOTIONS =
            List.of("promot", "beforder", "promoc", "promoz", "ascenso", "promovi", "bevorder", "avancement");
    private static final List<String> PAYMENTS = List.of(
            "bonus",
            "sign on",
            "signing",
            "commission",
            "one time payment",
            "one off payment",
            "lump sum",
            "spot award",
            "allowance",
            "stipend",
            "pramie",
            "sonderzahlung",
            "einmalzahlung",
            "provision",
            "prime",
            "gratifica",
            "bono",
            "premio",
            "reimbursement");
    private static final List<String> CHANGES = List.of(
            "merit",
            "raise",
            "increase",
            "increment",
            "review",
            "adjust",
            "cost of living",
            "cola",
            "transfer",
            "relocat",
            "market",
            "annual",
            "equity",
            "correct",
            "data",
            "manager",
            "supervisor",
            "cost cent",
            "reorg",
            "restructur",
            "title",
            "job change",
            "position change",
            "change",
            "update",
            "demot",
            "reclass",
            "conver",
            "pay",
            "compensation",
            "salary",
            "wage",
            "probation",
            "confirm",
            "contract",
            "hours",
            "fte",
            "schedule",
            "full time",
            "part time",
            "no change",
            "initial",
            "load",
            "migration",
            "import",
            "union",
            "step",
            "progression",
            "longevity",
            "lateral",
            "assign",
            "benefit",
            "performance",
            "retention",
            "counter offer",
            "tariff",
            "erhohung",
            "gehalt",
            "anpassung",
            "versetzung",
            "wechsel",
            "tarif",
            "anderung",
            "augmentation",
            "mutation",
            "revalorisation",
            "reevaluation",
            "aumento",
            "revision",
            "subida",
            "traslado",
            "cambio",
            "revisione",
            "trasferimento",
            "verhoging",
            "wijziging",
            "reajuste",
            "transferencia",
            "loneoversyn");

    /** What the words of a cell say. */
    static PayEvent of(@Nullable String text) {
        String words = text == null ? "" : Plain.words(text);
        if (words.isEmpty()) {
            return UNSAID;
        }
        PayEvent code = CODES.get(words);
        if (code != null) {
            return code;
        }
        if (Plain.mentions(words, UNDONE)) {
            return UNKNOWN;
        }
        boolean isOfLeave =
                Plain.mentions(words, LEAVES) && !Plain.mentions(words, List.of("leave company", "leaves company"));
        if (isOfLeave) {
            return Plain.mentions(words, RETURNS) ? RETURN : LEAVE;
        }
        if (Plain.mentions(words, List.of("return from", "return to work", "back to work", "ruckkehr"))) {
            return RETURN;
        }
        if (Plain.mentions(words, REHIRES)) {
            return REHIRE;
        }
        boolean isOfPlan =
                Plain.mentions(words, List.of("retirement plan", "retirement contribution", "retirement saving"));
        if (Plain.mentions(words, ENDS) && !isOfPlan) {
            return END;
        }
        if (Plain.mentions(words, PROMOTIONS)) {
            return PROMOTION;
        }
        if (Plain.mentions(words, HIRES)) {
            return HIRE;
        }
        boolean isOfChange = Plain.mentions(words, CHANGES);
        if (Plain.mentions(words, PAYMENTS) && !isOfChange) {
            return PAYMENT;
        }
        return isOfChange ? CHANGE : UNKNOWN;
    }

    /**
     * What two cells of a row say together, such as an action and a reason: the first of them that says more than that
     * something changed.
     */
    static PayEvent of(@Nullable String action, @Nullable String reason) {
        PayEvent one = of(action);
        PayEvent other = of(reason);
        for (PayEvent told : List.of(one, other)) {
            switch (told) {
                case END, LEAVE, RETURN, REHIRE, HIRE, PROMOTION, PAYMENT -> {
                    return told;
                }
                case CHANGE, UNSAID, UNKNOWN -> {}
            }
        }
        return one == CHANGE || other == CHANGE ? CHANGE : one == UNKNOWN || other == UNKNOWN ? UNKNOWN : UNSAID;
    }

    /** What a status says of the person on that day; UNSAID where the person is there. */
    static PayEvent ofStatus(@Nullable String text) {
        String words = text == null ? "" : Plain.words(text);
        if (Plain.mentions(words, List.of("on leave", "leave", "loa", "suspen", "furlough", "beurlaub", "elternzeit"))
                || words.equals("l")
                || words.equals("p")) {
            return LEAVE;
        }
        boolean isGone = Plain.mentions(words, ENDS)
                || Plain.mentions(words, List.of("inactiv", "former", "inaktiv", "inactif", "inactivo", "ehemalig"))
                || List.of("t", "r", "d", "u", "v").contains(words);
        return isGone ? END : UNSAID;
    }

    /** As it stands in {@code reasons=Job elimination:end}. */
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
                        Quoted.of(name) + " is none of hire, rehire, promotion, change, leave, return, end");
        };
    }

    /** Why an employment ended, by the words of its row. */
    static EndReason endReason(@Nullable String text) {
        String words = text == null ? "" : Plain.words(text);
        if (Plain.mentions(
                        words, List.of("retire", "ruhestand", "pension", "retraite", "jubila", "aposentad", "pensio"))
                || words.equals("ret")) {
            return EndReason.RETIRED;
        }
        if (Plain.mentions(words, List.of("death", "deceased", "died", "deces", "verstorben", "fallec"))) {
            return EndReason.DEATH;
        }
        if (Plain.mentions(
                words,
                List.of(
                        "laid off",
                        "layoff",
                        "lay off",
                        "redundan",
                        "eliminat",
                        "reduction",
                        "rif",
                        "downsiz",
                        "betriebsbedingt",
                        "licenciement economique",
                        "company closure",
                        "workforce"))) {
            return EndReason.LAID_OFF;
        }
        if (Plain.mentions(
                words,
                List.of(
                        "dismiss",
                        "fired",
                        "discharg",
                        "involuntary",
                        "licenciement",
                        "despido",
                        "licenziament",
                        "entlass",
                        "ontslag",
                        "for cause",
                        "abandon"))) {
            return EndReason.DISMISSED;
        }
        return Plain.mentions(
                        words,
                        List.of(
                                "resign",
                                "voluntary",
                                "quit",
                                "demission",
                                "renuncia",
                                "dimission",
                                "demissao",
                                "eigenkundigung",
                                "better offer",
                                "personal reason"))
                ? EndReason.RESIGNED
                : EndReason.OTHER;
    }
}
