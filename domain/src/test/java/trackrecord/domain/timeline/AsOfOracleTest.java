package trackrecord.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.State;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.BenefitEnded;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.LeaveEnded;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/** The brute force that every shortcut must agree with: for each pair of instants, everything from the start. */
class AsOfOracleTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(40, 120));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atAnyPointOfBothAxesTheStateIsThatOfANaiveRefold(long seed) {
        History history = RandomCareers.of(seed, 120).history();
        List<LocalDate> days = daysOfInterest(history);
        Random random = new Random(seed);

        for (Instant knownAt : instantsOfInterest(history)) {
            History known = history.knownAt(knownAt);
            // Asked in any order, so that a kept fold is cut short as well as grown.
            for (int i = 0; i < 12; i++) {
                LocalDate asOf = days.get(random.nextInt(days.size()));
                assertThat(content(known.timeline().on(asOf)))
                        .as("seed %s, as of %s, known at %s", seed, asOf, knownAt)
                        .isEqualTo(
                                content(refold(history.entries(), asOf, knownAt).on(asOf)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichFactsWereRecordedChangesNoBeliefAboutDifferentDays(long seed) {
        List<RecordedFact> facts = new ArrayList<>(
                oneADay(RandomCareers.of(seed, 60).history().timeline().facts()));
        List<RecordedFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(renumbered(shuffled).timeline().facts())
                .as("seed %s", seed)
                .extracting(RecordedFact::fact)
                .containsExactlyElementsOf(
                        facts.stream().map(RecordedFact::fact).toList());
    }

    /** Everything in it, as values that can be compared. */
    private static List<Object> content(State state) {
        Career career = state.career();
        List<Object> content = new ArrayList<>(Arrays.asList(
                career.name(),
                career.employments(),
                career.bonuses(),
                career.vestingEvents(),
                career.prices(),
                career.splits()));
        for (Grant grant : career.grants()) {
            GrantStatus status = state.status(grant);
            content.addAll(List.of(
                    grant.number(),
                    grant.grantId(),
                    grant.employment(),
                    status.vests(),
                    status.tranches(),
                    status.forfeited()));
        }
        return content;
    }

    private static Career refold(List<RecordedEntry> all, LocalDate asOf, Instant knownAt) {
        List<RecordedEntry> known =
                all.stream().filter(it -> !it.recordedAt().isAfter(knownAt)).toList();
        List<RecordedFact> held = new ArrayList<>();
        for (RecordedEntry recorded : known) {
            if (!(recorded.entry() instanceof DatedFact original)) {
                continue;
            }
            DatedFact fact = original;
            for (RecordedEntry later : known) {
                if (later.entry() instanceof FactCorrected it && it.fact() == recorded.number()) {
                    fact = it.replacement();
                } else if (later.entry() instanceof FactRetracted it && it.fact() == recorded.number()) {
                    fact = null;
                }
            }
            if (fact != null && !fact.effectiveOn().isAfter(asOf)) {
                held.add(new RecordedFact(recorded.number(), recorded.recordedAt(), recorded.recordedBy(), fact));
            }
        }
        held.sort(Comparator.comparing(
                (RecordedFact it) -> "%s %d %05d".formatted(it.effectiveOn(), rank(it.fact()), it.number())));
        Career career = Career.BEFORE_ANY_FACT;
        for (RecordedFact recorded : held) {
            career = career.evolve(recorded);
        }
        return career;
    }

    private static int rank(Fact fact) {
        if (fact instanceof LeaveEnded || fact instanceof BenefitEnded) {
            return 0;
        }
        return fact instanceof EmploymentEnded ? 1 : fact instanceof Hired ? 2 : 3;
    }

    private static List<LocalDate> daysOfInterest(History history) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (RecordedEntry recorded : history.entries()) {
            switch (recorded.entry()) {
                case DatedFact it -> addNeighbours(it.effectiveOn(), days);
                case FactCorrected it -> addNeighbours(it.replacement().effectiveOn(), days);
                case FactRetracted _ -> {}
            }
        }
        return new ArrayList<>(days);
    }

    private static void addNeighbours(LocalDate on, TreeSet<LocalDate> days) {
        days.addAll(List.of(on.minusDays(1), on, on.plusDays(1)));
    }

    private static TreeSet<Instant> instantsOfInterest(History history) {
        TreeSet<Instant> instants = new TreeSet<>();
        for (RecordedEntry recorded : history.entries()) {
            instants.add(recorded.recordedAt());
            instants.add(recorded.recordedAt().minusMillis(1));
        }
        return instants;
    }

    private static List<RecordedFact> oneADay(List<RecordedFact> facts) {
        List<RecordedFact> apart = new ArrayList<>();
        for (RecordedFact recorded : facts) {
            if (apart.isEmpty() || apart.getLast().effectiveOn().isBefore(recorded.effectiveOn())) {
                apart.add(recorded);
            }
        }
        return apart;
    }

    private static History renumbered(List<RecordedFact> facts) {
        List<RecordedEntry> renumbered = new ArrayList<>();
        for (RecordedFact recorded : facts) {
            renumbered.add(new RecordedEntry(renumbered.size() + 1, Instant.EPOCH, "test", recorded.dated()));
        }
        return History.of(renumbered);
    }
}
