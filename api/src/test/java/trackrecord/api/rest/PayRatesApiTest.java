package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** Rates of every kind, hours, and what is doubted about them, over HTTP. */
@ApiTest
class PayRatesApiTest {

    private static final String HOURLY = "{'amount':'31.50','currency':'USD','per':'HOUR','perYear':'2080'}";

    @Autowired
    Api api;

    private final String id = Api.newCareer();
    private final String career = "/api/careers/" + id;

    @Test
    void aRateIsStoredAndShownAsItWasGivenWithWhatItComesToInAYear() {
        Answer recorded = api.commands(id, hire(HOURLY, "'fte':'25/37.5',")).is(200);
        String given = HOURLY.replace('\'', '"');
        assertThat(recorded.at("/facts/0/fact/baseSalary")).isEqualTo(given);
        assertThat(recorded.at("/facts/0/fact/fte")).isEqualTo("2/3");
        assertThat(recorded.at("/facts/0/annual/amount")).isEqualTo("65520.00");
        assertThat(recorded.at("/warnings")).isEqualTo("[]");

        Answer state = api.get(career + "?asOf=2024-06-01").is(200);
        assertThat(state.at("/employment/baseSalary")).isEqualTo(given);
        assertThat(state.at("/employment/annual/amount")).isEqualTo("65520.00");
        assertThat(state.at("/employment/fte")).isEqualTo("2/3");
        assertThat(state.at("/employment/paidSalary/amount")).isEqualTo("43680.00");
        assertThat(state.at("/compensation/totals/0/components/BASE")).isEqualTo("43680.00");

        Answer why = api.get(career + "/compensation?asOf=2024-06-01").is(200);
        assertThat(why.at("/totals/0/components/BASE/parts/0/op")).isEqualTo("PRODUCT");
        assertThat(why.at("/totals/0/components/BASE/parts/0/ratio")).isEqualTo("2/3");
        assertThat(why.at("/totals/0/components/BASE/parts/0/parts/0/ratio")).isEqualTo("2080/1");
    }

    @Test
    void aCountThatIsUsualMayBeLeftOut() {
        Answer recorded = api.commands(id, hire("{'amount':'5000','currency':'EUR','per':'MONTH'}", ""))
                .is(200);
        assertThat(recorded.at("/facts/0/fact/baseSalary"))
                .isEqualTo("{\"amount\":\"5000.00\",\"currency\":\"EUR\",\"per\":\"MONTH\"}");
        assertThat(recorded.at("/facts/0/annual/amount")).isEqualTo("60000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`per`:`HOUR` | /baseSalary/perYear",
                "`per`:`DAY` | /baseSalary/perYear",
                "`per`:`YEAR`,`perYear`:`1` | /baseSalary/perYear",
                "`perYear`:`12` | /baseSalary/perYear",
                "`per`:`HOUR`,`perYear`:`0` | /baseSalary/perYear",
                "`per`:`HOUR`,`perYear`:`10001` | /baseSalary/perYear",
                "`per`:`HOUR`,`perYear`:2080 | /baseSalary/perYear",
                "`per`:`FORTNIGHT` | /baseSalary/per",
                "`hours`:`2080` | /baseSalary/hours"
            })
    void aRateThatCannotBeReadIsRefusedAtItsField(String parts, String path) {
        Answer refused = api.commands(
                        id, hire("{'amount':'31.50','currency':'USD'," + parts.replace('`', '\'') + "}", ""))
                .is(400);
        assertThat(refused.at("/fields/0/path")).isEqualTo(path);
    }

    @Test
    void aRateMayHaveSixDecimalsButOneOfAYearNoMoreThanItsCurrency() {
        api.commands(id, hire("{'amount':'31.123456','currency':'USD','per':'HOUR','perYear':'2080'}", ""))
                .is(200);
        api.commands(id, raise("{'amount':'31.1234567','currency':'USD','per':'HOUR','perYear':'2080'}"))
                .refuses(400, "INVALID_FIELD");
        api.commands(id, raise("{'amount':'99999.123','currency':'USD'}")).refuses(400, "INVALID_FIELD");
    }

    @Test
    void hoursAreChangedAndCorrected() {
        api.commands(id, hire("{'amount':'90000','currency':'USD'}", "")).is(200);
        Answer changed = api.commands(id, hours("2024-07-01", "4/5")).is(200);
        assertThat(changed.at("/facts/0/fact/type")).isEqualTo("HoursChanged");
        api.commands(id, hours("2024-08-01", "0.8")).refuses(422, "NO_CHANGE");
        api.commands(id, hours("2024-08-01", "0")).refuses(400, "INVALID_FIELD");
        api.commands(id, hours("2024-08-01", "2.1")).refuses(400, "INVALID_FIELD");

        Answer growth = api.get(career + "/growth?from=2024-01-01&to=2025-01-01&kind=hours")
                .is(200);
        assertThat(growth.at("/entries/0/kind")).isEqualTo("HOURS");
        assertThat(growth.at("/entries/0/percent")).isEqualTo("-20.00");
        assertThat(growth.at("/rates/1/of")).isEqualTo("PAID");
        assertThat(growth.at("/rates/1/percent")).isEqualTo("-20.00");

        Answer changes =
                api.get(career + "/changes?from=2024-01-01&to=2024-12-31").is(200);
        assertThat(changes.at("/changes/0/field")).isEqualTo("employment.fte");
        assertThat(changes.at("/changes/1/field")).isEqualTo("employment.paidSalary");
        assertThat(changes.at("/changes/1/after/amount")).isEqualTo("72000.00");

        api.commands(id, "{'type':'Correct','fact':2,'replacement':" + hours("2024-07-01", "1/2") + "}")
                .is(200);
        assertThat(api.get(career + "?asOf=2024-07-01").at("/employment/paidSalary/amount"))
                .isEqualTo("45000.00");
        assertThat(api.get(career + "/export?format=yaml").text()).contains("changeHours: {fte: 4/5}");
    }

    @Test
    void aBaseThatLooksLikeAnHourlyRateIsAcceptedWithAWarning() {
        Answer preview = api.post(career + "/commands?dryRun=true", hire("{'amount':'15','currency':'EUR'}", ""))
                .is(200);
        assertThat(preview.at("/warnings/0/code")).isEqualTo("LOW_BASE");
        assertThat(preview.at("/warnings/0/path")).isEqualTo("/baseSalary");
        assertThat(preview.at("/warnings/0/message")).isEqualTo("15.00 EUR a year: is it an hourly rate?");

        Answer recorded = api.commands(id, "[" + hire("{'amount':'15','currency':'EUR'}", "") + "]")
                .is(200);
        assertThat(recorded.at("/warnings/0/path")).isEqualTo("/0/baseSalary");
    }

    @Test
    void aFileIsReadWithItsWarnings() {
        String file = "career: " + id + "\nfacts:\n  - date: 2024-01-01\n"
                + "    hire: {employer: Acme, title: Intern, baseSalary: 15 EUR, fte: 4/5}\n";
        Answer imported = api.send("POST", "/api/imports", file, "Content-Type", "application/yaml")
                .is(200);
        assertThat(imported.at("/warnings/0/code")).isEqualTo("LOW_BASE");
        assertThat(imported.at("/warnings/0/path")).isEqualTo("/facts/0/hire/baseSalary");
        assertThat(imported.at("/warnings/0/line")).isEqualTo("4");
        assertThat(api.get(career + "/export?format=yaml").text()).contains("baseSalary: 15 EUR, fte: 4/5");
    }

    private static String hire(String base, String more) {
        return "{'type':'Hire','effectiveOn':'2024-01-01','employer':'Acme','title':'Intern'," + more + "'baseSalary':"
                + base + "}";
    }

    private static String raise(String base) {
        return "{'type':'Raise','effectiveOn':'2024-02-01','baseSalary':" + base + "}";
    }

    private static String hours(String on, String fte) {
        return "{'type':'ChangeHours','effectiveOn':'" + on + "','fte':'" + fte + "'}";
    }
}
