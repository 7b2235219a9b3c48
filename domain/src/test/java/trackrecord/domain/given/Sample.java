package trackrecord.domain.given;

import static trackrecord.domain.given.Given.achieved;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.incident;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.vest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Severity;

/** The sample career: one year as a Rust developer at Discord. */
public final class Sample {

    public static final int HIRE = 2;
    public static final int GRANT = 3;
    public static final int STIPEND = 4;
    public static final int HOME_OFFICE = 5;
    public static final int RAISE = 9;
    public static final int PROMOTION = 12;
    public static final int BONUS = 15;
    public static final int VEST = 16;

    private static final Set<EntryType> BESIDE_PAY =
            EnumSet.of(EntryType.CAREER_NAMED, EntryType.ACHIEVEMENT_RECORDED, EntryType.INCIDENT_RECORDED);

    private Sample() {}

    public static List<Command> commands() {
        return List.of(
                name("2024-04-01", "One year as a Rust developer at Discord"),
                new Action.Hire(
                                "Discord",
                                "Rust Developer",
                                "Mid",
                                "Backend Infrastructure",
                                "Remote (US)",
                                null,
                                null,
                                rate("USD 172000"),
                                null,
                                percent("15"),
                                money("USD 210000"))
                        .on(day("2024-04-01")),
                grant("2024-04-01", "new-hire", "USD 140000", fourYears()),
                benefit("2024-04-01", "learning", "USD 10000", Period.YEAR),
                benefit("2024-04-01", "home-office", "USD 500", Period.MONTH),
                benefit("2024-04-01", "medical", null, null),
                achieved("2024-07-20", "Fixed a memory leak in the voice gateway", AchievementCategory.DELIVERY),
                achieved("2024-09-15", "Led the migration of 3 legacy services", AchievementCategory.LEADERSHIP),
                raise("2024-10-01", "USD 185000"),
                incident("2024-11-12", "Minor outage", Severity.SEV3),
                achieved("2025-01-20", "Async traits across 12 core services", AchievementCategory.DELIVERY),
                promote("2025-01-27", "Senior Rust Developer", "Senior"),
                incident("2025-02-14", "Minor outage", Severity.SEV3),
                achieved("2025-02-20", "Co-authored an RFC on large monorepos", AchievementCategory.OPEN_SOURCE),
                bonus("2025-03-31", "USD 27750", BonusKind.ANNUAL),
                vest("2025-04-01", "new-hire", "USD 35000"));
    }

    /** The facts of it that concern pay, numbered from 1: without its name, achievements and incidents. */
    public static Timeline pay() {
        return Told.of(commands().stream()
                        .filter(it -> !BESIDE_PAY.contains(it.type()))
                        .toArray(Command[]::new))
                .timeline();
    }

    public static History history() {
        return Told.of(commands().toArray(Command[]::new)).history();
    }

    public static Timeline timeline() {
        return history().timeline();
    }
}
