package trackrecord.application.exchange.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.PayRate;

/**
 * What holds in an employment after a row of a pay history.
 *
 * @param salary of full time; absent: no row has said it
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

    /** @param title where the row names none */
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

    /** What a row does not say stays as it is. */
    PayPosition then(PayRow row) {
        return new PayPosition(
                either(row.cell(PayColumn.TITLE), title),
                either(row.cell(PayColumn.LEVEL), level),
                either(row.cell(PayColumn.TEAM), team),
                either(row.cell(PayColumn.LOCATION), location),
                row.salary() != null ? row.salary() : salary,
                row.share() != null ? row.share() : share);
    }

    /** @throws IllegalArgumentException where it does not say what an employment begins with */
    void requireHire() {
        if (salary == null) {
            throw new IllegalArgumentException("the first row of an employment needs a salary");
        }
        if (title == null) {
            throw new IllegalArgumentException(
                    "the first row of an employment needs a title; add a column for it, or give title=Engineer with the"
                            + " import");
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

    /** @throws NullPointerException where no row has said it; an employment has one from its hire on */
    PayRate paid() {
        return Objects.requireNonNull(salary, "an employment has a salary");
    }

    private static @Nullable String either(@Nullable String cell, @Nullable String otherwise) {
        return cell != null ? cell : otherwise;
    }
}
