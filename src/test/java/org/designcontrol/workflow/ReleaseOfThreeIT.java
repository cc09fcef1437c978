package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** Three real features of a product, two of which are ready in time. */
class ReleaseOfThreeIT {

    @Nested
    @OnH2
    class H2 extends ReleaseOfThreePaths {}

    @Nested
    @OnPostgres
    class Postgres extends ReleaseOfThreePaths {}
}
