package trackrecord.api;

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

    /** Reading is one thing, stopping the program another: that has a property of its own. */
    @Test
    void noneStopsTheProgram() {
        api.send("POST", "/actuator/shutdown", null).is(404);
    }
}
