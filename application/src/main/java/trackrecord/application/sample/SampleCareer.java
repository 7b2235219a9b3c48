package trackrecord.application.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import trackrecord.application.careerfile.CareerFileReader;
import trackrecord.application.imports.ImportedFile;

/** The career that an empty store gets on its first start. */
public final class SampleCareer {

    public static final String CAREER_ID = "rust-developer-at-discord";

    private static final String FILE = "/sample/" + CAREER_ID + ".yaml";
    private static final int MOST_FACTS = 100;

    private SampleCareer() {
    }

    /** The career file of the product, as text. */
    public static String text() {
        try (InputStream file = SampleCareer.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the product's own " + FILE + " cannot be read", e);
        }
    }

    /** The same, read. */
    public static ImportedFile read() {
        return CareerFileReader.read(text(), MOST_FACTS);
    }
}
