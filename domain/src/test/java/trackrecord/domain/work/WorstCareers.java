package trackrecord.domain.work;

import static trackrecord.domain.given.Given.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.GivenEquity;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action.AdjustUnits;
import trackrecord.domain.vocabulary.Action.CancelOptions;
import trackrecord.domain.vocabulary.Action.EndEmployment;
import trackrecord.domain.vocabulary.Action.EndLeave;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Action.PayBonus;
import trackrecord.domain.vocabulary.Action.PurchaseShares;
import trackrecord.domain.vocabulary.Action.RecordAchievement;
import trackrecord.domain.vocabulary.Action.RecordVestingEvent;
import trackrecord.domain.vocabulary.Action.SetBonusTarget;
import trackrecord.domain.vocabulary.Action.StartBenefit;
import trackrecord.domain.vocabulary.Action.StartLeave;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/**
 * Careers of any size, each full of whatever makes some question long: one kind of fact, or two that multiply. At the
 * largest sizes they are at the bounds of what may be recorded.
 */
public final class WorstCareers {

    private static final LocalDate HIRED = LocalDate.of(2000, 1, 1);
    private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
    private static final int A_REQUEST = 1_000;
    /** A grant of so many tranches for each hundred facts is 20,000 tranches for 5,000 facts: the most of both. */
    private static final int DAILY = 400;

    private static final int FACTS_A_GRANT = 100;
    /** So many are 500 grants for 5,000 facts: the most of both. */
    private static final int FACTS_A_SHORT_GRANT = 10;

    private static final int MOST_DAILY = 2_000;

    private WorstCareers() {}

    /** By name, what makes a career of so many facts. */
    public static Map<String, IntFunction<List<Command>>> all() {
        Map<String, IntFunction<List<Command>>> all = new LinkedHashMap<>();
        all.put("vests of one grant", WorstCareers::vests);
        all.put("grants", WorstCareers::grants);
        all.put("tranches", size -> filled(size, tranches(size), WorstCareers::raise));
        all.put("short leaves", WorstCareers::shortLeaves);
        all.put("a long leave", WorstCareers::longLeave);
        all.put("splits", WorstCareers::splits);
        all.put("bonuses and repayments", WorstCareers::bonuses);
        all.put("repayments of one bonus", WorstCareers::repayments);
        all.put("benefits", WorstCareers::benefits);
        all.put("corrections", WorstCareers::corrections);
        all.put("prices", WorstCareers::prices);
        all.put("events", WorstCareers::events);
        all.put("held grants", WorstCareers::held);
        all.put("employments", WorstCareers::employments);
        all.put("currencies", WorstCareers::currencies);
        all.put("percentages", WorstCareers::percentages);
        all.put("promotions", WorstCareers::promotions);
        all.put("all that pays", WorstCareers::pays);
        all.put("achievements", WorstCareers::achievements);
        all.put("exercises", WorstCareers::exercises);
        all.put("adjustments", WorstCareers::adjustments);
        all.put("purchases", WorstCareers::purchases);
        return all;
    }

    /**
     * What the rules make of the commands, a thousand a request.
     *
     * @throws AssertionError where a field of one is refused
     */
    public static History recorded(List<Command> commands) {
        History history = History.EMPTY;
        for (int from = 0; from < commands.size(); from += A_REQUEST) {
            List<Command> request = commands.subList(from, Math.min(from + A_REQUEST, commands.size()));
            for (int index = 0; index < request.size(); index++) {
                List<Problem> problems = FieldRules.problems(request.get(index), index);
                if (!problems.isEmpty()) {
                    throw new AssertionError(problems.toString());
                }
            }
            history = Decider.decide(history, request, NOW.plusSeconds(from), "test")
                    .after();
        }
        return history;
    }

    private static List<Command> begun() {
        return new ArrayList<>(List.of(Given.hire(HIRED.toString(), "Acme", "USD 1000")));
    }

    private static List<Command> filled(int size, List<Command> begun, IntFunction<Command> next) {
        List<Command> all = new ArrayList<>(begun);
        for (int day = 1; all.size() < size; day++) {
            all.add(next.apply(day));
        }
        return all;
    }

    private static LocalDate day(int number) {
        return HIRED.plusDays(number);
    }

    private static Command raise(int day) {
        return Given.raise(day(day).toString(), "USD " + (1_000 + day));
    }

    private static Command grant(int number, VestingTerms terms) {
        return new GrantRsu(
                        "g" + number,
                        new Granted.Units(BigDecimal.valueOf(1_000_000_007L), BigMoney.parse("USD 12.3456789012")),
                        terms)
                .on(HIRED);
    }

    private static VestingTerms terms(Segment... segments) {
        return new VestingTerms(null, List.of(segments), null, null, null);
    }

    private static Segment daily(int occurrences) {
        return new Segment(occurrences, 1, PeriodType.DAYS, Rational.ONE, null, null);
    }

    private static List<Command> tranches(int size) {
        List<Command> all = begun();
        IntStream.range(0, grantsFor(size)).forEach(number -> all.add(grant(number, terms(daily(DAILY)))));
        return all;
    }

    private static int grantsFor(int size) {
        return Math.max(1, size / FACTS_A_GRANT);
    }

    private static List<Command> vests(int size) {
        List<Command> all = begun();
        all.add(grant(0, terms(daily(MOST_DAILY))));
        return filled(size, all, day -> GivenEquity.vestUnits(day(day).toString(), "g0", "7"));
    }

    private static List<Command> grants(int size) {
        List<Command> all = begun();
        IntStream.range(0, size / FACTS_A_SHORT_GRANT)
                .forEach(number -> all.add(grant(
                        number,
                        terms(new Segment(
                                8, 50, PeriodType.MONTHS, Rational.ONE, new Cliff(2, Rational.of(1, 3)), null)))));
        return filled(size, all, WorstCareers::raise);
    }

    private static List<Command> shortLeaves(int size) {
        return filled(
                size,
                tranches(size),
                number -> number % 2 == 1
                        ? new StartLeave("rest", BigDecimal.TEN, true).on(day(number))
                        : new EndLeave().on(day(number)));
    }

    private static List<Command> longLeave(int size) {
        List<Command> all = tranches(size);
        all.add(new StartLeave("rest", BigDecimal.TEN, true).on(day(1)));
        return filled(size, all, day -> raise(day + 1));
    }

    private static List<Command> splits(int size) {
        List<Command> all = tranches(size);
        int most = Math.min(30, size / 2);
        for (int number = 1; number <= most; number++) {
            all.add(GivenEquity.split(
                    day(Math.max(1, size / 32) * number).toString(),
                    "Acme",
                    (999_999_999_989L - 2 * number) + "/" + (999_999_999_961L - 4 * number)));
        }
        return filled(size, all, day -> GivenEquity.vestUnits(day(day).toString(), "g" + day % grantsFor(size), "7"));
    }

    private static List<Command> bonuses(int size) {
        List<Command> all = begun();
        for (int number = 1; all.size() + 1 < size; number++) {
            all.add(new PayBonus(usd("10"), BonusKind.SPOT, null).on(day(number)));
            all.add(Given.repay(day(number).toString(), all.size(), "USD 3"));
        }
        return filled(size, all, WorstCareers::raise);
    }

    private static List<Command> repayments(int size) {
        List<Command> all = begun();
        all.add(Given.bonus(day(1).toString(), "USD 1000000"));
        return filled(size, all, number -> Given.repay(day(number + 1).toString(), 2, "USD 1"));
    }

    private static List<Command> benefits(int size) {
        return filled(size, begun(), number -> new StartBenefit(
                        "b" + number, "Lunch " + number, new CashBenefit(usd("1.01"), CashBenefit.Period.MONTH))
                .on(day(number)));
    }

    private static List<Command> corrections(int size) {
        List<Command> all = begun();
        int raises = size / 4;
        IntStream.rangeClosed(1, raises).forEach(number -> all.add(raise(number)));
        return filled(
                size,
                all,
                number -> Given.correct(
                        2 + number % raises,
                        Given.raise(day(1 + number % raises).toString(), "USD " + (1_001 + number % raises) + ".50")));
    }

    private static List<Command> prices(int size) {
        List<Command> all = begun();
        all.add(grant(0, terms(daily(MOST_DAILY))));
        return filled(
                size,
                all,
                number -> number % 2 == 0
                        ? GivenEquity.price(day(number).toString(), "Acme", "USD 10.0123456789")
                        : GivenEquity.vestUnits(day(number).toString(), "g0", "3"));
    }

    private static List<Command> events(int size) {
        return filled(
                size, waiting(size), number -> GivenEquity.event(day(number).toString(), "event " + number, "Acme"));
    }

    /** Grants of a hundred segments, each but one of which waits for an event of its own. */
    private static List<Command> waiting(int size) {
        List<Command> all = begun();
        int grants = Math.max(1, size / 50);
        for (int number = 0; number < grants; number++) {
            int own = number;
            Segment[] segments = Stream.concat(
                            Stream.of(new Segment(1, 100, PeriodType.MONTHS, Rational.of(1, 100), null, null)),
                            IntStream.range(0, 99)
                                    .mapToObj(event -> new Segment(
                                            1,
                                            12,
                                            PeriodType.MONTHS,
                                            Rational.of(1, 100),
                                            null,
                                            "event " + (own * 99 + event))))
                    .toArray(Segment[]::new);
            all.add(grant(number, terms(segments)));
        }
        return all;
    }

    /** Each scheduled over years, and released in fractions. */
    private static List<Command> held(int size) {
        List<Command> all = begun();
        int grants = grantsFor(size);
        for (int number = 0; number < grants; number++) {
            all.add(grant(number, new VestingTerms(null, List.of(daily(DAILY)), null, null, "sale " + number)));
        }
        for (int number = 0; number < grants; number++) {
            all.add(new RecordVestingEvent("sale " + number, "Acme", Rational.of(1, 999_999_999_961L - 6L * number))
                    .on(day(200 + number)));
        }
        return filled(size, all, WorstCareers::raise);
    }

    private static List<Command> employments(int size) {
        List<Command> all = new ArrayList<>();
        for (int number = 0; all.size() < size; number++) {
            all.add(
                    number % 2 == 0
                            ? Given.hire(day(number).toString(), "Acme " + number, "USD 1000")
                            : new EndEmployment(EndReason.OTHER, null, null).on(day(number)));
        }
        return all;
    }

    private static List<Command> currencies(int size) {
        List<CurrencyUnit> units = CurrencyUnit.registeredCurrencies().stream()
                .filter(it -> it.getDecimalPlaces() >= 0)
                .toList();
        return filled(size, begun(), number -> {
            CurrencyUnit unit = units.get(number % units.size());
            return switch (number % 3) {
                case 0 -> new PayBonus(Money.ofMajor(unit, 10), BonusKind.SPOT, null).on(day(number));
                case 1 -> Given.adjust(day(number).toString(), unit.getCode() + " " + (1_000 + number));
                default ->
                    new StartBenefit(
                                    "b" + number,
                                    "Lunch",
                                    new CashBenefit(Money.ofMajor(unit, 10), CashBenefit.Period.MONTH))
                            .on(day(number));
            };
        });
    }

    /** Whose denominators have as little in common as possible. */
    private static List<Command> percentages(int size) {
        List<Command> all = begun();
        for (int number = 0; number < grantsFor(size); number++) {
            Segment[] segments = IntStream.range(0, 20)
                    .mapToObj(index -> new Segment(
                            20,
                            1,
                            PeriodType.DAYS,
                            Rational.of(1, 999_999_999_989L - 2L * index),
                            new Cliff(3, Rational.of(1, 999_999_999_961L - 6L * index)),
                            null))
                    .toArray(Segment[]::new);
            all.add(grant(number, terms(segments)));
        }
        return filled(size, all, WorstCareers::raise);
    }

    private static List<Command> promotions(int size) {
        return filled(
                size,
                begun(),
                number -> Given.promote(
                        day(number).toString(), "Engineer " + number, "L" + number, "USD " + (1_000 + number)));
    }

    /** So that no block of a claim is nothing, and each of them has many facts. */
    private static List<Command> pays(int size) {
        List<Command> all = begun();
        all.add(new SetBonusTarget(new BonusTarget.Percent(BigDecimal.TEN)).on(HIRED));
        all.add(grant(0, terms(daily(MOST_DAILY))));
        return filled(size, all, number -> switch (number % 4) {
            case 0 -> new PayBonus(usd("10"), BonusKind.SPOT, null).on(day(number));
            case 1 -> new PayBonus(usd("10"), BonusKind.SIGN_ON, null).on(day(number));
            case 2 -> GivenEquity.vestUnits(day(number).toString(), "g0", "7");
            default ->
                new StartBenefit("b" + number, "Lunch", new CashBenefit(usd("1.01"), CashBenefit.Period.MONTH))
                        .on(day(number));
        });
    }

    /** Early ones, of which every tranche keeps its part until it vests, and some given up between them. */
    private static List<Command> exercises(int size) {
        List<Command> all = begun();
        all.add(new GrantOptions(
                        "g0",
                        new OptionTerms(
                                OptionKind.ISO,
                                BigDecimal.valueOf(1_000_000_007L),
                                BigMoney.parse("USD 1.0123456789"),
                                BigMoney.parse("USD 12.3456789012"),
                                null,
                                null,
                                null,
                                true,
                                null),
                        terms(daily(MOST_DAILY)))
                .on(HIRED));
        return filled(
                size,
                all,
                number -> number % 4 == 3
                        ? new CancelOptions("g0", BigDecimal.TEN, null).on(day(number))
                        : new ExerciseOptions("g0", BigDecimal.valueOf(7), null, null).on(day(number)));
    }

    private static List<Command> adjustments(int size) {
        List<Command> all = begun();
        all.add(grant(0, terms(daily(MOST_DAILY))));
        return filled(size, all, number -> switch (number % 3) {
            case 0 -> new AdjustUnits("g0", new BigDecimal("-5.5"), AdjustmentReason.OTHER).on(day(number));
            case 1 -> new AdjustUnits("g0", new BigDecimal("1.125"), AdjustmentReason.DIVIDEND).on(day(number));
            default -> GivenEquity.vestUnits(day(number).toString(), "g0", "7");
        });
    }

    private static List<Command> purchases(int size) {
        return filled(size, begun(), number -> new PurchaseShares(
                        new BigDecimal("10.5"), BigMoney.parse("USD 40.392"), BigMoney.parse("USD 59.2"), null)
                .on(day(number)));
    }

    private static List<Command> achievements(int size) {
        return filled(size, begun(), number -> new RecordAchievement(
                        "Delivery " + number, AchievementCategory.DELIVERY, null, "Measure first", null, null, null)
                .on(day(number)));
    }
}
