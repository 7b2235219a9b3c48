package trackrecord.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Trackrecord: REST, web page and store in one process. */
@SpringBootApplication
public class TrackrecordApplication {

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(TrackrecordApplication.class, args);
    }
}
