package trackrecord.domain.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.change.Compared;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.rule.Decision;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;

/**
 * The effect of commands without recording them: two offers side by side, an additional grant, leaving before the
 * cliff. The rules decide and the fold applies them as if recorded.
 *
 * @param decision what would be recorded; its history before is empty for a career that does not exist yet
 * @param asOf     the day on which both sides are compared
 * @param measures ANNUALIZED; with a window also REALIZED and GRANTED over it; FIRST_YEAR: before and after; empty
 *                 before a career exists
 * @param atStake  every grant of each employment that would end
 */
public record WhatIf(Decision decision, LocalDate asOf, List<Compared> measures, List<AtStake> atStake) {

    /**
     * @param history    what is known now
     * @param commands   may be empty: then both sides are equal
     * @param now        the instant of the question
     * @param by         who asks
     * @param window     of REALIZED and GRANTED; null leaves them out
     * @throws trackrecord.domain.refusal.Rejected if a rule refuses the commands, exactly as recording would
     */
    public static WhatIf of(
            History history,
            List<Command> commands,
            Instant now,
            String by,
            LocalDate asOf,
            @Nullable LocalDateRange window,
            PayConvention convention) {
        Decision decision = commands.isEmpty() ? Decision.nothing(history) : Decider.decide(history, commands, now, by);
        Timeline then = history.timeline();
        Timeline thereafter = decision.after().timeline();
        List<Compared> measures = new ArrayList<>();
        add(measures, Measure.ANNUALIZED, then, thereafter, it -> Compensation.annualized(it, asOf));
        if (window != null) {
            add(measures, Measure.REALIZED, then, thereafter, it -> Compensation.realized(it, window, convention));
            add(measures, Measure.GRANTED, then, thereafter, it -> Compensation.granted(it, window, convention));
        }
        add(measures, Measure.FIRST_YEAR, then, thereafter, it -> Compensation.firstYear(it, asOf));
        return new WhatIf(decision, asOf, List.copyOf(measures), AtStake.of(decision));
    }

    private static void add(
            List<Compared> measures,
            Measure measure,
            Timeline before,
            Timeline after,
            Function<Timeline, Totals> totals) {
        measures.add(new Compared(measure, totals.apply(before), totals.apply(after)));
    }

    /** The default day: {@code today}, or the last effective date of a command if that is later. */
    public static LocalDate dayToLookAt(List<Command> commands, LocalDate today) {
        return commands.stream()
                .map(WhatIf::effectiveOn)
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    /** The date of a command; for a correction, that of its replacement; empty for a retraction. */
    private static Optional<LocalDate> effectiveOn(Command command) {
        return switch (command) {
            case DatedCommand it -> Optional.of(it.effectiveOn());
            case Command.Correct it -> Optional.of(it.replacement().effectiveOn());
            case Command.Retract _ -> Optional.empty();
        };
    }
}
