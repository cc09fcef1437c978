package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.designcontrol.trace.FollowUp.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The intake of revisions and concerns, and what the record says of the changes that followed. */
class FollowUpsIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Suite {

        private static final String WHY = "The sensor of the second supplier is slower.";

        @Autowired
        Desk desk;

        @Autowired
        FollowUps followUps;

        @Autowired
        RecordTasks tasks;

        @Autowired
        RecordWriter writer;

        @Autowired
        RecordReader reader;

        @Autowired
        Changes changes;

        @Autowired
        AuditLog log;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        private Feature feature;

        @BeforeEach
        void start() {
            feature = desk.feature();
        }

        private FollowUp raise(Topic topic, String reason) {
            return transaction.execute(
                    status -> followUps.raise(feature.key(), topic, reason, "ann", "engineering", null));
        }

        @Test
        void numbersRevisionsWithHazardsAndConcernsApart() {
            assertThat(List.of(
                            raise(Topic.REVISION, WHY).id(),
                            raise(Topic.HAZARD, WHY).id(),
                            raise(Topic.CONCERN, WHY).id(),
                            raise(Topic.REVISION, WHY).id()))
                    .containsExactly(
                            feature.key() + "-R1", feature.key() + "-R2", feature.key() + "-C1", feature.key() + "-R3");
            assertThat(followUps.of(feature.key())).extracting(FollowUp::reason).containsOnly(WHY);
            assertThat(log.entries(feature.key(), 1, 100))
                    .extracting(entry -> entry.action())
                    .containsSubsequence("REVISION_ASKED", "HAZARD_RAISED", "CONCERN_RAISED", "REVISION_ASKED");
        }

        @Test
        void refusesAReasonThatIsNoneAndOneThatIsTooLong() {
            for (String reason : new String[] {null, "         ", "Because.", "x".repeat(4001)}) {
                assertThatThrownBy(() -> raise(Topic.CONCERN, reason))
                        .isInstanceOfSatisfying(Refused.class, refused -> {
                            assertThat(refused.status()).isEqualTo(422);
                            assertThat(refused.problems().get(0).field()).isEqualTo("text");
                        });
            }
            assertThat(followUps.of(feature.key())).isEmpty();
        }

        @Test
        void aConcernIsUnansweredWhileATaskOfItsProcessIsOpen() {
            FollowUp concern = raise(Topic.CONCERN, WHY);
            Permit task = desk.task(feature, "ACTION");
            String instance = inInstanceOfItsOwn(task);
            transaction.executeWithoutResult(status -> followUps.started(concern.id(), instance));
            assertThat(followUps.unanswered(feature.key()))
                    .extracting(FollowUp::id)
                    .containsExactly(concern.id());

            desk.complete(task);

            assertThat(followUps.unanswered(feature.key())).isEmpty();
        }

        @Test
        void writesUnderATaskThatIsAboutOneRowThatRowOnly() {
            Permit first = desk.task(feature, "ACTION");
            writer.write(first, List.of(Desk.row(Kind.ACTION, "ACT-1", "Measure")), List.of());
            desk.complete(first);
            Permit own = desk.task(feature, "ACTION@ACT-1");

            assertThatThrownBy(() -> writer.write(own, List.of(Desk.row(Kind.ACTION, "ACT-2", "Another")), List.of()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is about ACT-1");
            assertThatThrownBy(() -> writer.write(
                            own,
                            List.of(),
                            List.of(new LinkWrite("ACT-2", Relation.AFFECTS, "DI-1", false, "because"))))
                    .isInstanceOf(Refused.class);
            writer.write(own, List.of(Desk.row(Kind.ACTION, "ACT-1", "Measured")), List.of());

            assertThat(tasks.keysOfOneRowTasks(feature.key())).containsExactly("ACT-1");
        }

        @Test
        void saysOfEachChangeWhoMadeItUnderWhichTaskAndWhy() {
            Permit before = desk.task(feature, "USER_NEED,DESIGN_INPUT");
            writer.write(
                    before,
                    List.of(
                            Desk.row(Kind.USER_NEED, "UN-1", "Hear it"),
                            Desk.row(Kind.DESIGN_INPUT, "DI-1", "65 dB(A)", Desk.derives("UN-1")),
                            Desk.row(Kind.DESIGN_INPUT, "DI-2", "Within 10 s", Desk.derives("UN-1"))),
                    List.of());
            desk.complete(before);
            AsOf from = log.head();
            FollowUp revision = raise(Topic.REVISION, WHY);
            Permit task = desk.task(feature, "USER_NEED,DESIGN_INPUT");
            String instance = inInstanceOfItsOwn(task);
            transaction.executeWithoutResult(status -> followUps.started(revision.id(), instance));
            writer.write(
                    task,
                    List.of(Desk.row(Kind.USER_NEED, "UN-1", "Hear it with a hearing aid")),
                    List.of(new LinkWrite("DI-2", Relation.DERIVES, "UN-1", true, "Has nothing to do with it")));
            desk.complete(task);
            AsOf to = log.head();

            for (View view : View.values()) {
                Changes.Delta delta = changes.between(
                        reader.feature(feature, from, view), from, reader.feature(feature, to, view), to, key -> true);

                assertThat(delta.changes()).extracting(Changes.Change::key).containsExactly("DI-2", "UN-1");
                Changes.Change need = delta.changes().get(1);
                assertThat(need.before()).isEqualTo(1);
                assertThat(need.after()).isEqualTo(2);
                assertThat(need.steps()).singleElement().satisfies(step -> {
                    assertThat(step.author()).isEqualTo("ann");
                    assertThat(step.reason()).isEqualTo("because");
                    assertThat(step.task()).isEqualTo("Define design inputs");
                    assertThat(step.followUp()).isEqualTo(revision.id());
                    assertThat(step.why()).isEqualTo(WHY);
                });
                assertThat(delta.changes().get(0).steps()).singleElement().satisfies(step -> {
                    assertThat(step.revision()).isNull();
                    assertThat(step.reason()).isEqualTo("Has nothing to do with it");
                });
                // The link that was taken away is no more to be looked at; the other one is.
                assertThat(delta.suspects()).containsExactly(new Changes.Suspect("DI-1", "derives", "UN-1", 1, 2));
            }
            assertThat(tasks.touched(instance)).containsExactlyInAnyOrder("DI-2", "UN-1");
            assertThat(tasks.workedOn(instance, Desk.DEFINE_DESIGN_INPUTS)).containsExactly("ann");
        }

        private final List<String> moved = new ArrayList<>();

        /** Other tests of this database verify that its tables say what the log says. */
        @AfterEach
        void putThemBack() {
            moved.forEach(instance ->
                    jdbc.update("UPDATE trace_task SET instance_id = 'instance' WHERE instance_id = ?", instance));
        }

        /** The desk opens all tasks in one instance. */
        private String inInstanceOfItsOwn(Permit permit) {
            String instance = UUID.randomUUID().toString();
            jdbc.update("UPDATE trace_task SET instance_id = ? WHERE id = ?", instance, permit.taskId());
            moved.add(instance);
            return instance;
        }
    }
}
