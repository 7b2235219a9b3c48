package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Schedule.Part;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.TermsRules;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Cases of other projects (see vectors/vesting/README.md), as far as the terms of this one can express them. */
class PublishedVestingCasesTest {

    @TestFactory
    Stream<DynamicTest> datesStepAsPublished() {
        return stream(read("date_stepping.json").get("cases"))
                .filter(it -> !it.get(3).asString().equals("START_DAY_MINUS_ONE"))
                .map(it -> dynamicTest(it.toString(), () -> {
                    int count = it.get(1).asInt() * (it.get(2).asString().equals("YEARS") ? 12 : 1);
                    boolean inDays = it.get(2).asString().equals("DAYS");
                    VestingTerms terms = new VestingTerms(
                            date(it.get(0)),
                            List.of(new Segment(
                                    1, count, inDays ? PeriodType.DAYS : PeriodType.MONTHS, Rational.ONE, null, null)),
                            null,
                            dayOfMonth(it.get(3).asString()),
                            null);
                    assertThat(schedule(date(it.get(0)), 1, terms).last()).isEqualTo(date(it.get(4)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> monthsCountFromTheirOriginAsPublished() {
        return stream(read("date_stepping.json").get("origin_cases"))
                .map(it -> dynamicTest(it.toString(), () -> {
                    boolean chained = !it.get("origin").isNull();
                    LocalDate start = date(it.get(chained ? "origin" : "step_from"));
                    List<Segment> segments = new ArrayList<>();
                    if (chained) {
                        segments.add(Grants.months(1, 1, "1/2"));
                    }
                    segments.add(Grants.months(1, it.get("n").asInt(), "1/2"));
                    Schedule schedule = schedule(start, 10, new VestingTerms(start, segments, null, null, null));
                    assertThat(schedule.last()).isEqualTo(date(it.get("expected")));
                    if (chained) {
                        assertThat(schedule.parts().getFirst().on()).isEqualTo(date(it.get("step_from")));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> unitsAreSpreadAsPublished() {
        return stream(read("ocf_allocation_types.json").get("cases"))
                .map(it -> dynamicTest(it.toString(), () -> {
                    Allocation allocation = Allocation.valueOf(it.get("type").asString());
                    Segment segment = Grants.months(it.get("tranches").asInt(), 1, "1/1");
                    assertThat(amounts(it, allocation, segment))
                            .isEqualTo(stream(it.get("expected"))
                                    .map(amount -> Rational.parse(amount.asString()))
                                    .toList());
                    if (it.has("cliff_at_2")) {
                        assertThat(amounts(it, allocation, Grants.cliff(segment, 2, "1/2"))
                                        .getFirst())
                                .isEqualTo(Rational.of(it.get("cliff_at_2").asInt()));
                    }
                }));
    }

    private static List<Rational> amounts(JsonNode it, Allocation allocation, Segment segment) {
        LocalDate start = LocalDate.of(2025, 1, 1);
        VestingTerms terms = Grants.allocated(allocation, Grants.terms(segment));
        return schedule(start, it.get("total").asInt(), terms).parts().stream()
                .map(Part::amount)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> schedulesCompileAsPublished() {
        return stream(read("ocf_compile_vesting.json").get("cases"))
                .filter(it -> it.has("total"))
                .map(it -> dynamicTest(it.get("name").asString(), () -> {
                    LocalDate start = it.has("start") ? date(it.get("start")) : LocalDate.of(2025, 1, 1);
                    LocalDate granted = it.has("grant") ? date(it.get("grant")) : start;
                    VestingTerms terms = new VestingTerms(
                            start,
                            stream(it.get("statements"))
                                    .map(PublishedVestingCasesTest::segment)
                                    .toList(),
                            null,
                            null,
                            null);
                    check(it.get("expect"), schedule(granted, it.get("total").asInt(), terms, firings(it)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> totalsThatAreNotWholeAreRefusedAsPublished() {
        return stream(read("ocf_compile_vesting.json").get("cases"))
                .filter(it -> it.has("totals_rejected"))
                .flatMap(it -> stream(it.get("totals_rejected")))
                // A negative number of units never gets this far: amounts are read as digits with a point.
                .filter(total -> !total.asString().startsWith("-"))
                .map(total -> dynamicTest(total.asString(), () -> assertThat(TermsRules.check(
                                Grants.terms(Grants.months(1, 12, "1/1")), Grants.unitsOf(total.asString(), "USD 1")))
                        .hasSize(1)));
    }

    @TestFactory
    Stream<DynamicTest> cliffsOnTheGridVestAsPublished() {
        return stream(read("vestlang_cliff_cases.json").get("cases"))
                .filter(it -> it.has("cliff")
                        && it.get("cliff").get("unit").asString().equals("MONTHS"))
                .map(it -> dynamicTest(it.get("name").asString(), () -> {
                    VestingTerms terms = Grants.terms(new Segment(
                            it.get("occurrences").asInt(),
                            1,
                            PeriodType.MONTHS,
                            Rational.ONE,
                            new Cliff(
                                    it.get("cliff").get("length").asInt(),
                                    Rational.parse(it.get("cliff").get("pct").asString())),
                            null));
                    if (it.has("throws")) {
                        assertThat(TermsRules.check(terms, Grants.unitsOf("10", "USD 1")))
                                .hasSize(1);
                    } else {
                        check(
                                it,
                                schedule(date(it.get("start")), it.get("total").asInt(), terms));
                    }
                }));
    }

    private static void check(JsonNode expected, Schedule schedule) {
        List<Part> parts = schedule.parts();
        expected.propertyNames().forEach(name -> {
            JsonNode value = expected.get(name);
            switch (name) {
                case "events" ->
                    assertThat(parts)
                            .isEqualTo(stream(value)
                                    .map(PublishedVestingCasesTest::part)
                                    .toList());
                case "count" -> assertThat(parts).hasSize(value.asInt());
                case "first" -> assertThat(parts.getFirst()).isEqualTo(part(value));
                case "second" -> assertThat(parts.get(1)).isEqualTo(part(value));
                case "contains" -> assertThat(parts).contains(part(value));
                case "first_date", "min_date" ->
                    assertThat(parts.getFirst().on()).isEqualTo(date(value));
                case "last_date" -> assertThat(schedule.last()).isEqualTo(date(value));
                case "dates" ->
                    assertThat(parts.stream().map(Part::on))
                            .isEqualTo(stream(value)
                                    .map(PublishedVestingCasesTest::date)
                                    .toList());
                case "sum" ->
                    assertThat(parts.stream().map(Part::amount).reduce(Rational.ZERO, Rational::plus))
                            .isEqualTo(Rational.of(value.asInt()));
                case "name", "start", "total", "occurrences", "period", "cliff" -> {}
                default -> throw new AssertionError("an expectation that nothing checks: " + name);
            }
        });
    }

    private static Part part(JsonNode pair) {
        return new Part(date(pair.get(0)), Rational.of(pair.get(1).asInt()));
    }

    private static Segment segment(JsonNode statement) {
        JsonNode cliff = statement.get("cliff");
        String base = statement.get("base").asString();
        return new Segment(
                statement.get("occurrences").asInt(),
                statement.get("period").asInt(),
                PeriodType.valueOf(statement.get("period_type").asString()),
                Rational.parse(statement.get("percentage").asString()),
                cliff == null
                        ? null
                        : new Cliff(
                                cliff.get("occurrence").asInt(),
                                Rational.parse(cliff.get("percentage").asString())),
                base.startsWith("EVENT:") ? base.substring("EVENT:".length()) : null);
    }

    private static VestingOccurrence[] firings(JsonNode it) {
        return !it.has("firings")
                ? new VestingOccurrence[0]
                : stream(it.get("firings"))
                        .map(firing -> Grants.event(
                                firing.get("id").asString(),
                                firing.get("date").asString(),
                                firing.has("fraction") ? firing.get("fraction").asString() : "1/1"))
                        .toArray(VestingOccurrence[]::new);
    }

    private static Schedule schedule(LocalDate granted, int units, VestingTerms terms, VestingOccurrence... events) {
        return Grant.of(
                        1,
                        granted,
                        "g",
                        Grants.EMPLOYER,
                        EmploymentId.of(1),
                        Instrument.of(new Granted.Units(BigDecimal.valueOf(units), BigMoney.parse("USD 1"))),
                        terms)
                .schedule(List.of(events));
    }

    private static DayOfMonth dayOfMonth(String policy) {
        return switch (policy) {
            case "START_DAY", "-" -> null;
            case "LAST" -> DayOfMonth.parse("31_OR_LAST_DAY_OF_MONTH");
            case "FIRST" -> DayOfMonth.parse("01");
            default -> throw new AssertionError("no such policy: " + policy);
        };
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asString());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(String file) {
        try (InputStream in = PublishedVestingCasesTest.class.getResourceAsStream("/vectors/vesting/" + file)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
