package trackrecord.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.correct;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.retract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.State;
import trackrecord.domain.change.Compared;
import trackrecord.domain.given.Sample;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.SalaryRaised;
import trackrecord.domain.vocabulary.RecordedEntry;

/** What could have been, from the sample career. */
class WhatIfTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
    private static final LocalDateRange YEAR_1 = LocalDateRange.of(day("2024-04-01"), day("2025-04-01"));

    private static WhatIf whatIf(String asOf, LocalDateRange window, Command... commands) {
        return WhatIf.of(Sample.history(), List.of(commands), NOW, "me", day(asOf), window, PayConvention.EQUAL_MONTHS);
    }

    private static Map<Measure, String> totals(WhatIf whatIf) {
        Map<Measure, String> totals = new LinkedHashMap<>();
        whatIf.measures().forEach(it -> totals.put(it.measure(), total(it.before()) + " -> " + total(it.after())));
        return totals;
    }

    private static String total(Totals totals) {
        return totals.in(CurrencyUnit.USD)
                .map(it -> it.total().amount().toPlainString())
                .orElse("none");
    }

    private static GrantStatus newHireGrant(History history, LocalDate asOf) {
        State state = history.timeline().on(asOf);
        return state.status(state.career().grant("new-hire").orElseThrow());
    }

    @Test
    void aRefresherGrantAddsItsYearlyShare() {
        WhatIf whatIf = whatIf("2025-05-01", null, grant("2025-05-01", "refresher", "USD 60000", fourYears()));

        assertThat(totals(whatIf))
                .containsExactly(
                        entry(Measure.ANNUALIZED, "247750.00 -> 262750.00"),
                        entry(Measure.FIRST_YEAR, "232800.00 -> 232800.00"));
    }

    @Test
    void leavingBeforeTheCliffForfeitsTheGrantAndKeepsWhatWasPaid() {
        WhatIf whatIf = WhatIf.of(
                Sample.history(),
                List.of(retract(Sample.VEST), end("2025-03-15"), retract(15)),
                NOW,
                "me",
                day("2025-04-01"),
                YEAR_1,
                PayConvention.EQUAL_MONTHS);

        assertThat(totals(whatIf))
                .containsExactly(
                        entry(Measure.ANNUALIZED, "247750.00 -> none"),
                        // 172,000 / 2 + 185,000 x (5 + 14/31) / 12
                        entry(Measure.REALIZED, "206250.00 -> 170045.70"),
                        entry(Measure.GRANTED, "346250.00 -> 310045.70"),
                        entry(Measure.FIRST_YEAR, "232800.00 -> 232800.00"));
        GrantStatus then = newHireGrant(whatIf.decision().before(), day("2025-04-01"));
        GrantStatus thereafter = newHireGrant(whatIf.decision().after(), day("2025-04-01"));
        assertThat(then.vested().toString()).isEqualTo("35000/1");
        assertThat(thereafter.vested().isZero()).isTrue();
        assertThat(thereafter.forfeited().toString()).isEqualTo("140000/1");
    }

    @Test
    void twoOffersForANewCareerAreTwoQuestions() {
        WhatIf one = offer(hire("2027-01-01", "A", "Dev", null, "USD 180000", percent("10")));
        WhatIf other = offer(
                hire("2027-01-01", "B", "Dev", null, "USD 160000"),
                grant("2027-01-01", "g", "USD 160000", fourYears()),
                bonus("2027-01-15", "USD 20000", BonusKind.SIGN_ON));

        assertThat(one.decision().before().isEmpty()).isTrue();
        assertThat(totals(one))
                .containsExactly(
                        entry(Measure.ANNUALIZED, "none -> 198000.00"), entry(Measure.FIRST_YEAR, "none -> 198000.00"));
        assertThat(totals(other))
                .containsExactly(
                        entry(Measure.ANNUALIZED, "none -> 200000.00"), entry(Measure.FIRST_YEAR, "none -> 220000.00"));
    }

    private static WhatIf offer(Command... commands) {
        return WhatIf.of(
                History.EMPTY, List.of(commands), NOW, "me", day("2027-01-15"), null, PayConvention.EQUAL_MONTHS);
    }

    @Test
    void theFactsAreThoseThatWouldBeRecordedAndNothingElseChanges() {
        History history = Sample.history();
        WhatIf whatIf = WhatIf.of(
                history,
                List.of(raise("2026-12-01", "USD 200000")),
                NOW,
                "me",
                day("2026-12-01"),
                null,
                PayConvention.EQUAL_MONTHS);

        assertThat(whatIf.decision().entries())
                .containsExactly(new RecordedEntry(
                        17,
                        Instant.parse("2026-11-23T08:00:00.123Z"),
                        "me",
                        new SalaryRaised(rate("USD 200000"), null)
                                .on(day("2026-12-01"))
                                .about(EmploymentId.of(2))));
        assertThat(whatIf.decision().before()).isSameAs(history);
        assertThat(history.version()).isEqualTo(16);
        assertThat(whatIf.decision().after().version()).isEqualTo(17);
        assertThat(whatIf.asOf()).isEqualTo("2026-12-01");
    }

    @Test
    void aWindowBringsTheMeasuresOfAWindow() {
        WhatIf whatIf = WhatIf.of(
                Sample.history(),
                List.of(correct(Sample.RAISE, raise("2024-10-01", "USD 197000"))),
                NOW,
                "me",
                day("2025-03-31"),
                YEAR_1,
                PayConvention.ACTUAL_365);

        // Half a year of 12,000 more is 182 days of it in days of 1/365: 5,983.56.
        assertThat(whatIf.measures())
                .extracting(Compared::measure)
                .containsExactly(Measure.ANNUALIZED, Measure.REALIZED, Measure.GRANTED, Measure.FIRST_YEAR);
        assertThat(totals(whatIf)).contains(entry(Measure.REALIZED, "206232.19 -> 212215.75"));
    }

    @Test
    void whatARuleForbidsIsRefusedAsRecordingWouldRefuseIt() {
        assertThatThrownBy(() -> whatIf("2026-12-01", null, raise("2025-05-01", "USD 1")))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.code()).isEqualTo(Code.NOT_HIGHER));
    }

    @Test
    void theDayToLookAtIsTodayOrTheLastDayNamed() {
        LocalDate today = day("2026-11-23");

        assertThat(WhatIf.dayToLookAt(List.of(raise("2026-01-01", "USD 2")), today))
                .isEqualTo(today);
        assertThat(WhatIf.dayToLookAt(List.of(raise("2027-03-01", "USD 2"), raise("2027-02-01", "USD 3")), today))
                .isEqualTo("2027-03-01");
        assertThat(WhatIf.dayToLookAt(List.of(correct(1, raise("2027-03-01", "USD 2"))), today))
                .isEqualTo("2027-03-01");
        assertThat(WhatIf.dayToLookAt(List.of(retract(1)), today)).isEqualTo(today);
    }

    private static List<String> atStake(WhatIf whatIf) {
        List<String> all = new ArrayList<>();
        for (AtStake it : whatIf.atStake()) {
            String grantId = it.grant().grantId();
            all.add(grantId + " " + it.forfeited().plain());
        }
        return all;
    }

    @Test
    void anEndPutsTheGrantsOfItsEmploymentAtStake() {
        WhatIf ended = whatIf("2025-05-01", null, end("2025-05-01"));

        assertThat(atStake(ended)).containsExactly("new-hire 105000");
    }

    @Test
    void withoutAnEndNothingIsAtStake() {
        Command raised = raise("2025-10-01", "USD 200000");
        WhatIf higher = whatIf("2025-10-01", null, raised);

        assertThat(atStake(higher)).isEmpty();
    }

    /** What would be of somebody whose employment ended, with a grant in it. */
    private static WhatIf afterAnEnd(Command... commands) {
        Command hired = hire("2020-01-01", "Acme", "Dev", null, "USD 1");
        Command granted = grant("2020-01-01", "a", "USD 1600", fourYears());
        Command ended = end("2020-06-01");
        History history = Told.of(hired, granted, ended).history();
        LocalDate asOf = day("2021-01-01");
        PayConvention equal = PayConvention.EQUAL_MONTHS;
        List<Command> all = List.of(commands);
        return WhatIf.of(history, all, NOW, "me", asOf, null, equal);
    }

    @Test
    void whatEndedBeforeIsNotAtStakeAgain() {
        Command paid = bonus("2020-07-01", "USD 500", BonusKind.SPOT);
        Command hired = hire("2021-01-01", "Beta", "Dev", null, "USD 1");
        Command granted = grant("2021-01-01", "b", "USD 3200", fourYears());
        Command ended = end("2021-06-01");
        List<String> again = atStake(afterAnEnd(hired, granted, ended));

        assertThat(atStake(afterAnEnd(paid))).isEmpty();
        assertThat(again).containsExactly("b 3200");
    }
}
