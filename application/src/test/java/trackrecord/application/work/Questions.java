package trackrecord.application.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.exchange.export.CareerExport;
import trackrecord.application.exchange.export.ExportFormat;
import trackrecord.application.exchange.export.UpcomingTitle;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.question.ChangesAnswer;
import trackrecord.application.question.ClaimAnswer;
import trackrecord.application.question.CompensationAnswer;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.application.question.FactsAnswer;
import trackrecord.application.question.GrowthAnswer;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.application.question.PeriodsAnswer;
import trackrecord.application.question.ReplayLine;
import trackrecord.application.question.ReplayStep;
import trackrecord.application.question.SeriesAnswer;
import trackrecord.application.question.StateAnswer;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.application.question.UpcomingAnswer;
import trackrecord.application.question.VestingAnswer;
import trackrecord.application.readmodel.row.RowSet;
import trackrecord.domain.change.Changes;
import trackrecord.domain.claim.Audit;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Replay;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.time.CalendarPeriod;
import trackrecord.domain.timeline.History;
import trackrecord.domain.upcoming.DueVests;
import trackrecord.domain.upcoming.Upcoming;
import trackrecord.domain.upcoming.UpcomingEntry;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.whatif.WhatIf;

/** Every question that is asked of a career, over the longest time that it can be asked of, with its answer. */
public final class Questions {

    private static final String CAREER = "me";
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant AMID = Instant.parse("2026-01-01T08:20:00Z");

    private static final LocalDateRange WINDOW =
            LocalDateRange.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
    private static final LocalDateRange THIRTY_YEARS =
            LocalDateRange.of(LocalDate.of(1997, 1, 1), LocalDate.of(2027, 1, 1));

    private Questions() {}

    /**
     * By name. The answers are what is written as JSON, or text as it is.
     *
     * @param late on which all that was recorded has happened
     * @param more what a dry run asks for
     */
    public static Map<String, Function<History, Object>> all(LocalDate late, Command more) {
        Map<String, Function<History, Object>> all = new LinkedHashMap<>();
        all.put("state", it -> StateAnswer.of(CAREER, it, late, NOW));
        all.put("facts", it -> new FactsAnswer(it.marked(), null));
        all.put("replay", it -> ReplayLine.of(CAREER, it, NOW, null, Replay.of(it.timeline())));
        all.put("replay in brief", it -> ReplayStep.of(it, Replay.of(it.timeline())));
        all.put("tenure", it -> Tenure.of(it.timeline().on(late)));
        all.put("vesting", it -> VestingAnswer.of(it.timeline(), late, NOW, null));
        all.put("vesting long before", it -> VestingAnswer.of(it.timeline(), late.minusYears(12), NOW, null));
        for (Measure measure : Measure.values()) {
            for (PayConvention convention : PayConvention.values()) {
                all.put(
                        inWords(measure) + ", " + inWords(convention),
                        it -> compensation(it, measure, convention, late));
            }
        }
        all.put("series", it -> SeriesAnswer.of(AnnualizedSpans.of(it.timeline(), TotalAtAGlance::of), null));
        for (Measure measure : List.of(Measure.ANNUALIZED, Measure.REALIZED, Measure.GRANTED)) {
            all.put(
                    inWords(measure) + " by year",
                    it -> PeriodsAnswer.of(
                            measure,
                            CalendarPeriod.YEAR,
                            THIRTY_YEARS,
                            PayConvention.EQUAL_MONTHS,
                            measure != Measure.ANNUALIZED,
                            NOW,
                            null,
                            it.timeline()));
        }
        all.put(
                "growth",
                it -> GrowthAnswer.of(
                        Growth.of(
                                it.timeline(),
                                WINDOW.getStart(),
                                WINDOW.getEnd(),
                                EnumSet.allOf(GrowthEntry.Kind.class)),
                        it));
        all.put(
                "changes between days",
                it -> ChangesAnswer.of(CAREER, Changes.betweenDays(it, WINDOW.getStart(), late), NOW, NOW, null));
        all.put(
                "changes between instants",
                it -> ChangesAnswer.of(
                        CAREER,
                        Changes.betweenInstants(
                                it,
                                AMID,
                                NOW,
                                late,
                                Measure.ANNUALIZED,
                                timeline -> Compensation.annualized(timeline, late)),
                        AMID,
                        NOW,
                        null));
        all.put("claim", it -> claim(it, "USD 1000000", "100000000000"));
        all.put("claim of the most", it -> claim(it, "USD 100000000000", "100000000000"));
        all.put("claim to the cent", it -> claim(it, "USD 123456.78", "0"));
        all.put(
                "dry run",
                it -> DryRunAnswer.of(
                        CAREER,
                        WhatIf.of(it, List.of(more), NOW, "test", late, WINDOW, PayConvention.ACTUAL_365),
                        WINDOW,
                        NOW,
                        true));
        all.put("upcoming", it -> upcoming(it, LocalDate.of(2000, 1, 1)));
        all.put("what to record of what is due", it -> DueVests.toRecord(it.timeline(), late, null));
        all.putAll(exports());
        all.put("export log", Questions::log);
        all.put("rows of the read models", it -> RowSet.of("id", it));
        return all;
    }

    /** In every format, by name. */
    static Map<String, Function<History, Object>> exports() {
        Map<String, Function<History, Object>> exports = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            exports.put("export " + inWords(format), it -> new CareerExport(
                            CAREER, CAREER, it, NOW, WINDOW, Measure.REALIZED, PayConvention.ACTUAL_365, true, false)
                    .as(format));
        }
        return exports;
    }

    private static Object compensation(History history, Measure measure, PayConvention convention, LocalDate late) {
        MeasureQuestion question = MeasureQuestion.isOfWindow(measure)
                ? MeasureQuestion.over(measure, WINDOW.getStart(), WINDOW.getEnd(), convention)
                : MeasureQuestion.on(measure, late, convention);
        return CompensationAnswer.of(question, NOW, null, history.timeline());
    }

    private static Object upcoming(History history, LocalDate asOf) {
        List<UpcomingEntry> entries = Upcoming.of(history.timeline(), asOf, asOf.plusDays(3660));
        return UpcomingAnswer.of(asOf, 3660, NOW, entries, UpcomingTitle::of, null);
    }

    private static Object claim(History history, String amount, String within) {
        Claim claim = new Claim(Money.parse(amount), WINDOW, new BigDecimal(within), Map.of(), null);
        return ClaimAnswer.of(Audit.of(history.timeline(), claim, PayConvention.ACTUAL_365), null);
    }

    private static Object log(History history) {
        StringBuilder lines = new StringBuilder();
        history.entries().forEach(it -> lines.append(LogFormat.write(new LogLine.Entry(CAREER, it, null))));
        return lines.toString();
    }

    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
