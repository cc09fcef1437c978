package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** What several features in one release have to do with each other. */
class ReleaseOfSeveralIT {

    @Nested
    @OnH2
    class H2 extends ReleaseOfSeveralPaths {}

    @Nested
    @OnPostgres
    class Postgres extends ReleaseOfSeveralPaths {}
}
