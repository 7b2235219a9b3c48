package trackrecord.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trackrecord.domain.random.AtLength;

/**
 * A whole working life, entered as somebody would who sees the page for the first time: by its forms alone. Thirteen
 * years, three employers, one of them twice, five grants with 68 vests, bonuses and a leave.
 */
@PageTest
@AtLength
class WorkingLifeTest {

    private static final String PAY = """
            Date\tEmployer\tTitle\tSalary\tReason
            1 Mar 2011\tAcme\tEngineer\t60.000,00\tHire
            1 Mar 2012\tAcme\t\t5 %\tReview
            1 Mar 2013\tAcme\tSenior Engineer\t70k\tPromotion
            1 Jan 2015\tAcme\t\t\tResignation
            1 Feb 2015\tGlobex\tEngineer\t95k\tHire
            1 Feb 2016\tGlobex\t\t4 %\tReview
            1 Feb 2017\tGlobex\tStaff Engineer\t110k\tPromotion
            1 Jul 2018\tGlobex\t\t\tLayoff
            1 Sep 2018\tInitech\tPrincipal Engineer\t150k\tHire
            1 Oct 2019\tInitech\t\t6 %\tReview
            1 Jun 2021\tInitech\t\t\tResignation
            1 Jul 2021\tAcme\tPrincipal Engineer\t180k\tRehire
            1 Jul 2022\tAcme\t\t2,5 %\tReview
            1 Jul 2023\tAcme\t\t190k\tReview
            """;

    private static final String QUARTERLY = "4 years, 1-year cliff, then quarterly";
    private static final String MONTHLY = "4 years, 1-year cliff, then monthly";

    /* Salaries, each month a twelfth: 60,000 + 63,000 + 22 / 12 of 70,000; 95,000 + 98,800 + 17 / 12 of 110,000;
    13 / 12 of 150,000 + 20 / 12 of 159,000; 8 / 12 of 180,000 and 4 / 12 at 60 % of it, 184,500, 15 / 12 of 190,000. */
    private static final String SALARIES = "1,606,466.67";
    /* 10 % of 70,000, 8,000, 12.5 % of 159,000, 15 % of 190,000. */
    private static final String BONUSES = "63,375.00";
    /* 10,000 + 11 x 2,500; 3 x 12,000; 5 x 1,500; 30,000 + 20 x 2,500; 24,000 + 26 x 2,000. */
    private static final String VESTED = "237,000.00";
    private static final String RECEIVED = "1,906,841.67";

    @Test
    void aWorkingLifeIsEnteredByTheFormsAndAddsUp(Visit visit) {
        Effort effort = new Effort(visit);
        visit.open("?record=new");
        pay(visit, effort);
        grants(visit, effort);
        bonuses(visit, effort);
        leave(visit, effort);
        allDueVests(visit, effort);

        visit.open("?career=a-working-life&on=2024-09-30&measure=realized&window=career");
        assertThat(visit.total()).hasText(RECEIVED);
        Locator table = visit.page.locator(".pay-table");
        assertThat(table).containsText(SALARIES);
        assertThat(table).containsText(BONUSES);
        assertThat(table).containsText(VESTED);
        assertThat(visit.get("/api/careers/a-working-life/facts").split("\"RsuVested\"", -1))
                .hasSize(68 + 1);
        assertThat(effort).hasToString("82 clicks, 209 keys");
    }

    /** The hire, every change of pay, the ends and the rehire: a paste into the table that begins the career. */
    private static void pay(Visit visit, Effort effort) {
        effort.click(sheet(visit).getByText("Pay table"));
        effort.replace(sheet(visit).getByLabel("Name of the career"), "A working life");
        Locator cell = sheet(visit).getByLabel("Effective from, row 1", new Locator.GetByLabelOptions().setExact(true));
        effort.click(cell).paste(cell, PAY);
        effort.click(button(visit, "Check"));
        effort.click(button(visit, "Record all of it"));
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.page).hasURL(Pattern.compile(".*career=a-working-life.*"));
        assertThat(visit.total()).hasText("190,000.00");
    }

    private static void grants(Visit visit, Effort effort) {
        open(visit, effort, "RSU grant");
        grant(visit, effort, "1 Mar 2011", "acme", "40k", QUARTERLY);
        another(visit, effort);
        grant(visit, effort, "1 Feb 2015", "globex", "36k", "3 years, a third each year");
        another(visit, effort);
        grant(visit, effort, "1 Feb 2017", "globex-2", "24k", "4 years, quarterly, no cliff");
        another(visit, effort);
        grant(visit, effort, "1 Sep 2018", "initech", "120k", MONTHLY);
        another(visit, effort);
        grant(visit, effort, "1 Jul 2021", "acme-2", "96k", MONTHLY);
        record(visit, effort);
    }

    private static void grant(Visit visit, Effort effort, String on, String id, String value, String terms) {
        effort.replace(sheet(visit).getByLabel("Effective on"), on);
        effort.replace(field(visit, "GrantRsu-grantId"), id);
        effort.replace(field(visit, "GrantRsu-value"), value);
        effort.chooseNamed(sheet(visit).getByLabel("Vesting terms"), terms);
    }

    private static void bonuses(Visit visit, Effort effort) {
        open(visit, effort, "Bonus paid");
        bonus(visit, effort, "15 Mar 2013", "ANNUAL", "10 %");
        assertThat(sheet(visit).locator("output")).hasText("7,000 USD, 10.0 % of 70,000 USD a year");
        another(visit, effort);
        bonus(visit, effort, "1 Feb 2015", "SIGN_ON", "8k");
        another(visit, effort);
        bonus(visit, effort, "15 Dec 2020", "ANNUAL", "12,5 %");
        another(visit, effort);
        bonus(visit, effort, "15 Dec 2023", "ANNUAL", "15 %");
        record(visit, effort);
    }

    private static void bonus(Visit visit, Effort effort, String on, String kind, String amount) {
        effort.replace(sheet(visit).getByLabel("Effective on"), on);
        effort.choose(sheet(visit).getByLabel("Kind"), kind);
        effort.replace(field(visit, "PayBonus-amount"), amount).press("Tab");
    }

    private static void leave(Visit visit, Effort effort) {
        open(visit, effort, "Start of leave");
        effort.replace(sheet(visit).getByLabel("Effective on"), "1 Feb 2022");
        effort.replace(field(visit, "StartLeave-kind"), "parental");
        effort.replace(field(visit, "StartLeave-payPercent"), "60 %");
        record(visit, effort);
        open(visit, effort, "End of leave");
        effort.replace(sheet(visit).getByLabel("Last day"), "31 May 2022");
        record(visit, effort);
    }

    /** All of them at once, on the day up to which they are entered. */
    private static void allDueVests(Visit visit, Effort effort) {
        visit.open("?career=a-working-life&on=2024-09-30&view=vesting");
        Locator due = visit.page.locator(".not-recorded").first();
        assertThat(due).containsText("68 vests fell due and are not recorded (about 237,000 USD)");
        effort.click(due.getByRole(AriaRole.LINK));
        visit.page.locator(".preview").waitFor();
        effort.click(button(visit, "Record"));
        assertThat(sheet(visit)).isHidden();
        assertThat(visit.page.locator(".not-recorded")).hasCount(0);
    }

    private static void open(Visit visit, Effort effort, String command) {
        effort.click(visit.button("Record"));
        effort.click(sheet(visit)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(command).setExact(true)));
        sheet(visit).locator("command-form").waitFor();
    }

    /** Looks at the preview, records it and stays for the next. */
    private static void another(Visit visit, Effort effort) {
        effort.click(button(visit, "Preview"));
        effort.click(button(visit, "Record, then another"));
        assertThat(sheet(visit).locator(".actions")).containsText("recorded. Nothing of the next one");
    }

    private static void record(Visit visit, Effort effort) {
        effort.click(button(visit, "Preview"));
        effort.click(button(visit, "Record"));
        assertThat(sheet(visit)).isHidden();
    }

    private static Locator sheet(Visit visit) {
        return visit.page.locator("record-sheet dialog.sheet");
    }

    private static Locator field(Visit visit, String id) {
        return sheet(visit).locator("#" + id);
    }

    private static Locator button(Visit visit, String name) {
        return sheet(visit)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
