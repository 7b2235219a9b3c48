package trackrecord.api.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method reads out of its body, where the type of its parameter does not say. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {

    Class<?> value();

    /** Whether an array of them may be sent instead. */
    boolean orArray() default false;
}
