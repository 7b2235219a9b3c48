package trackrecord.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.IncidentRole;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Severity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/**
 * A career as people have them: a few employers, a review a year, grants that vest, work worth remembering; about 40
 * facts, most recorded within days, 3 % of them 30 to 180 days late. The same number makes the same career.
 */
final class GeneratedCareer {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String[] EMPLOYERS = {
        "Northwind",
        "Contoso",
        "Initech",
        "Globex",
        "Umbra",
        "Acme",
        "Hooli",
        "Stark",
        "Wayne",
        "Tyrell",
        "Cyberdyne",
        "Aperture"
    };
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
    private record Late(Instant at, DatedFact fact) {}

    private GeneratedCareer(int number) {
        random = new Random(9_000_000L + number);
        currency = CurrencyUnit.of(random.nextInt(10) < 8 ? "USD" : "EUR");
        wanted = 26 + random.nextInt(29);
        day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(3000));
    }

    /** The facts of career {@code number}, in order of their numbers. */
    static List<RecordedEntry> of(int number) {
        GeneratedCareer career = new GeneratedCareer(number);
        career.live();
        List<Late> ordered =
                career.told.stream().sorted(Comparator.comparing(Late::at)).toList();
        List<RecordedEntry> facts = new ArrayList<>();
        for (Late late : ordered) {
            facts.add(new RecordedEntry(facts.size() + 1, late.at(), "people-ops", late.fact()));
        }
        return facts;
    }

    /** The same facts recorded as they were lived, so that each can be recorded when those before it are. */
    static List<RecordedEntry> inOrder(int number) {
        GeneratedCareer career = new GeneratedCareer(number);
        career.live();
        List<RecordedEntry> facts = new ArrayList<>();
        career.told.stream()
                .sorted(Comparator.comparing(late -> late.fact().effectiveOn()))
                .forEach(late -> facts.add(new RecordedEntry(facts.size() + 1, late.at(), "people-ops", late.fact())));
        return facts;
    }

    private void live() {
        tell(new Fact.CareerNamed("Person " + random.nextInt(1_000_000)).on(day));
        base = 70_000 + random.nextInt(60) * 1_000;
        while (told.size() < wanted && day.isBefore(TODAY.minusYears(1))) {
            employment();
        }
    }

    private void employment() {
        LocalDate hired = day;
        base = base * (100 + random.nextInt(12)) / 100 / 500 * 500;
        tell(new Fact.Hired(
                        pick(EMPLOYERS),
                        TITLES[rank],
                        "L" + (rank + 3),
                        pick(TEAMS),
                        "Remote",
                        null,
                        "FULL_TIME",
                        PayRate.aYear(money(base)),
                        null,
                        new BonusTarget.Percent(BigDecimal.valueOf(5 + 5L * rank)),
                        null)
                .on(day));
        if (random.nextInt(2) == 0) {
            tell(new Fact.BonusPaid(money(5_000 + random.nextInt(8) * 2_500), BonusKind.SIGN_ON, null)
                    .on(day.plusDays(20)));
        }
        tell(new Fact.BenefitStarted(
                        "allowance",
                        "Home office allowance",
                        new CashBenefit(money(100 + random.nextInt(8) * 50), CashBenefit.Period.MONTH))
                .on(day));
        int years = 2 + random.nextInt(4);
        lastReview = hired.plusYears(years);
        if (random.nextInt(10) < 7) {
            grant(hired);
        }
        for (int year = 1;
                year <= years && told.size() < wanted && hired.plusYears(year).isBefore(TODAY);
                year++) {
            year(hired.plusYears(year));
        }
        if (told.size() < wanted && hired.plusYears(years).plusMonths(2).isBefore(TODAY)) {
            LocalDate end = hired.plusYears(years).plusDays(20 + random.nextInt(30));
            tell(new Fact.EmploymentEnded(EndReason.RESIGNED, null, null).on(end));
            day = end.plusDays(1 + random.nextInt(60));
        } else {
            day = TODAY;
        }
    }

    /** What the year before a review brought, and the review. */
    private void year(LocalDate review) {
        for (int i = random.nextInt(3); i > 0; i--) {
            tell(new Fact.AchievementRecorded(
                            "Made the " + pick(TEAMS).toLowerCase(Locale.ROOT) + " pipeline twice as fast",
                            AchievementCategory.DELIVERY,
                            null,
                            null,
                            null,
                            null,
                            null)
                    .on(review.minusDays(20 + random.nextInt(320))));
        }
        if (random.nextInt(10) < 5) {
            tell(new Fact.IncidentRecorded(
                            "Outage of the gateway",
                            Severity.SEV2,
                            IncidentRole.RESPONDER,
                            List.of("gateway"),
                            null,
                            "Alert on the queue, not the pod",
                            1,
                            null)
                    .on(review.minusDays(20 + random.nextInt(320))));
        }
        if (random.nextInt(10) < 2) {
            tell(new Fact.Transferred("Team " + told.size(), null, null, null, null, null)
                    .on(review.minusDays(60 + random.nextInt(200))));
        }
        if (random.nextInt(100) < 4) {
            LocalDate leave = review.minusDays(300);
            tell(new Fact.LeaveStarted("parental", BigDecimal.valueOf(50), false).on(leave));
            tell(new Fact.LeaveEnded().on(leave.plusDays(90)));
        }
        base = base * (102 + random.nextInt(6)) / 100 + 500;
        if (rank < 3 && random.nextInt(10) < 3) {
            rank++;
            tell(new Fact.Promoted(TITLES[rank], "L" + (rank + 3), PayRate.aYear(money(base)), null).on(review));
        } else {
            tell(new Fact.SalaryRaised(PayRate.aYear(money(base)), "annual review").on(review));
        }
        if (random.nextInt(10) < 8) {
            tell(new Fact.BonusPaid(money(base / 10), BonusKind.ANNUAL, null).on(review.plusDays(15)));
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
        tell(new Fact.RsuGranted(
                        id, new Granted.Value(money(value)), new VestingTerms(null, List.of(segment), null, null, null))
                .on(on));
        int years = 1 + random.nextInt(2);
        for (int year = 1;
                year <= years
                        && on.plusYears(year).isBefore(TODAY)
                        && !on.plusYears(year).isAfter(lastReview);
                year++) {
            tell(new Fact.RsuVested(id, new Vested.Value(money(value / 4), null)).on(on.plusYears(year)));
        }
    }

    private void tell(DatedFact fact) {
        LocalDate on = fact.effectiveOn();
        boolean late = random.nextInt(100) < 3 && on.isBefore(TODAY.minusDays(181));
        int days = late ? 30 + random.nextInt(151) : random.nextInt(4);
        told.add(new Late(
                on.plusDays(days)
                        .atTime(LocalTime.of(8, 0).plusSeconds(random.nextInt(30_000)))
                        .toInstant(ZoneOffset.UTC)
                        .plusMillis(random.nextInt(1_000)),
                fact));
    }

    private Money money(int amount) {
        return Money.of(currency, amount);
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
