package trackrecord.application.exchange.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.PayRate;

/**
 * The state of an employment after a row of a pay history.
 *
 * @param salary full-time rate; null if no row has stated it
 * @param share  of full time that is worked
 */
record PayPosition(
        @Nullable String title,
        @Nullable String level,
        @Nullable String team,
        @Nullable String location,
        @Nullable PayRate salary,
        Rational share) {

    static PayPosition of(Employment job) {
        return new PayPosition(
                job.position().title().value(),
                Effective.valueOf(job.position().level()),
                Effective.valueOf(job.position().team()),
                Effective.valueOf(job.position().location()),
                job.rate().value(),
                job.fte().value());
    }

    /** @param title used if the row names none */
    static PayPosition first(PayRow row, @Nullable String title) {
        return new PayPosition(
                either(row.cell(PayColumn.TITLE), title),
                row.cell(PayColumn.LEVEL),
                row.cell(PayColumn.TEAM),
                row.cell(PayColumn.LOCATION),
                row.salary(),
                row.share() == null ? Rational.ONE : row.share());
    }

    PayPosition titled(String other) {
        return new PayPosition(other, level, team, location, salary, share);
    }

    /** The state after a row; values that the row does not state stay. */
    PayPosition then(PayRow row) {
        return new PayPosition(
                either(row.cell(PayColumn.TITLE), title),
                either(row.cell(PayColumn.LEVEL), level),
                either(row.cell(PayColumn.TEAM), team),
                either(row.cell(PayColumn.LOCATION), location),
                row.salary() != null ? row.salary() : salary,
                row.share() != null ? row.share() : share);
    }

    /**
     * The same if full time is not defined: hours that determine the units per year are a share of the previous full
     * time.
     *
     * @throws IllegalArgumentException if they exceed it, and the previous work was part time
     */
    PayPosition thenByHours(PayRow row, LinedCommands commands) {
        PayRate rate = row.salary();
        PayPosition next = then(row);
        boolean isByHours = row.cell(PayColumn.HOURS) != null
                && row.cell(PayColumn.PER_YEAR) == null
                && row.share() == null
                && rate != null
                && rate.per() == PayRate.Per.HOUR;
        if (!isByHours || rate == null || salary == null || salary.per() != PayRate.Per.HOUR) {
            return next;
        }
        Rational part = rate.timesAYear().dividedBy(salary.timesAYear());
        if (part.compareTo(Rational.ONE) > 0 && share.equals(Rational.ONE)) {
            return next;
        } else if (part.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException("its hours are more than the full time before it, " + salary.words()
                    + ", of which a part was worked; give hoursPerYear=2080 with the import, or add a column FTE");
        } else if (part.compareTo(Rational.ONE) < 0) {
            commands.explain(
                    row.origin(),
                    "its hours are read as " + part + " of the full time before it, " + salary.words()
                            + "; if they are full time themselves, give hoursPerYear with the import");
        }
        return new PayPosition(
                next.title,
                next.level,
                next.team,
                next.location,
                new PayRate(rate.amount(), rate.per(), salary.perYear()),
                part);
    }

    /**
     * @param columns columns of the file
     * @throws IllegalArgumentException if it lacks data required to begin an employment
     */
    void requireHire(PayColumns columns) {
        if (salary == null) {
            throw new IllegalArgumentException("the first row of an employment needs a salary");
        }
        if (title == null) {
            throw new IllegalArgumentException(
                    "the first row of an employment needs a title; add a column for it, or give title=Engineer with the"
                            + " import" + (columns.has(PayColumn.TITLE) ? "" : "; " + columns.ways(PayColumn.TITLE)));
        }
    }

    Action.Hire hire(String employer) {
        return new Action.Hire(
                employer,
                Objects.requireNonNull(title, "an employment has a title"),
                level,
                team,
                location,
                null,
                null,
                paid(),
                share.equals(Rational.ONE) ? null : share,
                null,
                null);
    }

    /** @throws NullPointerException if no row has stated it; an employment has one from its hire on */
    PayRate paid() {
        return Objects.requireNonNull(salary, "an employment has a salary");
    }

    private static @Nullable String either(@Nullable String cell, @Nullable String otherwise) {
        return cell != null ? cell : otherwise;
    }
}
