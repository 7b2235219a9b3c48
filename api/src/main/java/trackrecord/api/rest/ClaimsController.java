package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.application.exchange.json.ClaimReader;
import trackrecord.application.question.ClaimAnswer;
import trackrecord.domain.claim.Audit;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.measure.PayConvention;

/** Checks a claimed total against the facts. */
@RestController
class ClaimsController {

    private final KnownCareers careers;

    ClaimsController(KnownCareers careers) {
        this.careers = careers;
    }

    /** Compares a claimed total with the facts; records nothing. */
    @PostMapping(
            path = "/api/careers/{careerId}/claims",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Takes(Claim.class)
    ClaimAnswer claim(
            @PathVariable String careerId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable PayConvention convention,
            @RequestBody(required = false) byte[] body,
            HttpServletResponse response) {
        Claim claim = ClaimReader.read(body == null ? new byte[0] : body);
        KnownCareer career = careers.find(careerId, knownAt);
        return career.tagging(
                response,
                ClaimAnswer.of(
                        Audit.of(
                                career.timeline(), claim, convention == null ? PayConvention.EQUAL_MONTHS : convention),
                        career.asked()));
    }
}
