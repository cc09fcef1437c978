package org.designcontrol.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the tests of a class on an H2 database. One suite on both databases reads so:
 *
 * <pre>
 * class SomethingIT {
 *     &#64;Nested &#64;OnH2 class H2 extends Suite {}
 *     &#64;Nested &#64;OnPostgres class Postgres extends Suite {}
 *
 *     &#64;SpringBootTest(classes = Rooms.class)
 *     abstract static class Suite { … }
 * }
 * </pre>
 *
 * Suites of the same configuration share a context and its database, so each test makes a feature of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = Databases.H2.class)
public @interface OnH2 {}
