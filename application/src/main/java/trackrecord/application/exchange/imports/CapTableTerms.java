package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/**
 * Converts vesting terms of the Open Cap Table Format. Their conditions form a graph. Supported are one chain of
 * schedules from the start, separate events, and a schedule from the date of an event; anything else is refused, naming
 * the condition.
 */
final class CapTableTerms {

    private static final int MOST_OCCURRENCES = 2_000;

    private final BigDecimal quantity;
    private final LocalDate start;
    private final Map<String, CapTableCondition> conditions = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Segment> events = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** The time from the start to the last installment of each condition. */
    private final Map<String, Offset> reached = new HashMap<>();

    private Rational given = Rational.ZERO;
    private @Nullable DayOfMonth dayOfMonth;

    /** A number of months, followed by a number of days, after the start. */
    private record Offset(long months, long days) {

        private static final Offset START = new Offset(0, 0);

        private Offset plus(PeriodType type, long length) {
            return type == PeriodType.MONTHS ? new Offset(months + length, days) : new Offset(months, days + length);
        }
    }

    /**
     * The installments of one time-based condition.
     *
     * @param from the condition from which they are counted
     */
    private record Step(
            String id, Offset from, int occurrences, int length, PeriodType type, Rational each, int cliff) {}

    private CapTableTerms(JsonNode terms, BigDecimal quantity, LocalDate start) {
        this.quantity = quantity;
        this.start = start;
        list(terms, "vesting_conditions")
                .forEach(it -> conditions.put(String.valueOf(text(it, "id")), new CapTableCondition(it)));
    }

    /**
     * @param terms      a VESTING_TERMS object
     * @param quantity   of the grant
     * @param start      when vesting begins; null for the grant date
     * @param grantedOn  the grant date
     * @param conditionId the first condition; null for the one that no other leads to
     * @throws IllegalArgumentException naming the condition that is not supported
     */
    static VestingTerms read(
            JsonNode terms,
            BigDecimal quantity,
            @Nullable LocalDate start,
            LocalDate grantedOn,
            @Nullable String conditionId) {
        CapTableTerms reader = new CapTableTerms(terms, quantity, start == null ? grantedOn : start);
        CapTableCondition first = conditionId == null ? null : reader.conditions.get(conditionId);
        reader.follow(first == null ? reader.first() : first);
        List<Segment> segments = new ArrayList<>(reader.chain());
        segments.addAll(reader.events);
        if (segments.stream().allMatch(it -> it.percentage().isZero())) {
            throw new IllegalArgumentException("its conditions vest nothing");
        }
        String allocation = text(terms, "allocation_type");
        return new VestingTerms(
                start,
                segments,
                allocation == null ? null : oneOf(Allocation.values(), allocation, "allocation_type of its terms"),
                reader.dayOfMonth,
                null);
    }

    /** The condition that no other leads to. */
    private CapTableCondition first() {
        Set<String> led = new HashSet<>();
        conditions.values().forEach(it -> led.addAll(it.next()));
        return conditions.entrySet().stream()
                .filter(it -> !led.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no condition begins it"));
    }

    private void follow(CapTableCondition condition) {
        String id = condition.id();
        if (!seen.add(id)) {
            return;
        }
        Rational portion = condition.portion(quantity, given);
        JsonNode trigger = condition.trigger();
        String type = String.valueOf(text(trigger, "type"));
        switch (type) {
            case "VESTING_START_DATE" -> add(new Step(id, Offset.START, 1, 0, PeriodType.MONTHS, portion, 0));
            case "VESTING_SCHEDULE_RELATIVE" -> relative(id, trigger, portion);
            case "VESTING_SCHEDULE_ABSOLUTE" -> absolute(id, CapTableItems.date(trigger, "date"), portion);
            case "VESTING_EVENT" -> event(new Segment(1, 0, PeriodType.MONTHS, portion, null, id));
            default ->
                throw new IllegalArgumentException("condition " + Quoted.plain(id) + " has the trigger "
                        + Quoted.plain(type)
                        + "; start dates, relative and absolute schedules and events can be imported");
        }
        List<String> next = condition.next();
        List<CapTableCondition> chained = chained(next);
        if (chained.size() > 1) {
            throw new IllegalArgumentException("condition " + Quoted.plain(id)
                    + " leads to several schedules, of which the first to come is taken; one chain can be imported");
        }
        known(next).filter(it -> chained.contains(it) || it.isEvent()).forEach(this::follow);
    }

    /**
     * The time-based conditions that follow. If there are several, one that vests nothing and leads nowhere is dropped.
     */
    private List<CapTableCondition> chained(List<String> next) {
        List<CapTableCondition> chained =
                known(next).filter(it -> !it.isEvent()).toList();
        return chained.size() <= 1
                ? chained
                : chained.stream()
                        .filter(it -> !it.portion(quantity, given).isZero()
                                || !it.next().isEmpty())
                        .toList();
    }

    private Stream<CapTableCondition> known(List<String> ids) {
        return ids.stream().filter(conditions::containsKey).map(conditions::get);
    }

    private void relative(String id, JsonNode trigger, Rational portion) {
        JsonNode period = trigger.path("period");
        PeriodType type = oneOf(
                PeriodType.values(), text(period, "type"), "condition " + Quoted.plain(id) + ": /trigger/period/type");
        int occurrences = whole(period, "occurrences", whole(period, "repetitions", 1));
        int length = whole(period, "length", 0);
        int cliff = whole(period, "cliff_installment", 0);
        if (occurrences < 1 || occurrences > MOST_OCCURRENCES || length < 0 || cliff > occurrences) {
            throw new IllegalArgumentException(
                    "condition " + Quoted.plain(id) + " has " + occurrences + " occurrences of a length of " + length
                            + " and a cliff at " + cliff + ", which cannot be imported");
        }
        sameDay(text(period, "day_of_month"));
        String to = text(trigger, "relative_to_condition_id");
        CapTableCondition other = to == null ? null : conditions.get(to);
        if (other != null && other.isEvent()) {
            event(new Segment(occurrences, length, type, portion.times(occurrences), cliff(cliff, occurrences), to));
            return;
        }
        Offset from = to == null ? Offset.START : reached.get(to);
        if (from == null) {
            throw new IllegalArgumentException("condition " + Quoted.plain(id) + " is relative to "
                    + Quoted.plain(String.valueOf(to)) + ", which is not a schedule before it; it cannot be imported");
        }
        add(new Step(id, from, occurrences, length, type, portion, cliff));
    }

    private void absolute(String id, LocalDate on, Rational portion) {
        long days = ChronoUnit.DAYS.between(start, on);
        if (days < 0) {
            throw new IllegalArgumentException(
                    "condition " + Quoted.plain(id) + " vests on " + on + ", before the vesting starts on " + start);
        }
        add(new Step(id, Offset.START, 1, Math.toIntExact(days), PeriodType.DAYS, portion, 0));
    }

    private void add(Step step) {
        steps.add(step);
        reached.put(step.id(), step.from().plus(step.type(), (long) step.occurrences() * step.length()));
        given = given.plus(step.each().times(step.occurrences()));
    }

    private void event(Segment segment) {
        if (!segment.percentage().isZero()) {
            events.add(segment);
            given = given.plus(segment.percentage());
        }
    }

    /** The steps as consecutive segments. A step counted from an earlier condition begins correspondingly earlier. */
    private List<Segment> chain() {
        List<Segment> segments = new ArrayList<>();
        Offset now = Offset.START;
        for (Step step : steps) {
            long waited = step.type() == PeriodType.MONTHS
                    ? now.months() - step.from().months()
                    : now.days() - step.from().days();
            boolean isOtherUnit = step.type() == PeriodType.MONTHS
                    ? now.days() != step.from().days()
                    : now.months() != step.from().months();
            if (isOtherUnit || waited > step.length() || (waited > 0 && step.cliff() > 1)) {
                throw new IllegalArgumentException("condition " + Quoted.plain(step.id())
                        + " is counted from an earlier one than the schedule before it, and begins before that ends; one"
                        + " schedule after the other can be imported");
            }
            segments.addAll(segments(step, waited));
            now = step.from().plus(step.type(), (long) step.occurrences() * step.length());
        }
        return segments;
    }

    /** @param waited the part of the first installment's period that has passed when the previous schedule ends */
    private static List<Segment> segments(Step step, long waited) {
        Rational whole = step.each().times(step.occurrences());
        int length = step.length();
        if (whole.isZero() && length == 0) {
            return List.of();
        }
        if (waited == 0) {
            return List.of(new Segment(
                    step.occurrences(), length, step.type(), whole, cliff(step.cliff(), step.occurrences()), null));
        }
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment(1, Math.toIntExact(length - waited), step.type(), step.each(), null, null));
        if (step.occurrences() > 1) {
            int rest = step.occurrences() - 1;
            segments.add(new Segment(rest, length, step.type(), step.each().times(rest), null, null));
        }
        return segments;
    }

    private static @Nullable Cliff cliff(int installment, int occurrences) {
        return installment <= 1 ? null : new Cliff(installment, Rational.of(installment, occurrences));
    }

    private void sameDay(@Nullable String day) {
        if (day != null) {
            DayOfMonth named = DayOfMonth.parse(day);
            if (dayOfMonth != null && !dayOfMonth.equals(named)) {
                throw new IllegalArgumentException("its schedules fall on different days of the month");
            }
            dayOfMonth = named;
        }
    }

    /** Returns the constant with that name in the format; the error lists the valid names. */
    private static <E extends Enum<E>> E oneOf(E[] values, @Nullable String text, String field) {
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException(field + " must be one of "
                + String.join(", ", Stream.of(values).map(Enum::name).toList())
                + (text == null ? "; it is missing" : ", not " + Quoted.of(text)));
    }

    private static int whole(JsonNode object, String field, int otherwise) {
        String text = text(object, field);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(field + " is not a whole number: " + Quoted.of(text));
        }
        return Integer.parseInt(text);
    }
}
