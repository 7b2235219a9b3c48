package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.given.Sample;
import trackrecord.domain.measure.Figure.Op;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.timeline.Timeline;

/** Every total of every measure can be recomputed from the leaves of its JSON; a failure names its seed. */
class OutsiderTest {

    private static final int CAREERS_A_BLOCK = 100;

    static LongStream blocks() {
        return LongStream.range(0, Rounds.of(12, 40));
    }

    @ParameterizedTest(name = "seeds from {0} x 100 on")
    @MethodSource("blocks")
    void anOutsiderReachesEveryTotal(long block) {
        int totals = 0;
        for (long seed = block * CAREERS_A_BLOCK; seed < (block + 1) * CAREERS_A_BLOCK; seed++) {
            Timeline timeline = RandomCareers.of(seed).history().timeline();
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate day = timeline.firstDay().plusDays(random.nextInt(3000));
            LocalDateRange window = LocalDateRange.of(day, day.plusDays(random.nextInt(1, 1500)));
            PayConvention convention = PayConvention.values()[random.nextInt(2)];
            for (Totals it : List.of(
                    Compensation.annualized(timeline, day),
                    Compensation.realized(timeline, window, convention),
                    Compensation.granted(timeline, window, convention),
                    Compensation.firstYear(timeline, day))) {
                totals += it.currencies().size();
                for (CurrencyTotal total : it.currencies()) {
                    addsUp(seed, total);
                }
            }
        }
        assertThat(totals).isGreaterThan(3 * CAREERS_A_BLOCK);
    }

    private static void addsUp(long seed, CurrencyTotal total) {
        for (Component component : Component.values()) {
            Figure figure = total.component(component);
            assertThat(figure.op()).isEqualTo(Op.ROUND);
            assertThat(Outsider.evaluate(FigureJson.of(figure)))
                    .as("%s of seed %d", component, seed)
                    .isEqualTo(figure.amount());
        }
        assertThat(Outsider.evaluate(FigureJson.of(total.total())))
                .as("total of seed %d", seed)
                .isEqualTo(total.base()
                        .amount()
                        .add(total.bonus().amount())
                        .add(total.equity().amount()));
        assertThat(Outsider.evaluate(FigureJson.of(total.totalWithBenefits())))
                .as("with benefits of seed %d", seed)
                .isEqualTo(total.total().amount().add(total.benefits().amount()));
    }

    @Test
    void theOutsiderSeesThroughAWrongSum() {
        String json = FigureJson.of(Compensation.annualized(Sample.pay(), LocalDate.of(2024, 4, 1))
                        .currencies()
                        .getFirst()
                        .total())
                .replaceFirst("232800.00", "232801.00");
        assertThatThrownBy(() -> Outsider.evaluate(json)).isInstanceOf(AssertionError.class);
    }
}
