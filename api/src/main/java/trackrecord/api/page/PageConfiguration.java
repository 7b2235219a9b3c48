package trackrecord.api.page;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * The page, its files, and what it may load and run. Browsers request the page itself each time, but cache its files,
 * whose address contains a hash of their content, so that a reopened page requests no file again.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final int BEFORE_ITS_FILES = 1;

    /** Read at the start, so that the page, the address of its files and the policy stay consistent. */
    @Bean
    ServedPage servedPage() {
        return ServedPage.read();
    }

    @Bean
    String pagePolicy(ServedPage page) {
        return page.policy();
    }

    /** Not a controller, because its parameters would be checked; the page interprets its address itself. */
    @Bean
    SimpleUrlHandlerMapping page(ServedPage page) {
        return new SimpleUrlHandlerMapping(Map.of("/index.html", new PageHandler(page)), BEFORE_ITS_FILES);
    }

    @Bean
    WebMvcConfigurer pageFiles(ServedPage page) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/" + page.version() + "/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(FOR_GOOD)
                        .resourceChain(true);
                registry.addResourceHandler("/" + page.version() + "/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(FOR_GOOD);
            }
        };
    }
}
