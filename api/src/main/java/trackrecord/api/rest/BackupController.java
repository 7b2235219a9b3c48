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

/** Backups of the whole store, and the restore of a log. */
@RestController
class BackupController {

    private final Backups backups;
    private final Restore restore;

    BackupController(Backups backups, Restore restore) {
        this.backups = backups;
        this.restore = restore;
    }

    /**
     * A backup, and its place on the server's machine.
     *
     * @param name    the name by which it is removed
     * @param keyFile absent if the master key comes from the configuration and must be kept separately
     * @param size    total size of its files in bytes
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

    /** Copies the database while it runs, together with the master key. */
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

    /** Removes a backup with its key, and returns the remaining ones. */
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

    /** Restores a log into an empty store: all of it, or nothing. It is read as it arrives, however long. */
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
