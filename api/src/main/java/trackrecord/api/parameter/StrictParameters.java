package trackrecord.api.parameter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request.getParameterMap(), declared.computeIfAbsent(method, StrictParameters::declaredBy));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, Set<String> declared) {
        given.forEach((name, values) -> {
            if (!declared.contains(name)) {
                throw Refusal.unknownField(name, declared.isEmpty() ? "this path takes no parameters"
                        : "this path does not take it, but " + String.join(", ", declared));
            }
            if (values.length > 1) {
                throw Refusal.invalid(name, "is given " + values.length + " times");
            }
            if (values[0].isBlank()) {
                throw Refusal.invalid(name, "is empty; leave it out for its default");
            }
        });
    }

    private static Set<String> declaredBy(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(StrictParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Parameter parameter) {
        String given = parameter.getAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getName() : given;
    }
}
