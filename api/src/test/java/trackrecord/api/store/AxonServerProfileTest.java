package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;

import java.nio.file.Path;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.recording.RetryingCommandBus;
import trackrecord.application.recording.RoutedCommandBus;
import trackrecord.application.store.event.SealedEventStorageEngine;

@Timeout(180)
class AxonServerProfileTest {

    @TempDir
    Path folder;

    /** No Axon Server is needed to see where commands would go, and that facts would not go there. */
    @Test
    void axonServerRoutesCommandsAndFactsStayInTheDatabase() {
        try (RunningStore store = RunningStore.in(
                folder, "--spring.profiles.active=axonserver", "--axon.axonserver.servers=127.0.0.1:1")) {
            CommandBus bus = store.get(CommandBus.class);
            assertThat(bus).isInstanceOf(RoutedCommandBus.class);
            assertThat(((RoutedCommandBus) bus).localSegment()).isInstanceOf(RetryingCommandBus.class);
            assertThat(store.get(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(store.get(EventStorageEngine.class)).isInstanceOf(SealedEventStorageEngine.class);

            assertThat(store.recorder().record(of("ada", name("Ada"))).version())
                    .as("recorded on this node, since Axon Server is away")
                    .isEqualTo(1);
        }
    }
}
