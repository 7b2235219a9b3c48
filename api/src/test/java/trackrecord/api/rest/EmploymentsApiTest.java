package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** Two part-time posts at once, an hourly internship before them, and the questions that are put to them. */
@ApiTest
class EmploymentsApiTest {

    private static final String COMMANDS = """
            [{'type':'Hire','effectiveOn':'2022-06-01','employer':'Lab','title':'Intern',
              'baseSalary':{'amount':'31.50','currency':'USD','per':'HOUR','perYear':'2080'}},
             {'type':'EndEmployment','effectiveOn':'2022-09-01','reason':'RESIGNED'},
             {'type':'Hire','effectiveOn':'2023-01-01','employer':'Acme','title':'Engineer','employmentId':'acme',
              'baseSalary':{'amount':'90000','currency':'USD'},'fte':'1/2'},
             {'type':'Hire','effectiveOn':'2023-02-01','employer':'Beta','title':'Teacher','employmentId':'beta',
              'side':true,'baseSalary':{'amount':'5000','currency':'USD','per':'MONTH','perYear':'13'},'fte':'20/40'},
             {'type':'Raise','effectiveOn':'2023-07-01','baseSalary':{'amount':'99000','currency':'USD'}},
             {'type':'ChangeHours','effectiveOn':'2023-07-01','fte':'4/5'},
             {'type':'EndEmployment','effectiveOn':'2024-07-01','employment':'acme','reason':'RESIGNED'}]
            """;

    @Autowired
    Api api;

    private String career;

    @BeforeEach
    void record() {
        career = "/api/careers/" + Api.newCareer();
        Answer recorded = api.post(career + "/commands", COMMANDS).is(200);
        assertThat(recorded.at("/facts/0/fact/employmentId")).isEqualTo("e1");
        assertThat(recorded.at("/facts/4/fact/employment")).isEqualTo("acme");
    }

    @Test
    void theStateShowsAllInForceTheMainOneFirst() {
        Answer state = api.get(career + "?asOf=2023-12-31").is(200);

        assertThat(state.at("/employment/employer")).isEqualTo("Acme");
        assertThat(state.at("/employments/0/employmentId")).isEqualTo("acme");
        assertThat(state.at("/employments/0/paidSalary/amount")).isEqualTo("79200.00");
        assertThat(state.at("/employments/1/employmentId")).isEqualTo("beta");
        assertThat(state.at("/employments/1/side")).isEqualTo("true");
        assertThat(state.at("/employments/1/annual/amount")).isEqualTo("65000.00");
        assertThat(state.at("/employments/1/paidSalary/amount")).isEqualTo("32500.00");
        assertThat(state.at("/compensation/totals/0/components/BASE")).isEqualTo("111700.00");
        assertThat(state.at("/tenure/total/days")).as("92 days, and 364").isEqualTo("456");
        assertThat(state.at("/tenure/withEmployer/days")).isEqualTo("364");
    }

    @Test
    void tenureIsThatOfTheEmploymentAskedFor() {
        assertThat(api.get(career + "/tenure?asOf=2023-12-31&employment=beta")
                        .is(200)
                        .at("/withEmployer/days"))
                .isEqualTo("333");
        assertThat(api.get(career + "/tenure?asOf=2023-01-15&employment=beta")
                        .is(200)
                        .json()
                        .at("/withEmployer")
                        .isNull())
                .as("it begins later")
                .isTrue();
        assertThat(api.get(career + "/tenure?asOf=2023-12-31&employment=gamma")
                        .refuses(422, "EMPLOYMENT_UNKNOWN")
                        .at("/fields/0/path"))
                .isEqualTo("employment");
    }

    @Test
    void aRecordedFactSaysWhichEmploymentItIsAbout() {
        Answer facts = api.get(career + "/facts").is(200);

        assertThat(facts.at("/facts/1/employmentId")).isEqualTo("e1");
        assertThat(facts.at("/facts/1/employer")).isEqualTo("Lab");
        assertThat(facts.at("/facts/4/employmentId")).isEqualTo("acme");
        assertThat(facts.at("/facts/4/employer")).isEqualTo("Acme");
        assertThat(api.get(career + "/growth").is(200).at("/entries/2/fact/employmentId"))
                .isEqualTo("beta");
    }

    @Test
    void changesAreToldOfEachEmploymentByItself() {
        Answer changes =
                api.get(career + "/changes?from=2023-01-15&to=2023-12-31").is(200);

        assertThat(changes.at("/changes/0/field")).isEqualTo("employment.baseSalary");
        assertThat(changes.at("/changes/0/employmentId")).isEqualTo("acme");
        assertThat(changes.at("/changes/3/field")).isEqualTo("employment.employer");
        assertThat(changes.at("/changes/3/employmentId")).isEqualTo("beta");
        assertThat(changes.json().at("/changes/3/before").isNull()).isTrue();
    }

    @Test
    void growthComparesWithinOneEmployment() {
        Answer growth = api.get(career + "/growth").is(200);

        assertThat(growth.text()).contains("\"percent\":\"10.00\"");
        assertThat(growth.json().at("/entries/2/before").isNull())
                .as("a hire at the side")
                .isTrue();
        assertThat(growth.at("/entries/4/kind")).isEqualTo("HOURS");
        assertThat(growth.at("/entries/4/before/amount")).isEqualTo("49500.00");
        assertThat(growth.at("/entries/4/after/amount")).isEqualTo("79200.00");
    }

    @Test
    void measuresAddAndNameTheEmployers() {
        Answer realized = api.get(career + "/compensation?measure=realized&from=2022-06-01&to=2025-01-01")
                .is(200);

        assertThat(realized.at("/totals/0/components/BASE/amount"))
                .as("16,380 + 22,500 + 79,200 + 62,291.67")
                .isEqualTo("180371.67");
        assertThat(realized.text())
                .contains("Base accrued from 2023-02-01 until 2025-01-01, Beta")
                .contains("Base accrued from 2023-01-01 until 2023-07-01, Acme");
    }

    @Test
    void aFirstYearIsOfTheEmploymentAskedFor() {
        Answer beta = api.get(career + "/compensation?measure=first-year&asOf=2023-12-31&employment=beta")
                .is(200);

        assertThat(beta.at("/employment")).isEqualTo("beta");
        assertThat(beta.at("/totals/0/total/amount")).isEqualTo("32500.00");
        assertThat(api.get(career + "/compensation?measure=first-year&employment=other")
                        .refuses(422, "EMPLOYMENT_UNKNOWN")
                        .at("/fields/0/path"))
                .isEqualTo("employment");
        api.get(career + "/compensation?employment=beta").refuses(400, "INVALID_FIELD");
    }

    @Test
    void aClaimIsOfTheEmploymentThatItNames() {
        String claim = "{'amount':{'amount':'32500','currency':'USD'},'from':'2023-07-01','to':'2024-07-01'%s}";

        Answer beta = api.post(career + "/claims", claim.formatted(",'employment':'beta'"))
                .is(200);
        assertThat(beta.at("/verdict")).isEqualTo("STANDARD");
        assertThat(beta.at("/claim/employment")).isEqualTo("beta");
        assertThat(api.post(career + "/claims", claim.formatted(",'employer':'Beta'"))
                        .is(200)
                        .at("/verdict"))
                .isEqualTo("STANDARD");
        assertThat(api.post(career + "/claims", claim.formatted("")).is(200).at("/measures/0/total"))
                .isNotEqualTo("32500.00");
        assertThat(api.post(career + "/claims", claim.formatted(",'employment':'other'"))
                        .refuses(422, "EMPLOYMENT_UNKNOWN")
                        .at("/fields/0/path"))
                .isEqualTo("/employment");
        api.post(career + "/claims", claim.formatted(",'employment':'beta','employer':'Beta'"))
                .refuses(400, "INVALID_FIELD");
    }

    @Test
    void whatIsMeantIsSaidOrAskedFor() {
        api.post(career + "/commands", """
                        {'type':'Hire','effectiveOn':'2024-01-01','employer':'Club','title':'Coach',
                         'baseSalary':{'amount':'10000','currency':'USD'}}""").refuses(422, "ALREADY_EMPLOYED");
        api.post(career + "/commands", """
                        [{'type':'Hire','effectiveOn':'2024-08-01','employer':'Club','title':'Coach','side':true,
                          'baseSalary':{'amount':'10000','currency':'USD'}},
                         {'type':'Raise','effectiveOn':'2024-09-01','baseSalary':{'amount':'70000','currency':'USD'}}]""").refuses(422, "AMBIGUOUS_EMPLOYMENT");
    }
}
