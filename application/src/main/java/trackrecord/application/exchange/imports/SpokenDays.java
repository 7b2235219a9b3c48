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

/**
 * The days that a file covers in each employment, and the days on which a fact may match one that the file has on
 * another day.
 */
final class SpokenDays {

    /** Less than a month, because the next monthly fact is a different one. */
    private static final int DAYS_BEYOND = 27;

    private SpokenDays() {}

    /** The days from the first to the last command of each employment. */
    static Map<Whose, LocalDateRange> of(List<Asked> asked) {
        Map<Whose, LocalDateRange> spoken = new LinkedHashMap<>();
        for (Asked each : asked) {
            LocalDate on = each.command().effectiveOn();
            spoken.merge(each.whose(), LocalDateRange.ofClosed(on, on), LocalDateRange::span);
        }
        return spoken;
    }

    /**
     * The days of a fact that the file has moved: less than a year away. Recurring facts match only within the days
     * that the file covers.
     *
     * @param spoken the days covered in its employment
     * @return null if facts of its kind are not matched by content
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
