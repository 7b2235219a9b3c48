package trackrecord.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.fact.AchievementCategory;
import trackrecord.domain.fact.BonusKind;
import trackrecord.domain.fact.BonusTarget;
import trackrecord.domain.fact.CashBenefit;
import trackrecord.domain.fact.EndReason;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.IncidentRole;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.fact.Severity;
import trackrecord.domain.vesting.VestingTerms;
import trackrecord.domain.vesting.VestingTerms.Cliff;
import trackrecord.domain.vesting.VestingTerms.PeriodType;
import trackrecord.domain.vesting.VestingTerms.Segment;

/**
 * A career as people have them: a few employers, a review a year, grants that vest, work worth remembering; about 40
 * facts, most recorded within days, 3 % of them 30 to 180 days late. The same number makes the same career.
 */
final class GeneratedCareer {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String[] EMPLOYERS = {"Northwind", "Contoso", "Initech", "Globex", "Umbra", "Acme", "Hooli",
            "Stark", "Wayne", "Tyrell", "Cyberdyne", "Aperture"};
    private static final String[] TITLES = {"Developer", "Senior Developer", "Staff Developer", "Principal Developer"};
    private static final String[] TEAMS = {"Payments", "Search", "Voice", "Infrastructure", "Growth", "Trust"};

    private final Random random;
    private final CurrencyUnit currency;
    private final List<Late> told = new ArrayList<>();
    private LocalDate day;
    private LocalDate lastReview;
    private int rank;
    private int base;
    private int grants;
    private int wanted;

    /** A fact and when it was recorded. */
    private record Late(Instant at, Fact fact) {
    }

    private GeneratedCareer(int number) {
        random = new Random(9_000_000L + number);
        currency = CurrencyUnit.of(random.nextInt(10) < 8 ? "USD" : "EUR");
        wanted = 26 + random.nextInt(29);
        day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(3000));
    }

    /** The facts of career {@code number}, in order of their numbers. */
    static List<RecordedFact> of(int number) {
        GeneratedCareer career = new GeneratedCareer(number);
        career.live();
        List<Late> ordered = career.told.stream().sorted(Comparator.comparing(Late::at)).toList();
        List<RecordedFact> facts = new ArrayList<>();
        for (Late late : ordered) {
            facts.add(new RecordedFact(facts.size() + 1, late.at(), "people-ops", late.fact()));
        }
        return facts;
    }

    private void live() {
        tell(new Fact.CareerNamed(day, "Person " + random.nextInt(1_000_000), null, null));
        base = 70_000 + random.nextInt(60) * 1_000;
        while (told.size() < wanted && day.isBefore(TODAY.minusYears(1))) {
            employment();
        }
    }

    private void employment() {
        LocalDate hired = day;
        base = base * (100 + random.nextInt(12)) / 100 / 500 * 500;
        tell(new Fact.Hired(day, pick(EMPLOYERS), TITLES[rank], "L" + (rank + 3), pick(TEAMS), "Remote", null,
                "FULL_TIME", money(base), new BonusTarget.Percent(BigDecimal.valueOf(5 + 5L * rank)), null, null,
                null));
        if (random.nextInt(2) == 0) {
            tell(new Fact.BonusPaid(day.plusDays(20), money(5_000 + random.nextInt(8) * 2_500), BonusKind.SIGN_ON,
                    null, null, null));
        }
        tell(new Fact.BenefitStarted(day, "allowance", "Home office allowance",
                new CashBenefit(money(100 + random.nextInt(8) * 50), CashBenefit.Period.MONTH), null, null));
        int years = 2 + random.nextInt(4);
        lastReview = hired.plusYears(years);
        if (random.nextInt(10) < 7) {
            grant(hired);
        }
        for (int year = 1; year <= years && told.size() < wanted && hired.plusYears(year).isBefore(TODAY); year++) {
            year(hired.plusYears(year));
        }
        if (told.size() < wanted && hired.plusYears(years).plusMonths(2).isBefore(TODAY)) {
            LocalDate end = hired.plusYears(years).plusDays(20 + random.nextInt(30));
            tell(new Fact.EmploymentEnded(end, EndReason.RESIGNED, null, null, null, null));
            day = end.plusDays(1 + random.nextInt(60));
        } else {
            day = TODAY;
        }
    }

    /** What the year before a review brought, and the review. */
    private void year(LocalDate review) {
        for (int i = random.nextInt(3); i > 0; i--) {
            tell(new Fact.AchievementRecorded(review.minusDays(20 + random.nextInt(320)),
                    "Made the " + pick(TEAMS).toLowerCase() + " pipeline twice as fast",
                    AchievementCategory.DELIVERY, null, null, null, null, null, null, null));
        }
        if (random.nextInt(10) < 5) {
            tell(new Fact.IncidentRecorded(review.minusDays(20 + random.nextInt(320)), "Outage of the gateway",
                    Severity.SEV2, IncidentRole.RESPONDER, List.of("gateway"), null, "Alert on the queue, not the pod",
                    1, null, null, null));
        }
        if (random.nextInt(10) < 2) {
            tell(new Fact.Transferred(review.minusDays(60 + random.nextInt(200)),
                    "Team " + told.size(), null, null, null, null, null, null, null));
        }
        if (random.nextInt(100) < 4) {
            LocalDate leave = review.minusDays(300);
            tell(new Fact.LeaveStarted(leave, "parental", BigDecimal.valueOf(50), false, null, null));
            tell(new Fact.LeaveEnded(leave.plusDays(90), null, null));
        }
        base = base * (102 + random.nextInt(6)) / 100 + 500;
        if (rank < 3 && random.nextInt(10) < 3) {
            rank++;
            tell(new Fact.Promoted(review, TITLES[rank], "L" + (rank + 3), money(base), null, null, null));
        } else {
            tell(new Fact.SalaryRaised(review, money(base), "annual review", null, null));
        }
        if (random.nextInt(10) < 8) {
            tell(new Fact.BonusPaid(review.plusDays(15), money(base / 10), BonusKind.ANNUAL, null, null, null));
        }
        if (random.nextInt(10) < 3) {
            grant(review);
        }
    }

    /** Four years, vesting yearly or, after a cliff, quarterly; the vests of the first two years are recorded. */
    private void grant(LocalDate on) {
        String id = "grant-" + ++grants;
        int value = 16_000 * (1 + random.nextInt(10));
        boolean quarterly = random.nextInt(3) == 0;
        Segment segment = quarterly
                ? new Segment(16, 3, PeriodType.MONTHS, Rational.ONE, new Cliff(4, Rational.of(1, 4)), null)
                : new Segment(4, 12, PeriodType.MONTHS, Rational.ONE, null, null);
        tell(new Fact.RsuGranted(on, id, money(value), null, null,
                new VestingTerms(null, List.of(segment), null, null, null), null, null));
        int years = 1 + random.nextInt(2);
        for (int year = 1; year <= years && on.plusYears(year).isBefore(TODAY)
                && !on.plusYears(year).isAfter(lastReview); year++) {
            tell(new Fact.RsuVested(on.plusYears(year), id, null, null, money(value / 4), null, null, null));
        }
    }

    private void tell(Fact fact) {
        LocalDate on = fact.effectiveOn();
        boolean late = random.nextInt(100) < 3 && on.isBefore(TODAY.minusDays(181));
        int days = late ? 30 + random.nextInt(151) : random.nextInt(4);
        told.add(new Late(on.plusDays(days).atTime(LocalTime.of(8, 0).plusSeconds(random.nextInt(30_000)))
                .toInstant(ZoneOffset.UTC).plusMillis(random.nextInt(1_000)), fact));
    }

    private Money money(int amount) {
        return Money.of(currency, amount);
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
