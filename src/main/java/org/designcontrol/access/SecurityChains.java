package org.designcontrol.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One login for Tasklist, Cockpit, our pages and {@code /api}. */
@Configuration
@EnableConfigurationProperties(AccessProperties.class)
class SecurityChains {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern ASSETS = Pattern.compile(
            "/camunda/(lib|assets)/.*|/camunda/app/[a-z]+/(scripts|styles|locales|assets)/.*|/camunda/app/[a-z]+/[^/]+\\.(js|css|map)"
                    + "|/camunda/favicon\\.ico"
                    + "|/camunda/api/(tasklist|cockpit)/plugin/[^/]+/static/.*"
                    + "|/(?!api/|camunda/|v3/).*\\.(js|mjs|css|svg|png|ico|woff2|map)");
    private static final String LOGOUT_OF_WEBAPPS = "/camunda/api/admin/auth/user/[^/]+/logout";
    private static final String OWN_PAGES =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final boolean secureCookies;

    SecurityChains(Environment environment) {
        this.secureCookies = environment.acceptsProfiles(Profiles.of("production"));
    }

    /** What holds no data is open and may be cached; no session, no look-up of the person. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        http.securityMatcher(SecurityChains::isAsset)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** Basic for scripts, the session of the login for pages; never a redirect. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, IdentityService identity, Memberships memberships) throws Exception {
        http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs*")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> {
                    // A page that asks gets no password window of the browser.
                    if (request.getHeader("X-Requested-With") == null) {
                        response.setHeader("WWW-Authenticate", "Basic realm=\"Design Control\", charset=\"UTF-8\"");
                    }
                    notLoggedIn(response);
                }))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint((request, response, e) -> notLoggedIn(response))
                                .accessDeniedHandler((request, response, e) -> ProblemAnswers.problem(
                                        response,
                                        403,
                                        "Not allowed",
                                        "The header " + SharedCsrfTokens.HEADER
                                                + " is missing or out of date; GET /api/me gives the token.")))
                .csrf(csrf -> csrf.csrfTokenRepository(new SharedCsrfTokens(secureCookies))
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityChains::couldBeRiddenOn))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new PersonOfRequest(identity, memberships, true), AuthorizationFilter.class);
        return http.build();
    }

    /** Tasklist, Cockpit, our pages: a login page for people, 401 for their scripts. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, IdentityService identity, Memberships memberships) throws Exception {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(SecurityChains::isPage);
        RequestMatcher webappsLogout = RegexRequestMatcher.regexMatcher(HttpMethod.POST, LOGOUT_OF_WEBAPPS);
        RequestMatcher ownLogout = RegexRequestMatcher.regexMatcher(HttpMethod.POST, "/logout");
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/login", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new DeepLinks(asked))
                        .failureUrl("/login?failed"))
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityChains::sendToLogin))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(SecurityChains::sendToLogin))
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(csrf -> csrf.csrfTokenRepository(new SharedCsrfTokens(secureCookies))
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(request -> !SAFE.contains(request.getMethod())
                                && (!path(request).startsWith("/camunda/") || webappsLogout.matches(request))))
                .logout(logout -> logout.logoutRequestMatcher(
                                request -> ownLogout.matches(request) || webappsLogout.matches(request))
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler((request, response, login) -> {
                            if (webappsLogout.matches(request)) {
                                response.setStatus(200);
                            } else {
                                response.sendRedirect(request.getContextPath() + "/login?out");
                            }
                        }))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter((request, response) -> {
                            // Tasklist and Cockpit bring a policy of their own.
                            if (!path(request).startsWith("/camunda/")) {
                                response.setHeader("Content-Security-Policy", OWN_PAGES);
                            }
                        }))
                .addFilterAfter(new PersonOfRequest(identity, memberships, false), LogoutFilter.class);
        return http.build();
    }

    /** Behind Spring Security: hands the login over to Tasklist and Cockpit. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> loginOfWebapps() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", WebappLogin.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(-98);
        return filter;
    }

    private static void sendToLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (path(request).startsWith("/camunda/api/")) {
            ProblemAnswers.engine(response, 401, "AuthenticationException", "Log in first.");
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    private static void notLoggedIn(HttpServletResponse response) throws IOException {
        ProblemAnswers.problem(response, 401, "Not logged in", "Log in at /login, or send a name and a password.");
    }

    private static boolean isAsset(HttpServletRequest request) {
        return ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
                && ASSETS.matcher(path(request)).matches();
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = path(request);
        return "GET".equals(request.getMethod())
                && (path.matches("/camunda/app/(tasklist|cockpit)/.*")
                        || path.equals("/")
                        || path.endsWith("/")
                        || path.endsWith(".html"));
    }

    /**
     * A script that names itself on each call, without a session, has nothing that a foreign page could ride on. A
     * browser that keeps a Basic login has; it says where the page came from.
     */
    private static boolean couldBeRiddenOn(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        String origin = request.getHeader("Origin");
        boolean foreign = origin != null
                && !origin.equals(ServletUriComponentsBuilder.fromContextPath(request)
                        .replacePath(null)
                        .build()
                        .toUriString());
        return foreign || request.getSession(false) != null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
