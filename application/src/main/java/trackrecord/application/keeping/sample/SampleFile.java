package trackrecord.application.keeping.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.file.ImportedFile;

/** The bundled career file, which an empty store gets on its first start. */
public final class SampleFile {

    public static final String CAREER_ID = "rust-developer-at-discord";

    private static final String FILE = "/sample/" + CAREER_ID + ".yaml";
    private static final int MOST_FACTS = 100;

    private SampleFile() {}

    /** The text of the file. */
    public static String text() {
        try (InputStream file = SampleFile.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the product's own " + FILE + " cannot be read", e);
        }
    }

    /** The content of the file. */
    public static ImportedFile read() {
        return CareerFileReader.read(text(), MOST_FACTS);
    }
}
