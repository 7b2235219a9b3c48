package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** Options, shares bought through a plan and units that change, over HTTP. */
@ApiTest
class OptionsApiTest {

    private static final String COMMANDS = """
            [{'type':'Hire','effectiveOn':'2024-01-15','employer':'Acme','title':'Developer',
              'baseSalary':{'amount':'120000','currency':'USD'}},
             {'type':'GrantOptions','effectiveOn':'2024-02-01','grantId':'o','kind':'NSO','units':'1600',
              'exercisePrice':{'amount':'2.50','currency':'USD'},'unitPrice':{'amount':'3','currency':'USD'},
              'claimedValue':{'amount':'50000','currency':'USD'},'windows':[{'reasons':['RESIGNED'],'period':'P3M'}],
              'vesting':{'segments':[{'occurrences':16,'period':3,'periodType':'MONTHS','percentage':'1/1',
                'cliff':{'occurrence':4,'percentage':'1/4'}}]}},
             {'type':'GrantRsu','effectiveOn':'2024-02-01','grantId':'s','units':'100',
              'unitPrice':{'amount':'10','currency':'USD'}},
             {'type':'AdjustUnits','effectiveOn':'2024-03-01','grantId':'s','units':'8.912','reason':'DIVIDEND'},
             {'type':'VestRsu','effectiveOn':'2024-04-01','grantId':'s','units':'50','withheldUnits':'20.5'},
             {'type':'ExerciseOptions','effectiveOn':'2025-03-01','grantId':'o','units':'100',
              'unitPrice':{'amount':'12.50','currency':'USD'},'method':'NET'},
             {'type':'CancelOptions','effectiveOn':'2025-04-01','grantId':'o','units':'200'},
             {'type':'PurchaseShares','effectiveOn':'2025-04-02','units':'10','price':{'amount':'8.5','currency':'USD'},
              'unitPrice':{'amount':'10','currency':'USD'},'offeringPrice':{'amount':'11','currency':'USD'}},
             {'type':'RecordSharePrice','effectiveOn':'2025-04-03','employer':'Acme',
              'unitPrice':{'amount':'1','currency':'USD'}}]
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
    void everyGrantSaysWhatCanBeDoneWithIt() {
        Answer vesting = api.get(career + "/vesting?asOf=2025-04-03").is(200);
        assertThat(vesting.at("/grants/0/instrument")).isEqualTo("OPTION");
        assertThat(vesting.at("/grants/0/kind")).isEqualTo("NSO");
        assertThat(vesting.at("/grants/0/exercisePrice/amount")).isEqualTo("2.50");
        assertThat(vesting.at("/grants/0/vested")).isEqualTo("400");
        assertThat(vesting.at("/grants/0/forfeited")).isEqualTo("200");
        assertThat(vesting.at("/grants/0/exercised")).isEqualTo("100");
        assertThat(vesting.at("/grants/0/exercisable")).isEqualTo("300");
        assertThat(vesting.at("/grants/0/exerciseCost/amount")).isEqualTo("750.00");
        assertThat(vesting.at("/grants/0/spread/exercisable/amount")).isEqualTo("0.00");
        assertThat(vesting.at("/grants/0/underwater")).isEqualTo("true");
        assertThat(vesting.at("/grants/0/claimedValue/amount")).isEqualTo("50000.00");
        assertThat(vesting.at("/grants/1/instrument")).isEqualTo("RSU");
        assertThat(vesting.at("/grants/1/withheld")).isEqualTo("20.5");
        assertThat(vesting.at("/grants/1/total")).isEqualTo("108.912");
    }

    @Test
    void theMeasuresCountWhatWasReceived() {
        Answer realized = api.get(career + "/compensation?measure=realized&from=2024-01-15&to=2025-04-03")
                .is(200);
        // 50 units at 10, 100 options at a gain of 10, ten shares at a gain of 1.50.
        assertThat(realized.at("/totals/0/components/EQUITY/amount")).isEqualTo("1515.00");
        Answer annualized = api.get(career + "/compensation?asOf=2024-02-01").is(200);
        // 1,600 options at an intrinsic value of 0.50 over four years.
        assertThat(annualized.at("/totals/0/components/EQUITY/amount")).isEqualTo("200.00");
    }

    @Test
    void anEndWithoutAWindowIsMarked() {
        String end = "{'type':'EndEmployment','effectiveOn':'2025-05-01','reason':'%s'}";
        Answer preview = api.post(career + "/commands?dryRun=true", end.formatted("RESIGNED"))
                .is(200);
        assertThat(preview.at("/atStake/0/exerciseBy")).isEqualTo("2025-07-31");
        assertThat(preview.at("/atStake/0/forfeited")).isEqualTo("1000");
        assertThat(preview.at("/atStake/1/grantId")).isEqualTo("s");

        api.post(career + "/commands", end.formatted("LAID_OFF")).is(200);
        assertThat(api.get(career + "/vesting?asOf=2025-05-01").is(200).at("/grants/0/mark"))
                .isEqualTo("WINDOW_UNKNOWN");
    }

    @Test
    void aClaimIsToldWhatAnOfferSaysOfOptions() {
        Answer audit = api.post(
                        career + "/claims",
                        "{'amount':{'amount':'170000','currency':'USD'},'from':'2024-01-15','to':'2025-01-15'}")
                .is(200);
        assertThat(audit.text()).contains("OPTION_VALUE_CLAIMED");
    }

    @Test
    void aRuleSaysWhichInstrumentItIs() {
        assertThat(api.post(
                                career + "/commands",
                                "{'type':'VestRsu','effectiveOn':'2025-05-01','grantId':'o','units':'1'}")
                        .is(422)
                        .at("/code"))
                .isEqualTo("OTHER_INSTRUMENT");
        assertThat(api.post(
                                career + "/commands",
                                "{'type':'ExerciseOptions','effectiveOn':'2025-05-01','grantId':'o','units':'1200'}")
                        .is(422)
                        .at("/code"))
                .isEqualTo("MORE_THAN_EXERCISABLE");
    }

    @Test
    void theCareerFileHoldsAllOfIt() {
        String file = api.get(career + "/export?format=yaml").is(200).text();
        String copy = Api.newCareer();
        api.send(
                        "POST",
                        "/api/imports",
                        file.replaceFirst("(?m)^career: .*$", "career: " + copy),
                        "Content-Type",
                        "application/yaml")
                .is(200);
        assertThat(api.get("/api/careers/" + copy + "/vesting?asOf=2025-04-03")
                        .is(200)
                        .at("/grants"))
                .isEqualTo(api.get(career + "/vesting?asOf=2025-04-03").is(200).at("/grants"));
    }
}
