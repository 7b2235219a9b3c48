package trackrecord.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.api.TrackrecordApplication;

/** The real program on a store of its own, in this process. */
final class Store implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Store(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Store open(Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--trackrecord.data=" + folder,
                "--trackrecord.sample=false",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(settings));
        return new Store(
                new SpringApplicationBuilder(TrackrecordApplication.class).run(arguments.toArray(String[]::new)));
    }

    static String slug(int number) {
        return "person-" + number;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    DataSource dataSource() {
        return get(DataSource.class);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    int port() {
        return context.getEnvironment().getProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
