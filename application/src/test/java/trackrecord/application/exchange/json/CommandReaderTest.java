package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Remarks;

/** Backticks stand for the quotes of JSON. */
class CommandReaderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    static Stream<Command> everyCommand() {
        return EveryFact.FULL.stream().map(Vocabulary::toCommand);
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void readsWhatIsWritten(Command command) {
        assertThat(CommandReader.read(Json.mapper().writeValueAsBytes(command), 1))
                .containsExactly(command);
    }

    @Test
    void readsOneCommandOrAnArrayInOrder() {
        assertThat(read("{`type`:`EndLeave`,`effectiveOn`:`2024-10-01`}"))
                .containsExactly(new Action.EndLeave().on(DAY));
        assertThat(read(
                        "[{`type`:`Raise`,`effectiveOn`:`2024-10-01`,`baseSalary`:{`amount`:`185000`,`currency`:`USD`}},"
                                + "{`type`:`EndLeave`,`effectiveOn`:`2024-10-01`,`note`:null}]"))
                .containsExactly(
                        new Action.Raise(PayRate.aYear(Money.parse("USD 185000")), null).on(DAY),
                        new Action.EndLeave().on(DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/baseSalary/amount   | `baseSalary`:{`amount`:185000,`currency`:`USD`} | as a string (\"185000\")",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`185,000`,`currency`:`USD`} | no separators",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`1e5`,`currency`:`USD`} | not a decimal",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`1234567890123456789012345678901`,`currency`:`USD`} | at most 15 before",
                "/baseSalary/per      | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`BIWEEKLY`} | two weeks give 26 times the amount, per YEAR",
                "/baseSalary/per      | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`BIWEEK`} | give 26 times the amount, per YEAR",
                "/baseSalary/per      | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`bi-weekly`} | give 26 times the amount, per YEAR",
                "/baseSalary/per      | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`FORTNIGHT`} | give 26 times the amount, per YEAR",
                "/baseSalary/per      | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`SEMI_MONTHLY`} | twice a month give 24 times",
                "/baseSalary/per      | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`QUARTER`} | every quarter give 4 times",
                "/baseSalary/per      | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`per`:`MONTHS`} | did you mean \"MONTH\"",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`+5`,`currency`:`USD`} | not a decimal",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`1.`,`currency`:`USD`} | not a decimal",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`185000.001`,`currency`:`USD`} | 3 decimals, but USD has 2",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`185000.5`,`currency`:`JPY`} | 1 decimal, but JPY has 0",
                "/baseSalary/amount   | `baseSalary`:{`amount`:`-1`,`currency`:`USD`} | greater than 0",
                "/baseSalary/amount   | `baseSalary`:{`currency`:`USD`} | amount is missing",
                "/baseSalary/currency | `baseSalary`:{`amount`:`1`} | currency is missing",
                "/baseSalary/currency | `baseSalary`:{`amount`:`1`,`currency`:`usd`} | did you mean \"USD\"",
                "/baseSalary/currency | `baseSalary`:{`amount`:`1`,`currency`:`XXX`} | ISO 4217",
                "/baseSalary/cents    | `baseSalary`:{`amount`:`1`,`currency`:`USD`,`cents`:2} | unknown field \"cents\"",
                "/baseSalary          | `baseSalary`:`185000 USD` | money such as {",
                "/baseSalary          | `reason`:`x` | baseSalary is missing",
                "/reason              | `baseSalary`:{`amount`:`1`,`currency`:`USD`},`reason`:7 | in quotes",
                "/reason              | `baseSalary`:{`amount`:`1`,`currency`:`USD`},`reason`:`` | must not be empty",
                "/reson               | `baseSalary`:{`amount`:`1`,`currency`:`USD`},`reson`:`x` | did you mean \"reason\"",
                "/a~1b~0c             | `baseSalary`:{`amount`:`1`,`currency`:`USD`},`a/b~c`:`x` | a Raise has effectiveOn",
            })
    void namesTheFieldOfARaise(String pointer, String fields, String message) {
        assertThat(problems("{`type`:`Raise`,`effectiveOn`:`2024-10-01`," + fields + "}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.command()).isZero();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/effectiveOn  | {`type`:`EndLeave`} | is missing",
                "/effectiveOn  | {`type`:`EndLeave`,`effectiveOn`:`2024-10-1`} | a date such as",
                "/effectiveOn  | {`type`:`EndLeave`,`effectiveOn`:20241001} | in quotes",
                "/effectiveOn  | {`type`:`EndLeave`,`effectiveOn`:`2023-02-29`} | not in the calendar",
                "/effectiveOn  | {`type`:`EndLeave`,`effectiveOn`:`1899-12-31`} | between",
                "/fact         | {`type`:`Retract`,`fact`:`3`,`reason`:`x`} | without quotes",
                "/fact         | {`type`:`Retract`,`fact`:3.0,`reason`:`x`} | a whole number",
                "/fact         | {`type`:`Retract`,`fact`:99999999999,`reason`:`x`} | a whole number",
                "/fact         | {`type`:`Retract`,`reason`:`x`} | is missing",
                "/effectiveOn  | {`type`:`Retract`,`fact`:3,`reason`:`x`,`effectiveOn`:`2024-10-01`} | has no effectiveOn",
                "/kind         | {`type`:`PayBonus`,`effectiveOn`:`2024-10-01`,`amount`:{`amount`:`1`,`currency`:`USD`},`kind`:`sign-on`} | did you mean \"SIGN_ON\"",
                "/ratio        | {`type`:`RecordSplit`,`effectiveOn`:`2024-10-01`,`employer`:`D`,`ratio`:`20:1`} | rational",
                "/ratio        | {`type`:`RecordSplit`,`effectiveOn`:`2024-10-01`,`employer`:`D`,`ratio`:`1/0`} | denominator of zero",
                "/pausesVesting| {`type`:`StartLeave`,`effectiveOn`:`2024-10-01`,`kind`:`k`,`pausesVesting`:`yes`} | true or false",
                "/payPercent   | {`type`:`StartLeave`,`effectiveOn`:`2024-10-01`,`kind`:`k`,`payPercent`:80} | as a string (\"80\")",
                "/bonusTarget  | {`type`:`SetBonusTarget`,`effectiveOn`:`2024-10-01`,`bonusTarget`:{`percent`:`1`,`amount`:{`amount`:`1`,`currency`:`USD`}}} | either",
                "/bonusTarget  | {`type`:`SetBonusTarget`,`effectiveOn`:`2024-10-01`,`bonusTarget`:`15%`} | either",
                "/forPeriod/to | {`type`:`PayBonus`,`effectiveOn`:`2024-10-01`,`kind`:`SPOT`,`amount`:{`amount`:`1`,`currency`:`USD`},`forPeriod`:{`from`:`2024-01-01`}} | to is missing",
                "/value/amount | {`type`:`GrantRsu`,`effectiveOn`:`2024-10-01`,`grantId`:`g`,`value`:{`amount`:1,`currency`:`USD`}} | as a string",
                "/unitPrice/amount | {`type`:`RecordSharePrice`,`effectiveOn`:`2024-10-01`,`employer`:`D`,`unitPrice`:{`amount`:`1.00000000001`,`currency`:`USD`}} | up to 10",
                "/vesting/segments/0/cliff/percentage | {`type`:`GrantRsu`,`effectiveOn`:`2024-10-01`,`grantId`:`g`,`value`:{`amount`:`1`,`currency`:`USD`},`vesting`:{`segments`:[{`occurrences`:1,`period`:1,`periodType`:`DAYS`,`percentage`:`1`,`cliff`:{`occurrence`:1}}]}} | is missing",
                "/vesting/dayOfMonth | {`type`:`GrantRsu`,`effectiveOn`:`2024-10-01`,`grantId`:`g`,`value`:{`amount`:`1`,`currency`:`USD`},`vesting`:{`dayOfMonth`:`1`,`segments`:[]}} | 01 to 28",
                "/tags/1       | {`type`:`RecordIncident`,`effectiveOn`:`2024-10-01`,`title`:`t`,`tags`:[`a`,null]} | entry is missing",
                "/tags         | {`type`:`RecordIncident`,`effectiveOn`:`2024-10-01`,`title`:`t`,`tags`:`a`} | square brackets",
                "/replacement/baseSalary/amount | {`type`:`Correct`,`fact`:1,`replacement`:{`type`:`Raise`,`effectiveOn`:`2024-10-01`,`baseSalary`:{`amount`:`0`,`currency`:`USD`}}} | greater than 0",
                "/replacement/effectiveOn | {`type`:`Correct`,`fact`:1,`replacement`:{`type`:`EndLeave`}} | is missing",
                "/replacement  | {`type`:`Correct`,`fact`:1} | is missing",
            })
    void namesTheField(String pointer, String json, String message) {
        assertThat(problems(json)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_TYPE | /type             | {`effectiveOn`:`2024-10-01`}",
                "UNKNOWN_TYPE | /type             | {`type`:`Rise`}",
                "UNKNOWN_TYPE | /type             | {`type`:7}",
                "UNKNOWN_TYPE | /replacement/type | {`type`:`Correct`,`fact`:1,`replacement`:{`type`:`Rise`}}",
                "UNREADABLE   | ''                | 7",
                "UNREADABLE   | ''                | [[]]",
                "UNREADABLE   | ''                | []",
                "UNREADABLE   | /replacement      | {`type`:`Correct`,`fact`:1,`replacement`:`Raise`}",
            })
    void tellsTheCode(Code code, String pointer, String json) {
        assertThat(problems(json)).extracting(Problem::code, Problem::pointer).containsExactly(tuple(code, pointer));
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(problems("{`type`:`raise`}"))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("did you mean \"Raise\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{`type`:`Raise`,`type`:`Raise`}",
                "{} {}",
                "[{}],",
                "{'a':1}",
                "// {}",
                "{`a`:NaN}",
                "{`a`:01}"
            })
    void refusesWhatIsNotJson(String json) {
        assertThat(problems(json)).singleElement().extracting(Problem::code).isEqualTo(Code.UNREADABLE);
    }

    @Test
    void refusesDeepNesting() {
        assertThat(problems("[".repeat(100_000)))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(Code.UNREADABLE);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatThrownBy(() -> CommandReader.read(new byte[] {'"', (byte) 0xC3, '"'}, 1))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void tellsTheLineWhereJsonBreaks() {
        assertThat(problems("{\n  `type`: Raise\n}").getFirst().message()).contains("line 2");
    }

    @Test
    void listsEverythingThatIsWrongWithEveryCommand() {
        assertThat(
                        problems(
                                "[{`type`:`Raise`,`baseSalary`:{`amount`:5,`currency`:`usd`},`why`:`x`},"
                                        + "{`type`:`EndLeave`,`effectiveOn`:`2024-10-01`},"
                                        + "{`type`:`Rise`},"
                                        + "{`type`:`Hire`,`effectiveOn`:`2024-10-01`,`employer`:` `,`baseSalary`:{`amount`:`-1`,`currency`:`USD`}}]"))
                .extracting(Problem::command, Problem::pointer)
                .containsExactlyInAnyOrder(
                        tuple(0, "/why"),
                        tuple(0, "/effectiveOn"),
                        tuple(0, "/baseSalary/amount"),
                        tuple(0, "/baseSalary/currency"),
                        tuple(2, "/type"),
                        tuple(3, "/employer"),
                        tuple(3, "/title"),
                        tuple(3, "/baseSalary/amount"));
    }

    @Test
    void saysNothingThatOnlyFollowsFromWhatCouldNotBeRead() {
        assertThat(problems("{`type`:`GrantRsu`,`effectiveOn`:`2024-10-01`,`grantId`:`g`,`units`:5,"
                        + "`unitPrice`:{`amount`:`1`,`currency`:`USD`}}"))
                .extracting(Problem::pointer)
                .containsExactly("/units");
    }

    @Test
    void takesNoMoreCommandsThanTheLimit() {
        String one = "{`type`:`EndLeave`,`effectiveOn`:`2024-10-01`}";

        assertThat(CommandReader.read(json("[" + one + "," + one + "]"), 2)).hasSize(2);
        assertThatThrownBy(() -> CommandReader.read(json("[" + one + "," + one + "]"), 1))
                .isInstanceOf(CommandReader.TooMany.class)
                .hasMessageContaining("send at most 1");
    }

    /** What cannot be made of the fields that are there is refused where it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GrantRsu   | `grantId`:`g` | - | value or units is required",
                "GrantRsu   | `grantId`:`g`,`value`:@,`units`:`1`,`unitPrice`:@ | - | give value or units, not both",
                "GrantRsu   | `grantId`:`g`,`units`:`1` | /unitPrice | unitPrice is missing; it goes with units",
                "GrantRsu   | `grantId`:`g`,`value`:@,`unitPrice`:@ | /unitPrice | goes with units, not with value",
                "GrantRsu   | `grantId`:`g`,`unitPrice`:@ | - | value or units is required",
                "VestRsu    | `grantId`:`g` | - | units or value is required",
                "VestRsu    | `grantId`:`g`,`units`:`1`,`value`:@ | - | give units or value, not both",
                "VestRsu    | `grantId`:`g`,`value`:@,`unitPrice`:@ | /unitPrice | goes with units, not with value",
                "VestRsu    | `grantId`:`g`,`units`:`1`,`marketValue`:@ | /marketValue | goes with value, not with units",
                "ForfeitRsu | `grantId`:`g` | - | units or value is required",
                "ForfeitRsu | `grantId`:`g`,`units`:`1`,`value`:@ | - | not both",
                "RecordAchievement | `title`:`t`,`category`:`DELIVERY`,`metrics`:[{`name`:`m`,`unit`:`%`}] | /metrics/0 | from or change",
                "RecordAchievement | `title`:`t`,`category`:`DELIVERY`,`metrics`:[{`name`:`m`,`to`:`1`,`unit`:`%`}] | /metrics/0 | from or change",
                "RecordAchievement | `title`:`t`,`category`:`DELIVERY`,`metrics`:[{`name`:`m`,`from`:`1`,`unit`:`%`}] | /metrics/0/to | to is missing",
                "RecordAchievement | `title`:`t`,`category`:`DELIVERY`,`metrics`:[{`name`:`m`,`change`:`1`,`from`:`1`,`to`:`2`,`unit`:`%`}] | /metrics/0 | not both",
                "EndEmployment | `reason`:`OTHER`,`accelerate`:[{`grantId`:`g`,`units`:`1`,`value`:@}] | /accelerate/0 | not both",
                "PayBonus   | `amount`:@,`kind`:`SPOT`,`forPeriod`:{`from`:`2024-02-01`,`to`:`2024-01-01`} | /forPeriod/to | after from",
                "PayBonus   | `amount`:@,`kind`:`SPOT`,`forPeriod`:{`from`:`2024-02-01`} | /forPeriod/to | to is missing",
            })
    void refusesFieldsThatDoNotGoTogether(String type, String fields, String pointer, String message) {
        String json = "{`type`:`" + type + "`,`effectiveOn`:`2024-10-01`,"
                + fields.replace("@", "{`amount`:`10.00`,`currency`:`USD`}") + "}";

        assertThat(problems(json)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.INVALID_FIELD);
            assertThat(problem.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void accelerationWithoutAnAmountIsOfAllThatIsLeft() {
        assertThat(read("{`type`:`EndEmployment`,`effectiveOn`:`2024-10-01`,`reason`:`OTHER`,"
                        + "`accelerate`:[{`grantId`:`g`}]}"))
                .containsExactly(
                        new Action.EndEmployment(EndReason.OTHER, List.of(new Acceleration("g", null)), null).on(DAY));
    }

    @Test
    void aReplacementIsNoCorrection() {
        assertThat(problems("{`type`:`Correct`,`fact`:1,`replacement`:{`type`:`Retract`,`fact`:1,`reason`:`no`}}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/replacement/type");
                    assertThat(problem.message()).contains("same number");
                });
    }

    @Test
    void countsNullAsAbsent() {
        assertThat(read("{`type`:`Retract`,`fact`:3,`reason`:`x`,`effectiveOn`:null,`whatever`:null}"))
                .containsExactly(new Command.Retract(3, "x", Remarks.NONE));
    }

    @Test
    void everyFieldOfEveryCommandIsRequiredOrNot() {
        for (Vocabulary.Kind kind : Vocabulary.kinds()) {
            List<String> required = kind.command().fields().stream()
                    .filter(Shape.Field::required)
                    .map(field -> "/" + field.name())
                    .toList();
            assertThat(problems("{`type`:`" + kind.commandName() + "`}"))
                    .describedAs(kind.commandName())
                    .extracting(Problem::pointer)
                    .filteredOn(pointer -> !pointer.isEmpty())
                    .containsExactlyInAnyOrderElementsOf(required);
        }
    }

    private static List<Command> read(String json) {
        return CommandReader.read(json(json), 1_000);
    }

    private static List<Problem> problems(String json) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> read(json));
        assertThat(rejected).describedAs(json).isNotNull();
        return rejected == null ? Collections.emptyList() : rejected.problems();
    }

    private static byte[] json(String text) {
        return text.replace('`', '"').getBytes(StandardCharsets.UTF_8);
    }
}
