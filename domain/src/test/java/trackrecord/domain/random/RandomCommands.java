package trackrecord.domain.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Bonus;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action.AdjustSalary;
import trackrecord.domain.vocabulary.Action.ChangeHours;
import trackrecord.domain.vocabulary.Action.EndBenefit;
import trackrecord.domain.vocabulary.Action.EndEmployment;
import trackrecord.domain.vocabulary.Action.EndLeave;
import trackrecord.domain.vocabulary.Action.Hire;
import trackrecord.domain.vocabulary.Action.PayBonus;
import trackrecord.domain.vocabulary.Action.Promote;
import trackrecord.domain.vocabulary.Action.Raise;
import trackrecord.domain.vocabulary.Action.RecordAchievement;
import trackrecord.domain.vocabulary.Action.RecordIncident;
import trackrecord.domain.vocabulary.Action.RepayBonus;
import trackrecord.domain.vocabulary.Action.SetBonusTarget;
import trackrecord.domain.vocabulary.Action.StartBenefit;
import trackrecord.domain.vocabulary.Action.StartLeave;
import trackrecord.domain.vocabulary.Action.Transfer;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentReference;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.IncidentRole;
import trackrecord.domain.vocabulary.Metric;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Severity;

/** What might happen next to somebody in a given state; the rules have the last word. */
final class RandomCommands {

    static final List<String> EMPLOYERS = List.of("Acme", "Borealis", "Cumulus");
    static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.USD, CurrencyUnit.USD, CurrencyUnit.EUR, CurrencyUnit.JPY);

    private static final List<String> TITLES = List.of("Developer", "Senior Developer", "Staff Developer", "Lead");

    private final Dice dice;
    private final boolean hasPlans;
    private final RandomPlans plans;
    private final RandomEquity equity;
    private final RandomRates rates;
    private final boolean hasSideJobs;
    private final RandomSideJobs sideJobs;

    /**
     * @param hasPlans    whether there are options, plans to buy shares, and units that change
     * @param hasSideJobs whether several employments go on at once
     */
    RandomCommands(Dice dice, boolean hasPlans, boolean hasSideJobs) {
        this.dice = dice;
        this.hasPlans = hasPlans;
        this.plans = new RandomPlans(dice);
        this.equity = new RandomEquity(dice);
        this.rates = new RandomRates(dice);
        this.hasSideJobs = hasSideJobs;
        this.sideJobs = new RandomSideJobs(dice, this);
    }

    /** @param state what is true on that day */
    List<DatedCommand> next(State state, LocalDate on) {
        if (!hasSideJobs) {
            return List.of(one(state, on));
        }
        List<DatedCommand> beside = sideJobs.next(state, on);
        return beside.isEmpty() ? List.of(sideJobs.about(state, one(state, on))) : beside;
    }

    private DatedCommand one(State state, LocalDate on) {
        DatedCommand planned =
                hasPlans && !state.career().employments().isEmpty() && dice.chance(30) ? plans.next(state, on) : null;
        return planned == null ? other(state, on) : planned;
    }

    private DatedCommand other(State state, LocalDate on) {
        if (state.employment().isEmpty()) {
            return state.career().employments().isEmpty() || dice.chance(40) ? hire(on) : between(state, on);
        }
        if (!hasSideJobs) {
            return employed(state, state.employment().get(), on);
        }
        Employment job = dice.oneOf(state.career().inForce());
        DatedCommand command = employed(state, job, on);
        return command.type().employment() == EmploymentReference.IN_FORCE && dice.chance(80)
                ? command.about(job.id())
                : command;
    }

    DatedCommand hire(LocalDate on) {
        return hire(on, false);
    }

    DatedCommand hire(LocalDate on, boolean side) {
        PayRate base = rates.any(dice.oneOf(CURRENCIES));
        return new Hire(
                        dice.oneOf(EMPLOYERS),
                        dice.oneOf(TITLES),
                        dice.chance(70) ? "L" + dice.between(1, 9) : null,
                        "Core",
                        dice.chance(50) ? "Remote" : null,
                        null,
                        null,
                        base,
                        dice.chance(30) ? dice.fte() : null,
                        dice.chance(60) ? target(base.currency()) : null,
                        dice.chance(30) ? dice.money(base.currency(), 40_000, 250_000) : null,
                        side ? true : null)
                .on(on);
    }

    /** Between two employments. */
    private DatedCommand between(State state, LocalDate on) {
        return switch (dice.between(0, 5)) {
            case 0 -> bonus(state, on);
            case 1 -> repayment(state, on);
            case 2 -> achievement(on);
            default -> equity.next(state, on);
        };
    }

    private DatedCommand employed(State state, Employment job, LocalDate on) {
        if (job.runningLeave().isPresent() && dice.chance(25)) {
            return new EndLeave().on(on);
        }
        int roll = dice.between(0, 99);
        if (roll < 10) {
            return new Raise(rates.more(job.rate().value()), null).on(on);
        } else if (roll < 14) {
            CurrencyUnit currency = dice.chance(70) ? job.rate().value().currency() : dice.oneOf(CURRENCIES);
            return new AdjustSalary(rates.any(currency), "market").on(on);
        } else if (roll < 19) {
            return new Promote(
                            dice.oneOf(TITLES),
                            "L" + dice.between(1, 9),
                            dice.chance(50) ? rates.more(job.rate().value()) : null,
                            null)
                    .on(on);
        } else if (roll < 21) {
            return new ChangeHours(dice.fte(), null).on(on);
        } else if (roll < 23) {
            return new Transfer("Team " + dice.between(1, 5), null, null, null, null, null).on(on);
        } else if (roll < 26) {
            return new SetBonusTarget(target(job.rate().value().currency())).on(on);
        } else if (roll < 34) {
            return bonus(state, on);
        } else if (roll < 37) {
            return repayment(state, on);
        } else if (roll < 43) {
            return benefit(on);
        } else if (roll < 46) {
            return endBenefit(job, on);
        } else if (roll < 50) {
            return new StartLeave(
                            dice.oneOf("parental", "study"),
                            dice.chance(30) ? null : BigDecimal.valueOf(dice.oneOf(0, 0, 40, 80, 100)),
                            dice.chance(60))
                    .on(on);
        } else if (roll < 53) {
            return incident(on);
        } else if (roll < 56) {
            return achievement(on);
        } else if (roll < 60) {
            return end(state, job, on);
        }
        return equity.next(state, on);
    }

    private BonusTarget target(CurrencyUnit currency) {
        return dice.chance(70)
                ? new BonusTarget.Percent(dice.percent(40))
                : new BonusTarget.Amount(dice.money(dice.chance(90) ? currency : dice.oneOf(CURRENCIES), 1000, 30_000));
    }

    private DatedCommand bonus(State state, LocalDate on) {
        LocalDateRange period = dice.chance(40)
                ? null
                : LocalDateRange.of(on.minusDays(dice.between(200, 400)), on.minusDays(dice.between(-60, 120)));
        LocalDate hire = state.career().employments().isEmpty()
                ? on
                : state.career().employments().lastBegun().orElseThrow().since();
        BonusKind kind =
                hire.plusMonths(13).isAfter(on) && dice.chance(40) ? BonusKind.SIGN_ON : dice.oneOf(BonusKind.values());
        return new PayBonus(dice.money(dice.oneOf(CURRENCIES), 500, 40_000), kind, period).on(on);
    }

    private DatedCommand repayment(State state, LocalDate on) {
        if (state.career().bonuses().isEmpty()) {
            return bonus(state, on);
        }
        Bonus bonus = dice.oneOf(state.career().bonuses());
        Money kept =
                Money.of(bonus.amount().getCurrencyUnit(), bonus.kept().round(3).stripTrailingZeros());
        Money part = kept.isGreaterThan(Money.ofMajor(kept.getCurrencyUnit(), 2)) && dice.chance(60)
                ? Money.ofMajor(kept.getCurrencyUnit(), dice.between(1, kept.getAmountMajorInt() - 1))
                : kept;
        return new RepayBonus(bonus.fact(), part, null).on(on);
    }

    private DatedCommand benefit(LocalDate on) {
        String id = "benefit-" + dice.between(1, 6);
        CashBenefit cash = dice.chance(20)
                ? null
                : new CashBenefit(
                        dice.money(dice.oneOf(CURRENCIES), 10, 5000), dice.oneOf(CashBenefit.Period.values()));
        return new StartBenefit(id, "Benefit " + id, cash).on(on);
    }

    private DatedCommand endBenefit(Employment job, LocalDate on) {
        List<Benefit> running = job.benefits().stream().filter(Benefit::running).toList();
        return running.isEmpty()
                ? benefit(on)
                : new EndBenefit(dice.oneOf(running).benefitId()).on(on);
    }

    private DatedCommand incident(LocalDate on) {
        return new RecordIncident(
                        "Outage " + dice.between(1, 99),
                        dice.oneOf(Severity.values()),
                        dice.oneOf(IncidentRole.values()),
                        List.of("gateway"),
                        null,
                        "Watch the queue",
                        dice.between(1, 20),
                        null)
                .on(on);
    }

    private DatedCommand achievement(LocalDate on) {
        List<Metric> metrics = dice.chance(50)
                ? null
                : List.of(new Metric.Change("latency", BigDecimal.valueOf(-dice.between(1, 90)), "percent"));
        return new RecordAchievement(
                        "Shipped " + dice.between(1, 99),
                        dice.oneOf(AchievementCategory.values()),
                        metrics,
                        null,
                        null,
                        null,
                        null)
                .on(on);
    }

    private DatedCommand end(State state, Employment job, LocalDate on) {
        List<Acceleration> accelerate = new ArrayList<>();
        List<String> keep = new ArrayList<>();
        for (Grant grant : state.career().grants()) {
            if (!job.id().equals(grant.employment())) {
                continue;
            }
            Rational open = state.status(grant).openFrom(on);
            if (dice.chance(30)) {
                keep.add(grant.grantId());
            }
            if (dice.chance(30) && open.signum() > 0) {
                BigDecimal some = dice.chance(50) || open.compareTo(Rational.ONE) < 0
                        ? null
                        : BigDecimal.valueOf(
                                dice.between(1, open.floor(0).numerator().intValueExact()));
                accelerate.add(
                        some == null
                                ? new Acceleration(grant.grantId(), null)
                                : grant.inUnits()
                                        ? new Acceleration(grant.grantId(), new Quantity.Units(some))
                                        : new Acceleration(
                                                grant.grantId(), new Quantity.Value(Money.of(grant.currency(), some))));
            }
        }
        return new EndEmployment(
                        dice.oneOf(EndReason.values()),
                        accelerate.isEmpty() ? null : accelerate,
                        keep.isEmpty() ? null : keep)
                .on(on.isAfter(job.since()) ? on : job.since().plusDays(1));
    }
}
