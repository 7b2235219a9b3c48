package trackrecord.domain.measure;

import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.usd;
import static trackrecord.domain.given.Given.vest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Action.Hire;
import trackrecord.domain.vocabulary.Action.PayBonus;
import trackrecord.domain.vocabulary.Action.StartBenefit;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** What of the sample career concerns its pay: one year as a Rust developer at Discord. */
public final class SampleCareer {

    public static final LocalDate HIRE = day("2024-04-01");

    private SampleCareer() {}

    public static Timeline timeline() {
        return Scenario.given(commands()).history().timeline();
    }

    public static Command[] commands() {
        return new Command[] {
            new Hire(
                            "Discord",
                            "Rust Developer",
                            "Mid",
                            "Backend Infrastructure",
                            "Remote (US)",
                            null,
                            null,
                            PayRate.aYear(usd("172000")),
                            null,
                            new BonusTarget.Percent(new BigDecimal("15")),
                            usd("210000"))
                    .on(HIRE),
            new GrantRsu("discord-2024", new Granted.Value(usd("140000")), fourYearsWithCliff()).on(HIRE),
            benefit("learning", new CashBenefit(usd("10000"), Period.YEAR)),
            benefit("home-office", new CashBenefit(usd("500"), Period.MONTH)),
            benefit("medical", null),
            raise("2024-10-01", "USD 185000"),
            promote("2025-01-27", "Senior Rust Developer", "Senior"),
            new PayBonus(usd("27750"), BonusKind.ANNUAL, null).on(day("2025-03-31")),
            vest("2025-04-01", "discord-2024", "USD 35000"),
        };
    }

    private static VestingTerms fourYearsWithCliff() {
        return new VestingTerms(
                HIRE,
                List.of(new Segment(16, 3, PeriodType.MONTHS, Rational.ONE, new Cliff(4, Rational.of(1, 4)), null)),
                null,
                null,
                null);
    }

    private static Command benefit(String id, @Nullable CashBenefit cash) {
        return new StartBenefit(id, id, cash).on(HIRE);
    }
}
