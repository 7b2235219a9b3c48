package trackrecord.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/**
 * A career of as many facts as the program takes: 36 years in which each has a raise, a bonus a month, an achievement a
 * week and four grants that vest by the quarter.
 */
final class LongCareer {

    static final int FACTS = 5_000;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 36;

    private final List<DatedFact> facts = new ArrayList<>();

    private LongCareer() {}

    /** In effective order, recorded on their days: the first of them. */
    static List<RecordedEntry> entries(int count) {
        LongCareer career = new LongCareer();
        career.live();
        List<DatedFact> ordered = career.facts.stream()
                .sorted(Comparator.comparing(DatedFact::effectiveOn))
                .limit(count)
                .toList();
        List<RecordedEntry> entries = new ArrayList<>();
        for (DatedFact fact : ordered) {
            Instant at = fact.effectiveOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            entries.add(new RecordedEntry(entries.size() + 1, at, "people-ops", fact));
        }
        return entries;
    }

    private void live() {
        LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
        facts.add(new Fact.Hired(
                        "Northwind",
                        "Developer",
                        "L3",
                        "Payments",
                        "Remote",
                        null,
                        null,
                        PayRate.aYear(usd(40_000)),
                        null,
                        new BonusTarget.Percent(BigDecimal.TEN),
                        null)
                .on(first));
        for (int year = 0; year < YEARS; year++) {
            year(first.plusYears(year), year);
        }
    }

    private void year(LocalDate begin, int year) {
        facts.add(new Fact.SalaryRaised(PayRate.aYear(usd(41_000 + 2_000 * year)), "annual review")
                .on(begin.plusDays(90)));
        for (int month = 0; month < 12; month++) {
            facts.add(new Fact.BonusPaid(usd(100 + month), BonusKind.SPOT, null).on(begin.plusMonths(month)));
        }
        for (int week = 0; week < 52; week++) {
            facts.add(new Fact.AchievementRecorded(
                            "Shipped release " + (52 * year + week),
                            AchievementCategory.DELIVERY,
                            null,
                            null,
                            null,
                            null,
                            null)
                    .on(begin.plusWeeks(week)));
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            grant(year + "-" + quarter, begin.plusMonths(3L * quarter));
        }
    }

    private void grant(String id, LocalDate on) {
        Segment quarterly = new Segment(16, 3, PeriodType.MONTHS, Rational.ONE, null, null);
        facts.add(new Fact.RsuGranted(
                        id,
                        new Granted.Value(usd(16_000)),
                        new VestingTerms(null, List.of(quarterly), null, null, null))
                .on(on));
        for (int vest = 1; vest <= 16; vest++) {
            facts.add(new Fact.RsuVested(id, new Vested.Value(usd(1_000), null)).on(on.plusMonths(3L * vest)));
        }
    }

    static Money usd(int amount) {
        return Money.of(CurrencyUnit.USD, amount);
    }
}
