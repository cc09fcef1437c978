package org.designcontrol;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Looks for the reason behind an exception: the engine, the transaction manager and the mapper wrap what they catch. */
final class Causes {

    /** The SQL state on H2 and PostgreSQL alike. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String KEY_OF_AN_ITEM = "trace_item_key";

    private static final int DEEPEST = 50;

    private Causes() {}

    static boolean tooLarge(Throwable thrown) {
        return of(thrown, MaxUploadSizeExceededException.class).isPresent()
                || chain(thrown).stream()
                        .anyMatch(reason -> reason.getClass().getSimpleName().endsWith("SizeLimitExceededException"));
    }

    static boolean concurrent(Throwable thrown) {
        return of(thrown, ConcurrencyFailureException.class).isPresent()
                || named(thrown, "OptimisticLockingException")
                || chain(thrown).stream().anyMatch(Causes::isTaken);
    }

    /** Two gave items the same key at the same moment; a little later the record would have told the second one so. */
    private static boolean isTaken(Throwable cause) {
        return cause instanceof SQLException sql
                && UNIQUE_VIOLATION.equals(sql.getSQLState())
                && sql.getMessage().toLowerCase(Locale.ROOT).contains(KEY_OF_AN_ITEM);
    }

    /** The other side of the connection is gone; Tomcat and Spring each have a word for it. */
    static boolean hungUp(Throwable thrown) {
        return of(thrown, ClientAbortException.class).isPresent()
                || of(thrown, AsyncRequestNotUsableException.class).isPresent();
    }

    static boolean denied(Throwable thrown) {
        return of(thrown, AccessDeniedException.class).isPresent()
                || of(thrown, AuthenticationException.class).isPresent()
                || named(thrown, "AuthorizationException");
    }

    // The engine's own exceptions are told by their names, because only two rooms may know the engine.
    private static boolean named(Throwable thrown, String name) {
        return chain(thrown).stream()
                .anyMatch(reason -> reason.getClass().getSimpleName().equals(name));
    }

    static String place(JsonLocation location) {
        return location.getLineNr() < 1
                ? ""
                : ": see line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    static String path(JsonMappingException thrown) {
        StringBuilder path = new StringBuilder();
        thrown.getPath().forEach(step -> {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        });
        return path.toString();
    }

    static <T extends Throwable> Optional<T> of(Throwable thrown, Class<T> kind) {
        return chain(thrown).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && chain.size() < DEEPEST; cause = cause.getCause())
            chain.add(cause);
        return chain;
    }
}
