package org.designcontrol.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Counts what goes to the database: every execute and every batch as one, whatever it is. For one thread at a time. */
final class CountingDataSource {

    private static final Set<String> EXECUTIONS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");

    private static volatile List<String> executed;

    private CountingDataSource() {}

    static DataSource around(DataSource source) {
        return proxy(source, DataSource.class, null);
    }

    /** The statements that ran meanwhile, in order. */
    static List<String> during(Runnable work) {
        List<String> statements = new ArrayList<>();
        executed = statements;
        try {
            work.run();
        } finally {
            executed = null;
        }
        return statements;
    }

    private static <T> T proxy(Object target, Class<T> type, String sql) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Counted(target, sql)));
    }

    private record Counted(Object target, String sql) implements InvocationHandler {

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("equals")) {
                // Spring asks whether a statement's connection is that of the transaction.
                return target.equals(behind(arguments[0]));
            }
            count(method, arguments, sql);
            Object result = call(target, method, arguments);
            String prepared = method.getName().startsWith("prepare") && arguments != null ? (String) arguments[0] : sql;
            return wrapped(result, prepared);
        }

        private static Object behind(Object other) {
            return other != null
                            && Proxy.isProxyClass(other.getClass())
                            && Proxy.getInvocationHandler(other) instanceof Counted counted
                    ? counted.target
                    : other;
        }
    }

    private static Object wrapped(Object result, String sql) {
        if (result instanceof Connection) {
            return proxy(result, Connection.class, sql);
        }
        if (result instanceof CallableStatement) {
            return proxy(result, CallableStatement.class, sql);
        }
        if (result instanceof PreparedStatement) {
            return proxy(result, PreparedStatement.class, sql);
        }
        return result instanceof Statement ? proxy(result, Statement.class, sql) : result;
    }

    private static void count(Method method, Object[] arguments, String sql) {
        List<String> statements = executed;
        if (statements != null
                && EXECUTIONS.contains(method.getName())
                && Statement.class.isAssignableFrom(method.getDeclaringClass())) {
            statements.add(sql == null && arguments != null ? String.valueOf(arguments[0]) : sql);
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
