package trackrecord.application.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes several texts to new files of a folder: all of them, or none. Never overwrites a file. */
final class FolderOutput {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "for the files; it is created if it is missing")
    private @Nullable Path folder;

    /** @throws IllegalArgumentException if no folder was named */
    Path require() {
        if (folder == null) {
            throw new IllegalArgumentException("--output is required: name a folder for the files, or ask with --json");
        }
        return folder;
    }

    /** @param texts by the name of the file */
    void write(Map<String, String> texts) throws IOException {
        Path into = require();
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(into);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = into.resolve(text.getKey());
                Files.writeString(file, text.getValue(), StandardOpenOption.CREATE_NEW);
                written.add(file);
            }
        } catch (FileAlreadyExistsException e) {
            remove(written);
            throw new IOException(
                    e.getFile() + " exists already, so nothing was written; name another folder, or remove it first",
                    e);
        } catch (IOException e) {
            remove(written);
            throw new IOException(into + " cannot be written to: " + e.getMessage(), e);
        }
    }

    private static void remove(List<Path> written) throws IOException {
        for (Path file : written) {
            Files.delete(file);
        }
    }
}
