package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api.Answer;

/** Whatever goes wrong is answered as RFC 9457 says, with a stable code. */
@ApiTest
class ProblemsTest {

    private static final int OVER_THE_LIMIT = 11 * 1024 * 1024;

    @Autowired
    Api api;

    @Test
    void sayWhatAndWhy() {
        Answer answer = api.get("/api/careers/nobody").refuses(404, "CAREER_NOT_FOUND");

        assertThat(answer.at("/type")).isEqualTo("urn:trackrecord:problem:CAREER_NOT_FOUND");
        assertThat(answer.at("/title")).isEqualTo("Career not found");
        assertThat(answer.at("/status")).isEqualTo("404");
        assertThat(answer.at("/fields")).isEqualTo("[]");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nameTheFieldThatIsWrong() {
        String raise = "{'type':'Raise','effectiveOn':'2024-04-01','baseSalary':{'amount':'1000.5','currency':'JPY'}}";

        assertThat(api.commands("nobody", raise).refuses(400, "INVALID_FIELD").at("/detail"))
                .isEqualTo("/baseSalary/amount: 1000.5 has 1 decimal, but JPY has 0; amounts are not rounded here");
        assertThat(api.commands("nobody", "[" + raise + ",{'type':'EndLeave','efectiveOn':'2024-04-01'}]")
                        .refuses(400, "INVALID_FIELD")
                        .at("/detail"))
                .startsWith("/0/baseSalary/amount: 1000.5 has 1 decimal")
                .endsWith("more: see fields)");
        assertThat(api.commands("nobody", "{'type':'EndLeave','efectiveOn':'2024-04-01'}")
                        .refuses(400, "UNKNOWN_FIELD")
                        .at("/detail"))
                .startsWith("/efectiveOn: ");
    }

    @Test
    void nameTheLineOfAFile() {
        String file = "career: nobody\nfacts:\n- date: 2024-04-01\n  nameCareer: {name: ' '}\n";

        assertThat(api.send("POST", "/api/imports", file, "Content-Type", "application/yaml")
                        .refuses(400, "INVALID_FIELD")
                        .at("/detail"))
                .isEqualTo("line 4: /facts/0/nameCareer/name: must not be empty");
    }

    @Test
    void everyCareerPathKnowsNobody() {
        for (String path : new String[] {
            "",
            "/facts",
            "/replay",
            "/compensation",
            "/compensation/series",
            "/tenure",
            "/vesting",
            "/growth",
            "/changes?from=2024-01-01&to=2024-01-02"
        }) {
            api.get("/api/careers/nobody" + path).refuses(404, "CAREER_NOT_FOUND");
        }
        api.post(
                        "/api/careers/nobody/claims",
                        "{'amount':{'amount':'1','currency':'USD'},'from':'2024-01-01','to':'2025-01-01'}")
                .refuses(404, "CAREER_NOT_FOUND");
    }

    @Test
    void anAddressThatIsNotThere() {
        api.get("/api/nothing/here").refuses(404, "NOT_FOUND");
        api.get("/nothing").refuses(404, "NOT_FOUND");
    }

    @Test
    void anAddressThatIsNone() {
        api.get("/api/careers/a%2Fb").refuses(400, "UNREADABLE");
        api.get("/api/careers/%ff").refuses(400, "UNREADABLE");
        api.get("/api//careers").refuses(400, "UNREADABLE");
        api.get("/error").refuses(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/careers",
                "/api/compensation",
                "/api/careers/nobody/facts",
                "/api/session",
                "/api/read-models",
                "/api/ledger",
                "/actuator/health"
            })
    void aQueryThatCannotBeDecoded(String path) throws IOException {
        for (String query : new String[] {"%", "q=%", "q=%zz", "%ff=%ff&%", "%00", "%00=1"}) {
            String answer = overASocket("GET " + path + "?" + query + " HTTP/1.1");
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"UNREADABLE\"");
        }
    }

    /** No client sends a query like that. */
    private String overASocket(String requestLine) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.uri("/").getPort())) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "[]",
                "1",
                "\"\"",
                "[[]]",
                "{\"work\":null}",
                "{\"work\":[null]}",
                "{\"items\":[null]}"
            })
    void anImportOfNothing(String body) {
        for (String as : new String[] {"json-resume", "ocf"}) {
            assertThat(api.post("/api/imports?career=x&as=" + as, body).is(400).at("/code"))
                    .isNotNull();
        }
        api.send("POST", "/api/imports", body, "Content-Type", "application/yaml")
                .is(400);
        api.send("POST", "/api/imports?career=x", body, "Content-Type", "text/csv")
                .is(400);
    }

    @Test
    void aMethodThatIsNotThere() {
        api.send("TRACE", "/api/careers", null).refuses(405, "METHOD_NOT_ALLOWED");
        Answer answer = api.send("PUT", "/api/careers/nobody/facts", null).refuses(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void aFormThatIsNotAnswered() {
        api.get("/api/careers/nobody", "Accept", "application/yaml").refuses(406, "NOT_ACCEPTABLE");
    }

    @Test
    void aFormThatIsNotRead() {
        api.send("POST", "/api/careers/x/commands", "type=Hire", "Content-Type", "application/x-www-form-urlencoded")
                .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        api.send("POST", "/api/careers/x/commands", "{}").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    /** A form would be decoded before its operation is reached, and what cannot be decoded would be our fault. */
    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, bonusTarget: 15%}",
        "application/x-www-form-urlencoded, career=x&as=json-resume",
        "application/x-www-form-urlencoded;charset=utf-7, a=%C3%28",
        "multipart/form-data, a",
        "multipart/form-data;boundary=b, --b"
    })
    void aBodyIsNeverTakenForAForm(String type, String body) {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            for (String path :
                    new String[] {"/api/careers/x/commands", "/api/imports?career=x", "/api/restore", "/nothing"}) {
                assertThat(api.send(method, path, body, "Content-Type", type).status())
                        .describedAs(method + " " + path)
                        .isIn(404, 405, 415);
            }
        }
    }

    @Test
    void aLongBodyThatIsRefusedEndsItsConnectionAndSaysSo() {
        Answer answer = api.send("POST", "/api/careers/x/commands", "x".repeat(3_000_000), "Content-Type", "text/plain")
                .refuses(415, "UNSUPPORTED_MEDIA_TYPE");

        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json", "*/*;q=0.1"})
    void aBodyOfManyForms(String many) {
        for (String path : new String[] {
            "/api/careers/x/commands",
            "/api/careers/x/claims",
            "/api/imports?career=x",
            "/api/ledger/comparison",
            "/api/restore"
        }) {
            assertThat(api.send("POST", path, "{}", "Content-Type", many).status())
                    .isIn(400, 415);
        }
    }

    @Test
    void textThatIsNotJson() {
        api.commands("x", "{'type':").refuses(400, "UNREADABLE");
        api.commands("x", "").refuses(400, "UNREADABLE");
        api.commands("x", "{} trailing").refuses(400, "UNREADABLE");
        api.commands("x", "[]").refuses(400, "UNREADABLE");
        api.commands("x", "{'type':'Hire','type':'Hire'}").refuses(400, "UNREADABLE");
        api.post("/api/careers/x/claims", "[1]").refuses(400, "UNREADABLE");
    }

    @Test
    void aClaimThatIsNotClear() {
        Answer answer = api.post("/api/careers/x/claims", """
                {'amount':{'amount':'-1','currency':'USD'},'from':'2025-04-01','to':'2024-04-01','within':'x',
                 'components':{'BASE':'1.001','SALARY':'1'},'about':1}""").is(400);
        assertThat(answer.at("/fields")).contains("/amount/amount", "/from", "/about");
    }

    @Test
    void tooManyCommandsAtOnce() {
        String raise = "{'type':'Raise','effectiveOn':'2024-10-01','baseSalary':{'amount':'1','currency':'USD'}},";
        api.commands("x", "[" + raise.repeat(1000) + raise.substring(0, raise.length() - 1) + "]")
                .refuses(413, "TOO_MANY_COMMANDS");
    }

    @Test
    void aBodyThatIsTooLong() {
        api.commands("x", " ".repeat(OVER_THE_LIMIT)).refuses(413, "TOO_LARGE");
    }

    @Test
    void aBodyThatIsTooLongWithoutSayingSo() {
        api.send(HttpRequest.newBuilder(api.uri("/api/careers/x/commands"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[OVER_THE_LIMIT])))
                        .build())
                .refuses(413, "TOO_LARGE");
    }
}
