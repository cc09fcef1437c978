package org.designcontrol.access;

import java.lang.reflect.Field;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes CVE-2026-109432: the engine evaluates expressions nested in a task query's or-queries without asking whether
 * expressions are allowed, which runs Java for anybody logged in. Nested expressions are refused; what a stored filter
 * may say is three harmless functions.
 */
class HarmlessQueries extends CommandInterceptor {

    private static final Pattern HARMLESS =
            Pattern.compile("\\s*[$#]\\{\\s*(currentUser|currentUserGroups|now)\\(\\s*\\)\\s*}\\s*");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            refuseNestedExpressions(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            Object extending = field(AbstractExecuteFilterCmd.class, "extendingQuery", command);
            if (extending instanceof TaskQueryImpl query) {
                refuseNestedExpressions(query);
            }
        } else if (command instanceof SaveFilterCmd) {
            Filter filter = (Filter) field(SaveFilterCmd.class, "filter", command);
            if (filter != null && filter.getQuery() instanceof TaskQueryImpl query) {
                refuseHarmfulExpressions(query);
            }
        }
        return next.execute(command);
    }

    private static void refuseNestedExpressions(TaskQueryImpl query) {
        for (TaskQueryImpl nested : nested(query)) {
            if (!nested.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions in or-queries are not allowed");
            }
            refuseNestedExpressions(nested);
        }
    }

    private static void refuseHarmfulExpressions(TaskQueryImpl query) {
        for (String expression : query.getExpressions().values()) {
            if (expression == null || !HARMLESS.matcher(expression).matches()) {
                throw new BadUserRequestException(
                        "A filter may use ${currentUser()}, ${currentUserGroups()} and ${now()} only, not: "
                                + expression);
            }
        }
        nested(query).forEach(HarmlessQueries::refuseHarmfulExpressions);
    }

    /** A query lists itself first and its or-queries after. */
    private static List<TaskQueryImpl> nested(TaskQueryImpl query) {
        return query.getQueries().stream().filter(other -> other != query).toList();
    }

    // The engine offers no getter. If a later version renames the field the interceptor refuses all, loudly.
    private static Object field(Class<?> type, String name, Object of) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot see " + name + " of " + type, e);
        }
    }
}
