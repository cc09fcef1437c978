package org.designcontrol.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.designcontrol.audit.Refused;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Stands in front of everything under {@code /camunda}: pages of Tasklist and Cockpit pass, the engine's interfaces
 * only as {@link EngineApiRoutes} lists them and with a body that {@link EngineApiBodies} has read and written anew.
 */
class EngineApiGuard extends OncePerRequestFilter {

    private static final Pattern PAGES = Pattern.compile("/camunda/app/(tasklist|cockpit)(/.*)?");
    private static final Pattern CLOSED_PAGES = Pattern.compile("/camunda/app(/|/(admin|welcome)(/.*)?)?|/camunda/?");
    private static final Pattern ASSETS =
            Pattern.compile("/camunda/((lib|assets)/.*|favicon\\.ico|api/(tasklist|cockpit)/plugin/[^/]+/static/.+)");
    private static final Pattern ODD = Pattern.compile("[%;\\\\\\p{Cntrl}]|//|/\\.{1,2}(/|$)");

    private final EngineApiBodies bodies;

    EngineApiGuard(EngineApiBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The decoded path, as the engine will read it: an escaped letter must not make a closed route look open.
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (ODD.matcher(path).find()) {
            deny(request, response);
        } else if (reading && ASSETS.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/camunda/api/")) {
            guardApi(request, response, chain, path);
        } else if (reading && CLOSED_PAGES.matcher(path).matches()) {
            response.sendRedirect(request.getContextPath() + "/");
        } else if (reading && !path.contains("/setup") && PAGES.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else {
            deny(request, response);
        }
    }

    private void guardApi(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws ServletException, IOException {
        Optional<EngineApiRoutes.Found> route = EngineApiRoutes.find(request.getMethod(), path);
        if (route.isEmpty()) {
            deny(request, response);
            return;
        }
        try {
            Optional<ObjectNode> body = bodies.check(route.get(), request);
            HttpServletRequest checked = body.isPresent() ? new RewrittenBody(request, body.get()) : request;
            chain.doFilter(BoundedQuery.of(checked), response);
        } catch (Refused refused) {
            ProblemAnswers.engine(response, refused.status(), "InvalidRequestException", refused.getMessage());
        }
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemAnswers.engine(
                response,
                403,
                "AuthorizationException",
                "This way into the engine is closed, because it leads round the record: " + request.getMethod());
    }
}
