package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.text.Quoted;

/**
 * A zipped package of the Open Cap Table Format: {@code Manifest.ocf.json} and the files that it names. It is unpacked
 * only in memory and within limits, regardless of the sizes that its entries state. Entry names are only compared,
 * never opened as files.
 */
final class CapTablePackage {

    private static final String MANIFEST = "Manifest.ocf.json";
    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_NAME = 300;
    /** The total unpacked size of all entries. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int unpacked;

    private CapTablePackage() {}

    /**
     * The manifest, which contains the issuer, followed by the files that it names, in order.
     *
     * @throws FileRejected if it is damaged, encrypted or too large, or if a file is missing
     */
    static List<LinedJson> files(byte[] zip) {
        CapTablePackage read = new CapTablePackage();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                read.keep(entry, stream);
            }
        } catch (ZipException e) {
            throw rejected(
                    String.valueOf(e.getMessage()).contains("encrypted")
                            ? "the zip is encrypted; send it without a password"
                            : "the zip is damaged: " + Quoted.cut(String.valueOf(e.getMessage()), LONGEST_NAME));
        } catch (IOException | IllegalArgumentException e) {
            throw rejected("the zip is damaged or cut off");
        }
        if (read.entries.isEmpty()) {
            throw rejected("this is not a zip file, or it is empty");
        }
        return read.named();
    }

    private void keep(ZipEntry entry, ZipInputStream stream) throws IOException {
        String name = entry.getName();
        if (entries.size() == MOST_ENTRIES) {
            throw rejected("the zip has more than " + MOST_ENTRIES + " entries");
        }
        if (name.length() > LONGEST_NAME || entries.containsKey(name)) {
            throw rejected("an entry of the zip has a name that is too long or appears twice: "
                    + Quoted.of(Quoted.cut(name, LONGEST_NAME)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
            unpacked += count;
            if (unpacked > MOST_BYTES) {
                throw rejected("the zip has more than " + MOST_BYTES / 1024 / 1024
                        + " MB when it is unpacked; send the files of the person alone");
            }
            bytes.write(part, 0, count);
        }
        entries.put(name, bytes.toByteArray());
    }

    private List<LinedJson> named() {
        List<String> manifests = entries.keySet().stream()
                .filter(name -> name.equals(MANIFEST) || name.endsWith("/" + MANIFEST))
                .filter(name -> !name.startsWith("__MACOSX/"))
                .toList();
        if (manifests.size() != 1) {
            throw rejected("the zip has " + (manifests.isEmpty() ? "no " : "several ") + MANIFEST
                    + "; a package has one, which names its other files");
        }
        String at = manifests.getFirst();
        String folder = at.substring(0, at.length() - MANIFEST.length());
        LinedJson first = LinedJson.of(entries.getOrDefault(at, new byte[0]), at);
        JsonNode manifest = first.root();
        Map<String, LinedJson> files = new LinkedHashMap<>();
        files.put(MANIFEST, first);
        for (String field : manifest.propertyNames()) {
            for (JsonNode each : field.endsWith("_files") ? list(manifest, field) : List.<JsonNode>of()) {
                String path = text(each, "filepath");
                byte[] bytes = path == null ? null : entry(folder, path);
                if (path == null || bytes == null) {
                    throw rejected("the manifest names " + Quoted.of(String.valueOf(path)) + " in " + field
                            + ", which is not in the zip");
                }
                files.computeIfAbsent(path, _ -> LinedJson.of(bytes, path));
            }
        }
        return List.copyOf(files.values());
    }

    /** A path in the manifest is relative to its own folder. */
    private byte @Nullable [] entry(String folder, String path) {
        return entries.get(folder + path.replaceFirst("^(\\./)+", ""));
    }

    private static FileRejected rejected(String message) {
        return FileRejected.at(Place.WHOLE_FILE, Code.UNREADABLE, "", message);
    }
}
