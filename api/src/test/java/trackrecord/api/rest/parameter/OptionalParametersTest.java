package trackrecord.api.rest.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may be left out says so in its annotation. Spring would else read that from the type, by reflection, whenever it is
 * left out: a seventh of the time of a small answer.
 */
class OptionalParametersTest {

    private static List<Parameter> parameters() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return controllers.findCandidateComponents("trackrecord.api").stream()
                .map(it -> ClassUtils.resolveClassName(it.getBeanClassName(), null))
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .map(Method::getParameters)
                .flatMap(Arrays::stream)
                .filter(it -> it.isAnnotationPresent(RequestParam.class))
                .toList();
    }

    @Test
    void whatMayBeLeftOutSaysSo() {
        assertThat(parameters()).hasSizeGreaterThan(50);
        assertThat(parameters()).allSatisfy(it -> assertThat(
                        it.getAnnotation(RequestParam.class).required())
                .as("%s of %s", it.getName(), it.getDeclaringExecutable())
                .isEqualTo(!it.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }
}
