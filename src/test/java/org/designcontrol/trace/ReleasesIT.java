package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Refused;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.designcontrol.trace.Release.Member;
import org.designcontrol.trace.Release.Place;
import org.designcontrol.trace.Release.State;
import org.designcontrol.trace.Releases.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What is launched together, and what was in it as of any moment. */
class ReleasesIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Suite {

        private static final By ANN = By.person("ann");

        @Autowired
        Desk desk;

        @Autowired
        Releases releases;

        @Autowired
        ReleasePlans plans;

        @Autowired
        ReleaseSteps steps;

        @Autowired
        Features features;

        @Autowired
        RecordWriter writer;

        @Autowired
        RecordVerification verification;

        @Autowired
        Scopes scopes;

        @Autowired
        AuditLog log;

        @Autowired
        TransactionTemplate transaction;

        private String product;

        @AfterEach
        void everyRowIsAsItsEntriesSay() {
            assertThat(verification.verify()).isEmpty();
        }

        private Feature one;
        private Feature two;
        private Feature late;

        @BeforeEach
        void threeFeatures() {
            product = UUID.randomUUID().toString();
            one = desk.feature(product);
            two = desk.feature(product);
            late = desk.feature(product);
        }

        @Test
        void takesTheTwoThatAreReadyAndTheThirdFollowsInTheNext() {
            Release first = plan(one, two, late);
            AsOf planned = log.head();

            Release started = doing(() -> steps.start(first.key(), List.of(one.key(), two.key()), ANN));
            AsOf taken = log.head();
            doing(() -> steps.launch(first.key(), ANN));

            assertThat(started.lead()).isEqualTo(one.key());
            assertThat(members(first, planned))
                    .extracting(Member::feature, Member::place)
                    .containsExactly(
                            tuple(one.key(), Place.PLANNED),
                            tuple(two.key(), Place.PLANNED),
                            tuple(late.key(), Place.PLANNED));
            assertThat(members(first, taken))
                    .extracting(Member::feature, Member::place)
                    .containsExactly(tuple(one.key(), Place.TAKEN), tuple(two.key(), Place.TAKEN));
            assertThat(members(first, log.head()))
                    .extracting(Member::feature, Member::place)
                    .containsExactly(tuple(one.key(), Place.LAUNCHED), tuple(two.key(), Place.LAUNCHED));
            assertThat(features.require(two.key()).phase()).isEqualTo("LAUNCHED");
            assertThat(releases.of(late.key())).isEmpty();

            Release next = plan(late);
            doing(() -> steps.start(next.key(), List.of(late.key()), ANN));
            assertThat(doing(() -> steps.launch(next.key(), ANN)).state()).isEqualTo(State.LAUNCHED);
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void leavesAnEntryInTheChainOfEachFeatureThatItTook() {
            Release release = plan(one, two, late);
            doing(() -> steps.start(release.key(), List.of(one.key(), two.key()), ANN));
            doing(() -> steps.launch(release.key(), ANN));

            assertThat(actions(one))
                    .endsWith(
                            "RELEASE_PLANNED",
                            "RELEASE_STARTED",
                            "FEATURE_TAKEN_INTO_RELEASE",
                            "RELEASE_LAUNCHED",
                            "FEATURE_LAUNCHED");
            assertThat(actions(two)).endsWith("FEATURE_TAKEN_INTO_RELEASE", "FEATURE_LAUNCHED");
            assertThat(actions(late)).endsWith("FEATURE_LEFT_OUT_OF_RELEASE");
        }

        @Test
        void hasTheRowsOfAllItsFeaturesAndAFeatureTheLinksBetweenThem() {
            write(one, Desk.row(Kind.USER_NEED, "UN-1", "Hear the alarm"));
            write(two, Desk.row(Kind.DESIGN_INPUT, "DI-2", "65 dB(A)", Desk.derives("UN-1")));
            write(late, Desk.row(Kind.USER_NEED, "UN-3", "Later"));
            Release release = plan(one, two);

            Graph graph = scopes.graph("releases", release.key(), log.head(), View.WORKING);

            assertThat(graph.rows()).extracting(Row::key).containsExactly("DI-2", "UN-1");
            assertThat(graph.ties()).extracting(graph::statusOf).containsExactly("covered");
            assertThat(Matrix.of(graph)).hasSize(1);
            assertThat(scopes.graph("releases", release.key(), new AsOf(1), View.WORKING)
                            .rows())
                    .isEmpty();
        }

        @Test
        void isPlannedAgainWhenItsFeaturesAreGivenBack() {
            Release release = plan(one, two);
            doing(() -> steps.start(release.key(), List.of(one.key(), two.key()), ANN));
            doing(() -> steps.giveBack(release.key(), ANN));

            assertThat(releases.require(release.key()).state()).isEqualTo(State.PLANNED);
            assertThat(members(release, log.head())).extracting(Member::place).containsOnly(Place.PLANNED);
            doing(() -> steps.start(release.key(), List.of(two.key()), ANN));
            assertThat(members(release, log.head())).extracting(Member::feature).containsExactly(two.key());
        }

        @Test
        void followsAPlanThatChanges() {
            Release release = plan(one, two);
            AsOf before = log.head();

            plans.plan(release.planId(), wish(two, late), ANN);

            assertThat(members(release, before)).extracting(Member::feature).containsExactly(one.key(), two.key());
            assertThat(members(release, log.head())).extracting(Member::feature).containsExactly(two.key(), late.key());
            assertThat(plan(one).key()).isNotEqualTo(release.key());
        }

        @Test
        void letsAFeatureBeInOneReleaseOnlyAndStartsNoneTwice() {
            Release release = plan(one, two);

            refused(422, () -> plan(two, late));
            refused(409, () -> doing(() -> steps.start(release.key(), List.of(late.key()), ANN)));
            doing(() -> steps.start(release.key(), List.of(one.key()), ANN));
            refused(409, () -> doing(() -> steps.start(release.key(), List.of(two.key()), ANN)));
            refused(409, () -> plans.plan(release.planId(), wish(one), ANN));
            refused(409, () -> plans.withdraw(release.key(), "Late", ANN));
            refused(422, () -> plans.plan(id(), new ReleasePlan(product, " ", null, List.of()), ANN));
            refused(422, () -> plans.plan(id(), wish(desk.feature()), ANN));
        }

        @Test
        void freesTheFeaturesOfAReleaseThatIsWithdrawn() {
            Release release = plan(one, two);

            plans.withdraw(release.key(), "The market is not ready.", ANN);

            assertThat(releases.require(release.key()).state()).isEqualTo(State.WITHDRAWN);
            assertThat(plan(one, two).state()).isEqualTo(State.PLANNED);
        }

        @Test
        void givesAFeatureThatGoesAloneAReleaseOfItsOwnUntilItIsPlannedWithOthers() {
            Release alone = doing(() -> steps.startAlone(one, ANN));
            assertThat(alone.alone()).isTrue();
            doing(() -> steps.giveBack(alone.key(), ANN));
            assertThat(doing(() -> steps.startAlone(one, ANN)).key()).isEqualTo(alone.key());
            doing(() -> steps.giveBack(alone.key(), ANN));

            Release planned = plan(one, two);

            assertThat(releases.of(one.key())).map(Release::key).contains(planned.key());
            assertThat(releases.require(alone.key()).state()).isEqualTo(State.WITHDRAWN);
        }

        private ReleasePlan wish(Feature... features) {
            return new ReleasePlan(
                    product,
                    "Spring",
                    "1.4.0",
                    List.of(features).stream().map(Feature::key).toList());
        }

        private Release plan(Feature... features) {
            return plans.plan(id(), wish(features), ANN);
        }

        private static String id() {
            return UUID.randomUUID().toString();
        }

        private List<Member> members(Release release, AsOf asOf) {
            return releases.members(release.key(), asOf);
        }

        private List<String> actions(Feature feature) {
            return log.entries(feature.key(), 1, 1000).stream()
                    .map(Entry::action)
                    .toList();
        }

        private void write(Feature feature, ItemWrite row) {
            Permit task = desk.task(feature, "DESIGN_INPUT,USER_NEED");
            writer.write(task, List.of(row), List.of());
            desk.complete(task);
        }

        private <T> T doing(Supplier<T> work) {
            return transaction.execute(status -> work.get());
        }

        private static void refused(int status, Supplier<?> work) {
            Refused refused = catchThrowableOfType(Refused.class, work::get);
            assertThat(refused).isNotNull();
            assertThat(refused.status()).isEqualTo(status);
        }
    }
}
