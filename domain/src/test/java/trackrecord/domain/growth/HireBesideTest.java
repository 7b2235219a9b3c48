package trackrecord.domain.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.rate;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trackrecord.domain.given.Told;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;

/** With what a hire is compared where several employments go on: a main one with the main one before it, one at the side with none. */
class HireBesideTest {

    private static DatedCommand hire(String on, String id, String base, boolean side, @Nullable String priorTotal) {
        return new Action.Hire(
                        id,
                        "Dev",
                        null,
                        null,
                        null,
                        null,
                        null,
                        rate(base),
                        null,
                        null,
                        priorTotal == null ? null : money(priorTotal),
                        side ? true : null)
                .on(day(on))
                .about(new EmploymentId(id));
    }

    private static DatedCommand about(String id, DatedCommand command) {
        return command.about(new EmploymentId(id));
    }

    private static DatedCommand side(String on, String id, boolean side) {
        return about(id, new Action.Transfer(null, null, null, null, null, null, side).on(day(on)));
    }

    /** Before and after of every hire. */
    private static List<GrowthEntry> hires(Command... commands) {
        return Growth.of(Told.of(commands).timeline(), day("2000-01-01"), day("2030-01-01"), EnumSet.of(Kind.HIRE))
                .entries();
    }

    private static GrowthEntry last(Command... commands) {
        return hires(commands).getLast();
    }

    @Test
    void aMainOneIsComparedWithTheMainOneAndNotWithTheJobAtTheSide() {
        GrowthEntry next = last(
                hire("2020-01-01", "main", "USD 100000", false, null),
                hire("2021-01-01", "side", "USD 20000", true, null),
                about("main", end("2022-01-01")),
                hire("2022-03-01", "next", "USD 110000", false, null));

        assertThat(next.before()).isEqualTo(money("USD 100000"));
        assertThat(next.percent()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void aMainOneIsComparedWithTheMainOneAlsoWhereASideJobEndedLater() {
        assertThat(last(
                                hire("2020-01-01", "main", "USD 100000", false, null),
                                hire("2021-01-01", "side", "USD 20000", true, null),
                                about("main", end("2022-01-01")),
                                about("side", end("2022-02-01")),
                                hire("2022-03-01", "next", "USD 110000", false, null))
                        .before())
                .isEqualTo(money("USD 100000"));
    }

    @Test
    void aFirstMainOneHasNothingBeforeItButItsPriorTotal() {
        assertThat(hires(
                        hire("2020-01-01", "side", "USD 20000", true, null),
                        hire("2021-01-01", "main", "USD 100000", false, null)))
                .extracting(GrowthEntry::before, GrowthEntry::after)
                .containsExactly(tuple(null, money("USD 20000")), tuple(null, money("USD 100000")));
        assertThat(last(
                        hire("2020-01-01", "side", "USD 20000", true, null),
                        hire("2021-01-01", "main", "USD 100000", false, "USD 80000")))
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(money("USD 80000"), money("USD 100000"), new BigDecimal("25.00"));
    }

    @Test
    void aJobThatMovesToTheSideOnTheDayOfTheNextIsTheOneBeforeIt() {
        assertThat(last(
                                hire("2020-01-01", "main", "USD 100000", false, null),
                                side("2022-01-01", "main", true),
                                hire("2022-01-01", "next", "USD 110000", false, null))
                        .before())
                .isEqualTo(money("USD 100000"));
    }

    @Test
    void aPriorTotalIsHeldAgainstWhatThatJobAlonePays() {
        GrowthEntry side = last(
                hire("2020-01-01", "main", "USD 100000", false, null),
                about("main", grant("2020-01-01", "g", "USD 40000", fourYears())),
                about("main", benefit("2020-01-01", "gym", "USD 1000", Period.YEAR)),
                hire("2021-01-01", "side", "USD 20000", true, "USD 16000"),
                about("side", grant("2021-01-01", "h", "USD 4000", fourYears())));

        assertThat(side)
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(money("USD 16000"), money("USD 21000"), new BigDecimal("31.25"));
    }

    @Test
    void aTransferSaysWhereItMovesTheJob() {
        assertThat(Growth.of(
                                Told.of(
                                                hire("2020-01-01", "main", "USD 100000", false, null),
                                                side("2021-01-01", "main", true),
                                                side("2022-01-01", "main", false),
                                                about(
                                                        "main",
                                                        new Action.Transfer("Voice", null, null, null, null, null, true)
                                                                .on(day("2023-01-01"))))
                                        .timeline(),
                                day("2020-01-01"),
                                day("2024-01-01"),
                                EnumSet.of(Kind.TRANSFER))
                        .entries())
                .extracting(GrowthEntry::title)
                .containsExactly(
                        "Now at the side", "Now the main employment", "Transferred: team Voice, now at the side");
    }

    /** A rehire is a new employment, compared with the one before it like any other. */
    @Test
    void aRehireIsComparedWithTheMainOneBeforeIt() {
        assertThat(hires(
                        hire("2020-01-01", "Acme", "USD 100000", false, null),
                        about("Acme", end("2021-01-01")),
                        hire("2021-02-01", "side", "USD 10000", true, null),
                        new Action.Hire(
                                        "Acme",
                                        "Dev",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        rate("USD 120000"),
                                        null,
                                        null,
                                        null)
                                .on(day("2022-01-01"))
                                .about(new EmploymentId("again"))))
                .extracting(GrowthEntry::before)
                .containsExactly(null, null, money("USD 100000"));
    }
}
