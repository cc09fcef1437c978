package org.designcontrol.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * One CSRF token for a session, wherever it is asked for: Camunda's filter and ours read the same session attribute.
 * Whoever makes the token sends the cookie that Tasklist reads, because Camunda's filter sends it only for its own.
 */
class SharedCsrfTokens implements CsrfTokenRepository {

    static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String SESSION_ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";
    private static final String COOKIE = "XSRF-TOKEN";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean secure;

    SharedCsrfTokens(boolean secure) {
        this.secure = secure;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] token = new byte[16];
        RANDOM.nextBytes(token);
        return token(HexFormat.of().withUpperCase().formatHex(token));
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(SESSION_ATTRIBUTE);
            }
            return;
        }
        request.getSession().setAttribute(SESSION_ATTRIBUTE, token.getToken());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token.getToken())
                .path(request.getContextPath() + "/camunda")
                .sameSite("Lax")
                .secure(secure)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(SESSION_ATTRIBUTE);
        return token == null ? null : token(token.toString());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
