package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** A table of acceptability of another size, on both databases. */
class RiskSizePathsIT {

    @Nested
    @OnH2
    class H2 extends RiskSizePaths {}

    @Nested
    @OnPostgres
    class Postgres extends RiskSizePaths {}
}
