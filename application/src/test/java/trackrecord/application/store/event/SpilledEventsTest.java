package trackrecord.application.store.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.store.key.OwnerOnly;
import trackrecord.application.store.key.Seal;

class SpilledEventsTest {

    private static final int EVENTS = 7;

    @TempDir
    Path folder;

    private final List<String> ids = IntStream.range(0, 6)
            .mapToObj(it -> UUID.randomUUID().toString())
            .sorted()
            .toList();
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("spilled");
    }

    private SpilledEvents spilled(int blockLength) throws Exception {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new SpilledEvents(channel, Seal.key(), List.of(ids.get(1), ids.get(4)), blockLength);
    }

    private static StoredEvent event(String id, int number) {
        return new StoredEvent(
                id,
                number,
                "event " + number + " of " + id,
                "PayRaised",
                "1",
                "2026-11-23T08:00:00.123Z",
                new byte[] {1, (byte) number},
                new byte[200 * (number % 3)]);
    }

    private List<StoredEvent> fill(SpilledEvents spilled) throws Exception {
        List<StoredEvent> events = new ArrayList<>();
        for (int number = 1; number <= EVENTS; number++) {
            for (String id : ids) {
                StoredEvent event = event(id, number);
                spilled.add(event);
                events.add(event);
            }
        }
        return events;
    }

    private static List<StoredEvent> taken(SpilledEvents spilled, int range) {
        List<StoredEvent> taken = new ArrayList<>();
        spilled.take(range, taken::add);
        return taken;
    }

    @Test
    void eachRangeGivesBackItsEventsWhateverTheLengthOfItsBlocks() throws Exception {
        for (int blockLength : List.of(1, 500, 1_000_000)) {
            try (SpilledEvents spilled = spilled(blockLength)) {
                List<StoredEvent> events = fill(spilled);

                assertThat(taken(spilled, 1))
                        .usingRecursiveFieldByFieldElementComparator()
                        .containsExactlyInAnyOrderElementsOf(events.stream()
                                .filter(it -> ids.subList(2, 5).contains(it.id()))
                                .toList());
                assertThat(taken(spilled, 0))
                        .usingRecursiveFieldByFieldElementComparator()
                        .containsExactlyInAnyOrderElementsOf(events.stream()
                                .filter(it -> ids.subList(0, 2).contains(it.id()))
                                .toList());
            }
            Files.delete(file);
        }
    }

    @Test
    void nothingOfItCanBeReadInTheFile() throws Exception {
        try (SpilledEvents spilled = spilled(1)) {
            fill(spilled);
            assertThat(Files.readString(file, ISO_8859_1))
                    .doesNotContain("PayRaised", "2026-11-23", ids.get(0).substring(0, 8))
                    .hasSizeGreaterThan(EVENTS * 5 * 100);
        }
    }

    @Test
    void aBlockThatIsNotWhereItWasWrittenDoesNotOpen() throws Exception {
        try (SpilledEvents spilled = spilled(1)) {
            fill(spilled);
            byte[] bytes = Files.readAllBytes(file);
            bytes[40]++;
            Files.write(file, bytes);
            assertThatThrownBy(() -> taken(spilled, 0)).isInstanceOf(Seal.Broken.class);
            Files.write(file, new byte[0]);
            assertThatThrownBy(() -> taken(spilled, 0)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aFileWithoutANameIsGoneWhenItIsClosed() throws Exception {
        try (FileChannel channel = OwnerOnly.unnamed(folder.resolve("new"))) {
            assertThat(channel.size()).isZero();
        }
        assertThat(folder.resolve("new")).isEmptyDirectory();
    }
}
