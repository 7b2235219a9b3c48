package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Employment;
import trackrecord.domain.claim.Audit.Verdict;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.claim.FindingsOracle.Said;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.RandomCareers.RandomCareer;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Fact.OptionsGranted;
import trackrecord.domain.vocabulary.Fact.RsuGranted;
import trackrecord.domain.vocabulary.RecordedFact;

/** Random claims about random careers: every sentence of every finding against {@link FindingsOracle}. */
class FindingsOracleTest {

    private static final int CAREERS_A_BLOCK = Rounds.of(6, 30);
    private static final List<CurrencyUnit> CURRENCIES = List.of(CurrencyUnit.USD, CurrencyUnit.EUR, CurrencyUnit.JPY);

    @ParameterizedTest(name = "seeds from {0} on")
    @ValueSource(longs = {0, 1000, 2000, 3000, 4000, 5000, 6000, 7000})
    void everyFindingIsTrue(long first) {
        for (long seed = first; seed < first + CAREERS_A_BLOCK; seed++) {
            RandomCareer career = RandomCareers.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 12; round++) {
                Claim drawn = claim(career.history().timeline(), random);
                Claim claim = round % 4 == 3 ? ofOneEmployer(drawn, career.history(), random) : drawn;
                PayConvention convention = PayConvention.values()[round % 2];
                isTold(career.history(), claim, convention, "seed " + seed + ", " + claim + ", " + convention);
            }
        }
    }

    /** What comes to a measure, to the cent: it is seldom what the blocks of the window come to. */
    @ParameterizedTest(name = "seeds from {0} on")
    @ValueSource(longs = {0, 1000})
    void everyFindingOfAStandardClaimIsTrue(long first) {
        for (long seed = first; seed < first + CAREERS_A_BLOCK; seed++) {
            RandomCareer career = RandomCareers.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 3; round++) {
                PayConvention convention = PayConvention.values()[round % 2];
                Claim drawn = claim(career.history().timeline(), random);
                for (Claim claim : standards(career.history().timeline(), drawn, convention)) {
                    isTold(career.history(), claim, convention, "seed " + seed + ", " + claim + ", " + convention);
                }
            }
        }
    }

    private static void isTold(History history, Claim claim, PayConvention convention, String what) {
        Audit audit = Audit.of(history.timeline(), claim, convention);
        List<Measure> standard = audit.measures().stream()
                .filter(it -> claim.reaches(it.difference()))
                .map(ClaimedMeasure::measure)
                .distinct()
                .toList();
        Combination reading =
                audit.verdict() == Verdict.UNEXPLAINED || audit.combinations().isEmpty()
                        ? null
                        : audit.combinations().getFirst();
        List<Said> expected = new FindingsOracle(history, claim, convention, standard, reading).expected();
        assertThat(audit.findings())
                .as(what)
                .extracting(Finding::text)
                .containsExactlyElementsOf(expected.stream().map(Said::text).toList());
        for (int index = 0; index < expected.size(); index++) {
            Finding finding = audit.findings().get(index);
            assertThat(finding.code()).as(what).isEqualTo(expected.get(index).code());
            assertThat(finding.amount()).as(what).isEqualTo(expected.get(index).amount());
            if (expected.get(index).facts() != null) {
                assertThat(finding.facts())
                        .as(what)
                        .isEqualTo(expected.get(index).facts());
            }
            assertThat(finding.facts()).as(what).isNotEmpty();
        }
    }

    @Test
    void everyKindOfFindingComesUp() {
        Map<Code, Integer> seen = new EnumMap<>(Code.class);
        for (long seed = 0; seed < 100; seed++) {
            Timeline timeline = RandomCareers.of(seed).history().timeline();
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 12; round++) {
                Audit.of(timeline, claim(timeline, random), PayConvention.EQUAL_MONTHS)
                        .findings()
                        .forEach(it -> seen.merge(it.code(), 1, Integer::sum));
            }
        }
        assertThat(seen)
                .hasSize(Code.values().length)
                .allSatisfy((code, count) -> assertThat(count).as(code.name()).isGreaterThan(20));
    }

    /** What each measure comes to in the currency and the window of a claim, claimed to the cent. */
    private static List<Claim> standards(Timeline timeline, Claim drawn, PayConvention convention) {
        return Audit.of(timeline, drawn, convention).measures().stream()
                .map(ClaimedMeasure::total)
                .distinct()
                .filter(it -> it.signum() > 0)
                .map(it -> new Claim(Money.of(drawn.currency(), it), drawn.window(), BigDecimal.ZERO, Map.of(), null))
                .toList();
    }

    @Test
    void lostEquityIsNamedWithAndWithoutACombinationWithinReach() {
        Map<Boolean, Integer> lost = new HashMap<>();
        for (long seed = 0; seed < 100; seed++) {
            Timeline timeline = RandomCareers.of(seed).history().timeline();
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 3; round++) {
                for (Claim claim : standards(timeline, claim(timeline, random), PayConvention.EQUAL_MONTHS)) {
                    Audit audit = Audit.of(timeline, claim, PayConvention.EQUAL_MONTHS);
                    if (audit.findings().stream().anyMatch(it -> it.code() == Code.FORFEITED)) {
                        lost.merge(audit.combinations().isEmpty(), 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(lost)
                .allSatisfy((alone, count) -> assertThat(count).isGreaterThan(10))
                .hasSize(2);
    }

    /** So wide a reach that some combination always explains it; the amount chooses which. */
    static Claim claim(Timeline timeline, SplittableRandom random) {
        List<RecordedFact> grants = timeline.facts().stream()
                .filter(it -> it.fact() instanceof RsuGranted || it.fact() instanceof OptionsGranted)
                .toList();
        List<RecordedFact> near = grants.isEmpty() || random.nextInt(3) == 0 ? timeline.facts() : grants;
        LocalDate from = near.get(random.nextInt(near.size())).effectiveOn().minusDays(random.nextInt(-200, 400));
        LocalDate to = from.plusDays(random.nextInt(3) == 0 ? random.nextInt(1, 60) : random.nextInt(60, 2200));
        LocalDateRange window = LocalDateRange.of(from, to);
        List<CurrencyTotal> totals = new ArrayList<>();
        totals.addAll(Compensation.granted(timeline, window, PayConvention.EQUAL_MONTHS)
                .currencies());
        totals.addAll(Compensation.annualized(timeline, to.minusDays(1)).currencies());
        if (totals.isEmpty() || random.nextInt(3) == 0) {
            CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            return claim(Money.ofMajor(currency, random.nextInt(1, 600_000)), window);
        }
        CurrencyTotal total = totals.get(random.nextInt(totals.size()));
        Money amount = Money.of(total.currency(), total.total().amount());
        return claim(amount.isPositive() ? amount : Money.ofMajor(total.currency(), 1), window);
    }

    /** The same about one employer alone. */
    static Claim ofOneEmployer(Claim claim, History history, SplittableRandom random) {
        List<Employment> jobs = history.timeline().atTheEnd().employments().all();
        return jobs.isEmpty()
                ? claim
                : new Claim(
                        claim.amount(),
                        claim.window(),
                        claim.within(),
                        Map.of(),
                        null,
                        null,
                        jobs.get(random.nextInt(jobs.size())).employer());
    }

    private static Claim claim(Money amount, LocalDateRange window) {
        return new Claim(amount, window, new BigDecimal("1e15"), Map.of(), null);
    }
}
