package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.vesting.VestingOracle.Answer;
import trackrecord.domain.vesting.VestingOracle.Line;
import trackrecord.domain.vesting.VestingOracle.Step;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Random grants with random fates, against {@link VestingOracle}; a failure names its seed. */
class VestingPropertyTest {

    private static final int CASES_A_SEED = 250;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Allocation[] WHOLE_UNITS = {
        Allocation.CUMULATIVE_ROUNDING,
        Allocation.CUMULATIVE_ROUND_DOWN,
        Allocation.FRONT_LOADED,
        Allocation.BACK_LOADED,
        Allocation.FRONT_LOADED_TO_SINGLE_TRANCHE,
        Allocation.BACK_LOADED_TO_SINGLE_TRANCHE
    };

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(24, 72));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyGrantStandsWhereTheOracleSaysItDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_A_SEED; i++) {
            Case some = new Case(random);
            Grant grant = some.grant;
            for (Step step : some.steps) {
                grant = played(grant, step);
            }
            // Asked twice on purpose, with another day between: what is kept must not show.
            GrantStatus status = grant.status(some.asOf, some.events, some.pauses());
            grant.status(some.asOf.plusDays(40), some.events, Pauses.NONE);
            Answer expected = new VestingOracle(
                            some.grant.on(), some.total, some.terms, some.events, some.pauses, some.asOf)
                    .answer(some.asOf, some.steps);
            assertThat(answer(status)).as("seed %d, case %d: %s", seed, i, some).isEqualTo(expected);
            assertThat(answer(grant.status(some.asOf, some.events, some.pauses())))
                    .isEqualTo(expected);
            checkSums(status);
        }
    }

    /** Leaves become known one after the other; what is kept of the earlier ones must not show. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLastDateIsThatOfTheLastTrancheHoweverLeavesFollowOneAnother(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_A_SEED / 10; i++) {
            Case some = new Case(random);
            Pauses known = Pauses.NONE;
            LocalDate day = some.grant.on().plusDays(random.nextInt(100));
            for (int leave = 0; leave < 8; leave++) {
                Pauses open = known.and(Grants.pause(day, null));
                LocalDate back = day.plusDays(1 + random.nextInt(random.nextBoolean() ? 3 : 120));
                known = open.endedOn(back);
                for (LocalDate asked : List.of(day, back.minusDays(1), back, back.plusDays(random.nextInt(60)))) {
                    Pauses then = asked.isBefore(back) ? open : known;
                    List<Tranche> tranches = some.granted(BigDecimal.valueOf(some.total), some.terms.allocation())
                            .status(asked, some.events, Pauses.of(then.inOrder()))
                            .tranches();
                    assertThat(some.grant.status(asked, some.events, then).lastTrancheOn())
                            .as("seed %d, case %d on %s: %s", seed, i, asked, some)
                            .isEqualTo(
                                    tranches.isEmpty()
                                            ? null
                                            : tranches.getLast().scheduled());
                }
                day = back.plusDays(random.nextInt(random.nextBoolean() ? 3 : 90));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moneyVestsAsItsMinorUnitsWould(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_A_SEED; i++) {
            Case some = new Case(random);
            Grant units = some.grant;
            Grant money = Grant.of(
                    1,
                    units.on(),
                    "g",
                    "Acme",
                    EmploymentId.of(1),
                    Instrument.of(new Granted.Value(Money.ofMinor(CurrencyUnit.USD, some.total))),
                    some.terms);
            for (Step step : some.steps) {
                if (step.kind() != 'S') {
                    units = played(units, step);
                    money = played(money, step, Rational.of(1, 100));
                }
            }
            assertThat(scaled(money.status(some.asOf, some.events, some.pauses()), Rational.of(100)))
                    .as("seed %d, case %d: %s", seed, i, some)
                    .isEqualTo(scaled(units.status(some.asOf, some.events, some.pauses()), Rational.ONE));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fractionalUnitsVestAsTheirLastDecimalWould(long seed) {
        Random random = new Random(seed);
        Rational many = Rational.of(10_000_000_000L);
        for (int i = 0; i < CASES_A_SEED; i++) {
            Case some = new Case(random);
            Grant fractional = some.granted(BigDecimal.valueOf(some.total), Allocation.FRACTIONAL);
            Grant whole =
                    some.granted(BigDecimal.valueOf(some.total).movePointRight(10), Allocation.CUMULATIVE_ROUND_DOWN);
            for (Step step : some.steps) {
                fractional = played(fractional, step);
                whole = played(whole, step, many);
            }
            assertThat(scaled(fractional.status(some.asOf, some.events, some.pauses()), many))
                    .as("seed %d, case %d: %s", seed, i, some)
                    .isEqualTo(scaled(whole.status(some.asOf, some.events, some.pauses()), Rational.ONE));
        }
    }

    /** Every amount of an answer, times a factor. */
    private static List<Object> scaled(GrantStatus status, Rational factor) {
        List<Object> all = new ArrayList<>(List.of(
                status.vested().times(factor),
                status.forfeited().times(factor),
                status.unvested().times(factor),
                status.unscheduled().times(factor)));
        status.tranches()
                .forEach(tranche -> all.add(List.of(
                        tranche.date(),
                        tranche.amount().times(factor),
                        tranche.vested().times(factor),
                        tranche.forfeited().times(factor),
                        tranche.state())));
        return all;
    }

    private static void checkSums(GrantStatus status) {
        Rational open = status.unscheduled();
        Rational vested = Rational.ZERO;
        int number = 0;
        LocalDate last = LocalDate.MIN;
        for (Tranche tranche : status.tranches()) {
            number++;
            assertThat(tranche.number()).isEqualTo(number);
            assertThat(tranche.scheduled())
                    .isAfterOrEqualTo(last)
                    .isAfterOrEqualTo(status.grant().on());
            assertThat(tranche.amount())
                    .isEqualTo(tranche.vested().plus(tranche.forfeited()).plus(tranche.open()));
            assertThat(tranche.amount().signum()).isPositive();
            assertThat(tranche.open().signum()).isNotNegative();
            last = tranche.scheduled();
            open = open.plus(tranche.open());
            vested = vested.plus(tranche.vested());
        }
        assertThat(open).isEqualTo(status.unvested());
        assertThat(vested.compareTo(status.vested())).isNotPositive();
        assertThat(status.total())
                .isEqualTo(status.vested().plus(status.forfeited()).plus(status.unvested()));
        assertThat(status.vests().stream()
                        .map(vest -> vest.amount().times(vest.factor()))
                        .reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(status.vested());
    }

    private static Grant played(Grant grant, Step step) {
        return played(grant, step, Rational.ONE);
    }

    /** @param unit what a step counts in */
    private static Grant played(Grant grant, Step step, Rational unit) {
        Rational amount = unit.times(step.amount());
        return switch (step.kind()) {
            case 'V' -> grant.vested(7, step.on(), Grants.vested(grant, amount));
            case 'F' -> grant.forfeited(8, step.on(), Grants.quantity(grant, amount));
            case 'S' -> grant.split(9, step.on(), Rational.of(step.amount(), 2));
            default ->
                grant.employmentEnded(
                        10,
                        step.on(),
                        EndReason.OTHER,
                        step.kind() == 'K',
                        step.amount() == -1
                                ? new Acceleration("g", null)
                                : step.amount() < 0 ? null : Grants.acceleration(grant, amount));
        };
    }

    private static Answer answer(GrantStatus status) {
        return new Answer(
                status.tranches().stream()
                        .map(tranche -> new Line(
                                tranche.date(),
                                weight(tranche.amount()),
                                weight(tranche.vested()),
                                weight(tranche.forfeited()),
                                tranche.state()))
                        .toList(),
                weight(status.vested()),
                weight(status.forfeited()),
                weight(status.unvested()),
                weight(status.unscheduled()));
    }

    private static long weight(Rational amount) {
        Rational weight = amount.times(1024);
        assertThat(weight.isWhole()).isTrue();
        return weight.numerator().longValueExact();
    }

    /** A random grant, small enough to be counted unit by unit. */
    private static final class Case {

        final Random random;
        final int total;
        final VestingTerms terms;
        final Grant grant;
        final LocalDate asOf;
        final List<VestingOccurrence> events = new ArrayList<>();
        final List<Pause> pauses = new ArrayList<>();
        final List<Step> steps = new ArrayList<>();

        Case(Random random) {
            this.random = random;
            total = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 60);
            terms = terms();
            LocalDate granted = FIRST.plusDays(random.nextInt(500));
            grant = Grant.of(
                    1,
                    granted,
                    "g",
                    "Acme",
                    EmploymentId.of(1),
                    Instrument.of(new Granted.Units(BigDecimal.valueOf(total), BigMoney.parse("USD 1"))),
                    terms);
            asOf = granted.plusDays(random.nextInt(1500));
            for (String event : List.of("ipo", "launch")) {
                if (random.nextBoolean()) {
                    events.add(new VestingOccurrence(
                            2,
                            FIRST.plusDays(random.nextInt(1500)),
                            event,
                            "Acme",
                            random.nextBoolean() ? Rational.ONE : sixtieths(1 + random.nextInt(60))));
                }
            }
            takeLeave();
            steps(granted);
        }

        Pauses pauses() {
            return Pauses.of(pauses);
        }

        /** The same grant with another number of units, spread in another way. */
        Grant granted(BigDecimal units, Allocation allocation) {
            return Grant.of(
                    1,
                    grant.on(),
                    "g",
                    "Acme",
                    EmploymentId.of(1),
                    Instrument.of(new Granted.Units(units, BigMoney.parse("USD 1"))),
                    Grants.allocated(allocation, terms));
        }

        private VestingTerms terms() {
            List<Segment> segments = new ArrayList<>();
            int left = 60;
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count && left > 0; i++) {
                int percentage = i == count - 1 && random.nextInt(3) > 0 ? left : 1 + random.nextInt(left);
                left -= percentage;
                segments.add(segment(percentage));
            }
            int day = random.nextInt(60);
            return new VestingTerms(
                    random.nextInt(3) == 0 ? null : FIRST.plusDays(random.nextInt(500)),
                    segments,
                    WHOLE_UNITS[random.nextInt(WHOLE_UNITS.length)],
                    day > 31 ? null : new DayOfMonth(day),
                    random.nextInt(4) == 0 ? "ipo" : null);
        }

        private Segment segment(int percentage) {
            int occurrences = 1 + random.nextInt(random.nextInt(4) == 0 ? 16 : 5);
            boolean inDays = random.nextInt(4) == 0;
            int period = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(inDays ? 90 : 4);
            Cliff cliff = null;
            if (random.nextInt(3) == 0) {
                int at = 1 + random.nextInt(occurrences);
                cliff = new Cliff(at, at == occurrences ? Rational.ONE : sixtieths(random.nextInt(61)));
            }
            return new Segment(
                    occurrences,
                    period,
                    inDays ? PeriodType.DAYS : PeriodType.MONTHS,
                    sixtieths(percentage),
                    cliff,
                    random.nextInt(4) > 0 ? null : random.nextBoolean() ? "ipo" : "launch");
        }

        private static Rational sixtieths(int count) {
            return Rational.of(count, 60);
        }

        /** Leaves that follow one another, the last one perhaps open. */
        private void takeLeave() {
            LocalDate day = FIRST.plusDays(random.nextInt(600));
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate end = day.plusDays(1 + random.nextInt(200));
                pauses.add(Grants.pause(day, i == 1 && random.nextBoolean() ? null : end));
                day = end.plusDays(random.nextInt(200));
            }
        }

        private void steps(LocalDate granted) {
            int days = (int) (asOf.toEpochDay() - granted.toEpochDay());
            for (int i = random.nextInt(7); i > 0; i--) {
                LocalDate on = granted.plusDays(random.nextInt(days + 1));
                int amount = 1 + random.nextInt(Math.max(1, total / 2));
                steps.add(
                        switch (random.nextInt(6)) {
                            case 0 -> new Step('F', on, amount);
                            case 1 -> new Step('S', on, 1 + random.nextInt(4));
                            default -> new Step('V', on, amount);
                        });
            }
            if (random.nextInt(3) == 0) {
                steps.add(new Step(
                        random.nextInt(4) == 0 ? 'K' : 'E',
                        granted.plusDays(random.nextInt(days + 1)),
                        random.nextBoolean() ? random.nextInt(total + 1) : -random.nextInt(2)));
            }
            steps.sort(Comparator.comparing(Step::on));
        }

        @Override
        public String toString() {
            return total + " units on " + grant.on() + " as of " + asOf + ": " + terms + ", " + events + ", " + pauses
                    + ", " + steps;
        }
    }
}
