package trackrecord.api.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Drafts of facts in the record sheet, as they are typed, previewed and recorded. */
final class Drafts {

    /** The address to which the page sends what is recorded. */
    static final Pattern RECORDING = Pattern.compile("/commands$");

    private Drafts() {}

    /** A bonus of 42,000 in a career with one hire, typed and previewed. */
    static void bonus(Visit visit, String career) {
        visit.post("/api/careers/" + career + "/commands", Careers.hired(career));
        visit.open("?career=" + career + "&on=2024-03-01&record=PayBonus");
        sheet(visit).getByLabel("Kind").selectOption("SPOT");
        sheet(visit).getByLabel("Amount").fill("42000");
        button(visit, "Preview").click();
        button(visit, "Record").waitFor();
    }

    /** A request to record something, with its key, as it was sent. */
    static String sent(Route route) {
        return route.request().headers().get("idempotency-key") + " "
                + route.request().postData();
    }

    static Locator sheet(Visit visit) {
        return visit.page.locator("record-sheet dialog.sheet");
    }

    static Locator actions(Visit visit) {
        return sheet(visit).locator(".actions");
    }

    static Locator button(Visit visit, String name) {
        return actions(visit)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
