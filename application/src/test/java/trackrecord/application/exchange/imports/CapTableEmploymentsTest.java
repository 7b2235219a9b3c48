package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.FileNote;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;

/** Whose equity a cap table tells of in a career of several employments. */
class CapTableEmploymentsTest {

    private static final DatedCommand ACME = hire("2020-01-01", "Acme", "Engineer", null, "USD 100000");
    private static final DatedCommand BETA = atTheSide("Beta");
    private static final DatedCommand GAMMA = atTheSide("Gamma");

    @Test
    void theIssuerTellsTheEmployment() {
        assertThat(employers(plan("Beta, Inc.", null, ACME, BETA))).containsExactly("Beta");
        assertThat(employers(plan("Acme", null, ACME, BETA))).containsExactly("Acme");
        assertThat(employers(plan("Gamma LLC", null, BETA, GAMMA))).containsExactly("Gamma");
    }

    @Test
    void anotherNameIsAskedAboutWhereSeveralAreInForce() {
        for (String issuer : Arrays.asList("Delta", null)) {
            FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> plan(issuer, null, ACME, BETA));
            assertThat(rejected).hasMessageContaining("give employment=e1");
            assertThat(employers(plan(issuer, "e2", ACME, BETA))).containsExactly("Beta");
        }
        FileRejected unknown = catchThrowableOfType(FileRejected.class, () -> plan("Beta", "e9", ACME, BETA));
        assertThat(unknown).hasMessageContaining("there is no employment \"e9\"");
    }

    @Test
    void theOnlyEmploymentIsMeantWithANoteWhereTheIssuerHasAnotherName() {
        ImportPlan plan = plan("Delta", null, ACME);
        assertThat(employers(plan)).containsExactly("Acme");
        assertThat(plan.notes())
                .extracting(FileNote::message)
                .anyMatch(it -> it.startsWith("the issuer Delta is read as Acme (e1)"));
        assertThat(plan(null, null, ACME).notes()).isEmpty();
    }

    @Test
    void anIssuerThatWasTheEmployerAtAnotherTimeIsAskedAbout() {
        DatedCommand before = hire("2020-06-01", "Beta", "Teacher", null, "USD 20000");
        DatedCommand next = hire("2021-07-01", "Acme", "Engineer", null, "USD 100000");
        FileRejected rejected =
                catchThrowableOfType(FileRejected.class, () -> plan("Beta", null, before, end("2021-06-01"), next));
        assertThat(rejected)
                .hasMessageContaining("no employment with the issuer Beta is in force, but Acme (e3)")
                .hasMessageContaining("give employment=e3");
        assertThat(employers(plan("Beta", "e3", before, end("2021-06-01"), next)))
                .containsExactly("Acme");
    }

    @Test
    void theSameFileAgainRecordsNothing() {
        ImportPlan plan = plan("Beta", null, ACME, BETA);
        History after = plan.history().plus(plan.proposed());
        assertThat(plan("Beta", null, after).commands()).isEmpty();
    }

    private static DatedCommand atTheSide(String employer) {
        DatedCommand command = hire("2020-06-01", employer, "Teacher", null, "USD 20000");
        Action.Hire hire = (Action.Hire) command.action();
        return new Action.Hire(
                        employer, hire.title(), null, null, null, null, null, hire.baseSalary(), null, null, null, true)
                .on(command.effectiveOn());
    }

    private static ImportPlan plan(@Nullable String issuer, @Nullable String employment, DatedCommand... commands) {
        return plan(issuer, employment, Imported.recorded(commands));
    }

    private static ImportPlan plan(@Nullable String issuer, @Nullable String employment, History history) {
        String named = issuer == null
                ? ""
                : "{\"object_type\": \"ISSUER\", \"id\": \"i\", \"legal_name\": \"" + issuer + "\"},";
        String json = "{\"items\": [" + named + """
                {"object_type": "VALUATION", "id": "v1", "effective_date": "2020-01-01",
                 "price_per_share": {"amount": "9.50", "currency": "USD"}},
                {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "t1", "date": "2022-01-31",
                 "security_id": "s1", "custom_id": "RSU-1", "stakeholder_id": "ada",
                 "compensation_type": "RSU", "quantity": "4800"}
                ]}""";
        return Imported.plan(
                new ImportPlan.Kind.CapTable(new CapTableReader.Options(null, null, employment)), json, history);
    }

    private static List<String> employers(ImportPlan plan) {
        return plan.history().plus(plan.proposed()).timeline().atTheEnd().grants().stream()
                .map(it -> it.employer())
                .toList();
    }
}
