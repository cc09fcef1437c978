package org.designcontrol.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * After the login, back to the page that was asked for and to the place in it: the part behind {@code #} never
 * reaches a server, so the login form carries it, or links to a task would be lost.
 */
class DeepLinks implements AuthenticationSuccessHandler {

    private static final Pattern PLACE = Pattern.compile("#[\\x21-\\x7e]{0,2000}");

    private final HttpSessionRequestCache requests;

    DeepLinks(HttpSessionRequestCache requests) {
        this.requests = requests;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        SavedRequest asked = requests.getRequest(request, response);
        String target = asked == null ? request.getContextPath() + "/" : asked.getRedirectUrl();
        requests.removeRequest(request, response);
        String place = request.getParameter("place");
        if (place != null && PLACE.matcher(place).matches() && !target.contains("#")) {
            target += place;
        }
        response.sendRedirect(target);
    }
}
