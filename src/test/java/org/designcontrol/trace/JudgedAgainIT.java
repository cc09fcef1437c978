package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.designcontrol.testkit.Desk.derives;
import static org.designcontrol.testkit.Desk.row;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Refused;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A suspect link is looked at and found still right: by whoever may write it, one at a time, with a reason. */
class JudgedAgainIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Suite {

        private static final String WHY = "The number of breaths did not change";

        @Autowired
        Desk desk;

        @Autowired
        RecordWriter writer;

        @Autowired
        RecordReader reader;

        @Autowired
        AuditLog log;

        @Autowired
        RecordVerification verification;

        Feature feature;
        Permit inputs;

        @BeforeEach
        void aNeedChangesUnderAnInput() {
            feature = desk.feature();
            Permit needs = needs("UserTask_DefineIntendedUse");
            writer.write(needs, List.of(row(Kind.USER_NEED, "UN-1", "Breathe")), List.of());
            desk.complete(needs);
            Permit first = desk.task(feature, "DESIGN_INPUT");
            writer.write(first, List.of(row(Kind.DESIGN_INPUT, "DI-1", "500 ml", derives("UN-1"))), List.of());
            desk.complete(first);
            revisesTheNeed("Breathe calmly", 1);
            inputs = desk.task(feature, "DESIGN_INPUT", "UserTask_ReviseRecord", "ben");
        }

        @Test
        void isCoveredAgainWithAnEntryThatSaysWhoLookedAtWhatAndWhy() {
            AsOf before = log.head();
            assertThat(status(View.WORKING)).isEqualTo("suspect");

            writer.judge(inputs, judgement(2, WHY));

            assertThat(status(View.WORKING)).isEqualTo("covered");
            assertThat(status(View.ISSUED)).as("its task is open").isEqualTo("suspect");
            desk.complete(inputs);
            assertThat(status(View.ISSUED)).isEqualTo("covered");
            assertThat(statusAt(before)).as("as it was").isEqualTo("suspect");
            Entry entry = log.entries(feature.key(), 1, 1000).stream()
                    .filter(each -> each.action().equals("LINK_JUDGED_AGAIN"))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.actor()).isEqualTo("ben");
            assertThat(entry.model()).containsEntry("task", inputs.taskId());
            assertThat(entry.data())
                    .containsEntry("item", "DI-1")
                    .containsEntry("reason", WHY)
                    .containsEntry("linksRemoved", List.of(link(1)))
                    .containsEntry("linksAdded", List.of(link(2)))
                    .doesNotContainKey("revision");
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void isSuspectAgainWhenTheNeedChangesOnceMore() {
            writer.judge(inputs, judgement(2, WHY));
            desk.complete(inputs);

            revisesTheNeed("Breathe slowly", 2);

            assertThat(status(View.ISSUED)).isEqualTo("suspect");
        }

        @Test
        void asksForAReason() {
            assertRefused(422, "reason", () -> writer.judge(inputs, judgement(2, null)));
            assertRefused(422, "reason", () -> writer.judge(inputs, judgement(2, "  still ok ")));
            assertThat(status(View.WORKING)).isEqualTo("suspect");
        }

        @Test
        void asksToLookAgainWhenANewerRevisionWasIssuedMeanwhile() {
            revisesTheNeed("Breathe slowly", 2);

            assertRefused(409, "revision", () -> writer.judge(inputs, judgement(2, WHY)));
        }

        @Test
        void countsWhatIsIssuedAndNotWhatIsBeingWritten() {
            Permit writing = needs("UserTask_Third");
            writer.write(writing, List.of(revised(2, "Breathe slowly")), List.of());

            assertRefused(409, "revision", () -> writer.judge(inputs, judgement(3, WHY)));
            writer.judge(inputs, judgement(2, WHY));

            assertThat(status(View.WORKING)).isEqualTo("covered");
            desk.complete(writing);
            assertThat(status(View.WORKING)).isEqualTo("suspect");
        }

        @Test
        void refusesALinkThatIsNotSuspectOrNotThere() {
            writer.judge(inputs, judgement(2, WHY));

            assertRefused(422, "to", () -> writer.judge(inputs, judgement(2, WHY)));
            assertRefused(
                    422, "to", () -> writer.judge(inputs, new LinkJudgement("DI-1", Relation.DERIVES, "UN-2", 2, WHY)));
            assertRefused(
                    422,
                    "from",
                    () -> writer.judge(inputs, new LinkJudgement("DI-9", Relation.DERIVES, "UN-1", 2, WHY)));
        }

        @Test
        void isForWhoeverMayWriteTheLinkUnderAnOpenTaskOfItsFeature() {
            assertRefused(422, "kind", () -> writer.judge(needs("UserTask_Fourth"), judgement(2, WHY)));
            Permit elsewhere = desk.task(desk.feature(feature.product()), "DESIGN_INPUT");
            assertRefused(422, "key", () -> writer.judge(elsewhere, judgement(2, WHY)));
            desk.complete(inputs);
            assertRefused(409, null, () -> writer.judge(inputs, judgement(2, WHY)));
        }

        private Permit needs(String activity) {
            return desk.task(feature, "USER_NEED", activity, "ann");
        }

        private void revisesTheNeed(String text, int basedOn) {
            Permit again = needs("UserTask_Revise" + basedOn);
            writer.write(again, List.of(revised(basedOn, text)), List.of());
            desk.complete(again);
        }

        private static ItemWrite revised(int basedOn, String text) {
            return new ItemWrite(Kind.USER_NEED, "UN-1", basedOn, Map.of("text", text), null, null, "because");
        }

        private static LinkJudgement judgement(int revision, String reason) {
            return new LinkJudgement("DI-1", Relation.DERIVES, "UN-1", revision, reason);
        }

        private static Map<String, Object> link(int judged) {
            return Map.of("relation", "derives", "to", "UN-1", "judged", judged);
        }

        private String statusAt(AsOf asOf) {
            return status(asOf, View.WORKING);
        }

        private String status(View view) {
            return status(log.head(), view);
        }

        private String status(AsOf asOf, View view) {
            Graph graph = reader.feature(feature, asOf, view);
            return graph.statusOf(graph.from("DI-1").get(0));
        }

        private static void assertRefused(int status, String field, ThrowingCallable work) {
            Refused refused = catchThrowableOfType(Refused.class, work);
            assertThat(refused).isNotNull();
            assertThat(refused.status()).isEqualTo(status);
            if (field != null) {
                assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .contains(field);
            }
        }
    }
}
