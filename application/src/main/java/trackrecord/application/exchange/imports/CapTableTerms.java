package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/**
 * Vesting terms of the Open Cap Table Format as ours. Its conditions form a graph; what can be said here is one chain
 * of schedules from the start, and events beside it.
 */
final class CapTableTerms {

    private final BigDecimal quantity;
    private final Map<String, JsonNode> conditions = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Segment> segments = new ArrayList<>();
    private Rational given = Rational.ZERO;
    private @Nullable DayOfMonth dayOfMonth;

    private CapTableTerms(JsonNode terms, BigDecimal quantity) {
        this.quantity = quantity;
        list(terms, "vesting_conditions").forEach(it -> conditions.put(text(it, "id"), it));
    }

    /**
     * @param terms    a VESTING_TERMS object
     * @param quantity of the grant
     * @param start    when vesting begins; absent: on the grant date
     * @throws IllegalArgumentException naming the condition that cannot be said here
     */
    static VestingTerms read(JsonNode terms, BigDecimal quantity, @Nullable LocalDate start) {
        CapTableTerms reader = new CapTableTerms(terms, quantity);
        reader.follow(reader.first());
        if (reader.segments.isEmpty()) {
            throw new IllegalArgumentException("its conditions vest nothing");
        }
        String allocation = text(terms, "allocation_type");
        return new VestingTerms(
                start,
                reader.segments,
                allocation == null ? null : Allocation.valueOf(allocation),
                reader.dayOfMonth,
                null);
    }

    /** The condition that no other leads to. */
    private JsonNode first() {
        Set<String> led = new HashSet<>();
        conditions.values().forEach(it -> led.addAll(next(it)));
        return conditions.entrySet().stream()
                .filter(it -> !led.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no condition begins it"));
    }

    private void follow(JsonNode condition) {
        String id = text(condition, "id");
        if (!seen.add(id)) {
            return;
        }
        Rational portion = portion(condition);
        JsonNode trigger = condition.path("trigger");
        String type = text(trigger, "type");
        switch (type == null ? "" : type) {
            case "VESTING_START_DATE" -> add(portion, 1, 0, PeriodType.MONTHS, null);
            case "VESTING_SCHEDULE_RELATIVE" -> schedule(trigger.path("period"), portion);
            case "VESTING_EVENT" -> add(portion, 1, 0, PeriodType.MONTHS, id);
            default ->
                throw new IllegalArgumentException("condition " + id + " has the trigger " + type
                        + "; start dates, relative schedules and events can be imported");
        }
        List<String> next = next(condition);
        List<JsonNode> chained = chained(next);
        if (chained.size() > 1) {
            throw new IllegalArgumentException(
                    "condition " + id + " leads to several schedules; one chain can be" + " imported");
        }
        known(next).filter(it -> chained.contains(it) || isEvent(it)).forEach(this::follow);
    }

    /** What follows on the clock. Of several, one that vests nothing gives way. */
    private List<JsonNode> chained(List<String> next) {
        List<JsonNode> chained = known(next).filter(it -> !isEvent(it)).toList();
        return chained.size() <= 1
                ? chained
                : chained.stream().filter(it -> !portion(it).isZero()).toList();
    }

    private Stream<JsonNode> known(List<String> ids) {
        return ids.stream().filter(conditions::containsKey).map(conditions::get);
    }

    private void schedule(JsonNode period, Rational portion) {
        PeriodType type = PeriodType.valueOf(String.valueOf(text(period, "type")));
        int occurrences =
                period.path("occurrences").asInt(period.path("repetitions").asInt(1));
        add(portion.times(occurrences), occurrences, period.path("length").asInt(0), type, null);
        String day = text(period, "day_of_month");
        if (day != null) {
            DayOfMonth named = DayOfMonth.parse(day);
            if (dayOfMonth != null && !dayOfMonth.equals(named)) {
                throw new IllegalArgumentException("its schedules fall on different days of the month");
            }
            dayOfMonth = named;
        }
    }

    private void add(Rational percentage, int occurrences, int length, PeriodType type, @Nullable String event) {
        // Nothing vests in a wait, but what follows begins after it.
        boolean waits = event == null && length > 0;
        if (!percentage.isZero() || waits) {
            segments.add(new Segment(occurrences, length, type, percentage, null, event));
            given = given.plus(percentage);
        }
    }

    /** The share of the grant that one occurrence vests. */
    private Rational portion(JsonNode condition) {
        String units = text(condition, "quantity");
        if (units != null) {
            return Rational.of(new BigDecimal(units)).dividedBy(Rational.of(quantity));
        }
        JsonNode portion = condition.path("portion");
        Rational share = Rational.of(new BigDecimal(String.valueOf(text(portion, "numerator"))))
                .dividedBy(Rational.of(new BigDecimal(String.valueOf(text(portion, "denominator")))));
        return portion.path("remainder").asBoolean(false) ? share.times(Rational.ONE.minus(given)) : share;
    }

    private static boolean isEvent(JsonNode condition) {
        return "VESTING_EVENT".equals(text(condition.path("trigger"), "type"));
    }

    private static List<String> next(JsonNode condition) {
        return list(condition, "next_condition_ids").stream()
                .map(JsonNode::asString)
                .toList();
    }
}
