package trackrecord.api.rest.parameter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import trackrecord.api.problem.Refusal;

/** Refuses a Content-Type with several types, because a body has one; Spring would fail on it. */
@Component
class OneMediaType implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String given = request.getContentType();
        if (given != null && namesMany(given)) {
            throw Refusal.invalid("Content-Type", "must name one media type, such as application/json");
        }
        return true;
    }

    private static boolean namesMany(String given) {
        try {
            return !MediaType.parseMediaType(given).isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            // Spring answers that it supports no such type.
            return false;
        }
    }
}
