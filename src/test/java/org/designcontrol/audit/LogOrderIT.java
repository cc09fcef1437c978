package org.designcontrol.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.designcontrol.testkit.Desk.derives;
import static org.designcontrol.testkit.Desk.row;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.Meanwhile;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gaps;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordVerification;
import org.designcontrol.trace.RecordWriter;
import org.designcontrol.trace.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The log's order under many writers: gapless, in the order of the commits, and nobody overlooks anybody. */
class LogOrderIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Suite {

        private static final int WRITERS = 10;
        private static final int WRITES = 8;
        private static final String KINDS = "DESIGN_INPUT,USER_NEED";

        @Autowired
        Desk desk;

        @Autowired
        RecordWriter writer;

        @Autowired
        RecordReader reader;

        @Autowired
        RecordVerification verification;

        @Autowired
        Gaps gaps;

        @Autowired
        AuditLog log;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);

        @AfterEach
        void stop() {
            threads.shutdownNow();
        }

        @Test
        void givesTenWritersOnThreeFeaturesGaplessChainsInCommitOrderAndLosesNoUpdate() throws Exception {
            String product = java.util.UUID.randomUUID().toString();
            List<Feature> features =
                    IntStream.range(0, 3).mapToObj(n -> desk.feature(product)).toList();
            List<Permit> tasks =
                    features.stream().map(feature -> desk.task(feature, KINDS)).toList();
            for (int n = 0; n < 3; n++) {
                writer.write(tasks.get(n), List.of(counter(n, 0, null)), List.of());
            }
            AtomicBoolean writing = new AtomicBoolean(true);
            Future<Integer> watcher = threads.submit(() -> watch(writing));
            CyclicBarrier together = new CyclicBarrier(WRITERS);
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(n -> threads.submit(() -> {
                        together.await();
                        for (int i = 0; i < WRITES; i++) {
                            increment(n % 3, features, tasks);
                        }
                        return null;
                    }))
                    .collect(java.util.stream.Collectors.toList());
            for (Future<?> each : writers) {
                each.get(2, TimeUnit.MINUTES);
            }
            writing.set(false);

            assertThat(watcher.get(1, TimeUnit.MINUTES)).isPositive();
            assertThat(features.stream().mapToInt(feature -> counted(feature)).sum())
                    .isEqualTo(WRITERS * WRITES);
            features.forEach(feature -> assertThat(log.entries(feature.key(), 1, 10_000))
                    .extracting(Entry::featureSequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(
                                    1, log.entries(feature.key(), 1, 10_000).size())
                            .boxed()
                            .toList()));
            assertThat(verification.verify()).isEmpty();
        }

        /** Reads on and on: whatever has a number has all the numbers before it, and the head is the last of them. */
        private int watch(AtomicBoolean writing) {
            int looks = 0;
            while (writing.get()) {
                long head = log.head().sequence();
                List<Long> seen = jdbc.queryForList("SELECT sequence FROM audit_entry ORDER BY sequence", Long.class);
                assertThat(seen)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, seen.size()).boxed().toList());
                assertThat(seen.size()).isGreaterThanOrEqualTo((int) head);
                if (++looks % 5 == 0) {
                    assertThat(verification.verify()).isEmpty();
                }
            }
            return looks;
        }

        /** Adds one to the counter of a feature, again and again until no colleague was faster; and a keyless row. */
        private void increment(int n, List<Feature> features, List<Permit> tasks) {
            while (true) {
                var row = reader.feature(features.get(n), log.head(), View.WORKING)
                        .any("N-" + n);
                int count = Integer.parseInt(row.text("text")) + 1;
                try {
                    writer.write(
                            tasks.get(n),
                            List.of(
                                    counter(n, count, row.revision()),
                                    new ItemWrite(
                                            Kind.USER_NEED, null, null, Map.of("text", "Need"), null, null, null)),
                            List.of());
                    return;
                } catch (Refused refused) {
                    assertThat(refused.status()).isEqualTo(409);
                }
            }
        }

        private int counted(Feature feature) {
            return reader.feature(feature, log.head(), View.WORKING)
                    .rows()
                    .filter(row -> row.key().startsWith("N-"))
                    .mapToInt(row -> Integer.parseInt(row.text("text")))
                    .sum();
        }

        private static ItemWrite counter(int n, int count, Integer basedOn) {
            return new ItemWrite(
                    Kind.DESIGN_INPUT, "N-" + n, basedOn, Map.of("text", String.valueOf(count)), null, null, null);
        }

        @Test
        void letsACheckAndAConflictingWriteNeverBothSucceed() throws Exception {
            Feature feature = desk.feature();
            Permit task = desk.task(feature, KINDS);
            writer.write(
                    task,
                    List.of(
                            row(Kind.USER_NEED, "UN-1", "Breathe"),
                            row(Kind.DESIGN_INPUT, "DI-1", "Deliver 500 ml", derives("UN-1"))),
                    List.of());
            CountDownLatch checked = new CountDownLatch(1);

            Future<?> colleague = threads.submit(() -> {
                checked.await();
                return writer.write(task, List.of(row(Kind.USER_NEED, "UN-2", "Sleep")), List.of());
            });
            transaction.executeWithoutResult(status -> {
                log.lock(feature.key());
                assertThat(gaps.of(feature, log.head(), List.of("G01"))).isEmpty();
                checked.countDown();
                Meanwhile.giveTimeTo(colleague);
                desk.complete(task);
            });

            assertThat(refusalOf(colleague)).contains("is completed");
            assertThat(gaps.at(Gate.G2, List.of(feature), log.head()))
                    .extracting(Gap::rule)
                    .doesNotContain("G01");
        }

        @Test
        void makesACheckWaitForAWriteThatIsUnderWay() throws Exception {
            Feature feature = desk.feature();
            Permit task = desk.task(feature, KINDS);
            CountDownLatch written = new CountDownLatch(1);

            Future<List<Gap>> check = threads.submit(() -> {
                written.await();
                return transaction.execute(status -> {
                    log.lock(feature.key());
                    return gaps.of(feature, log.head(), List.of("G01"));
                });
            });
            transaction.executeWithoutResult(status -> {
                writer.write(task, List.of(row(Kind.USER_NEED, "UN-1", "Sleep")), List.of());
                written.countDown();
                Meanwhile.giveTimeTo(check);
            });

            assertThat(check.get(1, TimeUnit.MINUTES)).extracting(Gap::item).containsExactly("UN-1");
        }

        private static void done(Future<?> other) {
            try {
                other.get(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void law5AnInstantWaitsForWhoeverIsCommittingWithAnEarlierTime() throws Exception {
            Feature feature = desk.feature();
            CountDownLatch numbered = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            long[] written = new long[1];
            NewEntry entry = new NewEntry(feature.key(), "ann", "NOTED", null, null, Map.of());

            Future<?> writer = threads.submit(() -> transaction.executeWithoutResult(status ->
                    log.append(entry, sequence -> written[0] = sequence, sequence -> holdUntil(goOn, numbered))));
            numbered.await();
            Thread.sleep(5);
            String past = log.now().minusMillis(1).toString();
            Future<AsOf> reader = threads.submit(() -> log.asOf(past));
            Meanwhile.giveTimeTo(reader);
            goOn.countDown();

            writer.get(1, TimeUnit.MINUTES);
            assertThat(reader.get(1, TimeUnit.MINUTES).sequence()).isEqualTo(written[0]);
            assertThat(log.asOf(past).sequence()).isEqualTo(written[0]);
        }

        private static void holdUntil(CountDownLatch goOn, CountDownLatch reached) {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String refusalOf(Future<?> work) throws Exception {
            try {
                work.get(1, TimeUnit.MINUTES);
                return "nothing: it succeeded";
            } catch (ExecutionException e) {
                return e.getCause().getMessage();
            }
        }

        @Test
        void answersForACandidateTheSameWhateverIsWrittenLater() {
            Feature feature = desk.feature();
            Permit task = desk.task(feature, KINDS);
            writer.write(
                    task,
                    List.of(
                            row(Kind.USER_NEED, "UN-1", "Breathe"),
                            row(Kind.USER_NEED, "UN-2", "Sleep"),
                            row(Kind.DESIGN_INPUT, "DI-1", "Deliver 500 ml fast", derives("UN-1"), derives("UN-9"))),
                    List.of());
            desk.complete(task);
            AsOf candidate = log.head();
            List<Gap> before = gaps.at(Gate.G2, List.of(feature), candidate);
            Permit later = desk.task(feature, KINDS);
            writer.write(
                    later,
                    List.of(
                            new ItemWrite(Kind.USER_NEED, "UN-2", null, Map.of(), null, true, "Not needed"),
                            row(Kind.USER_NEED, "UN-9", "Wake"),
                            row(Kind.DESIGN_INPUT, "DI-1", "Deliver 500 ml", derives("UN-9"))),
                    List.of());
            List<Gap> beside = gaps.at(Gate.G2, List.of(feature), candidate);
            desk.complete(later);

            assertThat(before).extracting(Gap::rule).contains("G01", "G08", "DANGLING");
            assertThat(beside).isEqualTo(before);
            assertThat(gaps.at(Gate.G2, List.of(feature), candidate)).isEqualTo(before);
            assertThat(gaps.at(Gate.G2, List.of(feature), log.head())).isNotEqualTo(before);
        }

        @Test
        void givesAKeyToOneOfTwoFeaturesThatTakeItAtTheSameMoment() {
            String product = java.util.UUID.randomUUID().toString();
            Feature mine = desk.feature(product);
            Feature theirs = desk.feature(product);
            Permit myTask = desk.task(mine, KINDS);
            Permit theirTask = desk.task(theirs, KINDS);

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        writer.write(myTask, List.of(row(Kind.USER_NEED, "UN-1", "Mine")), List.of());
                        done(threads.submit(() ->
                                writer.write(theirTask, List.of(row(Kind.USER_NEED, "UN-1", "Theirs")), List.of())));
                    }))
                    .rootCause()
                    .isInstanceOfSatisfying(SQLException.class, taken -> assertThat(taken.getSQLState())
                            .isEqualTo("23505"));

            assertThat(reader.product(product, log.head(), View.WORKING).rows())
                    .extracting(row -> row.text("text"))
                    .containsExactly("Theirs");
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void findsNoFaultInARecordThatGrowsWhileItIsVerified() throws Exception {
            Feature feature = desk.feature();
            Permit task = desk.task(feature, KINDS);
            AtomicBoolean verifying = new AtomicBoolean(true);
            Future<Integer> busy = threads.submit(() -> {
                int n = 0;
                while (verifying.get()) {
                    writer.write(task, List.of(row(Kind.USER_NEED, "UN-" + ++n, "Need")), List.of());
                }
                return n;
            });
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                told.addAll(verification.verify());
            }
            verifying.set(false);

            assertThat(busy.get(1, TimeUnit.MINUTES)).isPositive();
            assertThat(told).isEmpty();
        }
    }
}
