package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.CapTableItems.date;
import static trackrecord.application.exchange.imports.CapTableItems.money;
import static trackrecord.application.exchange.imports.CapTableItems.number;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Written;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.Schedule;
import trackrecord.domain.vesting.VestingOccurrence;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Vested;

/**
 * Converts the accelerations and releases of one grant of stock units to vests. The format separates vesting and
 * delivery: an acceleration vests units ahead of the schedule, and a release delivers vested units. A release is
 * therefore a vest of the units due by the schedule; any excess delivers accelerated units, which have vested already.
 * Amounts are in the shares of the grant date, so that a split between two transactions does not change them.
 */
final class CapTableVests {

    private static final int DECIMALS = 10;
    private static final int MOST_ACCELERATIONS = 100;

    private final String grantId;
    private final LocalDate grantedOn;
    private final Rational total;
    /** The cumulative amount that vests by the schedule, by day. */
    private final TreeMap<LocalDate, Rational> schedule = new TreeMap<>();

    private final NavigableMap<LocalDate, Rational> splits;
    private final List<Made> made = new ArrayList<>();
    private final List<Accelerated> accelerations = new ArrayList<>();
    private Rational released = Rational.ZERO;
    private Rational cancelled = Rational.ZERO;

    /** The command of a transaction, or the reason why there is none. */
    record Made(
            JsonNode transaction,
            @Nullable DatedCommand command,
            @Nullable String why) {}

    private static final class Accelerated {

        private final JsonNode transaction;
        private final LocalDate on;
        private final Rational amount;
        /** The amount vested by the schedule up to that day, reduced by earlier accelerations. */
        private final Rational scheduled;

        private Rational undelivered;

        private Accelerated(JsonNode transaction, LocalDate on, Rational amount, Rational scheduled) {
            this.transaction = transaction;
            this.on = on;
            this.amount = amount;
            this.scheduled = scheduled;
            this.undelivered = amount;
        }
    }

    /** @param splits splits of its stock: new shares for each old one, by day */
    CapTableVests(
            Action.GrantRsu grant,
            LocalDate on,
            NavigableMap<LocalDate, Rational> splits,
            Map<String, LocalDate> events) {
        this.grantId = grant.grantId();
        this.grantedOn = on;
        Instrument instrument = Instrument.of(grant.granted());
        this.total = instrument.total();
        this.splits = splits;
        Schedule terms = Grant.of(0, on, grantId, "", null, instrument, grant.vesting())
                .schedule(events.entrySet().stream()
                        .map(it -> new VestingOccurrence(0, it.getValue(), it.getKey(), "", Rational.ONE))
                        .toList());
        Rational sum = Rational.ZERO;
        for (Schedule.Part part : terms.parts()) {
            sum = sum.plus(part.amount());
            schedule.put(part.on(), sum);
        }
    }

    /** @param transactions accelerations, releases and cancellations, in the order of the file */
    List<Made> of(List<JsonNode> transactions) {
        List<JsonNode> inOrder = new ArrayList<>(transactions);
        inOrder.sort(Comparator.comparing((JsonNode it) -> date(it, "date")).thenComparingInt(CapTableVests::rank));
        for (JsonNode each : inOrder) {
            LocalDate on = date(each, "date");
            Rational amount =
                    Rational.of(number(text(each, "quantity"), "quantity")).dividedBy(factor(on));
            switch (rank(each)) {
                case 0 -> accelerate(each, on, amount);
                case 1 -> release(each, on, amount);
                default -> cancelled = cancelled.plus(amount);
            }
        }
        accelerations.forEach(it -> vestAhead(it, it.undelivered, null));
        return made;
    }

    private static int rank(JsonNode transaction) {
        return switch (CapTableItems.type(transaction)) {
            case "TX_VESTING_ACCELERATION" -> 0;
            case "TX_EQUITY_COMPENSATION_RELEASE" -> 1;
            default -> 2;
        };
    }

    private void accelerate(JsonNode acceleration, LocalDate on, Rational amount) {
        if (accelerations.size() == MOST_ACCELERATIONS) {
            throw new IllegalArgumentException("it is accelerated more than " + MOST_ACCELERATIONS + " times");
        }
        accelerations.add(new Accelerated(acceleration, on, amount, scheduled(on)));
    }

    private void release(JsonNode release, LocalDate on, Rational amount) {
        Rational ahead = Rational.ZERO;
        BigMoney price = money(release.path("release_price"));
        Rational beyond = amount.minus(due(on)).max(Rational.ZERO);
        for (Accelerated each : accelerations) {
            Rational delivered = each.undelivered.min(beyond.minus(ahead));
            if (delivered.signum() > 0) {
                each.undelivered = each.undelivered.minus(delivered);
                ahead = ahead.plus(delivered);
                vestAhead(each, delivered, factor(each.on).equals(factor(on)) ? price : null);
                made.add(new Made(
                        release,
                        null,
                        Written.number(units(delivered, on)) + " of its units vested when they were accelerated on "
                                + each.on + ", and are recorded there at this price"));
            }
        }
        Rational ordinary = amount.minus(ahead);
        released = released.plus(ordinary);
        if (ordinary.signum() > 0) {
            made.add(new Made(
                    release, new Action.VestRsu(grantId, new Vested.Units(units(ordinary, on), price)).on(on), null));
        }
    }

    private void vestAhead(Accelerated it, Rational amount, @Nullable BigMoney price) {
        if (amount.signum() > 0) {
            made.add(new Made(
                    it.transaction,
                    new Action.VestRsu(grantId, new Vested.Units(units(amount, it.on), price), true).on(it.on),
                    null));
        }
    }

    /** The amount due by the schedule up to a day and not delivered by a release. */
    private Rational due(LocalDate on) {
        Rational accelerated = accelerations.stream().map(it -> it.amount).reduce(Rational.ZERO, Rational::plus);
        Rational left = total.minus(cancelled).minus(accelerated);
        return scheduled(on).min(left).minus(released).max(Rational.ZERO);
    }

    /** The amount that vests by the schedule up to a day. An acceleration removes the next units from the schedule. */
    private Rational scheduled(LocalDate on) {
        Map.Entry<LocalDate, Rational> last = schedule.floorEntry(on);
        Rational scheduled = last == null ? Rational.ZERO : last.getValue();
        for (Accelerated each : accelerations) {
            Rational since = scheduled.minus(each.scheduled).minus(each.amount);
            scheduled = each.scheduled.plus(since.max(Rational.ZERO));
        }
        return scheduled;
    }

    /** Shares of a day for one share of the grant date. */
    private Rational factor(LocalDate on) {
        return splits.subMap(grantedOn, false, on.isBefore(grantedOn) ? grantedOn : on, true).values().stream()
                .reduce(Rational.ONE, Rational::times);
    }

    private BigDecimal units(Rational amount, LocalDate on) {
        return amount.times(factor(on)).shortest(DECIMALS);
    }
}
