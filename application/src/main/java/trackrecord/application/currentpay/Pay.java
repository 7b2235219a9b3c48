package trackrecord.application.currentpay;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import trackrecord.application.generation.Dated;
import trackrecord.application.generation.GenerationTable;
import trackrecord.domain.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Held;
import trackrecord.domain.career.Position;
import trackrecord.domain.fact.BonusTarget;
import trackrecord.domain.timeline.Timeline;

/**
 * Who somebody is, where, as what, and at which pay. All but {@code name} are absent while not employed.
 *
 * @param since  the day of the hire
 * @param base   annual rate
 * @param target bonus target a year
 */
public record Pay(@Nullable String name, @Nullable String employer, @Nullable String title, @Nullable String level,
        @Nullable String team, @Nullable String location, @Nullable String manager, @Nullable String employmentType,
        @Nullable LocalDate since, @Nullable Money base, @Nullable BonusTarget target) {

    /** One row for each span of days on which nothing of it changes. */
    public static final GenerationTable<Dated<Pay>> TABLE = new GenerationTable<>("current_pay", "valid_from, valid_to,"
            + " name, employer, title, level, team, location, manager, employment_type, employed_since, currency, base,"
            + " target_percent, target_currency, target_amount", (row, values) -> {
                Pay pay = row.value();
                values.day(row.from()).end(row.to()).text(pay.name).text(pay.employer).text(pay.title).text(pay.level)
                        .text(pay.team).text(pay.location).text(pay.manager).text(pay.employmentType).day(pay.since)
                        .money(pay.base)
                        .decimal(pay.target instanceof BonusTarget.Percent it ? it.percent() : null)
                        .money(pay.target instanceof BonusTarget.Amount it ? it.amount() : null);
            });

    /** The course of a whole career; empty days before the first name or hire are left out. */
    public static List<Dated<Pay>> course(Timeline timeline) {
        return Dated.course(timeline, Pay::of);
    }

    private static @Nullable Pay of(Career career) {
        String name = career.name() == null ? null : career.name().value();
        Employment job = career.employment().orElse(null);
        if (job == null) {
            return name == null ? null : new Pay(name, null, null, null, null, null, null, null, null, null, null);
        }
        Position at = job.position();
        return new Pay(name, job.employer(), at.title().value(), at.level().value(), at.team().value(),
                at.location().value(), at.manager().value(), at.employmentType().value(), job.since(),
                job.rate().value(), job.target().map(Held::value).orElse(null));
    }
}
