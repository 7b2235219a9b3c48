package trackrecord.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import trackrecord.api.problem.ProblemWriter;

/**
 * Refuses requests that a page of another site makes a browser on this machine send: an unknown Host (DNS rebinding),
 * an Origin other than this server (a cross-site request), or a read of the API that the browser marks as started by
 * another site (Fetch Metadata: a script, an image, a timing attack). Following a link to an answer is allowed, because
 * only the person sees it. Submitting a form is a navigation too, but is refused.
 */
class HostFilter extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What navigates inside of another page. */
    private static final Set<String> EMBEDDED = Set.of("embed", "fencedframe", "frame", "iframe", "object");

    private final Set<String> hosts;
    private final ProblemWriter problems;

    HostFilter(Set<String> hosts, ProblemWriter problems) {
        this.hosts = hosts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !isOurs(nameIn(host))) {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "HOST_REFUSED",
                    "this server does not answer to this Host; add the name to trackrecord.access.hosts");
            return;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !host.equalsIgnoreCase(authorityOf(origin))) {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "ORIGIN_REFUSED",
                    "requests from pages of another origin are refused");
            return;
        }
        if (request.getRequestURI().startsWith("/api/") && isBegunByAnotherSite(request) && !followsLink(request)) {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "CROSS_SITE_REFUSED",
                    "pages of another site may link to this server, but may not load answers from it or send anything to it");
            return;
        }
        chain.doFilter(request, response);
    }

    /** Old browsers and programs do not send it; no page controls the requests of programs. */
    private static boolean isBegunByAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private static boolean followsLink(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && !EMBEDDED.contains(String.valueOf(request.getHeader("Sec-Fetch-Dest")));
    }

    private boolean isOurs(String name) {
        return LOOPBACK.contains(name) || hosts.contains(name);
    }

    /** The name in {@code name:port}; the brackets of an IPv6 address stay. */
    private static String nameIn(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    private static String authorityOf(String origin) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException unreadable) {
            return "";
        }
    }
}
