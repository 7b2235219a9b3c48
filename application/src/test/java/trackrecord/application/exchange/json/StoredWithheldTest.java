package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Vested;

/** A vest that says what was withheld, as it is stored; one that does not stands among the other golden files. */
class StoredWithheldTest {

    private static final DatedFact VEST = new RsuVested(
                    "2024-hire",
                    new Vested.Units(new BigDecimal("100"), BigMoney.parse("USD 90.10"), new BigDecimal("37.5")))
            .on(LocalDate.of(2024, 4, 1));

    @Test
    void theGoldenFileIsReadAndWritten() throws IOException {
        String golden = golden();
        assertThat(Json.mapper().readValue(golden, Entry.class)).isEqualTo(VEST);
        assertThat(Json.mapper().writeValueAsString(VEST))
                .isEqualTo(Json.mapper().readTree(golden).toString());
    }

    private static String golden() throws IOException {
        try (InputStream file = StoredWithheldTest.class.getResourceAsStream("/facts/withheld/RsuVested.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
