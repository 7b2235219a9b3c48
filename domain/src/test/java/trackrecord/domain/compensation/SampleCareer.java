package trackrecord.domain.compensation;

import static trackrecord.domain.rule.Commands.day;
import static trackrecord.domain.rule.Commands.promote;
import static trackrecord.domain.rule.Commands.raise;
import static trackrecord.domain.rule.Commands.usd;
import static trackrecord.domain.rule.Commands.vestValue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.command.Command;
import trackrecord.domain.command.Command.GrantRsu;
import trackrecord.domain.command.Command.Hire;
import trackrecord.domain.command.Command.PayBonus;
import trackrecord.domain.command.Command.StartBenefit;
import trackrecord.domain.fact.BonusKind;
import trackrecord.domain.fact.BonusTarget;
import trackrecord.domain.fact.CashBenefit;
import trackrecord.domain.fact.CashBenefit.Period;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.VestingTerms;
import trackrecord.domain.vesting.VestingTerms.Cliff;
import trackrecord.domain.vesting.VestingTerms.PeriodType;
import trackrecord.domain.vesting.VestingTerms.Segment;

/** What of the sample career concerns its pay: one year as a Rust developer at Discord. */
public final class SampleCareer {

    public static final LocalDate HIRE = day("2024-04-01");

    private SampleCareer() {
    }

    public static Timeline timeline() {
        return Scenario.given(commands()).history().timeline();
    }

    public static Command[] commands() {
        return new Command[] {
            new Hire(HIRE, "Discord", "Rust Developer", "Mid", "Backend Infrastructure", "Remote (US)", null, null,
                    usd("172000"), new BonusTarget.Percent(new BigDecimal("15")), usd("210000"), null, null),
            new GrantRsu(HIRE, "discord-2024", usd("140000"), null, null, fourYearsWithCliff(), null, null),
            benefit("learning", new CashBenefit(usd("10000"), Period.YEAR)),
            benefit("home-office", new CashBenefit(usd("500"), Period.MONTH)),
            benefit("medical", null),
            raise("2024-10-01", "USD 185000"),
            promote("2025-01-27", "Senior Rust Developer", "Senior"),
            new PayBonus(day("2025-03-31"), usd("27750"), BonusKind.ANNUAL, null, null, null),
            vestValue("2025-04-01", "discord-2024", "USD 35000"),
        };
    }

    private static VestingTerms fourYearsWithCliff() {
        return new VestingTerms(HIRE, List.of(new Segment(16, 3, PeriodType.MONTHS, Rational.ONE,
                new Cliff(4, Rational.of(1, 4)), null)), null, null, null);
    }

    private static StartBenefit benefit(String id, @Nullable CashBenefit cash) {
        return new StartBenefit(HIRE, id, id, cash, null, null);
    }
}
