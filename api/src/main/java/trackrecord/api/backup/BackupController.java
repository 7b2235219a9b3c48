package trackrecord.api.backup;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.application.backup.Backups;
import trackrecord.application.log.LogLines;
import trackrecord.application.log.LogRejected;
import trackrecord.application.restore.Restore;
import trackrecord.application.restore.StoreNotEmpty;
import trackrecord.domain.Nullable;

/** Copies of the whole store, and the way back from a log. */
@RestController
class BackupController {

    private final Backups backups;
    private final Restore restore;

    BackupController(Backups backups, Restore restore) {
        this.backups = backups;
        this.restore = restore;
    }

    /**
     * Where the copy lies on the server's machine.
     *
     * @param keyFile absent where the master key is given by configuration, and is to be kept apart
     */
    record BackupAnswer(String file, @Nullable String keyFile) {
    }

    /** Copies the database while it runs, with the master key beside it. */
    @PostMapping(path = "/api/backups", produces = MediaType.APPLICATION_JSON_VALUE)
    BackupAnswer backup() {
        try {
            Backups.Backup made = backups.make();
            return new BackupAnswer(made.file().toString(), made.keyFile() == null ? null : made.keyFile().toString());
        } catch (Backups.NotHere notHere) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "BACKUP_NOT_HERE", notHere.getMessage());
        } catch (Backups.Failed failed) {
            throw Refusal.of(HttpStatus.INSUFFICIENT_STORAGE, "BACKUP_FAILED", failed.getMessage());
        }
    }

    /** Takes a log into an empty store: all of it, or nothing. It is read as it comes, however long. */
    @PostMapping(path = "/api/restore", consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/jsonl"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Restore.Restored restore(HttpServletRequest request) throws IOException {
        try (Reader log = new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8)) {
            return restore.restore(new LogLines(log));
        } catch (LogRejected rejected) {
            throw Refusal.inLine("UNREADABLE", rejected.line(), rejected.getMessage());
        } catch (StoreNotEmpty notEmpty) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "STORE_NOT_EMPTY", notEmpty.getMessage());
        } catch (UncheckedIOException broken) {
            throw Refusal.unreadable("the log broke off before its end; nothing was stored");
        }
    }
}
