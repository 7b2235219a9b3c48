package trackrecord.api.parameter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import trackrecord.api.problem.Refusal;

/**
 * Refuses a query parameter that the path does not take, one that is given twice, and one that says nothing: a
 * question that is not understood is never answered as if it were another. What a path takes is what its method
 * declares with {@link RequestParam}.
 */
@Component
class StrictParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, SortedMap<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request.getParameterMap(), declared.computeIfAbsent(method, StrictParameters::declaredBy));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, SortedMap<String, Class<?>> declared) {
        given.forEach((name, values) -> {
            if (!declared.containsKey(name)) {
                throw Refusal.unknownField(name, declared.isEmpty() ? "this path takes no parameters"
                        : "this path does not take it, but " + String.join(", ", declared.keySet()));
            }
            if (values.length > 1) {
                throw Refusal.invalid(name, "is given " + values.length + " times");
            }
            if (values[0].isBlank()) {
                throw Refusal.invalid(name, "is empty; leave it out for its default");
            }
            // Asked here too: where a reader refuses, Spring goes on to try its own, which take more than one form.
            ParameterReaders.check(name, declared.get(name), values[0]);
        });
    }

    private static SortedMap<String, Class<?>> declaredBy(HandlerMethod method) {
        SortedMap<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                types.put(name(parameter), parameter.getType());
            }
        }
        return types;
    }

    private static String name(Parameter parameter) {
        String given = parameter.getAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getName() : given;
    }
}
