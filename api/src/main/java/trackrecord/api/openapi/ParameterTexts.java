package trackrecord.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import trackrecord.api.rest.parameter.TakenParameter;
import trackrecord.domain.text.Written;

/** Descriptions of parameters; a name has the same meaning on every path. */
final class ParameterTexts {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("careerId", "1 to 64 lower-case letters, digits and hyphens"),
            Map.entry("asOf", "The effective date; by default today"),
            Map.entry(
                    "knownAt",
                    "Only what had been recorded at this instant; by default everything. "
                            + "It needs an offset: a bare date is refused. An instant in the future counts as now"),
            Map.entry("from", "First day of the window"),
            Map.entry("to", "First day after the window"),
            Map.entry("knownFrom", "The earlier instant"),
            Map.entry("knownTo", "The later instant"),
            Map.entry("measure", "annualized and first-year go by asOf; realized and granted by from and to"),
            Map.entry("by", "How the window is divided; by default into calendar years"),
            Map.entry("soFar", "Add the totals of realized or granted since the beginning of the window"),
            Map.entry("convention", "The share of an annual rate that one day pays"),
            Map.entry(
                    "brief",
                    "Each line without what the recorded facts and the line before say, and without totals and tenure"),
            Map.entry("dryRun", "Record nothing, and answer what would change"),
            Map.entry("employment", "The id of an employment; by default that of the state, or that a file is about"),
            Map.entry("side", "Employments that the file begins are side employments"),
            Map.entry("ends", "The id of the employment that ends on the day on which one of the file begins"),
            Map.entry("employer", "Used where no column of the file names it"),
            Map.entry("title", "Used where no column of the file names it"),
            Map.entry("currency", "The ISO code for amounts in the file that name none"),
            Map.entry("careerName", "A name for a career without one, from the day of the first row on"),
            Map.entry("person", "The number or name of the person whose rows are read"),
            Map.entry("dates", "dmy, mdy or ymd; by default detected from the file"),
            Map.entry("decimal", "point or comma; by default detected from the file"),
            Map.entry("columns", "What the file calls its columns: date:Effective Date,salary:Annual Rate"),
            Map.entry("per", "The period of amounts that state none: year, month, week, day or hour"),
            Map.entry("hoursPerYear", "Hours of a year of full time, for hourly rates"),
            Map.entry("daysPerYear", "Days of a year of full time, for daily rates"),
            Map.entry("fullTime", "Whether amounts next to a share of full time are for full time: true or false"),
            Map.entry("reasons", "What words in the file mean: Job elimination:end,Data review:change"),
            Map.entry("days", "How many days after asOf, from 1 to 3660; by default 365"),
            Map.entry("grantId", "One grant; by default all"),
            Map.entry("page", "From 0"),
            Map.entry("size", "Entries per page, at most 1000"),
            Map.entry("name", "A backup's name, as the list of them gives it"),
            Map.entry("totals", "Add the annualized totals of each career on the day"),
            Map.entry("q", "Text that the name, the employer or the title contains"),
            Map.entry("Last-Event-ID", "The id of the last event received; later events are sent first"),
            Map.entry("If-Match", "The ETag that the career must still have"),
            Map.entry("Idempotency-Key", "1 to 128 characters; the same key and request record once"));

    private ParameterTexts() {}

    static void describe(Operation operation, HandlerMethod method) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (TEXTS.containsKey(parameter.getName())) {
                parameter.setDescription(TEXTS.get(parameter.getName()));
            }
            TakenParameter.of(method).stream()
                    .filter(it -> it.name().equals(parameter.getName()))
                    .findFirst()
                    .ifPresent(it -> parameter.setSchema(schema(it.type())));
        }
    }

    private static Schema<?> schema(Class<?> type) {
        return type.isEnum()
                ? Leaves.oneOf(type, Written::option)
                : Leaves.of(type).orElseGet(() -> Leaves.typed("string"));
    }
}
