package org.designcontrol.workflow;

import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** Matrix, gaps, risks and exports of a feature, a release and a product. */
class RecordOfSeveralIT {

    @Nested
    @OnH2
    class H2 extends RecordOfSeveralPaths {}

    @Nested
    @OnPostgres
    class Postgres extends RecordOfSeveralPaths {}
}
