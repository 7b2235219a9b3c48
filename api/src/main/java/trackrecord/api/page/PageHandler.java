package trackrecord.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.WebContentGenerator;

/** Answers with the page, or with 304 if the browser has it already. */
final class PageHandler extends WebContentGenerator implements HttpRequestHandler {

    private final ServedPage page;

    PageHandler(ServedPage page) {
        super(METHOD_GET, METHOD_HEAD);
        this.page = page;
        setCacheControl(CacheControl.noCache());
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        String method = request.getMethod();
        if (!METHOD_GET.equals(method) && !METHOD_HEAD.equals(method)) {
            throw new HttpRequestMethodNotSupportedException(method, List.of(METHOD_GET, METHOD_HEAD));
        }
        prepareResponse(response);
        if (new ServletWebRequest(request, response).checkNotModified('"' + page.version() + '"')) {
            return;
        }
        byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
        response.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString());
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
