package trackrecord.application.exchange.careerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.EveryFact;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.keeping.sample.SampleFile;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;

/** Whatever is done to an input by chance, it is read or refused with a reason, never anything else. */
class DamagedInputTest {

    private static final byte[] FILE = SampleFile.text().getBytes(StandardCharsets.UTF_8);
    private static final byte[] FACTS = CareerFileWriter.write("every", CareerFileTest.recorded(EveryFact.FULL))
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMMANDS = Json.mapper()
            .writeValueAsBytes(
                    EveryFact.FULL.stream().map(Vocabulary::toCommand).toList());
    private static final List<String> PIECES = List.of(
            "null",
            "{}",
            "[]",
            "\"",
            "'",
            ": ",
            "- ",
            "\n",
            "  ",
            "9",
            "-1",
            "1e9",
            "99999999999999999999",
            "&a ",
            "*a",
            "!!x ",
            "|",
            ">",
            "#",
            "%",
            "@",
            "\u0000",
            "\uD83D\uDE80",
            ",",
            "}",
            "]",
            "{",
            "[",
            "true",
            "2024-02-30",
            "~",
            "\\",
            "/",
            "\t",
            "\r",
            "USD",
            "facts:",
            "\"type\":");

    static LongStream seeds() {
        return LongStream.range(0, Rounds.of(150, 600));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isReadOrRefused(long seed) {
        Random random = new Random(seed);
        readFile(damaged(FILE, random));
        readFile(damaged(FACTS, random));
        readCommands(damaged(COMMANDS, random));
        readFact(random);
    }

    private static void readFile(byte[] file) {
        try {
            assertThat(CareerFileReader.read(file, 100).commands()).isNotEmpty();
        } catch (FileRejected refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank();
                assertThat(problem.line()).isNotNegative();
            });
        } catch (CommandReader.TooMany tooMany) {
            assertThat(tooMany).hasMessageContaining("send at most 100");
        }
    }

    private static void readCommands(byte[] json) {
        try {
            assertThat(CommandReader.read(json, 100)).isNotEmpty();
        } catch (Rejected refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.message())
                    .isNotBlank());
        }
    }

    private static void readFact(Random random) {
        Entry fact = EveryFact.FULL.get(random.nextInt(EveryFact.FULL.size()));
        try {
            assertThat(Json.storeMapper()
                            .readValue(damaged(Json.storeMapper().writeValueAsBytes(fact), random), Fact.class))
                    .isNotNull();
        } catch (JacksonException refused) {
            assertThat(refused).hasMessageNotContaining("NullPointerException");
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        String text = new String(whole, StandardCharsets.UTF_8);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(text.length());
            int until = Math.min(text.length(), at + random.nextInt(12));
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + text.substring(until);
                case 1 -> text.substring(0, at) + text.substring(at, until) + text.substring(at);
                case 2 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(until);
                default -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
            };
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
