package trackrecord.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Json;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.whatif.WhatIf;

/** What the preview of an end says of the grants of that employment. */
class AtStakeTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final String CAREER = """
            [{'type':'Hire','effectiveOn':'2024-01-15','employer':'Acme','title':'Engineer',
              'baseSalary':{'amount':'1000','currency':'USD'}},
             {'type':'GrantRsu','effectiveOn':'2024-02-01','grantId':'s','units':'400',
              'unitPrice':{'amount':'10','currency':'USD'},'vesting':{'segments':[
                {'occurrences':4,'period':12,'periodType':'MONTHS','percentage':'1/1'}]}},
             {'type':'GrantOptions','effectiveOn':'2024-02-01','grantId':'o','kind':'NSO','units':'400',
              'exercisePrice':{'amount':'2.50','currency':'USD'},'windows':[{'period':'P3M'}],'vesting':{'segments':[
                {'occurrences':4,'period':12,'periodType':'MONTHS','percentage':'1/1'}]}},
             {'type':'RecordSharePrice','effectiveOn':'2025-03-01','employer':'Acme',
              'unitPrice':{'amount':'12','currency':'USD'}}]
            """;
    private static final String END = "[{'type':'EndEmployment','effectiveOn':'2025-05-01','reason':'RESIGNED'%s}]";

    private static JsonNode dryRun(String commands) {
        History history = Decider.decide(History.EMPTY, CommandReader.read(json(CAREER), 100), NOW, "test")
                .after();
        WhatIf whatIf = WhatIf.of(
                history,
                CommandReader.read(json(commands), 100),
                NOW,
                "test",
                LocalDate.of(2025, 5, 1),
                null,
                PayConvention.EQUAL_MONTHS);
        return Json.mapper().valueToTree(DryRunAnswer.of("ada", whatIf, null, NOW, false));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyGrantOfTheEmploymentHasAnEntry() {
        JsonNode atStake = dryRun(END.formatted("")).get("atStake");
        assertThat(atStake.size()).isEqualTo(2);
        assertThat(atStake.get(0).toString())
                .isEqualTo("{\"grantId\":\"s\",\"forfeited\":\"300\",\"worth\":"
                        + "{\"amount\":\"3600.00\",\"currency\":\"USD\"}}");
        JsonNode options = atStake.get(1);
        assertThat(options.get("forfeited").asString()).isEqualTo("300");
        assertThat(options.get("exercisable").asString()).isEqualTo("100");
        assertThat(options.get("exerciseBy").asString()).isEqualTo("2025-07-31");
        assertThat(options.get("exerciseCost").get("amount").asString()).isEqualTo("250.00");
        assertThat(options.get("spread").get("exercisable").get("amount").asString())
                .isEqualTo("950.00");
    }

    @Test
    void whatIsKeptIsNotForfeited() {
        JsonNode atStake = dryRun(END.formatted(",'keep':['o']")).get("atStake");
        assertThat(atStake.get(1).get("forfeited").asString()).isEqualTo("0");
        assertThat(atStake.get(1).get("exerciseBy").isNull()).isTrue();
    }

    @Test
    void whatEndsNothingPutsNothingAtStake() {
        assertThat(dryRun(
                                "[{'type':'Raise','effectiveOn':'2025-05-01','baseSalary':{'amount':'2000','currency':'USD'}}]")
                        .has("atStake"))
                .isFalse();
    }
}
