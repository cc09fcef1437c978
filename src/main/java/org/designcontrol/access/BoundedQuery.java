package org.designcontrol.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Asks the engine for as many as it gives at once, where nobody said how many: Cockpit asks some of its questions so,
 * and the engine refuses a question without an end.
 */
class BoundedQuery extends HttpServletRequestWrapper {

    /** As {@code queryMaxResultsLimit} in {@code application.yaml}. */
    static final int MOST = 2000;

    private static final String MAX_RESULTS = "maxResults";

    private BoundedQuery(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean said = query != null && ("&" + query).contains("&" + MAX_RESULTS + "=");
        return said ? request : new BoundedQuery(request);
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        return (query == null || query.isEmpty() ? "" : query + "&") + MAX_RESULTS + "=" + MOST;
    }
}
