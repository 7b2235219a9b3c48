package trackrecord.api.rest.parameter;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * A query parameter that a path takes: one that its method declares with {@link RequestParam}, or a component of a record
 * that it declares with {@link ParameterObject}, which several paths share.
 */
public record TakenParameter(String name, Class<?> type, boolean required) {

    /** All that a method takes. */
    public static List<TakenParameter> of(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .flatMap(TakenParameter::declaredBy)
                .toList();
    }

    private static Stream<TakenParameter> declaredBy(Parameter parameter) {
        if (parameter.isAnnotationPresent(ParameterObject.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents()).map(TakenParameter::of);
        }
        RequestParam declared = parameter.getAnnotation(RequestParam.class);
        return declared == null
                ? Stream.empty()
                : Stream.of(new TakenParameter(
                        declared.name().isEmpty() ? parameter.getName() : declared.name(),
                        parameter.getType(),
                        declared.required()
                                && declared.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }

    private static TakenParameter of(RecordComponent component) {
        return new TakenParameter(
                component.getName(),
                component.getType(),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
