package trackrecord.application.keeping.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trackrecord.application.keeping.backup.Backups.Backup;

/**
 * The folder of the backups. Each backup is a folder of files, named by the instant at which it was started. A backup
 * that is being made or removed is marked unfinished and does not count.
 *
 * @param most the most backups allowed
 */
public record BackupFolder(Path path, int most) {

    static final String DATABASE = "trackrecord.zip";
    static final String KEY = "master.key";
    private static final String UNFINISHED = ".unfinished";

    /**
     * An instant with hyphens in place of colons, which some file systems refuse. No name can refer to a place outside
     * of the folder.
     */
    private static final Pattern NAME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d)-(\\d\\d)-(\\d\\d(?:\\.\\d{3})?Z)");

    static String nameAt(Instant instant) {
        return instant.toString().replace(':', '-');
    }

    /** The folder in which a backup of that name is made. */
    Path unfinished(String name) {
        return path.resolve(name + UNFINISHED);
    }

    /** Newest first. */
    List<Backup> list() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.map(folder -> find(folder.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::madeAt).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Backups.Failed("The backups could not be listed in " + path + ": " + e.getMessage(), e);
        }
    }

    /** The backup of a name; empty for an invalid name too. */
    Optional<Backup> find(String name) {
        Matcher matcher = NAME.matcher(name);
        Path folder = matcher.matches() ? path.resolve(name) : path;
        if (!matcher.matches()
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(folder.resolve(DATABASE))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path key = folder.resolve(KEY);
            return Optional.of(new Backup(
                    name,
                    folder.resolve(DATABASE),
                    Files.exists(key) ? key : null,
                    files.mapToLong(file -> file.toFile().length()).sum(),
                    Instant.parse(matcher.group(1) + ":" + matcher.group(2) + ":" + matcher.group(3))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Backups.TooMany if there is no room for one more */
    void requireRoom() {
        if (list().size() >= most) {
            throw new Backups.TooMany(most);
        }
    }

    void remove(String name) {
        Path backup = find(name).orElseThrow(Backups.NotFound::new).file().getParent();
        try {
            // Renamed first, so that the rest of an interrupted removal is not mistaken for a backup.
            delete(Files.move(backup, unfinished(name), StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            throw new Backups.Failed("The backup could not be removed from " + path + ": " + e.getMessage(), e);
        }
    }

    /** Removes what a process left that was killed while it made or removed a backup. */
    void removeUnfinished() throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> folders = Files.list(path)) {
            for (Path folder :
                    folders.filter(it -> it.toString().endsWith(UNFINISHED)).toList()) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
