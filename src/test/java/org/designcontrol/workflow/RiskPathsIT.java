package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** Everything about risks, on both databases. */
class RiskPathsIT {

    @Nested
    @OnH2
    class H2 extends RiskPaths {}

    @Nested
    @OnPostgres
    class Postgres extends RiskPaths {}
}
