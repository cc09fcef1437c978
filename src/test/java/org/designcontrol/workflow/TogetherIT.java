package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleagues who finish at the same moment do not get in each other's way, and neither does the system. */
class TogetherIT {

    @Nested
    @OnH2
    class H2 extends Together {}

    @Nested
    @OnPostgres
    class Postgres extends Together {}

    abstract static class Together extends Paths {

        private static final int ROUNDS = 4;

        @Autowired
        RecordVerification verification;

        @Test
        void twoWhoAssessAtTheSameMomentBothFinish() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                Journey journey = new Journey(team, "Two at once").definesIntendedUse();
                Work clinical = journey.takes("clinical", FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED)
                        .fills(Journey.clinicalNeed())
                        .writes(Journey.source(journey.key("SRC")));
                Work marketing = journey.takes("marketing", FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT)
                        .fills(Journey.commercialFit());

                atOnce(completing(clinical, Map.of()), completing(marketing, Map.of()));
                team.runJobs();

                assertThat(journey.waitingAt()).hasSize(2).containsOnly(DesignReview.Element.REVIEW_CANDIDATE);
            }
        }

        @Test
        void allWhoReviewAtTheSameMomentFinish() throws Exception {
            Journey journey = new Journey(team, "Five at once").reachesInputs().writesInputs();
            List<Callable<Answer>> reviews = new ArrayList<>();
            for (String person : Journey.INPUT_REVIEWERS) {
                Work work = journey.takes(person, DesignReview.Element.REVIEW_CANDIDATE);
                reviews.add(completing(work, Map.of("outcome", DesignReview.Outcome.ENDORSE)));
            }
            Work independent = journey.takes("reviewer", DesignReview.Element.REVIEW_INDEPENDENTLY);
            reviews.add(completing(independent, Map.of("outcome", DesignReview.Outcome.ENDORSE)));

            atOnce(reviews);
            team.runJobs();

            assertThat(journey.waitingAt()).containsExactly(DesignReview.Element.DECIDE_ON_GATE);
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void nobodyNoticesTheSystemThatMovesOnMeanwhile() throws Exception {
            JobExecutor system =
                    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
            system.start();
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    Journey journey = new Journey(team, "With the system at work").definesIntendedUse();
                    Work clinical = journey.takes("clinical", FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED)
                            .fills(Journey.clinicalNeed())
                            .writes(Journey.source(journey.key("SRC")));
                    Work marketing = journey.takes("marketing", FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT)
                            .fills(Journey.commercialFit());
                    atOnce(completing(clinical, Map.of()), completing(marketing, Map.of()));
                    until(journey, open -> open.size() == 2);

                    Work first = journey.takes("product", DesignReview.Element.REVIEW_CANDIDATE);
                    Work second = journey.takes("clinical", DesignReview.Element.REVIEW_CANDIDATE);
                    atOnce(
                            completing(first, Map.of("outcome", DesignReview.Outcome.ENDORSE)),
                            completing(second, Map.of("outcome", DesignReview.Outcome.ENDORSE)));
                    until(journey, open -> open.contains(DesignReview.Element.DECIDE_ON_GATE));
                }
            } finally {
                system.shutdown();
            }
            assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void theSecondOfTwoWhoCompleteTheSameTaskIsToldThatItIsDone() throws Exception {
            Journey journey = new Journey(team, "The same task twice").definesIntendedUse();
            Work marketing = journey.takes("marketing", FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT)
                    .fills(Journey.commercialFit());

            List<Answer> answers = together(List.of(completing(marketing, Map.of()), completing(marketing, Map.of())));

            assertThat(answers.stream().map(Answer::status).sorted().toList()).containsExactly(200, 409);
            assertThat(entries(journey, "TASK_COMPLETED")).isEqualTo(2);
        }

        private static Callable<Answer> completing(Work work, Map<String, String> decisions) {
            return () -> work.triesToComplete(decisions);
        }

        @SafeVarargs
        private static void atOnce(Callable<Answer>... actions) throws Exception {
            atOnce(List.of(actions));
        }

        private static void atOnce(List<Callable<Answer>> actions) throws Exception {
            together(actions).forEach(Answer::isOk);
        }

        private static List<Answer> together(List<Callable<Answer>> actions) throws Exception {
            ExecutorService people = Executors.newFixedThreadPool(actions.size());
            CyclicBarrier start = new CyclicBarrier(actions.size());
            try {
                List<Future<Answer>> running = new ArrayList<>();
                for (Callable<Answer> action : actions) {
                    running.add(people.submit(() -> {
                        start.await();
                        return action.call();
                    }));
                }
                List<Answer> answers = new ArrayList<>();
                for (Future<Answer> each : running) {
                    answers.add(each.get());
                }
                return answers;
            } finally {
                people.shutdownNow();
            }
        }

        private static void until(Journey journey, Predicate<List<String>> reached) throws InterruptedException {
            for (int tries = 0; !reached.test(journey.waitingAt()); tries++) {
                assertThat(tries)
                        .as("the system moves on to %s", journey.waitingAt())
                        .isLessThan(600);
                Thread.sleep(50);
            }
        }
    }
}
