package trackrecord.api.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import trackrecord.api.problem.ProblemWriter;

/** Who may send which requests, and what a browser may do with the answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {

    /** For everything that is not a page: a browser that shows such an answer runs and loads nothing. */
    private static final String ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI writes styles of its own; its scripts are files. */
    private static final String SWAGGER_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Headers of a proxy that forwarded a request; the one that ends with a hyphen is a prefix. */
    private static final List<String> PROXY_HEADERS = List.of("forwarded", "via", "x-forwarded-", "x-real-ip");

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            AccessSettings settings,
            Tokens tokens,
            ProblemWriter problems,
            @Qualifier("pagePolicy") ObjectProvider<String> pagePolicy) {
        String ofPages = pagePolicy.getIfAvailable(
                () -> "default-src 'self'; object-src 'none'; base-uri 'none'; " + "frame-ancestors 'none'");
        return http
                // Posts from other sites are refused by their Origin, and the cookie is never sent with them.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers(headers, ofPages))
                .addFilterAfter(new HostFilter(settings.hosts(), problems), HeaderWriterFilter.class)
                .addFilterBefore(new TokenFilter(settings, tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/session")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers("/actuator/**")
                        .access((who, context) -> new AuthorizationDecision(fromThisMachine(context.getRequest())))
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refusals -> refuse(refusals, problems))
                .build();
    }

    /** How requests that are not allowed are answered. */
    static void refuse(ExceptionHandlingConfigurer<HttpSecurity> refusals, ProblemWriter problems) {
        refusals.authenticationEntryPoint((request, response, cause) -> refuse(request, response, problems))
                .accessDeniedHandler((request, response, cause) -> problems.write(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        "FORBIDDEN",
                        "only requests from this machine are answered here"));
    }

    /** What the firewall refuses (a path with {@code //} or {@code %2e}) is answered as any other mistake. */
    @Bean
    RequestRejectedHandler firewallRefusal(ProblemWriter problems) {
        return (request, response, cause) -> problems.write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "UNREADABLE",
                "the path must be written plainly, without //, .. or encoded slashes and dots");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String ofPages) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .addHeaderWriter(contentPolicy(ofPages));
    }

    private static HeaderWriter contentPolicy(String ofPages) {
        return (request, response) -> {
            String path = request.getRequestURI();
            String policy = path.startsWith("/swagger-ui")
                    ? SWAGGER_POLICY
                    : path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator")
                            ? ANSWER_POLICY
                            : ofPages;
            response.setHeader("Content-Security-Policy", policy);
            if (path.startsWith("/api/")) {
                // "Today" changes without a new version, and nobody else may store pay.
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        };
    }

    private static void refuse(
            HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, ProblemWriter problems)
            throws java.io.IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "UNAUTHENTICATED",
                "a token is needed: send it as \"Authorization: Bearer ...\"");
    }

    /** Sent from this machine, and not forwarded by a proxy on it. */
    static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && Collections.list(request.getHeaderNames()).stream().noneMatch(AccessConfiguration::isOfProxy);
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return PROXY_HEADERS.stream().anyMatch(it -> it.endsWith("-") ? name.startsWith(it) : name.equals(it));
    }
}
