package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.application.exchange.log.LogLines;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.application.keeping.backup.Backups;
import trackrecord.application.keeping.restore.Restore;
import trackrecord.application.keeping.restore.StoreNotEmpty;
import trackrecord.domain.text.Said;

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
     * A copy, and where it lies on the server's machine.
     *
     * @param name    to remove it by
     * @param keyFile absent where the master key is given by configuration, and is to be kept apart
     * @param size    of its files together, in bytes
     * @param madeAt  when it was begun
     */
    record BackupAnswer(String name, String file, @Nullable String keyFile, long size, Instant madeAt) {

        static BackupAnswer of(Backups.Backup backup) {
            return new BackupAnswer(
                    backup.name(),
                    backup.file().toString(),
                    backup.keyFile() == null ? null : backup.keyFile().toString(),
                    backup.size(),
                    backup.madeAt());
        }
    }

    /**
     * The copies that there are.
     *
     * @param backups newest first
     * @param most    how many there may be
     */
    record BackupsAnswer(List<BackupAnswer> backups, int most) {}

    /** Copies the database while it runs, with the master key beside it. */
    @PostMapping(path = "/api/backups", produces = MediaType.APPLICATION_JSON_VALUE)
    BackupAnswer backup() {
        try {
            return BackupAnswer.of(backups.make());
        } catch (Backups.NotHere notHere) {
            throw refusal(notHere);
        } catch (Backups.TooMany tooMany) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_MANY_BACKUPS", Said.by(tooMany));
        } catch (Backups.Failed failed) {
            throw Refusal.of(HttpStatus.INSUFFICIENT_STORAGE, "BACKUP_FAILED", Said.by(failed));
        }
    }

    /** The copies that there are. */
    @GetMapping(path = "/api/backups", produces = MediaType.APPLICATION_JSON_VALUE)
    BackupsAnswer backups() {
        try {
            return new BackupsAnswer(
                    backups.list().stream().map(BackupAnswer::of).toList(), backups.most());
        } catch (Backups.NotHere notHere) {
            throw refusal(notHere);
        } catch (Backups.Failed failed) {
            throw refusal(failed);
        }
    }

    /** Removes a copy with its key, and answers which are left. */
    @DeleteMapping(path = "/api/backups/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    BackupsAnswer remove(@PathVariable String name) {
        try {
            backups.remove(name);
            return backups();
        } catch (Backups.NotHere notHere) {
            throw refusal(notHere);
        } catch (Backups.NotFound notFound) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "BACKUP_NOT_FOUND", Said.by(notFound));
        } catch (Backups.Failed failed) {
            throw refusal(failed);
        }
    }

    private static Refusal refusal(Backups.NotHere notHere) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "BACKUP_NOT_HERE", Said.by(notHere));
    }

    private static Refusal refusal(Backups.Failed failed) {
        return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "BACKUP_FAILED", Said.by(failed));
    }

    /** Takes a log into an empty store: all of it, or nothing. It is read as it comes, however long. */
    @PostMapping(
            path = "/api/restore",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/jsonl"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Restore.Restored restore(HttpServletRequest request) throws IOException {
        try (Reader log = new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8)) {
            return restore.restore(new LogLines(log));
        } catch (LogRejected rejected) {
            throw Refusal.inLine("UNREADABLE", rejected.line(), Said.by(rejected));
        } catch (StoreNotEmpty notEmpty) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "STORE_NOT_EMPTY", Said.by(notEmpty));
        } catch (UncheckedIOException broken) {
            throw Refusal.unreadable("the log ended too early; nothing was stored");
        }
    }
}
