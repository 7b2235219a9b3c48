package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Vested;

/** A vest that says more than its size, as it is stored; one that does not stands among the other golden files. */
class StoredVestTest {

    private static final BigDecimal UNITS = new BigDecimal("100");
    private static final BigMoney PRICE = BigMoney.parse("USD 90.10");

    @Test
    void whatWasWithheld() throws IOException {
        isStored("withheld", new RsuVested("2024-hire", new Vested.Units(UNITS, PRICE, new BigDecimal("37.5"))));
    }

    @Test
    void thatItVestsAheadOfTheSchedule() throws IOException {
        isStored("accelerated", new RsuVested("2024-hire", new Vested.Units(UNITS, PRICE), true));
    }

    private static void isStored(String folder, RsuVested vested) throws IOException {
        DatedFact fact = vested.on(LocalDate.of(2024, 4, 1));
        String golden = golden(folder);
        assertThat(Json.mapper().readValue(golden, Entry.class)).isEqualTo(fact);
        assertThat(Json.mapper().writeValueAsString(fact))
                .isEqualTo(Json.mapper().readTree(golden).toString());
    }

    private static String golden(String folder) throws IOException {
        String name = "/facts/" + folder + "/RsuVested.json";
        try (InputStream file = Objects.requireNonNull(StoredVestTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
