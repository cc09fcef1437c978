package org.designcontrol.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind the login: turns away who was deactivated since, and under {@code /api} tells the engine who asks, with the
 * functions and products of this moment. Under {@code /camunda} the engine's own filters do that.
 */
class PersonOfRequest extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Memberships memberships;
    private final boolean api;

    PersonOfRequest(IdentityService identity, Memberships memberships, boolean api) {
        this.identity = identity;
        this.memberships = memberships;
        this.api = api;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Membership> person = CurrentPerson.id().map(memberships::of);
        if (person.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!person.get().active()) {
            end(request, response);
        } else if (api) {
            try {
                identity.setAuthentication(
                        person.get().person(),
                        person.get().groupIds(),
                        person.get().tenantIds());
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (api) {
            ProblemAnswers.problem(response, 401, "Not logged in", "You were deactivated; ask an administrator.");
        } else if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/")) {
            ProblemAnswers.engine(response, 401, "AuthenticationException", "You were deactivated.");
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }
}
