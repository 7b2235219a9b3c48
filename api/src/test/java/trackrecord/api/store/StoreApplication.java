package trackrecord.api.store;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The store without the web. Not a configuration that a scan of the whole program would find. */
@EnableAutoConfiguration
@ComponentScan("trackrecord.api.store")
class StoreApplication {
}
