package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.CapTableItems.date;
import static trackrecord.application.exchange.imports.CapTableItems.money;
import static trackrecord.application.exchange.imports.CapTableItems.number;
import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

/** The terms of the options and appreciation rights of a cap table: price, kind, expiry and exercise windows. */
final class CapTableOptions {

    /** The compensation types that are options or appreciation rights. */
    static final Set<String> KINDS = Set.of("OPTION", "OPTION_ISO", "OPTION_NSO", "CSAR", "SSAR");

    private final CapTableItems items;
    private final LinedCommands commands;

    CapTableOptions(CapTableItems items, LinedCommands commands) {
        this.items = items;
        this.commands = commands;
    }

    static boolean hasPrice(JsonNode issuance) {
        return money(issuance.path("exercise_price")) != null || money(issuance.path("base_price")) != null;
    }

    /** @throws IllegalArgumentException if a date or a number cannot be read */
    OptionTerms terms(JsonNode issuance, String kind, BigDecimal quantity) {
        boolean isRight = kind.equals("CSAR") || kind.equals("SSAR");
        BigMoney exercise = money(issuance.path("exercise_price"));
        BigMoney base = money(issuance.path("base_price"));
        String expires = text(issuance, "expiration_date");
        OptionKind optionKind =
                switch (kind) {
                    case "OPTION_ISO" -> OptionKind.ISO;
                    case "OPTION_NSO" -> OptionKind.NSO;
                    case "OPTION" -> olderKind(issuance);
                    default -> OptionKind.SAR;
                };
        return new OptionTerms(
                optionKind,
                quantity,
                Objects.requireNonNull(isRight && base != null ? base : exercise != null ? exercise : base),
                items.price(issuance, date(issuance, "date")),
                null,
                null,
                expires == null ? null : date(issuance, "expiration_date"),
                issuance.path("early_exercisable").asBoolean(false) ? true : null,
                windows(issuance));
    }

    /** Older packages state the kind of option in another field. */
    private static OptionKind olderKind(JsonNode issuance) {
        return switch (String.valueOf(text(issuance, "option_grant_type"))) {
            case "ISO" -> OptionKind.ISO;
            case "NSO" -> OptionKind.NSO;
            default -> OptionKind.OTHER;
        };
    }

    private @Nullable List<ExerciseWindow> windows(JsonNode issuance) {
        List<ExerciseWindow> windows = new ArrayList<>();
        for (JsonNode window : list(issuance, "termination_exercise_windows")) {
            EndReason reason = reason(String.valueOf(text(window, "reason")));
            int length = number(text(window, "period"), "period").intValueExact();
            @Nullable
            Period period =
                    switch (String.valueOf(text(window, "period_type"))) {
                        case "DAYS" -> Period.ofDays(length);
                        case "MONTHS" -> Period.ofMonths(length);
                        case "YEARS" -> Period.ofYears(length);
                        default -> null;
                    };
            if (reason == null || period == null) {
                commands.noteAndExplain(
                        items.origin(issuance),
                        "its exercise window after " + Quoted.plain(String.valueOf(text(window, "reason")))
                                + " is not read, so after such an end it has none; correct the grant to add one");
            } else {
                windows.add(new ExerciseWindow(List.of(reason), period));
            }
        }
        return windows.isEmpty() ? null : windows;
    }

    private static @Nullable EndReason reason(String reason) {
        return switch (reason) {
            case "VOLUNTARY_OTHER" -> EndReason.RESIGNED;
            case "VOLUNTARY_RETIREMENT" -> EndReason.RETIRED;
            case "INVOLUNTARY_OTHER" -> EndReason.LAID_OFF;
            case "INVOLUNTARY_WITH_CAUSE" -> EndReason.DISMISSED;
            case "INVOLUNTARY_DEATH" -> EndReason.DEATH;
            default -> null;
        };
    }
}
