package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.upcoming.DueVests;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.whatif.WhatIf;

/**
 * What commands would change. Nothing was recorded.
 *
 * @param version    the career's, which stays as it is; 0 for a new one
 * @param asOf       the day on which both sides are looked at
 * @param from       of the window of REALIZED and GRANTED; absent without one, as is {@code to}
 * @param facts      what would be recorded
 * @param before     absent for a new career
 * @param difference {@code after - before}; a currency in which nothing differs is left out
 * @param warnings   what of the facts may be meant otherwise
 * @param atStake    an entry for every grant of an employment that would end; left out where none would
 */
public record DryRunAnswer(
        boolean dryRun,
        int version,
        LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<MarkedEntry> facts,
        List<WarningAnswer> warnings,
        @Nullable Side before,
        Side after,
        List<MeasureTotals> difference,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AtStakeAnswer> atStake) {

    /** One of two states of things. */
    public record Side(StateAnswer state, List<MeasureTotals> measures, List<GrantAnswer> vesting) {

        static Side of(String careerId, History history, LocalDate asOf, Instant at, List<MeasureTotals> measures) {
            return new Side(
                    StateAnswer.of(careerId, history, asOf, at),
                    measures,
                    GrantAnswer.of(history.timeline(), asOf, DueVests.on(history.timeline(), asOf)));
        }
    }

    /**
     * @param window of REALIZED and GRANTED; absent without one
     * @param at     the instant of the dry run: everything recorded is known
     * @param array  whether the request was an array of commands
     */
    public static DryRunAnswer of(
            String careerId, WhatIf whatIf, @Nullable LocalDateRange window, Instant at, boolean array) {
        History then = whatIf.decision().before();
        History thereafter = whatIf.decision().after();
        List<MeasureTotals> before = whatIf.measures().stream()
                .map(it -> MeasureTotals.of(it.measure(), it.before()))
                .toList();
        List<MeasureTotals> after = whatIf.measures().stream()
                .map(it -> MeasureTotals.of(it.measure(), it.after()))
                .toList();
        List<MarkedEntry> facts = thereafter.marked().subList(then.version(), thereafter.version());
        return new DryRunAnswer(
                true,
                then.version(),
                whatIf.asOf(),
                window == null ? null : window.getStart(),
                window == null ? null : window.getEnd(),
                facts,
                WarningAnswer.of(facts, array),
                then.isEmpty() ? null : Side.of(careerId, then, whatIf.asOf(), at, before),
                Side.of(careerId, thereafter, whatIf.asOf(), at, after),
                whatIf.measures().stream().map(MeasureTotals::difference).toList(),
                ends(facts) ? AtStakeAnswer.of(whatIf.atStake()) : null);
    }

    private static boolean ends(List<MarkedEntry> facts) {
        return facts.stream()
                .anyMatch(it -> it.recorded().entry() instanceof DatedFact dated
                        && dated.fact() instanceof Fact.EmploymentEnded);
    }
}
