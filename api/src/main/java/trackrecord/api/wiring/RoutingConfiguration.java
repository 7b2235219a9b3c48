package trackrecord.api.wiring;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import trackrecord.application.recording.RoutedCommandBus;
import trackrecord.application.store.StoreFormat;
import trackrecord.application.store.event.FactSerializer;

/** Commands that Axon Server routes between the nodes: the profile {@code axonserver}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class RoutingConfiguration {

    /** No status that the health of the whole knows: it stays as it is, since the node goes on by itself. */
    private static final Status AWAY = new Status("AWAY", "commands are handled on the node that they come to");

    @Bean
    @Primary
    RoutedCommandBus routedCommandBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration server,
            @Qualifier("localSegment") CommandBus here,
            FactSerializer serializer,
            RoutingStrategy routing,
            CommandBusSpanFactory spans,
            StoreFormat format,
            @Value("${trackrecord.routing.answer-time}") Duration answerTime) {
        AxonServerCommandBus.Builder builder = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .serializer(serializer)
                .routingStrategy(routing)
                .spanFactory(spans);
        return new RoutedCommandBus(builder, here, connections, format, answerTime);
    }

    @Bean("axonServerHealthIndicator")
    HealthIndicator axonServer(RoutedCommandBus bus) {
        return () -> (bus.isConnected() ? Health.up() : Health.status(AWAY)).build();
    }
}
