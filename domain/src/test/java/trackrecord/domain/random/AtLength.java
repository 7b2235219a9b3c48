package trackrecord.domain.random;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that takes long because it starts processes, kills them or waits for what is away: it runs under the profile
 * {@code long}, as the build that decides whether changes are accepted, and not in every build.
 */
@Tag("long")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AtLength {}
