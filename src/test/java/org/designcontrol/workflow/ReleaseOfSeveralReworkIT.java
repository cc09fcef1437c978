package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** What a release of several features sends back, and of which of them. */
class ReleaseOfSeveralReworkIT {

    @Nested
    @OnH2
    class H2 extends ReleaseOfSeveralReworkPaths {}

    @Nested
    @OnPostgres
    class Postgres extends ReleaseOfSeveralReworkPaths {}
}
