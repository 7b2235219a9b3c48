package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Vested;

/**
 * The market prices of a share that an export names: the first one of each day, unless the career has another. A
 * recorded price that came with a vest or a purchase is corrected if the export restates it.
 */
final class AwardPrices {

    private final LinedCommands commands;
    private final Map<Day, BigMoney> recorded = new HashMap<>();
    private final Map<Day, BigMoney> named = new HashMap<>();
    /** The share prices stated by recorded vests and purchases. */
    private final Map<Transacted, List<BigMoney>> transacted = new HashMap<>();

    private record Day(String employer, LocalDate on) {}

    /** @param grantId null for a purchase */
    private record Transacted(@Nullable String grantId, LocalDate on) {}

    AwardPrices(History history, LinedCommands commands) {
        this.commands = commands;
        history.timeline()
                .atTheEnd()
                .prices()
                .forEach(it -> recorded.put(new Day(it.employer(), it.on()), it.unitPrice()));
        for (RecordedFact recordedFact : history.timeline().facts()) {
            switch (recordedFact.fact()) {
                case Fact.RsuVested(String grantId, Vested.Units units, var _) ->
                    transacted(grantId, recordedFact.effectiveOn(), units.unitPrice());
                case Fact.SharesPurchased it -> transacted(null, recordedFact.effectiveOn(), it.unitPrice());
                default -> {}
            }
        }
    }

    private void transacted(@Nullable String grantId, LocalDate on, @Nullable BigMoney price) {
        if (price != null) {
            transacted
                    .computeIfAbsent(new Transacted(grantId, on), _ -> new ArrayList<>())
                    .add(price);
        }
    }

    /** Whether the recorded price came with a transaction for which the export now states another price. */
    private boolean isRestated(@Nullable String grantId, LocalDate on, BigMoney known, BigMoney price) {
        List<BigMoney> before = transacted.getOrDefault(new Transacted(grantId, on), List.of());
        return before.stream().anyMatch(it -> isSame(it, known))
                && before.stream().noneMatch(it -> isSame(it, price));
    }

    private static boolean isSame(BigMoney one, BigMoney other) {
        return one.getCurrencyUnit().equals(other.getCurrencyUnit()) && one.isEqual(other);
    }

    /**
     * The command that records it; empty if there is none to record, or if another price is recorded.
     *
     * @param employer null if there is no employment
     * @param grantId  the grant of the vest that names the price; null for a purchase
     * @param price    null if the transaction names none
     */
    Optional<DatedCommand> of(
            Origin origin,
            @Nullable String employer,
            @Nullable String grantId,
            LocalDate on,
            @Nullable BigMoney price) {
        if (price == null || price.isZero() || employer == null) {
            return Optional.empty();
        }
        Day day = new Day(employer, on);
        BigMoney known = recorded.get(day);
        BigMoney other = named.putIfAbsent(day, price);
        if (known != null && !isSame(known, price) && !isRestated(grantId, on, known, price)) {
            commands.explain(origin, "a different share price is recorded for that day, and is kept");
            return Optional.empty();
        }
        if (other != null && !isSame(other, price)) {
            commands.explain(
                    origin, "another transaction of that day states a different share price, and that one is recorded");
        }
        return other == null ? Optional.of(new Action.RecordSharePrice(employer, price).on(on)) : Optional.empty();
    }
}
