package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.recording.RetryingCommandBus;
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
            assertThat(bus).isInstanceOf(AxonServerCommandBus.class);
            assertThat(((AxonServerCommandBus) bus).localSegment()).isInstanceOf(RetryingCommandBus.class);
            assertThat(store.get(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(store.get(EventStorageEngine.class)).isInstanceOf(SealedEventStorageEngine.class);
        }
    }
}
