package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** Training as procedures ask for it, on both databases. */
class TrainedPeopleIT {

    @Nested
    @OnH2
    class H2 extends TrainedPeoplePaths {}

    @Nested
    @OnPostgres
    class Postgres extends TrainedPeoplePaths {}
}
