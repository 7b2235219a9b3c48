package trackrecord.api.store;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.RestController;

/** The store with its read models, without the web. Not a configuration that a scan of the whole program would find. */
@EnableAutoConfiguration
@ComponentScan(basePackages = {"trackrecord.api.store", "trackrecord.api.readmodels"},
        excludeFilters = @ComponentScan.Filter(RestController.class))
class StoreApplication {
}
