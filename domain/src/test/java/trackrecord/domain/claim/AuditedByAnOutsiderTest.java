package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.claim.Combination.Way;
import trackrecord.domain.measure.FigureJson;
import trackrecord.domain.measure.Outsider;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.RandomCareers.RandomCareer;
import trackrecord.domain.random.Rounds;

/**
 * Random claims about random careers: an outsider who has nothing but the JSON of a combination reaches its amount, and under
 * each of its names the blocks come to it as the bare facts tell them.
 */
class AuditedByAnOutsiderTest {

    private static final int CAREERS_A_BLOCK = Rounds.of(5, 30);

    @ParameterizedTest(name = "seeds from {0} on")
    @ValueSource(longs = {0, 1000, 2000, 3000})
    void everyCombinationIsWhatItsBlocksComeTo(long first) {
        for (long seed = first; seed < first + CAREERS_A_BLOCK; seed++) {
            RandomCareer career = RandomCareers.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 4; round++) {
                Claim drawn = FindingsOracleTest.claim(career.history().timeline(), random);
                Claim claim = round == 3 ? FindingsOracleTest.ofOneEmployer(drawn, career.history(), random) : drawn;
                PayConvention convention = PayConvention.values()[round % 2];
                BlocksOracle blocks = new BlocksOracle(career.history(), claim, convention);
                for (Combination it : combinations(career, claim, convention)) {
                    String what = "seed " + seed + ", " + claim + ", " + convention + ", " + it.way();
                    assertThat(Outsider.evaluate(FigureJson.of(it.figure())))
                            .as(what)
                            .isEqualByComparingTo(it.amount());
                    assertThat(claim.amount().getAmount().subtract(it.amount()))
                            .as(what)
                            .isEqualByComparingTo(it.difference());
                    for (Way way : ways(it)) {
                        assertThat(blocks.sum(way)).as(what + " as " + way).isEqualByComparingTo(it.amount());
                    }
                }
            }
        }
    }

    private static List<Combination> combinations(RandomCareer career, Claim claim, PayConvention convention) {
        return Audit.of(career.history().timeline(), claim, convention).combinations();
    }

    private static List<Way> ways(Combination combination) {
        List<Way> ways = new ArrayList<>(combination.ways());
        ways.add(combination.way());
        return ways;
    }

    @Test
    void everyBlockComesUp() {
        Set<Base> base = EnumSet.noneOf(Base.class);
        Set<Bonus> bonus = EnumSet.noneOf(Bonus.class);
        Set<SignOn> signOn = EnumSet.noneOf(SignOn.class);
        Set<Equity> equity = EnumSet.noneOf(Equity.class);
        Set<Benefits> benefits = EnumSet.noneOf(Benefits.class);
        for (long seed = 0; seed < 40; seed++) {
            RandomCareer career = RandomCareers.of(seed);
            Claim claim = FindingsOracleTest.claim(career.history().timeline(), new SplittableRandom(seed));
            for (Combination it : combinations(career, claim, PayConvention.EQUAL_MONTHS)) {
                for (Way way : ways(it)) {
                    base.add(way.base());
                    bonus.add(way.bonus());
                    signOn.add(way.signOn());
                    equity.add(way.equity());
                    benefits.add(way.benefits());
                }
            }
        }
        assertThat(base).containsExactly(Base.values());
        assertThat(bonus).containsExactly(Bonus.values());
        assertThat(signOn).containsExactly(SignOn.values());
        assertThat(equity).containsExactly(Equity.values());
        assertThat(benefits).containsExactly(Benefits.values());
    }
}
