package trackrecord.api.rest.parameter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import trackrecord.api.problem.Refusal;
import trackrecord.domain.text.Characters;

/**
 * Refuses a query parameter that the path does not take, one that is given twice, one that says nothing, and one that
 * no store can hold, such as a null character: a question that is not understood is never answered as if it were
 * another. What a path takes is what its method declares with {@link RequestParam}.
 */
@Component
class StrictParameters implements HandlerInterceptor {

    private record Declared(Class<?> type, boolean required) {}

    private final Map<HandlerMethod, SortedMap<String, Declared>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request.getParameterMap(), declared.computeIfAbsent(method, StrictParameters::declaredBy));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, SortedMap<String, Declared> declared) {
        given.forEach((name, values) -> {
            if (!declared.containsKey(name)) {
                throw Refusal.unknownField(
                        name,
                        declared.isEmpty()
                                ? "this path takes no parameters"
                                : "this path does not take it, but " + String.join(", ", declared.keySet()));
            }
            if (values.length > 1) {
                throw Refusal.invalid(name, "is given " + values.length + " times");
            }
            if (values[0].isBlank()) {
                throw Refusal.invalid(
                        name,
                        declared.get(name).required()
                                ? "must not be empty"
                                : "must not be empty; give a value, or leave it out where it is not needed");
            }
            String problem = Characters.problemInRecorded(values[0], false);
            if (problem != null) {
                throw Refusal.invalid(name, problem);
            }
            // Asked here too: where a reader refuses, Spring goes on to try its own, which take more than one form.
            ParameterReaders.check(name, declared.get(name).type(), values[0]);
        });
    }

    private static SortedMap<String, Declared> declaredBy(HandlerMethod method) {
        SortedMap<String, Declared> types = new TreeMap<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                types.put(name(parameter), new Declared(parameter.getType(), isRequired(parameter)));
            }
        }
        return types;
    }

    private static boolean isRequired(Parameter parameter) {
        RequestParam declared = parameter.getAnnotation(RequestParam.class);
        return declared.required()
                && declared.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(Parameter parameter) {
        String given = parameter.getAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getName() : given;
    }
}
