package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;

/** The market prices of a share that an export names: of a day the first, unless the career has another. */
final class AwardPrices {

    private final LinedCommands commands;
    private final Map<Day, BigMoney> recorded = new HashMap<>();
    private final Map<Day, BigMoney> named = new HashMap<>();

    private record Day(String employer, LocalDate on) {}

    AwardPrices(History history, LinedCommands commands) {
        this.commands = commands;
        history.timeline()
                .atTheEnd()
                .prices()
                .forEach(it -> recorded.put(new Day(it.employer(), it.on()), it.unitPrice()));
    }

    /**
     * The command that records it; empty where there is none to record, or another stands.
     *
     * @param employer absent: nobody is employed
     * @param price    absent: the transaction names none
     */
    Optional<DatedCommand> of(Origin origin, @Nullable String employer, LocalDate on, @Nullable BigMoney price) {
        if (price == null || price.isZero() || employer == null) {
            return Optional.empty();
        }
        Day day = new Day(employer, on);
        BigMoney known = recorded.get(day);
        BigMoney other = named.putIfAbsent(day, price);
        if (known != null && !known.isEqual(price)) {
            commands.explain(origin, "another price of a share of that day is recorded, and stands");
            return Optional.empty();
        }
        if (other != null && !other.isEqual(price)) {
            commands.explain(
                    origin, "another transaction of that day names another price of a share, which is recorded");
        }
        return other == null ? Optional.of(new Action.RecordSharePrice(employer, price).on(on)) : Optional.empty();
    }
}
