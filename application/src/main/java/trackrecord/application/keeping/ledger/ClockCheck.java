package trackrecord.application.keeping.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.ledger.ClockWarning.Code;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.store.Count;

/**
 * Compares the clock with the times in the store. A time of recording never decreases within a career, so a clock that
 * was once years ahead remains visible for as many years, even after it was corrected.
 */
public final class ClockCheck {

    /** The clocks of nodes differ by less than this. */
    private static final Duration DIFFERENCE = Duration.ofMinutes(5);
    /** A career may have no new fact for longer, but then the clock should be checked before the next one. */
    private static final Duration LONG = Duration.ofDays(5 * 365);

    private static final String NEWEST =
            "select max(recorded_at) from row_set where generation = " + Generations.CURRENT;
    private static final String AFTER =
            "select count(*) from row_set where recorded_at > ? and generation = " + Generations.CURRENT;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public ClockCheck(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The warnings about the clock; may be empty. */
    public List<ClockWarning> warnings() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ClockWarning> warnings = new ArrayList<>();
        String newest = jdbc.queryForObject(NEWEST, String.class);
        if (newest != null && DateTimeUtils.formatInstant(now.plus(DIFFERENCE)).compareTo(newest) < 0) {
            long careers = Count.of(jdbc, AFTER, DateTimeUtils.formatInstant(now.plus(DIFFERENCE)));
            warnings.add(new ClockWarning(
                    Code.FACTS_AFTER_CLOCK,
                    "Careers with facts recorded after the store's clock: "
                            + careers + "; the newest is of " + newest + ", and the clock says " + now
                            + ". Either the clock is "
                            + "behind: set it right; or it was ahead then: what is recorded in these careers bears that time "
                            + "too until it has come."));
        } else if (newest != null && Instant.parse(newest).plus(LONG).isBefore(now)) {
            warnings.add(new ClockWarning(
                    Code.LONG_AFTER_NEWEST_FACT,
                    "The newest fact was recorded at " + newest
                            + ", and the clock says " + now
                            + ". If it is ahead, set it right before anything is recorded: "
                            + "what is recorded keeps its time for ever."));
        }
        Instant database = Objects.requireNonNull(jdbc.queryForObject("select current_timestamp", OffsetDateTime.class))
                .toInstant();
        if (Duration.between(database, now).abs().compareTo(DIFFERENCE) > 0) {
            warnings.add(new ClockWarning(
                    Code.DATABASE_CLOCK_DIFFERS,
                    "The clock of the database says "
                            + database.truncatedTo(ChronoUnit.MILLIS) + ", and this machine's says " + now
                            + ". Set right the one that is wrong: facts are dated by this machine's."));
        }
        return warnings;
    }
}
