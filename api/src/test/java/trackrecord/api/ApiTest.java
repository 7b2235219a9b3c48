package trackrecord.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import trackrecord.api.store.EmptyFolder;

/** A test that speaks to the running program over HTTP; its store is a file in an empty folder. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = TrackrecordApplication.class,
        properties = {"trackrecord.sample=false", "trackrecord.zone=UTC"})
@ContextConfiguration(initializers = EmptyFolder.class)
@Import(Api.class)
public @interface ApiTest {}
