package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The next three dates on which something vests, however far they are, with what that comes to. */
@PageTest
class NextVestsTest {

    @Test
    void theNextThreeDatesSayWhatTheyComeToAtTheNewestOrTheTypedPrice(Visit visit) {
        visit.post("/api/careers/far-vests/commands", """
                [{"type":"Hire","effectiveOn":"2024-01-01","employer":"Initech","title":"Engineer",
                  "baseSalary":{"amount":"100000.00","currency":"USD"}},
                 {"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"stock","units":"1200",
                  "unitPrice":{"amount":"10.00","currency":"USD"},
                  "vesting":{"segments":[{"occurrences":3,"period":24,"periodType":"MONTHS","percentage":"1/1"}]}},
                 {"type":"GrantOptions","effectiveOn":"2024-01-01","grantId":"options","units":"300","kind":"NSO",
                  "exercisePrice":{"amount":"4.00","currency":"USD"},
                  "vesting":{"segments":[{"occurrences":3,"period":24,"periodType":"MONTHS","percentage":"1/1"}]}},
                 {"type":"GrantRsu","effectiveOn":"2024-01-01","grantId":"money",
                  "value":{"amount":"9000.00","currency":"USD"},
                  "vesting":{"segments":[{"occurrences":1,"period":12,"periodType":"MONTHS","percentage":"1/1"}]}},
                 {"type":"RecordSharePrice","effectiveOn":"2024-01-01","employer":"Initech",
                  "unitPrice":{"amount":"12.00","currency":"USD"}}]""");
        visit.open("?career=far-vests&on=2024-06-01&view=vesting");
        Locator next = visit.page.locator(".next-vests");
        assertThat(next.locator("dt"))
                .hasText(new String[] {"Vests on 1 Jan 2025", "Vests on 1 Jan 2026", "Vests on 1 Jan 2028"});
        assertThat(next).containsText("9,000.00 USD of money");
        assertThat(next.locator("> div").nth(1)).containsText("400 units of stock, worth 4,800 USD");
        assertThat(next.locator("> div").nth(1)).containsText("100 units of options, a gain of 800 USD");
        visit.page.locator("#share-price").fill("25");
        visit.page.locator("#share-price").press("Enter");
        assertThat(next.locator("> div").nth(1)).containsText("400 units of stock, worth 10,000 USD");
        assertThat(next.locator("> div").nth(2)).containsText("100 units of options, a gain of 2,100 USD");
        visit.page.locator("#as-of").fill("2030-01-02");
        visit.page.locator("#as-of").press("Enter");
        assertThat(visit.page.locator("vesting-view")).containsText("No date is known after this one");
    }
}
