package trackrecord.api.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import trackrecord.api.TrackrecordApplication;
import trackrecord.api.store.EmptyFolder;

/**
 * A test that does with the page what a person does, in a browser, on the running program with the sample career. It
 * takes a {@link Visit}; after it, the visit is checked: no error on the console, no request to another host.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = TrackrecordApplication.class,
        properties = "trackrecord.zone=UTC")
@ContextConfiguration(initializers = EmptyFolder.class)
@ExtendWith(Visiting.class)
@interface PageTest {}
