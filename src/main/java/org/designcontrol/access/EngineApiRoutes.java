package org.designcontrol.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything of the engine's own web interfaces that Tasklist and Cockpit need, and nothing else. What is not listed
 * does not exist for anybody: the rest of that interface walks round gates, deletes, or writes what the log never sees.
 */
final class EngineApiRoutes {

    /** What must hold before a request passes. */
    enum Check {
        /** Reads; the engine checks authorization and tenant itself. */
        READ,
        /** A query in a body, which may not carry expressions. */
        QUERY,
        CLAIM,
        UNCLAIM,
        ASSIGN,
        COMPLETE,
        START,
        READ_OF_TASK,
        COMMENT,
        ASK_FOR_PEOPLE,
        OWN_GROUPS,
        ADMINISTRATOR
    }

    /** A route that is open, what it demands, and the id in its path, if any. */
    record Found(Check check, String id) {}

    private record Route(String methods, Pattern path, Check check) {}

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final String ID = "([^/]+)";
    private static final String KEY_OR_ID = "(?:key/[^/]+(?:/tenant-id/[^/]+)?|[^/]+)";

    private static final List<Route> ROUTES = List.of(
            // Who is logged in; Spring Security answers the logout before this is asked.
            open("GET", "/camunda/api/admin/auth/user/default", Check.READ),
            open("GET", "/camunda/api/engine/engine/?", Check.READ),
            open("GET", "/camunda/api/(?:tasklist|cockpit)/plugin/[^/]+/static/.+", Check.READ),

            // Work on tasks.
            open("GET", ENGINE + "/task(?:/count|/" + ID + ")?", Check.READ),
            open(
                    "GET",
                    ENGINE + "/task/" + ID + "/(?:form|form-variables|deployed-form|identity-links"
                            + "|(?:localVariables|variables)(?:/[^/]+(?:/data)?)?)",
                    Check.READ),
            open("GET", ENGINE + "/task/" + ID + "/comment(?:/[^/]+)?", Check.READ_OF_TASK),
            open("POST", ENGINE + "/task/" + ID + "/comment/create", Check.COMMENT),
            open("POST", ENGINE + "/task(?:/count)?", Check.QUERY),
            open("POST", ENGINE + "/task/" + ID + "/claim", Check.CLAIM),
            open("POST", ENGINE + "/task/" + ID + "/unclaim", Check.UNCLAIM),
            open("POST", ENGINE + "/task/" + ID + "/assignee", Check.ASSIGN),
            open("POST", ENGINE + "/task/" + ID + "/(?:complete|submit-form)", Check.COMPLETE),

            // Filters.
            open("GET", ENGINE + "/filter(?:/count|/" + ID + "(?:/list|/count|/singleResult)?)?", Check.READ),
            open("POST", ENGINE + "/filter/" + ID + "/(?:list|count|singleResult)", Check.QUERY),
            open("POST", ENGINE + "/filter/create", Check.ADMINISTRATOR),
            open("PUT|DELETE", ENGINE + "/filter/" + ID, Check.ADMINISTRATOR),
            open("OPTIONS", ENGINE + "/(?:filter|task|user|group|tenant|authorization)(?:/" + ID + ")?", Check.READ),

            // Starting a feature.
            open("POST", ENGINE + "/process-definition/(" + KEY_OR_ID + ")/submit-form", Check.START),

            // Models and what runs on them.
            open("GET", ENGINE + "/process-definition(?:/count|/statistics)?", Check.READ),
            open(
                    "GET",
                    ENGINE + "/process-definition/" + KEY_OR_ID + "(?:/xml|/diagram|/statistics|/startForm"
                            + "|/deployed-start-form|/form-variables|/static-called-process-definitions)?",
                    Check.READ),
            open(
                    "GET",
                    ENGINE + "/decision-(?:requirements-)?definition(?:/count|/" + KEY_OR_ID + "(?:/xml|/diagram)?)?",
                    Check.READ),
            open("GET", ENGINE + "/case-definition(?:/count)?", Check.READ),
            open("GET", ENGINE + "/deployment(?:/count|/" + ID + "(?:/resources(?:/[^/]+(?:/data)?)?)?)?", Check.READ),
            open(
                    "GET",
                    ENGINE + "/process-instance(?:/count|/" + ID
                            + "(?:/activity-instances|/variables(?:/[^/]+(?:/data)?)?)?)?",
                    Check.READ),
            open(
                    "GET",
                    ENGINE + "/execution(?:/count|/" + ID + "(?:/localVariables(?:/[^/]+(?:/data)?)?)?)?",
                    Check.READ),
            open("GET", ENGINE + "/variable-instance(?:/count|/" + ID + "(?:/data)?)?", Check.READ),
            open("GET", ENGINE + "/(?:job|job-definition|incident)(?:/count|/" + ID + ")?", Check.READ),
            open("GET", ENGINE + "/job/" + ID + "/stacktrace", Check.READ),
            open("GET", ENGINE + "/external-task(?:/count|/" + ID + "(?:/errorDetails)?)?", Check.READ),
            open("GET", ENGINE + "/batch(?:/count|/statistics|/statistics/count|/" + ID + ")?", Check.READ),
            open(
                    "POST",
                    ENGINE + "/(?:process-instance|execution|variable-instance|job|external-task)(?:/count)?",
                    Check.QUERY),
            open("PUT", ENGINE + "/job/" + ID + "/retries", Check.ADMINISTRATOR),

            // History.
            open(
                    "GET",
                    ENGINE + "/history/(?:activity-instance|process-instance|task|variable-instance|detail|incident"
                            + "|job-log|user-operation|decision-instance|external-task-log|batch)(?:/count|/" + ID
                            + ")?",
                    Check.READ),
            open("GET", ENGINE + "/history/job-log/" + ID + "/stacktrace", Check.READ),
            open("GET", ENGINE + "/history/external-task-log/" + ID + "/error-details", Check.READ),
            open("GET", ENGINE + "/history/(?:variable-instance|detail)/" + ID + "/data", Check.READ),
            open(
                    "GET",
                    ENGINE + "/history/(?:process-definition|decision-requirements-definition)/" + ID + "/statistics",
                    Check.READ),
            open(
                    "POST",
                    ENGINE + "/history/(?:process-instance|task|variable-instance|activity-instance|detail"
                            + "|decision-instance)(?:/count)?",
                    Check.QUERY),

            // Cockpit's own queries.
            open(
                    "GET",
                    COCKPIT + "/(?:process-definition/(?:statistics|statistics-count)|incident(?:/count)?)",
                    Check.READ),
            open("GET", COCKPIT + "/process-instance(?:/count)?", Check.READ),
            open("POST", COCKPIT + "/(?:process-instance|incident)(?:/count)?", Check.QUERY),
            open("GET", COCKPIT + "/process-definition/" + ID + "/called-process-definitions", Check.READ),
            open("POST", COCKPIT + "/process-definition/" + ID + "/called-process-definitions", Check.QUERY),
            open("GET", COCKPIT + "/process-instance/" + ID + "/called-process-instances", Check.READ),
            open("POST", COCKPIT + "/process-instance/" + ID + "/called-process-instances", Check.QUERY),

            // People, as far as they share a product.
            open("GET", ENGINE + "/user(?:/" + ID + "/profile)?", Check.ASK_FOR_PEOPLE),
            open("GET", ENGINE + "/(?:group|tenant)(?:/count)?", Check.READ),
            open("GET", ENGINE + "/identity/groups", Check.OWN_GROUPS),
            open("GET", ENGINE + "/identity/password-policy", Check.READ),
            open("GET", ENGINE + "/authorization(?:/count|/check)?", Check.READ));

    private EngineApiRoutes() {}

    static Optional<Found> find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Route route : ROUTES) {
            if (List.of(route.methods.split("\\|")).contains(asked)) {
                Matcher matcher = route.path.matcher(path);
                if (matcher.matches()) {
                    return Optional.of(new Found(route.check, matcher.groupCount() > 0 ? matcher.group(1) : null));
                }
            }
        }
        return Optional.empty();
    }

    private static Route open(String methods, String path, Check check) {
        return new Route(methods, Pattern.compile(path), check);
    }
}
