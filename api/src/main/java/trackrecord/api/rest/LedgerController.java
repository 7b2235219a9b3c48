package trackrecord.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.application.keeping.ledger.HeadFile;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.keeping.ledger.LedgerProblem;
import trackrecord.domain.text.Said;

/** Verifies that everything recorded is stored unchanged. */
@RestController
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param problems the differences from the earlier head; empty if the store has only grown since */
    record ComparisonAnswer(boolean intact, List<LedgerProblem> problems) {}

    /** How many facts there are, the head over all of them, and what the last verification found. */
    @GetMapping(path = "/api/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    LedgerAnswer ledger() {
        return LedgerAnswer.of(ledger.summary());
    }

    /** The chain of one career, link by link. */
    @GetMapping(path = "/api/careers/{careerId}/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    CareerLedgerAnswer chain(@PathVariable String careerId) {
        return CareerLedgerAnswer.of(ledger.chain(careerId));
    }

    /** The head file, to be kept elsewhere. */
    @GetMapping(path = "/api/ledger/head", produces = MediaType.TEXT_PLAIN_VALUE)
    byte[] head() {
        return ledger.head().text().getBytes(StandardCharsets.UTF_8);
    }

    /** Verifies every stored byte. */
    @PostMapping(path = "/api/ledger/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    VerificationAnswer verify() {
        return VerificationAnswer.of(ledger.verify());
    }

    /** Compares the store with an earlier head file. */
    @PostMapping(
            path = "/api/ledger/comparison",
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ComparisonAnswer compare(@RequestBody(required = false) byte[] file) {
        String text = file == null ? "" : new String(file, StandardCharsets.UTF_8);
        try {
            List<LedgerProblem> problems = ledger.compare(HeadFile.parse(text));
            return new ComparisonAnswer(problems.isEmpty(), problems);
        } catch (HeadFile.Unreadable unreadable) {
            throw Refusal.inLine("UNREADABLE", unreadable.line(), Said.by(unreadable));
        }
    }
}
