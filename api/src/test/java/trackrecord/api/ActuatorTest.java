package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A property switches endpoints of Actuator on; by default there are health and metrics for Prometheus. */
@ApiTest
@TestPropertySource(properties = "management.endpoints.web.exposure.include=*")
class ActuatorTest {

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beans",
                "conditions",
                "configprops",
                "env",
                "flyway",
                "health",
                "info",
                "loggers",
                "mappings",
                "metrics",
                "prometheus",
                "scheduledtasks",
                "threaddump"
            })
    void oneThatIsNamedAnswers(String endpoint) {
        api.get("/actuator/" + endpoint).is(200);
    }

    /** No more than its documentation says: of an address that others can reach it is answered to everybody. */
    @Test
    void healthNamesTheseParts() {
        assertThat(api.get("/actuator/health").is(200).json().at("/components").propertyNames())
                .containsExactlyInAnyOrder("db", "livenessState", "masterKey", "readinessState", "store");
    }

    /** Reading is one thing, stopping the program another: that has a property of its own. */
    @Test
    void noneStopsTheProgram() {
        api.send("POST", "/actuator/shutdown", null).is(404);
    }
}
