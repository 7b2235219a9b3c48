package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.GivenEquity.months;
import static trackrecord.domain.given.GivenEquity.price;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.vestUnits;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.Command;

class GrantWorthTest {

    private static final Command HIRED = hire("2024-01-01", "Acme", "Developer", "L1", "USD 120000");
    private static final Command UNITS = grantUnits("2024-01-01", "g", "1600", "USD 10", months(16, 3));

    private static String worth(Asked career, String asOf) {
        State state = career.timeline().on(day(asOf));
        Optional<GrantWorth> worth =
                GrantWorth.of(state, state.status(state.career().grants().getFirst()));
        return worth.map(it -> it.unitPrice() + " of " + it.on() + ": " + it.vested() + ", " + it.unvested())
                .orElse("unknown");
    }

    @Test
    void sharesAreWorthTheNewestPriceOfTheirEmployer() {
        Asked career = Asked.given(
                HIRED,
                UNITS,
                vestUnits("2024-04-01", "g", "100", "USD 1"),
                price("2024-05-01", "Acme", "USD 12.3456"),
                price("2024-05-02", "Beta", "USD 99"),
                price("2024-06-01", "Acme", "USD 20"));
        assertThat(worth(career, "2024-04-30")).isEqualTo("unknown");
        assertThat(worth(career, "2024-05-31")).isEqualTo("USD 12.3456 of 2024-05-01: USD 1234.56, USD 18518.40");
        assertThat(worth(career, "2024-06-01")).isEqualTo("USD 20.00 of 2024-06-01: USD 2000.00, USD 30000.00");
    }

    @Test
    void aPriceFromBeforeASplitIsDivided() {
        Asked career = Asked.given(
                HIRED,
                UNITS,
                price("2024-05-01", "Acme", "USD 10"),
                split("2024-05-01", "Acme", "3/1"),
                split("2024-05-02", "Beta", "7/1"));
        assertThat(worth(career, "2024-05-02")).isEqualTo("USD 3.3333333333 of 2024-05-01: USD 0.00, USD 16000.00");
        assertThat(worth(
                        Asked.given(
                                HIRED,
                                UNITS,
                                split("2024-05-01", "Acme", "3/1"),
                                price("2024-05-01", "Acme", "USD 10")),
                        "2024-05-02"))
                .isEqualTo("USD 10.00 of 2024-05-01: USD 0.00, USD 48000.00");
    }

    @Test
    void moneyHasNoPrice() {
        assertThat(worth(
                        Asked.given(
                                HIRED,
                                grant("2024-01-01", "g", "USD 16000", months(16, 3)),
                                price("2024-01-01", "Acme", "USD 10")),
                        "2024-05-02"))
                .isEqualTo("unknown");
    }
}
