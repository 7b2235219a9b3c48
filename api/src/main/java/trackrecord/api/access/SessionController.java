package trackrecord.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;

/**
 * Signing in for a browser: the token is put in a cookie that scripts cannot read and other sites cannot send. The
 * server keeps nothing, so that any node answers.
 */
@RestController
@RequestMapping(path = "/api/session", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {

    private static final Duration A_WORKING_DAY = Duration.ofHours(12);

    private final AccessSettings settings;
    private final Tokens tokens;

    SessionController(AccessSettings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** @param user absent: a token is needed, and none came with the request */
    record SessionAnswer(@Nullable String user, boolean guarded) {}

    record SignIn(String token) {}

    @GetMapping
    SessionAnswer session(@Nullable Principal principal) {
        return new SessionAnswer(principal == null ? null : principal.getName(), settings.guarded());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> signIn(@RequestBody SignIn given, HttpServletRequest request) {
        if (!settings.guarded()) {
            return ResponseEntity.ok(new SessionAnswer(TokenFilter.LOCAL_USER, false));
        }
        String token = given.token() == null ? "" : given.token().strip();
        String user = tokens.userOf(token)
                .orElseThrow(() -> Refusal.unauthenticated("no user has this token; check trackrecord.access.tokens"));
        String cookie = cookie(TokenFilter.inCookie(token), A_WORKING_DAY, request);
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie).body(new SessionAnswer(user, true));
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request))
                .build();
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(TokenFilter.COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
