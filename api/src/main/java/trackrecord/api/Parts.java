package trackrecord.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * The parts of Spring Boot, Axon and springdoc that this program is made of, by name, in {@code
 * META-INF/spring/trackrecord.api.Parts.imports}. Other libraries on the class path configure nothing.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ImportAutoConfiguration
public @interface Parts {}
