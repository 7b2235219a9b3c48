package trackrecord.api.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.Parts;

/** The store with its read models, without the web. Not a configuration that a scan of the whole program would find. */
@Parts
@ComponentScan(
        basePackages = {"trackrecord.api.store", "trackrecord.api.wiring"},
        excludeFilters = @ComponentScan.Filter(RestController.class))
class StoreApplication {

    @Bean
    JdbcTemplate jdbc(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }
}
