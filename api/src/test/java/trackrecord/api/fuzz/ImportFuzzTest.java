package trackrecord.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;
import trackrecord.domain.random.AtLength;
import trackrecord.domain.random.Rounds;

/**
 * Damaged files of every kind that can be imported: each is recorded whole or refused with a reason, and a refusal leaves
 * the career as it was. A build sends the same each time; {@code -Dfuzz.imports=5000 -Dfuzz.seed=7} sends more, and others.
 * Its careers are many: other tests go over a store as a whole, so it is not theirs.
 */
@ApiTest
@TestPropertySource(properties = "spring.application.name=fuzz")
class ImportFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final int FILES = Integer.getInteger("fuzz.imports", Rounds.of(20, 80));

    /** In the module of the readers. */
    private static final Path FILES_OF_THE_READERS =
            Path.of("..", "application", "src", "test", "resources", "imports");

    private static final List<String> PIECES = List.of(
            "",
            ",",
            ";",
            "\"",
            "\n",
            "0",
            "-1",
            "1e999999999",
            "99999999999999999999999999",
            "null",
            "{}",
            "[]",
            "{",
            "]",
            "2020-02-30",
            "9999-12-31",
            "31.12.9999",
            "+999999999-12-31",
            "Termination",
            "%",
            "$",
            "1/0",
            "\u0000",
            "\uFEFF",
            "\u202e",
            "true",
            "../../etc",
            "1,234",
            "&a [*a]",
            "<<: *a",
            "\uD83D\uDE00");

    enum Kind {
        PAY_HISTORY("text/csv", "", "currency=USD&employer=Acme", "cases/csv-validity-ranges.csv"),
        PAY_BESIDE("text/csv", "", "currency=USD&employer=Beta&side=true", "cases/csv-validity-ranges.csv"),
        PEOPLE("text/csv", "/people", "currency=USD&employer=Acme", "cases/csv-two-people.csv"),
        RESUME("application/json", "", "as=json-resume", "cases/resume-side-job.json"),
        RESUME_AFTER("application/json", "", "as=json-resume&ends=e1", "cases/resume-side-job.json"),
        CAP_TABLE("application/json", "", "as=ocf&unitPrice=1%20USD", "cases/ocf-acceleration.json"),
        ZIPPED("application/zip", "", "as=ocf&unitPrice=1%20USD", "cases/ocf-split.json"),
        AWARDS("application/json", "", "as=equity-awards&currency=USD", "equity-awards.json"),
        CAREER_FILE("application/yaml", "", "", "");

        private final String type;
        private final String path;
        private final String query;
        private final String file;

        Kind(String type, String path, String query, String file) {
            this.type = type;
            this.path = path;
            this.query = query;
            this.file = file;
        }

        private String target(String career) {
            String named = this == PEOPLE ? "prefix=" + career + "-" : "career=" + career;
            return "/api/imports" + path + "?" + (query.isEmpty() ? "" : query + "&") + named;
        }

        private String text(String career) throws IOException {
            return this == CAREER_FILE
                    ? "career: " + career
                            + "\nfacts:\n  - date: 2020-01-01\n    hire: {employer: Acme, title: Engineer, "
                            + "baseSalary: 100000 USD}\n  - date: 2021-01-01\n    raise: {baseSalary: 110000 USD}\n"
                    : Files.readString(FILES_OF_THE_READERS.resolve(file));
        }

        private boolean goesOnFromAHire() {
            return this == CAP_TABLE || this == ZIPPED || this == AWARDS || this == PAY_BESIDE || this == RESUME_AFTER;
        }
    }

    @Autowired
    Api api;

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsRecordedWholeOrRefused(Kind kind) throws IOException {
        send(kind, FILES, SEED);
    }

    @AtLength
    @ParameterizedTest
    @EnumSource
    void manyDamagedFiles(Kind kind) throws IOException {
        send(kind, 2_000, SEED + 1);
    }

    private void send(Kind kind, int files, long seed) throws IOException {
        Random random = new Random(seed);
        int refused = 0;
        try (PlainClient client = new PlainClient(api.uri("/").getPort())) {
            for (int i = 0; i < files; i++) {
                String career = Api.newCareer();
                if (kind.goesOnFromAHire()) {
                    api.commands(
                                    career,
                                    "{'type':'Hire','effectiveOn':'2020-01-01','employer':'Acme','title':'Engineer',"
                                            + "'baseSalary':{'amount':'1','currency':'USD'}}")
                            .is(200);
                }
                byte[] body = damaged(kind, career, random);
                String sent = "seed " + seed + ", file " + i + " of " + kind;
                PlainClient.Answer answer =
                        client.send("POST", kind.target(career), List.of("Content-Type", kind.type), body);
                assertThat(answer.status()).as(sent + ": " + answer.text()).isIn(200, 400, 413, 422);
                if (answer.status() != 200) {
                    refused++;
                    assertThat(answer.text()).as(sent).contains("\"code\"");
                    isAsItWas(kind, career, sent);
                }
            }
        }
        assertThat(refused).as("files that were refused").isPositive();
    }

    private void isAsItWas(Kind kind, String career, String sent) {
        if (kind == Kind.PEOPLE) {
            assertThat(api.get("/api/careers?q=" + career + "-").is(200).json().at("/careers"))
                    .as(sent)
                    .isEmpty();
        } else if (kind.goesOnFromAHire()) {
            assertThat(api.get("/api/careers/" + career + "/facts").is(200).header("ETag"))
                    .as(sent)
                    .isEqualTo("\"1\"");
        } else {
            assertThat(api.get("/api/careers/" + career).status()).as(sent).isEqualTo(404);
        }
    }

    private static byte[] damaged(Kind kind, String career, Random random) throws IOException {
        String whole = kind.text(career);
        StringBuilder text = new StringBuilder(whole);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (kind != Kind.ZIPPED) {
            return bytes;
        }
        byte[] zip = zip("Manifest.ocf.json", MANIFEST, "all.json", text.toString());
        for (int i = random.nextInt(3); i > 0; i--) {
            zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
        }
        return zip;
    }

    private static final String MANIFEST = "{\"file_type\":\"OCF_MANIFEST_FILE\",\"transactions_files\":"
            + "[{\"filepath\":\"./all.json\",\"md5\":\"\"}]}";

    /** @param files name and text in turn */
    private static byte[] zip(String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatUnpacksToFarMoreThanItWeighsIsRefused() throws IOException {
        byte[] bomb = zip("Manifest.ocf.json", MANIFEST, "all.json", " ".repeat(30_000_000));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(sent(Kind.ZIPPED, bomb).text()).contains("more than 20 MB when it is unpacked");
        String[] many = new String[1_200];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = "";
        }
        assertThat(sent(Kind.ZIPPED, zip(many)).text()).contains("more than 500 entries");
    }

    @Test
    void aZipThatIsNoneOrCutOffIsRefused() throws IOException {
        byte[] zip = zip("Manifest.ocf.json", MANIFEST, "all.json", Kind.ZIPPED.text("x"));
        assertThat(sent(Kind.ZIPPED, "no zip".getBytes(StandardCharsets.UTF_8)).text())
                .contains("this is not a zip file, or it is empty");
        assertThat(sent(Kind.ZIPPED, Arrays.copyOf(zip, zip.length / 3)).text()).contains("damaged");
        byte[] encrypted = zip.clone();
        encrypted[6] |= 1;
        assertThat(sent(Kind.ZIPPED, encrypted).text()).contains("the zip is encrypted");
        assertThat(sent(Kind.ZIPPED, zip("all.json", "{}")).text()).contains("the zip has no Manifest.ocf.json");
        assertThat(sent(Kind.ZIPPED, zip("Manifest.ocf.json", MANIFEST)).text()).contains("which is not in the zip");
    }

    @Test
    void whatIsTooDeepTooLongOrTooMuchIsRefused() throws IOException {
        for (Kind kind : List.of(Kind.RESUME, Kind.CAP_TABLE, Kind.AWARDS)) {
            refused(kind, "[".repeat(100_000));
            refused(kind, "{\"work\":".repeat(50_000));
            refused(kind, "{\"Transactions\":[" + "{},".repeat(100_000) + "{}]}");
            refused(kind, "{\"work\":[{\"startDate\":\"" + "9".repeat(1_000_000) + "\"}]}");
        }
        refused(Kind.PAY_HISTORY, "Effective Date,Annual Rate\n" + "2020-01-01,1\n".repeat(200_000));
        refused(Kind.PAY_HISTORY, "Effective Date,Annual Rate\n2020-01-01," + "9".repeat(1_000_000));
        refused(Kind.PEOPLE, "Employee ID,Effective Date,Annual Rate\n" + "1,+999999999-12-31,1\n".repeat(2));
        refused(Kind.CAREER_FILE, "career: x\nfacts: " + "[".repeat(100_000));
    }

    private void refused(Kind kind, String text) throws IOException {
        sent(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private PlainClient.Answer sent(Kind kind, byte[] body) throws IOException {
        try (PlainClient client = new PlainClient(api.uri("/").getPort())) {
            PlainClient.Answer answer =
                    client.send("POST", kind.target(Api.newCareer()), List.of("Content-Type", kind.type), body);
            assertThat(answer.status()).as(answer.text()).isIn(400, 413, 422);
            return answer;
        }
    }
}
