package trackrecord.application.exchange.json;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/** The days {@code {"from","to"}}: {@code to} is the first day after them. */
final class StoredRange {

    private static final RecordFormat FORMAT = RecordFormat.of(DateRangeShape.class);

    private StoredRange() {}

    static LocalDateRange read(JsonParser parser) {
        DateRangeShape days = (DateRangeShape) FORMAT.read(parser);
        try {
            return LocalDateRange.of(days.from(), days.to());
        } catch (DateTimeException e) {
            throw DatabindException.from(parser, e.getMessage(), e);
        }
    }

    static void write(LocalDateRange range, JsonGenerator generator) {
        FORMAT.write(DateRangeShape.of(range), generator);
    }

    /** Reads the value from a caller's JSON. */
    static @Nullable LocalDateRange given(JsonNode node, String pointer, Findings findings) {
        DateRangeShape days =
                (DateRangeShape) GivenRecord.of(DateRangeShape.class).read(node, pointer, findings);
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
