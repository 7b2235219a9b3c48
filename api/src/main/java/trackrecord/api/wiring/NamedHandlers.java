package trackrecord.api.wiring;

import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Keeps Axon from looking for handlers in every method of every bean, which takes a while at each start: the few that
 * there are, and the aggregate, are registered by name. Ordered, and so before what it takes away is made.
 */
@Component
class NamedHandlers implements BeanDefinitionRegistryPostProcessor, Ordered {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        List.of("messageHandlerLookup", "springAggregateLookup", "springSagaLookup")
                .forEach(registry::removeBeanDefinition);
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
