package org.designcontrol.workflow;

import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.Nested;

/** Walks every path of a release on PostgreSQL too; {@link EveryPathIT} does on H2. */
class ReleasePathsIT {

    @Nested
    @OnPostgres
    class Postgres extends ReleasePaths {}

    @Nested
    @OnPostgres
    class Launches extends LaunchPaths {}

    @Nested
    @OnPostgres
    class Submissions extends SubmissionPaths {}

    @Nested
    @OnPostgres
    class PublishedClaims extends ClaimPaths {}

    @Nested
    @OnPostgres
    class Use extends UsePaths {}
}
