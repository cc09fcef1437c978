package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** A requirement that two features share. */
class SharedRequirementIT {

    @Nested
    @OnH2
    class H2 extends SharedRequirementPaths {}

    @Nested
    @OnPostgres
    class Postgres extends SharedRequirementPaths {}
}
