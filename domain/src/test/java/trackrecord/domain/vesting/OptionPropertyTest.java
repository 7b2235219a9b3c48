package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.VestingTerms;

/** Random grants of options with random lives, against {@link OptionOracle}; a failure names its seed. */
class OptionPropertyTest {

    private static final LocalDate GRANTED = LocalDate.of(2020, 1, 15);
    private static final int GRANTS = 200;

    @RepeatedTest(20)
    void everyBalanceIsWhatTheOracleSays(RepetitionInfo block) {
        for (long seed = 0; seed < GRANTS; seed++) {
            new Life(block.getCurrentRepetition() * 1_000L + seed).holds();
        }
    }

    private static final class Life {
        private final long seed;
        private final SplittableRandom random;
        private final OptionTerms terms;
        private final VestingTerms vesting;
        private final List<VestingOccurrence> events;
        private Grant grant;
        private final OptionOracle oracle;

        private Life(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
            LocalDate expiresOn = chance(50) ? null : GRANTED.plusDays(random.nextInt(1500));
            boolean early = chance(50);
            int units = random.nextInt(1, 200);
            List<ExerciseWindow> windows =
                    chance(30) ? null : List.of(new ExerciseWindow(null, Period.ofDays(random.nextInt(0, 200))));
            this.terms = new OptionTerms(
                    OptionKind.ISO,
                    BigDecimal.valueOf(units),
                    BigMoney.parse("USD 1"),
                    null,
                    null,
                    null,
                    expiresOn,
                    early,
                    windows);
            VestingTerms scheduled =
                    Grants.terms(Grants.months(random.nextInt(1, 9), random.nextInt(1, 5), chance(30) ? "3/4" : "1/1"));
            boolean held = chance(30);
            this.vesting = held ? Grants.heldUntil("ipo", scheduled) : scheduled;
            this.events = held && chance(70)
                    ? List.of(Grants.event(
                            "ipo", GRANTED.plusDays(random.nextInt(1000)).toString()))
                    : List.of();
            this.grant = Grant.of(
                    1, GRANTED, "g", Grants.EMPLOYER, EmploymentId.of(1), new Instrument.Options(terms), vesting);
            this.oracle = new OptionOracle(early, 0, expiresOn);
            BigDecimal left = terms.units();
            for (Schedule.Part part : grant.schedule(events).parts()) {
                LocalDate vestsOn = !held
                        ? part.on()
                        : events.isEmpty()
                                ? null
                                : part.on().isBefore(events.getFirst().on())
                                        ? events.getFirst().on()
                                        : part.on();
                oracle.tranche(part.on(), vestsOn, part.amount().round(0));
                left = left.subtract(part.amount().round(0));
            }
            oracle.tranche(null, null, left);
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private void holds() {
            LocalDate day = GRANTED;
            boolean ended = false;
            int splits = 0;
            agrees(day);
            for (int step = 2; step < 14; step++) {
                day = day.plusDays(random.nextInt(120));
                switch (random.nextInt(8)) {
                    case 0, 1, 2, 3 -> exercise(step, day);
                    case 4 -> cancel(step, day);
                    case 5 -> {
                        if (splits++ < 3) {
                            String ratio = chance(50) ? "2/1" : chance(50) ? "3/2" : "1/10";
                            grant = grant.split(step, day, Rational.parse(ratio));
                            oracle.split(Rational.parse(ratio).round(1));
                        }
                    }
                    case 6 -> {
                        if (!ended) {
                            ended = true;
                            end(step, day);
                        }
                    }
                    default -> {}
                }
                agrees(day);
                agrees(day.plusDays(random.nextInt(100)));
            }
            agrees(day.plusDays(2000));
        }

        private GrantStatus status(LocalDate day) {
            return grant.status(day, events, Pauses.NONE);
        }

        private void exercise(int number, LocalDate day) {
            Rational all = status(day).options().orElseThrow().exercisable();
            BigDecimal units = part(all);
            if (units.signum() > 0) {
                grant = grant.exercised(number, day, units, null);
                oracle.exercise(number, day, units);
            }
        }

        private void cancel(int number, LocalDate day) {
            BigDecimal units = part(status(day).options().orElseThrow().open());
            if (units.signum() > 0) {
                grant = grant.cancelled(number, day, units);
                oracle.cancel(day, units);
            }
        }

        private BigDecimal part(Rational all) {
            int most = all.floor(0).numerator().intValueExact();
            return BigDecimal.valueOf(most == 0 ? 0 : random.nextInt(1, most + 1));
        }

        private void end(int number, LocalDate day) {
            boolean kept = chance(30);
            Acceleration accelerated = null;
            BigDecimal units = BigDecimal.ZERO;
            if (chance(40)) {
                units = chance(40) ? BigDecimal.ONE.negate() : part(status(day).openFrom(day));
                accelerated = new Acceleration("g", units.signum() < 0 ? null : new Quantity.Units(units));
            }
            grant = grant.employmentEnded(number, day, EndReason.RESIGNED, kept, accelerated);
            oracle.end(
                    day,
                    kept,
                    units,
                    terms.windows() == null ? null : terms.windows().getFirst().lastDay(day));
        }

        private void agrees(LocalDate day) {
            GrantStatus status = status(day);
            OptionBalance balance = status.options().orElseThrow();
            assertThat(OptionOracle.line(
                            status.vested().round(20),
                            status.unvested().round(20),
                            status.forfeited().round(20),
                            balance.exercisable().round(20),
                            balance.exercised().round(20),
                            balance.cancelled().round(20),
                            balance.lapsed().round(20),
                            balance.repurchasable().round(20),
                            balance.exerciseBy()))
                    .as("seed %d on %s, %s", seed, day, terms)
                    .isEqualTo(oracle.on(day));
            assertThat(takenBack(status)).as("taken back, seed %d", seed).isEqualTo(plain(oracle));
            List<Tranche> tranches = status.tranches();
            assertThat(sum(tranches, Tranche::vested).plus(sum(tranches, Tranche::forfeited)))
                    .as("tranches of seed %d on %s", seed, day)
                    .isLessThanOrEqualTo(status.vested().plus(status.forfeited()));
            Rational scheduled = sum(tranches, Tranche::amount);
            assertThat(scheduled).as("seed %d on %s", seed, day).isLessThanOrEqualTo(status.total());
        }

        private static List<String> takenBack(GrantStatus status) {
            List<String> all = new ArrayList<>();
            for (Repurchase each : status.repurchases()) {
                all.add(each.of().fact() + ": "
                        + each.share()
                                .times(each.of().units())
                                .dividedBy(each.of().factor())
                                .signum());
            }
            return all;
        }

        private static List<String> plain(OptionOracle oracle) {
            return oracle.takenBack().entrySet().stream()
                    .filter(it -> it.getValue().signum() > 0)
                    .map(it -> it.getKey() + ": 1")
                    .toList();
        }

        private static Rational sum(List<Tranche> tranches, java.util.function.Function<Tranche, Rational> part) {
            return tranches.stream().map(part).reduce(Rational.ZERO, Rational::plus);
        }
    }
}
