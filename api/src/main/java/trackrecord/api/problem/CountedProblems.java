package trackrecord.api.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import trackrecord.api.metrics.RefusalCounts;
import trackrecord.application.question.ProblemAnswer;

/** Counts the problems answered after a controller was reached; {@link ProblemWriter} counts the others. */
@ControllerAdvice
class CountedProblems implements ResponseBodyAdvice<Object> {

    private final RefusalCounts counts;

    CountedProblems(RefusalCounts counts) {
        this.counts = counts;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemAnswer problem) {
            counts.refused(problem.code());
        }
        return body;
    }
}
