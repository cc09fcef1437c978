package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.testkit.Meanwhile.giveTimeTo;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DEFINE_INTENDED_USE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Team;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever completes a task waits for what a colleague is about to write under it, and the other way round. */
class BesideAWriterIT {

    @Nested
    @OnH2
    class H2 extends BesideAWriter {}

    @Nested
    @OnPostgres
    class Postgres extends BesideAWriter {}

    abstract static class BesideAWriter extends Paths {

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcTemplate jdbc;

        private final ExecutorService colleague = Executors.newSingleThreadExecutor();
        private final CountDownLatch now = new CountDownLatch(1);

        @AfterEach
        void stop() {
            colleague.shutdownNow();
        }

        /** The way of Tasklist: through the engine, past every lock that a controller of ours takes. */
        @Test
        void aTaskIsNotCompletedOverAGapThatIsBeingWritten() throws Exception {
            Journey journey = new Journey(team, "A gap is being written");
            Work work = journey.takes("product", DEFINE_INTENDED_USE)
                    .fills(Journey.intendedUse())
                    .writes(userGroup(journey), Journey.need(journey.key("UN")).linked("derives", journey.key("UG")));

            Future<String> completion = meanwhile(() -> refusalOfCompleting(work.task()));
            transaction.executeWithoutResult(status -> {
                work.writes(userGroup(journey).with("who", ""));
                now.countDown();
                giveTimeTo(completion);
            });

            assertThat(completion.get(1, TimeUnit.MINUTES)).contains("cannot be completed yet");
            assertThat(journey.waitingAt()).containsExactly(DEFINE_INTENDED_USE);
        }

        @Test
        void whatAColleagueSavesBeforeTheCompletionIsInTheDocument() throws Exception {
            Journey journey = new Journey(team, "Saved a moment before").definesIntendedUse();
            Work work = journey.takes("marketing", ASSESS_COMMERCIAL_FIT).fills(Journey.commercialFit());

            Future<Answer> completion = meanwhile(() -> work.triesToComplete(Map.of()));
            transaction.executeWithoutResult(status -> {
                work.fills(Map.of("segment", "Saved a moment before"));
                now.countDown();
                giveTimeTo(completion);
            });

            completion.get(1, TimeUnit.MINUTES).isOk();
            assertThat(field("COMMERCIAL-FIT-" + journey.feature, "segment")).isEqualTo("Saved a moment before");
        }

        @Test
        void aDraftIsNotSavedUnderATaskThatIsBeingCompleted() throws Exception {
            Journey journey = new Journey(team, "Saved a moment too late").definesIntendedUse();
            Work work = journey.takes("marketing", ASSESS_COMMERCIAL_FIT).fills(Journey.commercialFit());

            Future<Answer> save = meanwhile(() -> team.as("marketing")
                    .put("/api/tasks/" + work.task() + "/draft", Map.of("fields", Map.of("segment", "Late")), "\"1\""));
            transaction.executeWithoutResult(status -> {
                work.completes();
                now.countDown();
                giveTimeTo(save);
            });

            assertThat(save.get(1, TimeUnit.MINUTES).status()).isEqualTo(409);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM trace_draft WHERE task_id = ?", Integer.class, work.task()))
                    .isZero();
        }

        private <T> Future<T> meanwhile(Callable<T> work) {
            return colleague.submit(() -> {
                now.await();
                return work.call();
            });
        }

        private String refusalOfCompleting(String task) {
            identity.setAuthentication("product", List.of("product-management"), List.of(Team.PRODUCT));
            try {
                tasks.complete(task);
                return "nothing: it succeeded";
            } catch (RuntimeException refused) {
                return NestedExceptionUtils.getMostSpecificCause(refused).getMessage();
            } finally {
                identity.clearAuthentication();
            }
        }

        private static Line userGroup(Journey journey) {
            return Line.of("USER_GROUP", journey.key("UG"))
                    .with("who", "Adults with COPD")
                    .with("setting", "At home")
                    .with("literacy", "Primary school")
                    .with("languages", "English")
                    .with("abilities", "Short of breath");
        }
    }
}
