package trackrecord.application.exchange.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.exchange.imports.LinedCommands.Asked;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EntryType;

/** The days of which a file speaks in each employment, and those in which a fact may be the same that the file has on another. */
final class SpokenDays {

    /** Shorter than a month: the next of what comes every month is another. */
    private static final int DAYS_BEYOND = 27;

    private SpokenDays() {}

    /** From the first to the last day of each. */
    static Map<Whose, LocalDateRange> of(List<Asked> asked) {
        Map<Whose, LocalDateRange> spoken = new LinkedHashMap<>();
        for (Asked each : asked) {
            LocalDate on = each.command().effectiveOn();
            spoken.merge(each.whose(), LocalDateRange.ofClosed(on, on), LocalDateRange::span);
        }
        return spoken;
    }

    /**
     * Where a fact may stand that the file has moved: less than a year away. What comes again and again is another where the
     * file does not speak of those days.
     *
     * @param spoken the days of its employment
     * @return absent: facts of its kind are not recognised by what they say
     */
    static @Nullable LocalDateRange ofMoved(DatedCommand command, LocalDateRange spoken) {
        LocalDate on = command.effectiveOn();
        LocalDateRange year = LocalDateRange.of(on.minusYears(1).plusDays(1), on.plusYears(1));
        EntryType type = command.type();
        LocalDate first = spoken.getStart().minusDays(DAYS_BEYOND);
        return switch (type) {
            case EMPLOYMENT_ENDED -> LocalDateRange.ALL;
            case SALARY_RAISED, SALARY_ADJUSTED, PROMOTED -> year;
            case HOURS_CHANGED, TRANSFERRED, LEAVE_STARTED, LEAVE_ENDED ->
                year.intersection(LocalDateRange.ofUnboundedEnd(first));
            case BONUS_PAID ->
                year.intersection(
                        LocalDateRange.of(first, spoken.getEndInclusive().plusDays(DAYS_BEYOND + 1)));
            case CAREER_NAMED,
                    HIRED,
                    BONUS_TARGET_SET,
                    BONUS_REPAID,
                    RSU_GRANTED,
                    RSU_VESTED,
                    RSU_FORFEITED,
                    UNITS_ADJUSTED,
                    OPTIONS_GRANTED,
                    OPTIONS_EXERCISED,
                    OPTIONS_CANCELLED,
                    SHARES_PURCHASED,
                    VESTING_EVENT_RECORDED,
                    SHARE_PRICE_RECORDED,
                    STOCK_SPLIT,
                    BENEFIT_STARTED,
                    BENEFIT_ENDED,
                    INCIDENT_RECORDED,
                    ACHIEVEMENT_RECORDED,
                    FACT_CORRECTED,
                    FACT_RETRACTED -> null;
        };
    }
}
