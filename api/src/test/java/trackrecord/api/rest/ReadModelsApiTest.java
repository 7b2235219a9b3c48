package trackrecord.api.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import trackrecord.api.store.EmptyFolder;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.domain.given.Given;

/** The careers, their totals and the state of the read models, as a client sees them. */
@SpringBootTest(properties = {"trackrecord.sample=false", "trackrecord.sync=false", "trackrecord.zone=UTC"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = EmptyFolder.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadModelsApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    FactRecorder recorder;

    @Autowired
    Rebuild rebuild;

    @BeforeAll
    void recordCareers() {
        recorder.record(new RecordFacts(
                "ada",
                List.of(
                        Given.name("2020-01-01", "Ada 100%"),
                        Given.hire("2020-01-01", "Acme", "Developer", "L2", "USD 100000", Given.percent("10"))),
                null,
                null,
                null,
                "test"));
        recorder.record(new RecordFacts(
                "grace",
                List.of(
                        Given.hire("2021-01-01", "Beta", "Admiral", "L9", "EUR 200000"),
                        Given.raise("2150-01-01", "EUR 300000")),
                null,
                null,
                null,
                "test"));
        recorder.record(new RecordFacts(
                "unborn",
                List.of(Given.hire("2190-01-01", "Acme", "Developer", "L1", "USD 1")),
                null,
                null,
                null,
                "test"));
    }

    private static MockHttpServletRequestBuilder ask(String path) {
        return get(path).header("Host", "127.0.0.1:8080");
    }

    @Test
    void listsTheCareersAsTheyAreToday() throws Exception {
        mvc.perform(ask("/api/careers"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total", is(3)))
                .andExpect(jsonPath("$.page", is(0)))
                .andExpect(jsonPath("$.size", is(100)))
                .andExpect(jsonPath("$.careers[0].careerId", is("ada")))
                .andExpect(jsonPath("$.careers[0].name", is("Ada 100%")))
                .andExpect(jsonPath("$.careers[0].title", is("Developer")))
                .andExpect(jsonPath("$.careers[1].employer", is("Beta")))
                .andExpect(jsonPath("$.careers[1].version", is(2)))
                .andExpect(jsonPath("$.careers[2].careerId", is("unborn")))
                .andExpect(jsonPath("$.careers[2].employer", nullValue()));
    }

    @Test
    void findsCareersByWhatTheyShowToday() throws Exception {
        mvc.perform(ask("/api/careers?q=ACME"))
                .andExpect(jsonPath("$.total", is(1)))
                .andExpect(jsonPath("$.careers[0].careerId", is("ada")));
        mvc.perform(ask("/api/careers").param("q", "0%")).andExpect(jsonPath("$.total", is(1)));
        mvc.perform(ask("/api/careers?q=_")).andExpect(jsonPath("$.total", is(0)));
    }

    @Test
    void cutsTheListIntoPages() throws Exception {
        mvc.perform(ask("/api/careers?size=2&page=1"))
                .andExpect(jsonPath("$.careers.length()", is(1)))
                .andExpect(jsonPath("$.careers[0].careerId", is("unborn")))
                .andExpect(jsonPath("$.total", is(3)));
        mvc.perform(ask("/api/careers?size=1001")).andExpect(status().isBadRequest());
    }

    @Test
    void listsTheCareersOfAnotherDayWithTheirTotals() throws Exception {
        mvc.perform(ask("/api/careers?asOf=2020-06-01&totals=true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total", is(3)))
                .andExpect(jsonPath("$.careers[0].totals.length()", is(1)))
                .andExpect(jsonPath("$.careers[0].totals[0].currency", is("USD")))
                .andExpect(jsonPath("$.careers[0].totals[0].components.BONUS", is("10000.00")))
                .andExpect(jsonPath("$.careers[0].totals[0].total", is("110000.00")))
                .andExpect(jsonPath("$.careers[1].employer", nullValue()))
                .andExpect(jsonPath("$.careers[1].totals.length()", is(0)));
        mvc.perform(ask("/api/careers?asOf=2160-01-01&totals=true&q=beta"))
                .andExpect(jsonPath("$.careers[0].totals[0].total", is("300000.00")));
        mvc.perform(ask("/api/careers"))
                .andExpect(jsonPath("$.careers[0].totals").doesNotExist());
    }

    @Test
    void addsTheTotalsOfAllCareersByCurrency() throws Exception {
        mvc.perform(ask("/api/compensation?asOf=2022-01-01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf", is("2022-01-01")))
                .andExpect(jsonPath("$.careers", is(3)))
                .andExpect(jsonPath("$.totals[0].currency", is("EUR")))
                .andExpect(jsonPath("$.totals[0].total", is("200000.00")))
                .andExpect(jsonPath("$.totals[1].components.BONUS", is("10000.00")))
                .andExpect(jsonPath("$.totals[1].totalWithBenefits", is("110000.00")));
        mvc.perform(ask("/api/compensation?asOf=2160-01-01")).andExpect(jsonPath("$.totals[0].total", is("300000.00")));
        mvc.perform(ask("/api/compensation?asOf=2022-01-01&knownAt=2020-01-01T00:00:00Z"))
                .andExpect(jsonPath("$.careers", is(0)))
                .andExpect(jsonPath("$.totals.length()", is(0)));
        mvc.perform(ask("/api/compensation?measure=annualized")).andExpect(status().isBadRequest());
    }

    @Test
    void rebuildsOnRequestAndTellsTheProgress() throws Exception {
        mvc.perform(post("/api/read-models/rebuild").header("Host", "127.0.0.1:8080"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.rebuild.generation", greaterThan(1)));
        MvcResult stream = mvc.perform(ask("/api/read-models/progress"))
                .andExpect(request().asyncStarted())
                .andReturn();
        stream.getAsyncResult(30_000);
        mvc.perform(asyncDispatch(stream))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/event-stream"))
                .andExpect(content().string(containsString("event:progress")))
                .andExpect(content().string(containsString("\"state\":\"DONE\"")));
        rebuild.join();
        mvc.perform(ask("/api/read-models"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.careers", is(3)))
                .andExpect(jsonPath("$.behind", is(0)))
                .andExpect(jsonPath("$.models[0].name", is("career-state")))
                .andExpect(jsonPath("$.rebuild.percent", is(100)));
    }
}
