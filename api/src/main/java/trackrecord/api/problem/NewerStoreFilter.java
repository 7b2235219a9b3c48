package trackrecord.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreFormat;
import trackrecord.domain.text.Said;

/**
 * Refuses all questions about a store in which a newer version has recorded, because answers must not leave out facts
 * that this version cannot read.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class NewerStoreFilter extends OncePerRequestFilter {

    private final ObjectProvider<StoreFormat> format;
    private final ProblemWriter problems;

    /** @param format a provider, because filters are created with the server, before the store is opened */
    NewerStoreFilter(ObjectProvider<StoreFormat> format, ProblemWriter problems) {
        this.format = format;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StoreFormat store = format.getObject();
        if (!store.isNewer()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        problems.write(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "NEWER_STORE",
                Said.by(new NewerStore(store.look())));
    }
}
