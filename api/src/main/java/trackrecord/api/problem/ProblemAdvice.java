package trackrecord.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.question.ProblemAnswer;
import trackrecord.application.readmodel.totals.TooMuchToFold;
import trackrecord.application.recording.FailedElsewhere;
import trackrecord.application.recording.HistoryTooLong;
import trackrecord.application.recording.IdempotencyKeyReused;
import trackrecord.application.recording.TooMuchContention;
import trackrecord.application.recording.VersionConflict;
import trackrecord.application.store.LockNotHad;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.sync.OutcomeUnknown;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;
import trackrecord.domain.work.WorkStopped;

/** Converts every failure of a request to one kind of answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Spring repeats a media type or an address in full. */
    private static final int LONGEST_DETAIL = 200;

    private final StoreFormat format;

    ProblemAdvice(StoreFormat format) {
        this.format = format;
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> refused(Refusal refusal) {
        return answer(refusal.answer());
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> rejected(Rejected rejected, HttpServletRequest request) {
        return answer(RejectedProblems.answer(rejected, statusOf(rejected.code()), RequestShape.isArray(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> rejected(FileRejected rejected) {
        return answer(RejectedProblems.answer(
                rejected, statusOf(rejected.problems().getFirst().code())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> recording(CareerNotFound notFound) {
        return answer(HttpStatus.NOT_FOUND, "CAREER_NOT_FOUND", notFound);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> recording(VersionConflict conflict) {
        return answer(HttpStatus.PRECONDITION_FAILED, "VERSION_CONFLICT", conflict);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> recording(IdempotencyKeyReused reused) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED", reused);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> recording(CommandReader.TooMany tooMany) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_COMMANDS", tooMany);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> recording(HistoryTooLong tooLong) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "HISTORY_TOO_LONG", tooLong);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> recording(OutcomeUnknown unknown) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "OUTCOME_UNKNOWN", unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> recording(TooMuchContention contention) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", contention);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> totals(TooMuchToFold tooMuch) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "TOO_MUCH_TO_FOLD", tooMuch);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> store(StoreUnavailable unavailable) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "NOT_NOW", unavailable);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> store(NewerStore newer) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "NEWER_STORE", newer);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> parameter(MethodArgumentTypeMismatchException mismatch) {
        Throwable reason = mismatch.getMostSpecificCause();
        String message = reason instanceof InvalidParameter
                ? Said.by(reason)
                : mismatch.getRequiredType() == null
                        ? "cannot be read"
                        : "a " + mismatch.getRequiredType().getSimpleName() + " was expected";
        return answer(Refusal.invalid(mismatch.getName(), message).answer());
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> parameter(MissingServletRequestParameterException missing) {
        return answer(Refusal.invalid(missing.getParameterName(), "is missing").answer());
    }

    /** Tomcat parses the query on first access: a {@code %} is not followed by two hexadecimal digits. */
    @ExceptionHandler
    ResponseEntity<ProblemAnswer> query(InvalidParameterException unreadable) {
        return answer(Refusal.unreadable("the query of the address cannot be decoded; write % as %25")
                .answer());
    }

    /** Spring Security checks parameters and headers on first access. */
    @ExceptionHandler
    ResponseEntity<ProblemAnswer> query(RequestRejectedException rejected) {
        return answer(Refusal.unreadable("a parameter or a header has characters that are not allowed")
                .answer());
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> header(MissingRequestHeaderException missing) {
        return answer(Refusal.invalid(missing.getHeaderName(), "is missing").answer());
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> body(HttpMessageNotReadableException unreadable) {
        return answer(Refusal.unreadable("the body is missing, or is not in the form that this path takes")
                .answer());
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> work(WorkStopped stopped) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "DEADLINE_EXCEEDED", stopped);
    }

    /** Values of the statement may be in the message, so only its kind is logged. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, EventStoreException.class})
    ResponseEntity<ProblemAnswer> store(RuntimeException failure) {
        WorkStopped stopped = reasonOf(failure, WorkStopped.class);
        if (stopped != null) {
            return work(stopped);
        }
        if (failure instanceof PessimisticLockingFailureException || LockNotHad.isReasonOf(failure)) {
            return recording(new TooMuchContention(failure));
        }
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        LOG.error(
                "The store failed: {}, {}",
                cause.getClass().getName(),
                cause instanceof SQLException sql
                        ? "SQL state " + sql.getSQLState()
                        : failure.getClass().getName());
        LOG.debug("The failure in full", failure);
        return storeFailed();
    }

    /** The node that failed has logged why. */
    @ExceptionHandler
    ResponseEntity<ProblemAnswer> elsewhere(FailedElsewhere failure) {
        return failure.isOfStore() ? storeFailed() : programFailed();
    }

    private static ResponseEntity<ProblemAnswer> storeFailed() {
        return answer(Refusal.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "STORE_FAILED",
                        "the store could not be read or "
                                + "written: check its disk or its database; repeat a command with its Idempotency-Key")
                .answer());
    }

    private static ResponseEntity<ProblemAnswer> programFailed() {
        return answer(Refusal.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "INTERNAL_ERROR",
                        "this is a bug in the program; it is unknown whether anything was recorded")
                .answer());
    }

    /** The reader has gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("The reader has gone", gone);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> any(Exception exception) {
        WorkStopped stopped = reasonOf(exception, WorkStopped.class);
        if (stopped != null) {
            return work(stopped);
        }
        Refusal refusal = reasonOf(exception, Refusal.class);
        if (refusal != null) {
            return refused(refusal);
        }
        if (exception instanceof ErrorResponse known) {
            return framework(
                    known.getStatusCode(), known.getHeaders(), known.getBody().getDetail());
        }
        NewerStore newer = format.newer();
        if (newer != null) {
            return store(newer);
        }
        // The message may quote the request, so only the class and the place are logged, and the rest at DEBUG.
        StackTraceElement[] stack = exception.getStackTrace();
        LOG.error("A request failed: {} at {}", exception.getClass().getName(), stack.length == 0 ? "?" : stack[0]);
        LOG.debug("The failure in full", exception);
        return programFailed();
    }

    /** Work is stopped, or an answer refused for its length, inside other code, which may wrap the exception. */
    private static <T extends Throwable> @Nullable T reasonOf(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }

    /** What Spring itself refuses: an unknown path, a method, a media type. */
    private static ResponseEntity<ProblemAnswer> framework(
            HttpStatusCode status, HttpHeaders headers, @Nullable String detail) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String code = known == null ? "UNREADABLE" : known == HttpStatus.BAD_REQUEST ? "UNREADABLE" : known.name();
        String said = known == HttpStatus.NOT_FOUND
                ? "there is nothing at this address"
                : detail == null || detail.isBlank() ? code : Quoted.cut(detail, LONGEST_DETAIL);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemAnswer.of(status.value(), code, said, List.of(), List.of()));
    }

    private static ResponseEntity<ProblemAnswer> answer(ProblemAnswer answer) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (answer.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, answer.code().equals("BUSY") ? "1" : "5");
        }
        return response.body(answer);
    }

    private static ResponseEntity<ProblemAnswer> answer(HttpStatus status, String code, Exception said) {
        return answer(ProblemAnswer.of(status.value(), code, Said.by(said), List.of(), List.of()));
    }

    private static HttpStatus statusOf(Code code) {
        return switch (code) {
            case INVALID_FIELD, UNKNOWN_FIELD, UNKNOWN_TYPE, UNREADABLE -> HttpStatus.BAD_REQUEST;
            case CAREER_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_EMPLOYED,
                    ALREADY_EMPLOYED,
                    EMPLOYMENT_EXISTS,
                    EMPLOYMENT_UNKNOWN,
                    AMBIGUOUS_EMPLOYMENT,
                    NOT_HIGHER,
                    LOWER_BASE,
                    NO_CHANGE,
                    CURRENCY_DIFFERS,
                    GRANT_EXISTS,
                    GRANT_UNKNOWN,
                    UNIT_MISMATCH,
                    MORE_THAN_UNVESTED,
                    MORE_THAN_EXERCISABLE,
                    OTHER_INSTRUMENT,
                    LAPSED,
                    MORE_THAN_PAID,
                    BAD_VESTING_TERMS,
                    EVENT_REPEATED,
                    EVENT_UNKNOWN,
                    BENEFIT_RUNNING,
                    BENEFIT_NOT_RUNNING,
                    ON_LEAVE,
                    NOT_ON_LEAVE,
                    BEFORE_FIRST_HIRE,
                    ENDS_BEFORE_START,
                    FACT_UNKNOWN,
                    NOT_CORRECTABLE,
                    TYPE_DIFFERS,
                    TOO_MANY,
                    LOW_BASE,
                    ACCELERATED_AND_KEPT -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
