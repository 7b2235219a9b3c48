package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** What fell due and is to be recorded, and what comes next, over HTTP. */
@ApiTest
class UpcomingApiTest {

    private static final String COMMANDS = """
            [{'type':'Hire','effectiveOn':'2024-01-15','employer':'Acme','title':'Developer',
              'baseSalary':{'amount':'120000','currency':'USD'}},
             {'type':'GrantRsu','effectiveOn':'2024-02-01','grantId':'units','units':'1600',
              'unitPrice':{'amount':'10','currency':'USD'},
              'vesting':{'segments':[{'occurrences':16,'period':3,'periodType':'MONTHS','percentage':'1/1',
                'cliff':{'occurrence':4,'percentage':'1/4'}}]}},
             {'type':'GrantRsu','effectiveOn':'2024-02-01','grantId':'money','value':{'amount':'160','currency':'EUR'},
              'vesting':{'segments':[{'occurrences':16,'period':3,'periodType':'MONTHS','percentage':'1/2'}]}},
             {'type':'RecordSharePrice','effectiveOn':'2025-05-01','employer':'Acme',
              'unitPrice':{'amount':'30','currency':'USD'}},
             {'type':'Raise','effectiveOn':'2026-01-15','baseSalary':{'amount':'130000','currency':'USD'}}]
            """;

    @Autowired
    Api api;

    private String career;

    @BeforeEach
    void record() {
        career = "/api/careers/" + Api.newCareer();
        api.post(career + "/commands", COMMANDS).is(200);
    }

    @Test
    void whatIsDueIsRecordedByPostingTheCommandsThatWereAnswered() {
        Answer due = api.post(career + "/vesting/record-due?asOf=2025-05-31&grantId=units", "")
                .is(200);
        assertThat(due.at("/commands/0/type")).isEqualTo("VestRsu");
        assertThat(due.at("/commands/0/effectiveOn")).isEqualTo("2025-02-01");
        assertThat(due.at("/commands/0/units")).isEqualTo("400");
        assertThat(due.at("/commands/1/units")).isEqualTo("100");
        assertThat(due.at("/more")).isEqualTo("0");
        assertThat(due.at("/dryRun/after/vesting/0/vested")).isEqualTo("500");
        assertThat(api.get(career).at("/version")).isEqualTo("5");

        Answer before = api.get(career + "/vesting?asOf=2025-05-31").is(200);
        assertThat(before.at("/grants/0/due/tranches")).isEqualTo("2");
        assertThat(before.at("/grants/0/due/units")).isEqualTo("500");
        assertThat(before.at("/grants/0/due/worth/0/amount")).isEqualTo("7000.00");
        assertThat(before.at("/due/tranches")).isEqualTo("7");

        api.post(career + "/commands", due.at("/commands")).is(200);
        Answer after = api.get(career + "/vesting?asOf=2025-05-31").is(200);
        assertThat(after.at("/grants/0/due")).isNull();
        assertThat(after.at("/grants/0/vested")).isEqualTo("500");
        assertThat(api.post(career + "/vesting/record-due?asOf=2025-05-31&grantId=units", "")
                        .is(200)
                        .at("/commands"))
                .isEqualTo("[]");
    }

    @Test
    void everyGrantIsDueInItsOwnKindOldestFirst() {
        Answer due =
                api.post(career + "/vesting/record-due?asOf=2025-02-01", "").is(200);
        assertThat(due.at("/commands/0/effectiveOn")).isEqualTo("2024-05-01");
        assertThat(due.at("/commands/0/value/amount")).isEqualTo("5.00");
        assertThat(due.at("/commands/3/units")).isEqualTo("400");
        assertThat(due.at("/unscheduled/0/grantId")).isEqualTo("money");
        assertThat(due.at("/unscheduled/0/value/amount")).isEqualTo("80.00");
    }

    @Test
    void theTotalsOfAWindowSayWhatIsDueInIt() {
        Answer realized = api.get(career + "/compensation?measure=realized&from=2025-01-01&to=2025-06-01")
                .is(200);
        assertThat(realized.at("/due/tranches")).isEqualTo("4");
        assertThat(realized.at("/due/worth/0/amount")).isEqualTo("10.00");
        assertThat(realized.at("/due/worth/1/amount")).isEqualTo("7000.00");
        assertThat(realized.at("/due/byCurrency"))
                .isEqualTo("[{\"currency\":\"EUR\",\"tranches\":2},{\"currency\":\"USD\",\"tranches\":2}]");
        assertThat(api.get(career + "/compensation?measure=granted&from=2025-01-01&to=2025-06-01")
                        .is(200)
                        .at("/due"))
                .isNull();
    }

    @Test
    void whatComesNextStandsByDate() {
        Answer next = api.get(career + "/upcoming?asOf=2025-12-31&days=32").is(200);
        assertThat(next.at("/asOf")).isEqualTo("2025-12-31");
        assertThat(next.at("/days")).isEqualTo("32");
        assertThat(next.at("/entries/0/kind")).isEqualTo("FACT");
        assertThat(next.at("/entries/0/title")).isEqualTo("Raise to 130,000.00 USD");
        assertThat(next.at("/entries/1/kind")).isEqualTo("ANNIVERSARY");
        assertThat(next.at("/entries/1/title")).isEqualTo("2 years at Acme");
        assertThat(next.at("/entries/2/on")).isEqualTo("2026-02-01");
        assertThat(next.at("/entries/2/units")).isEqualTo("100");
        assertThat(next.at("/entries/2/facts")).isEqualTo("[2]");
        assertThat(next.at("/entries/3/amount/amount")).isEqualTo("5.00");
        assertThat(next.at("/entries/4")).isNull();
    }

    @Test
    void theCalendarHasTheSameEntries() {
        assertThat(api.get(career + "/export?format=ics&to=2026-01-01").is(200).text())
                .contains("SUMMARY:Raise to 130\\,000.00 USD", "SUMMARY:2 years at Acme", "DTSTART;VALUE=DATE:20260201")
                .doesNotContain("DTSTART;VALUE=DATE:20251101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3661"})
    void daysAreBounded(String days) {
        Answer refused = api.get(career + "/upcoming?days=" + days).is(400);
        assertThat(refused.text()).contains("from 1 to 3660");
    }

    @Test
    void aGrantThatIsNotThereIsRefused() {
        Answer refused = api.post(career + "/vesting/record-due?asOf=2024-01-31&grantId=units", "")
                .is(400);
        assertThat(refused.text()).contains("grantId", "on or before 2024-01-31");
    }
}
