package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * Total compensation under one measure, with its whole derivation: on {@code asOf}, or over {@code [from, to)}.
 *
 * @param employment   whose first year, where that was asked for; else left out
 * @param totals       in the order of the currencies' codes; one in which every component is zero is left out
 * @param due          of REALIZED: what fell due in the window and is not recorded; left out where nothing is
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompensationAnswer(
        Measure measure,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant knownAt,
        PayConvention convention,
        @Nullable EmploymentId employment,
        List<Total> totals,
        @Nullable DueAnswer due,
        @Nullable Instant knownAtAsked) {

    /** @param components all four */
    public record Total(
            String currency,
            Map<Component, FigureAnswer> components,
            FigureAnswer total,
            FigureAnswer totalWithBenefits) {

        static Total of(CurrencyTotal total) {
            Map<Component, FigureAnswer> components = new EnumMap<>(Component.class);
            for (Component component : Component.values()) {
                components.put(component, FigureAnswer.of(total.component(component)));
            }
            return new Total(
                    total.currency().getCode(),
                    components,
                    FigureAnswer.of(total.total()),
                    FigureAnswer.of(total.totalWithBenefits()));
        }
    }

    public static CompensationAnswer of(
            MeasureQuestion question, Instant knownAt, @Nullable Instant knownAtAsked, Timeline timeline) {
        return new CompensationAnswer(
                question.measure(),
                question.asOf(),
                question.from(),
                question.to(),
                knownAt,
                question.convention(),
                question.employment(),
                question.totals(timeline).currencies().stream().map(Total::of).toList(),
                DueAnswer.of(question, timeline),
                knownAtAsked);
    }
}
