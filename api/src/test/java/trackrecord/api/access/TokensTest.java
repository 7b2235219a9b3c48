package trackrecord.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** With tokens: everything of the API needs one, and who recorded a fact is known. */
@ApiTest
@TestPropertySource(
        properties = {
            // SHA-256 of "correct horse battery staple"
            "trackrecord.access.tokens.anna=c4bbcb1fbec99d65bf59d85c8cb62ee2db963f0fe106f483d9afa73bd4e39a8a",
            "trackrecord.access.hosts=pay.example.com"
        })
class TokensTest {

    private static final String TOKEN = "correct horse battery staple";
    private static final String HIRE = "{'type':'Hire','effectiveOn':'2024-04-01','employer':'D','title':'T',"
            + "'baseSalary':{'amount':'1','currency':'USD'}}";

    @Autowired
    Api api;

    @Test
    void nothingIsAnsweredWithoutOne() {
        Answer refused = api.get("/api/careers").refuses(401, "UNAUTHENTICATED");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        api.get("/api/careers", "Authorization", "Bearer wrong").refuses(401, "UNAUTHENTICATED");
        api.get("/api/careers", "Authorization", "Basic " + TOKEN).refuses(401, "UNAUTHENTICATED");
        api.commands("x", HIRE).refuses(401, "UNAUTHENTICATED");
        assertThat(api.get("/api/session").is(200).at("/user")).isEqualTo("null");
    }

    @Test
    void itsOwnerRecords() {
        Answer recorded = api.commands(Api.newCareer(), HIRE, "Authorization", "Bearer " + TOKEN)
                .is(200);
        assertThat(recorded.at("/facts/0/recordedBy")).isEqualTo("anna");
    }

    @Test
    void thePageSignsInWithACookie() {
        api.post("/api/session", "{'token':'wrong'}").refuses(401, "UNAUTHENTICATED");

        Answer signedIn = api.post("/api/session", "{'token':'" + TOKEN + "'}").is(200);
        String cookie = signedIn.header("Set-Cookie");
        assertThat(signedIn.at("/user")).isEqualTo("anna");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");

        String sent = cookie.substring(0, cookie.indexOf(';'));
        assertThat(api.get("/api/session", "Cookie", sent).at("/user")).isEqualTo("anna");
        api.get("/api/careers", "Cookie", sent).is(200);
        assertThat(api.send("DELETE", "/api/session", null, "Cookie", sent)
                        .is(204)
                        .header("Set-Cookie"))
                .contains("Max-Age=0");
    }

    @Test
    void thePageItselfIsNoSecret() {
        api.get("/index.html").is(200);
    }
}
