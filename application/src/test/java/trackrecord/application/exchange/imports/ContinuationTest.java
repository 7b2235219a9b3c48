package trackrecord.application.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

class ContinuationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String HIRED = """
            career: ada
            facts:
              - date: 2024-04-01
                hire: {employer: Discord, title: Developer, baseSalary: 100000 USD}
              - date: 2024-04-01
                grantRsu:
                  grantId: g
                  value: 1000 USD
                  vesting: {segments: [{occurrences: 1, period: 12, periodType: MONTHS, percentage: 1/1}], heldUntil: ipo}
              - date: 2024-06-01
                recordVestingEvent: {event: ipo}
            """;
    private static final String RAISED = HIRED + """
              - date: 2024-10-01
                raise: {baseSalary: 110000 USD}
            """;

    private final History hired = recorded(HIRED, History.EMPTY);

    @Test
    void recordsAllOfItInAnEmptyCareer() {
        assertThat(hired.version()).isEqualTo(3);
        assertThat(hired.timeline().facts())
                .map(RecordedFact::fact)
                .last(InstanceOfAssertFactories.type(Fact.VestingEventRecorded.class))
                .satisfies(event -> assertThat(event.employer()).isEqualTo("Discord"));
    }

    @Test
    void recordsNothingTwice() {
        assertThat(Continuation.decide(read(HIRED), hired, NOW, "test")).isEmpty();
    }

    @Test
    void recordsOnlyWhatWasAdded() {
        assertThat(Continuation.decide(read(RAISED), hired, NOW, "test"))
                .extracting(RecordedEntry::number)
                .containsExactly(4);
    }

    @Test
    void recordsNothingOfAFileThatIsBehind() {
        assertThat(Continuation.decide(read(HIRED), recorded(RAISED, History.EMPTY), NOW, "test"))
                .isEmpty();
    }

    @Test
    void namesTheLineOfTheFactThatDiffers() {
        assertThatThrownBy(() -> Continuation.of(read(RAISED.replace("g\n", "h\n")), hired))
                .isInstanceOfSatisfying(FileRejected.class, rejected -> assertThat(rejected.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.line()).isEqualTo(6);
                            assertThat(problem.facts()).containsExactly(2);
                            assertThat(problem.message()).contains("it is a RsuGranted of 2024-04-01");
                        }));
    }

    @Test
    void namesTheLineOfWhatARuleRefuses() {
        assertThatThrownBy(() -> recorded(RAISED.replace("110000", "90000"), hired))
                .isInstanceOfSatisfying(FileRejected.class, rejected -> assertThat(rejected.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(Code.NOT_HIGHER);
                            assertThat(problem.line()).isEqualTo(13);
                        }));
    }

    private static ImportedFile read(String text) {
        return CareerFileReader.read(text, 100);
    }

    private static History recorded(String text, History before) {
        return before.plus(Continuation.decide(read(text), before, NOW, "test"));
    }
}
