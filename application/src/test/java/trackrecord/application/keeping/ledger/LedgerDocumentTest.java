package trackrecord.application.keeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.event.StoredEvent;
import trackrecord.application.store.key.Seal;

/**
 * The worked example of docs/ledger.md, recomputed from the text of that document alone; and then the program, which
 * has to agree with it.
 */
class LedgerDocumentTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.shared();

    private byte[] key;
    private String id;
    private String headLine;
    private String head;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<String> logLines = new ArrayList<>();

    @BeforeEach
    void readTheDocument() throws IOException {
        for (String line : Files.readAllLines(Path.of("../docs/ledger.md"))) {
            if (!line.startsWith("    ")) {
                continue;
            }
            if (line.startsWith("    {")) {
                logLines.add(line.strip());
                continue;
            }
            String[] words = line.strip().split(" ", 2);
            switch (words[0]) {
                case "key" -> key = HEX.parseHex(words[1]);
                case "id" -> id = words[1];
                case "head" -> head = words[1];
                case "number" -> rows.add(new HashMap<>(Map.of("number", words[1])));
                default -> {
                    if (!rows.isEmpty() && words.length == 2) {
                        rows.getLast().put(words[0], words[1]);
                    } else if (line.matches("    [0-9a-f-]{36} \\d+ [0-9a-f]{64}")) {
                        headLine = line.strip();
                    }
                }
            }
        }
        assertThat(rows).hasSize(2);
        assertThat(logLines).hasSize(2 * (3 + rows.size()));
    }

    @Test
    void theSealedLogHoldsTheBytesOfTheRows() {
        List<String> log = logLines.subList(0, 3 + rows.size());
        assertBeginsAndEnds(log, 1, 0);
        JsonNode begun = JSON.readTree(log.get(1));
        assertThat(fields(begun)).containsExactly("careerId", "id", "key");
        assertThat(begun.get("id").stringValue()).isEqualTo(id);
        assertThat(Base64.getDecoder().decode(begun.get("key").stringValue())).isEqualTo(key);
        for (int index = 0; index < rows.size(); index++) {
            JsonNode line = JSON.readTree(log.get(2 + index));
            assertThat(fields(line))
                    .containsExactly(
                            "careerId",
                            "number",
                            "effectiveOn",
                            "recordedAt",
                            "recordedBy",
                            "fact",
                            "eventId",
                            "revision",
                            "sealed",
                            "sealedMetadata",
                            "link");
            Map<String, String> row = rows.get(index);
            assertRow(line, row);
            assertThat(line.get("careerId")).isEqualTo(begun.get("careerId"));
            assertThat(line.get("recordedBy"))
                    .isEqualTo(JSON.readTree(row.get("opened_metadata")).get("recordedBy"));
            ObjectNode fact = ((ObjectNode) line.get("fact")).set("effectiveOn", line.get("effectiveOn"));
            assertThat(fact).isEqualTo(JSON.readTree(row.get("opened_payload")));
            assertThat(fact.get("type").stringValue()).isEqualTo(row.get("name"));
        }
    }

    @Test
    void theLogOfTheErasedHoldsTheSameBytesAndNothingElse() {
        List<String> erased = logLines.subList(3 + rows.size(), logLines.size());
        assertBeginsAndEnds(erased, 0, 1);
        JsonNode begun = JSON.readTree(erased.get(1));
        assertThat(fields(begun)).containsExactly("id", "version", "erasedAt");
        assertThat(begun.get("id").stringValue()).isEqualTo(id);
        assertThat(begun.get("version").intValue()).isEqualTo(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            JsonNode line = JSON.readTree(erased.get(2 + index));
            assertThat(fields(line))
                    .containsExactly(
                            "id",
                            "number",
                            "eventId",
                            "name",
                            "revision",
                            "recordedAt",
                            "sealed",
                            "sealedMetadata",
                            "link");
            assertRow(line, rows.get(index));
            assertThat(line.get("id").stringValue()).isEqualTo(id);
            assertThat(line.get("name").stringValue()).isEqualTo(rows.get(index).get("name"));
        }
    }

    private void assertBeginsAndEnds(List<String> log, int careers, int erased) {
        assertThat(log.getFirst()).isEqualTo("{\"log\":2}");
        JsonNode end = JSON.readTree(log.getLast());
        assertThat(fields(end)).containsExactly("careers", "erased", "facts", "head");
        assertThat(end.get("careers").intValue()).isEqualTo(careers);
        assertThat(end.get("erased").intValue()).isEqualTo(erased);
        assertThat(end.get("facts").intValue()).isEqualTo(rows.size());
        assertThat(end.get("head").stringValue()).isEqualTo(head);
    }

    private static void assertRow(JsonNode line, Map<String, String> row) {
        assertThat(line.get("number").intValue()).isEqualTo(Integer.parseInt(row.get("number")));
        assertThat(line.get("recordedAt").stringValue()).isEqualTo(row.get("recorded_at"));
        assertThat(line.get("eventId").stringValue()).isEqualTo(row.get("event_id"));
        assertThat(line.get("revision").stringValue()).isEqualTo(row.get("revision"));
        assertThat(line.get("link").stringValue()).isEqualTo(row.get("link"));
        Base64.Decoder base64 = Base64.getDecoder();
        assertThat(HEX.formatHex(base64.decode(line.get("sealed").stringValue())))
                .isEqualTo(row.get("payload"));
        assertThat(HEX.formatHex(base64.decode(line.get("sealedMetadata").stringValue())))
                .isEqualTo(row.get("metadata"));
    }

    private static List<String> fields(JsonNode line) {
        return List.copyOf(line.propertyNames());
    }

    /** What the program reads and writes is what the document says, to the letter. */
    @Test
    void theProgramWritesTheLogOfTheDocument() {
        for (String line : logLines) {
            assertThat(LogFormat.write(LogFormat.read(line, 1))).isEqualTo(line);
        }
    }

    @Test
    void theSealedValuesOpenToWhatTheDocumentSays() throws Exception {
        for (Map<String, String> row : rows) {
            assertThat(opened(row, "payload")).isEqualTo(row.get("opened_payload"));
            assertThat(opened(row, "metadata")).isEqualTo(row.get("opened_metadata"));
        }
    }

    private String opened(Map<String, String> row, String column) throws GeneralSecurityException, IOException {
        byte[] sealed = HEX.parseHex(row.get(column));
        ByteArrayOutputStream associated = new ByteArrayOutputStream();
        associated.write(id.getBytes(StandardCharsets.UTF_8));
        new DataOutputStream(associated).writeLong(Long.parseLong(row.get("number")));
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(sealed, 12)));
        aes.updateAAD(associated.toByteArray());
        return new String(aes.doFinal(Arrays.copyOfRange(sealed, 12, sealed.length)), StandardCharsets.UTF_8);
    }

    @Test
    void theLinksAndTheHeadAreThoseOfTheDocument() throws Exception {
        byte[] link = new byte[32];
        for (Map<String, String> row : rows) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(1);
            out.write(link);
            part(out, id.getBytes(StandardCharsets.UTF_8));
            for (String column : List.of("number", "event_id", "name", "revision", "recorded_at")) {
                part(out, row.get(column).getBytes(StandardCharsets.UTF_8));
            }
            part(out, HEX.parseHex(row.get("metadata")));
            part(out, HEX.parseHex(row.get("payload")));
            link = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            assertThat(HEX.formatHex(link)).isEqualTo(row.get("link"));
        }
        assertThat(headLine).isEqualTo(id + " 2 " + HEX.formatHex(link));
        assertThat(HEX.formatHex(MessageDigest.getInstance("SHA-256")
                        .digest((headLine + "\n").getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(head);
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Test
    void theProgramAgrees() {
        byte[] link = null;
        for (Map<String, String> row : rows) {
            StoredEvent event = new StoredEvent(
                    id,
                    Long.parseLong(row.get("number")),
                    row.get("event_id"),
                    row.get("name"),
                    row.get("revision"),
                    row.get("recorded_at"),
                    HEX.parseHex(row.get("metadata")),
                    HEX.parseHex(row.get("payload")));
            link = Link.over(link, event);
            assertThat(HEX.formatHex(link)).isEqualTo(row.get("link"));
            assertThat(Seal.open(new SecretKeySpec(key, "AES"), event.payload(), Seal.context(id, event.number())))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(row.get("opened_payload"));
        }
        HeadFile file = HeadFile.parse(headLine + "\nhead " + head + "\n");
        assertThat(file.lines()).containsExactly(new HeadFile.Line(id, 2, HEX.formatHex(link)));
        assertThat(file.text()).isEqualTo(headLine + "\nhead " + head + "\n");
    }
}
