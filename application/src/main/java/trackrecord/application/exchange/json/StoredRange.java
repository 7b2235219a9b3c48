package trackrecord.application.exchange.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/** The days {@code {"from","to"}}: {@code to} is the first day after them. */
final class StoredRange {

    static final StoredValue VALUE = new StoredValue() {
        @Override
        public Object read(JsonParser parser) {
            Days days = (Days) FORMAT.read(parser);
            try {
                return LocalDateRange.of(days.from(), days.to());
            } catch (DateTimeException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }

        @Override
        public void write(Object value, JsonGenerator generator) {
            FORMAT.write(of((LocalDateRange) value), generator);
        }
    };

    private static final RecordFormat FORMAT = RecordFormat.of(Days.class);

    /** As it stands in JSON. */
    public record Days(LocalDate from, LocalDate to) {}

    private StoredRange() {}

    static Days of(LocalDateRange range) {
        return new Days(range.getStart(), range.getEnd());
    }

    /** Reads what a caller sent. */
    static @Nullable LocalDateRange given(JsonNode node, String pointer, Findings findings) {
        Days days = (Days) GivenRecord.of(Days.class).read(node, pointer, findings);
        if (days == null) {
            return null;
        }
        return !days.from().isAfter(days.to())
                ? LocalDateRange.of(days.from(), days.to())
                : findings.invalid(
                        pointer + "/to",
                        "to must be after from (" + days.from() + "); \"to\" is the first day" + " after the period");
    }
}
