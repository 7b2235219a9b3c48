package trackrecord.application.exchange.careerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.imports.Continuation;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.EntryType;

/** Careers of chance, with corrections and facts that were recorded late. */
class CareerFileRoundTripTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsFactsCorrectionsAndOrder(long seed) {
        History history = RandomCareers.of(seed).history();
        String text = CareerFileWriter.write("by-chance", history.entries());

        ImportedFile file = CareerFileReader.read(text, 1_000);
        History again = History.EMPTY.plus(Continuation.decide(file, History.EMPTY, NOW, "test"));

        assertThat(again.entries())
                .extracting(it -> comparable(it.entry()))
                .isEqualTo(history.entries().stream()
                        .map(it -> comparable(it.entry()))
                        .toList());
        assertThat(CareerFileWriter.write("by-chance", again.entries())).isEqualTo(text);
        assertThat(Continuation.of(file, again)).isEmpty();
    }

    /** An achievement that was told before its employment was known is about that one when both are told at once. */
    private static Entry comparable(Entry entry) {
        return switch (entry) {
            case DatedFact it -> it.type() == EntryType.ACHIEVEMENT_RECORDED ? it.about(null) : it;
            case FactCorrected it ->
                new FactCorrected(it.fact(), (DatedFact) comparable(it.replacement()), it.remarks());
            case FactRetracted it -> it;
        };
    }
}
