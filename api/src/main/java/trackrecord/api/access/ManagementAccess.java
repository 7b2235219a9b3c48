package trackrecord.api.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import trackrecord.api.problem.ProblemWriter;

/**
 * The management address ({@code management.server.port}), if configured: anyone who can reach it may read health,
 * which says what is up and what is not, and with a token metrics. Everything else is only for this machine.
 */
@Configuration(proxyBeanMethods = false)
class ManagementAccess {

    /** Before the one for everything. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, AccessSettings settings, Tokens tokens, ProblemWriter problems) {
        if (!settings.guarded()) {
            // It then listens only on this machine, and a page of another site must not make a browser here send
            // requests.
            http.addFilterAfter(new HostFilter(settings.hosts(), problems), HeaderWriterFilter.class);
        }
        return http.securityMatcher(ManagementAccess::isAsked)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(settings, tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .authenticated()
                                .anyRequest()
                                .access((who, context) -> new AuthorizationDecision(
                                        AccessConfiguration.fromThisMachine(context.getRequest()))))
                .exceptionHandling(refusals -> AccessConfiguration.refuse(refusals, problems))
                .build();
    }

    private static boolean isAsked(HttpServletRequest request) {
        WebApplicationContext context =
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
        return context != null && WebServerApplicationContext.hasServerNamespace(context, "management");
    }
}
