package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In privacy mode a form does not show what was recorded, a field not what was looked for, and a note no amount. */
@PageTest
class HiddenFieldsTest {

    /* The fields that show a number; dates, and the currency of an amount, are none. */
    private static final String SHOWN = """
            () => [...document.querySelectorAll('record-sheet input:not(date-field *), record-sheet textarea, .find')]
              .filter((field) => /\\d/.test(field.value) && getComputedStyle(field).webkitTextSecurity !== 'disc')
              .map((field) => `${field.id}: ${field.value}`)""";

    @Test
    void aFormWithWhatWasRecordedAndTheFindFieldShowNoNumber(Visit visit) {
        visit.post("/api/careers/veiled/commands", Careers.hired("Veiled"));
        visit.post("/api/careers/veiled/commands", """
                [{"type":"Raise","effectiveOn":"2025-01-01","baseSalary":{"amount":"108000.00","currency":"USD"},
                  "reason":"Raise of 8 000 USD, they offer 85'000 francs and 45 thousand"},
                 {"type":"GrantRsu","effectiveOn":"2025-01-01","grantId":"new-hire","units":"1600",
                  "unitPrice":{"amount":"25.00","currency":"USD"}}]""");
        visit.open("?career=veiled&on=2025-02-01");
        visit.page.keyboard().press("p");
        assertThat(visit.page.locator("fact-list"))
                .containsText("Raise of ••• USD, they offer ••• francs and ••• thousand");
        visit.open("?career=veiled&on=2025-02-01&find=8+000&record=Correct&of=3");
        assertThat(visit.page.locator(".find")).hasValue("8 000");
        assertThat(visit.page.locator("#Raise-reason"))
                .hasValue("Raise of 8 000 USD, they offer 85'000 francs and 45 thousand");
        assertThat((List<?>) visit.page.evaluate(SHOWN)).isEmpty();
        visit.open("?career=veiled&on=2025-02-01&record=Correct&of=4");
        assertThat(visit.page.locator("#GrantRsu-units")).hasValue("1600");
        assertThat((List<?>) visit.page.evaluate(SHOWN)).isEmpty();
    }
}
