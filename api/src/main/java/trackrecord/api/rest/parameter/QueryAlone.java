package trackrecord.api.rest.parameter;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** Records of parameters are read from the query alone: Spring would also take the headers of a request. */
@ControllerAdvice
class QueryAlone {

    @InitBinder
    void bind(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder headers) {
            headers.setHeaderPredicate(_ -> false);
        }
    }
}
