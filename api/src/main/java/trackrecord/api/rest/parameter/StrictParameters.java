package trackrecord.api.rest.parameter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import trackrecord.api.problem.Refusal;
import trackrecord.domain.text.Characters;

/**
 * Refuses a query parameter that the path does not accept, one that is given twice, one that is empty, and one that
 * cannot be stored, such as a null character: no parameter is silently ignored. A path accepts the parameters that its
 * method declares ({@link TakenParameter}).
 */
@Component
class StrictParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, SortedMap<String, TakenParameter>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request.getParameterMap(), declared.computeIfAbsent(method, StrictParameters::declaredBy));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, SortedMap<String, TakenParameter> declared) {
        given.forEach((name, values) -> {
            if (!declared.containsKey(name)) {
                throw Refusal.unknownField(
                        name,
                        declared.isEmpty()
                                ? "this path accepts no parameters"
                                : "this path does not accept it; it accepts " + String.join(", ", declared.keySet()));
            }
            if (values.length > 1) {
                throw Refusal.invalid(name, "is given " + values.length + " times; give it once");
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
            // Checked here too, because after a refusal Spring would try its own converters, which accept more forms.
            ParameterReaders.check(name, declared.get(name).type(), values[0]);
        });
    }

    private static SortedMap<String, TakenParameter> declaredBy(HandlerMethod method) {
        SortedMap<String, TakenParameter> types = new TreeMap<>();
        TakenParameter.of(method).forEach(it -> types.put(it.name(), it));
        return types;
    }
}
