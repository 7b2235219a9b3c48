package trackrecord.application.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.compensation.Measure;
import trackrecord.domain.compensation.PayConvention;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedFact;
import trackrecord.domain.timeline.Timeline;

/**
 * What commands would change. Nothing was recorded.
 *
 * @param version    the career's, which stays as it is; 0 for a new one
 * @param asOf       the day on which both sides are looked at
 * @param from       of the window of REALIZED and GRANTED; absent without one, as is {@code to}
 * @param facts      what would be recorded
 * @param before     absent for a new career
 * @param difference {@code after - before}; a currency in which nothing differs is left out
 */
public record DryRunAnswer(boolean dryRun, int version, LocalDate asOf, @Nullable LocalDate from,
        @Nullable LocalDate to, List<MarkedFact> facts, @Nullable Side before, Side after,
        List<MeasureTotals> difference) {

    /** One of two states of things. */
    public record Side(StateAnswer state, List<MeasureTotals> measures, List<GrantAnswer> vesting) {

        static Side of(String careerId, History history, Question question) {
            Timeline timeline = history.timeline();
            Career career = timeline.on(question.asOf());
            return new Side(StateAnswer.of(careerId, history, question.asOf(), question.at()),
                    question.measures().stream()
                            .map(it -> MeasureTotals.of(it.measure(), it.totals(timeline))).toList(),
                    GrantAnswer.of(career, question.asOf()));
        }
    }

    /** @param at the instant of the dry run: everything recorded is known */
    public record Question(LocalDate asOf, @Nullable LocalDate from, @Nullable LocalDate to,
            PayConvention convention, Instant at) {

        List<MeasureQuestion> measures() {
            List<MeasureQuestion> measures = new ArrayList<>();
            measures.add(MeasureQuestion.on(Measure.ANNUALIZED, asOf, convention));
            if (from != null) {
                measures.add(MeasureQuestion.over(Measure.REALIZED, from, to, convention));
                measures.add(MeasureQuestion.over(Measure.GRANTED, from, to, convention));
            }
            measures.add(MeasureQuestion.on(Measure.FIRST_YEAR, asOf, convention));
            return measures;
        }
    }

    /** @param proposed what the commands would record on top of {@code history} */
    public static DryRunAnswer of(String careerId, History history, List<RecordedFact> proposed, Question question) {
        History then = history.plus(proposed);
        Side before = history.isEmpty() ? null : Side.of(careerId, history, question);
        Side after = Side.of(careerId, then, question);
        List<MarkedFact> facts = then.marked().subList(history.version(), then.version());
        return new DryRunAnswer(true, history.version(), question.asOf(), question.from(), question.to(), facts,
                before, after, MeasureTotals.difference(before == null ? List.of() : before.measures(),
                        after.measures()));
    }
}
