package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.Fact.Transferred;

class FactSentenceTest {

    @Test
    void aTransferSaysWhatChanged() {
        assertThat(FactSentence.of(new Transferred("Voice", null, "Grace", null, null, null)))
                .isEqualTo("Transfer: Voice, manager Grace");
        assertThat(FactSentence.of(new Transferred(null, null, null, null, null, null, true)))
                .isEqualTo("Now at the side");
        assertThat(FactSentence.of(new Transferred(null, null, null, null, null, null, false)))
                .isEqualTo("Now the main employment");
        assertThat(FactSentence.of(new Transferred("Voice", null, null, null, null, null, true)))
                .isEqualTo("Transfer: Voice, now at the side");
    }
}
