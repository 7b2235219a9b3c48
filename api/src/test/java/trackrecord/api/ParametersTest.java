package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api.Answer;

/** A question that is not understood is refused, with the name of what was not. */
@ApiTest
class ParametersTest {

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource({
        "'?asof=2024-04-01',                                            UNKNOWN_FIELD, asof",
        "'?asOf=2024-4-1',                                              INVALID_FIELD, asOf",
        "'?asOf=2024-02-30',                                            INVALID_FIELD, asOf",
        "'?asOf=1899-12-31',                                            INVALID_FIELD, asOf",
        "'?asOf=2200-01-01',                                            INVALID_FIELD, asOf",
        "'?asOf=',                                                      INVALID_FIELD, asOf",
        "'?asOf=2024-04-01&asOf=2024-04-02',                            INVALID_FIELD, asOf",
        "'?knownAt=2024-04-01',                                         INVALID_FIELD, knownAt",
        "'?knownAt=2024-04-01T00:00:00',                                INVALID_FIELD, knownAt",
        "'/facts?asOf=2024-04-01',                                      UNKNOWN_FIELD, asOf",
        "'/facts?size=0',                                               INVALID_FIELD, size",
        "'/facts?size=1001',                                            INVALID_FIELD, size",
        "'/facts?size=-1',                                              INVALID_FIELD, size",
        "'/facts?page=1',                                               INVALID_FIELD, page",
        "'/replay?asOf=2024-04-01',                                     UNKNOWN_FIELD, asOf",
        "'/compensation?measure=REALIZED',                              INVALID_FIELD, measure",
        "'/compensation?measure=first_year',                            INVALID_FIELD, measure",
        "'/compensation?from=2024-04-01',                               INVALID_FIELD, from",
        "'/compensation?measure=realized&from=2024-04-01',              INVALID_FIELD, to",
        "'/compensation?measure=granted&from=2024-04-01&to=2024-04-01', INVALID_FIELD, from",
        "'/compensation?measure=realized&asOf=2024-04-01',              INVALID_FIELD, asOf",
        "'/compensation?convention=actual365',                          INVALID_FIELD, convention",
        "'/compensation/series?from=2025-04-01&to=2024-04-01',          INVALID_FIELD, from",
        "'/tenure?measure=realized',                                    UNKNOWN_FIELD, measure",
        "'/vesting?from=2024-04-01',                                    UNKNOWN_FIELD, from",
        "'/growth?kind=raises',                                         INVALID_FIELD, kind",
        "'/growth?from=2025-04-01&to=2024-04-01',                       INVALID_FIELD, from",
        "'/changes',                                                    INVALID_FIELD, from",
        "'/changes?from=2024-04-01&to=2025-04-01&asOf=2024-04-01',      INVALID_FIELD, asOf",
        "'/changes?knownTo=2024-04-01T00:00:00Z',                       INVALID_FIELD, knownFrom"
    })
    void isRefused(String question, String code, String name) {
        Answer answer =
                api.get("/api/careers/" + SampleCareer.record(api) + question).refuses(400, code);

        assertThat(answer.at("/fields/0/path")).isEqualTo(name);
        assertThat(answer.at("/fields/0/message")).isNotBlank();
        assertThat(answer.header("ETag")).isNull();
    }

    /** PostgreSQL takes no null character. */
    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%07", "%0A"})
    void whatNoNameCanHoldIsNotSearchedFor(String text) {
        Answer answer = api.get("/api/careers?q=" + text).refuses(400, "INVALID_FIELD");

        assertThat(answer.at("/fields/0/path")).isEqualTo("q");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /compensation/series?from=2025-04-01&to=2024-04-01 | must be before to (2024-04-01); to is the first day after the window
            /changes?from=2025-04-01&to=2024-04-01             | must not be after to (2024-04-01)
            /growth?to=2000-04-01                              | must be after 2024-04-01, where the window begins without from
            ?asOf=                                             | must not be empty; give a value, or leave it out where it is not needed
            /compensation?measure=granted&from=&to=2025-04-01  | must not be empty; give a value, or leave it out where it is not needed
            /facts?size=1&page=2147483647                      | must be a whole number such as 0 or 100, of at most 9 digits, not "2147483647"
            /export?format=                                    | must not be empty
            """)
    void saysWhatIsSo(String question, String message) {
        assertThat(api.get("/api/careers/" + SampleCareer.record(api) + question)
                        .refuses(400, "INVALID_FIELD")
                        .at("/fields/0/message"))
                .isEqualTo(message);
    }

    @Test
    void theCareersAreListedAndSearchedByPage() {
        String career = SampleCareer.record(api);

        Answer found = api.get("/api/careers?q=" + career + "&size=1").is(200);

        assertThat(found.at("/careers/0/careerId")).isEqualTo(career);
        assertThat(found.at("/careers/0/title")).isEqualTo("Senior Rust Developer");
        assertThat(found.at("/size")).isEqualTo("1");
        api.get("/api/careers?sort=name").refuses(400, "UNKNOWN_FIELD");
        api.get("/api/careers?size=1001").refuses(400, "INVALID_FIELD");
        api.get("/api/compensation?asOf=2024-05-01").is(200);
        api.get("/api/compensation?measure=realized").refuses(400, "UNKNOWN_FIELD");
    }
}
