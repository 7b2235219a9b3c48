package trackrecord.api.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a body is an array, so that pointers into it begin with an index. */
public final class RequestShape {

    private static final String ARRAY = RequestShape.class.getName();

    private RequestShape() {}

    public static void note(HttpServletRequest request, byte[] json) {
        for (byte next : json) {
            if (!Character.isWhitespace(next)) {
                request.setAttribute(ARRAY, next == '[');
                return;
            }
        }
    }

    public static boolean isArray(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(ARRAY));
    }
}
