package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.designcontrol.audit.AuditLog;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys, drafts, and deviations as they are written. */
class RecordHelpersIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Suite {

        @Autowired
        Desk desk;

        @Autowired
        RecordWriter writer;

        @Autowired
        RecordReader reader;

        @Autowired
        Drafts drafts;

        @Autowired
        AuditLog log;

        @Autowired
        JdbcTemplate jdbc;

        private Feature feature;

        @BeforeEach
        void start() {
            feature = desk.feature();
        }

        @Test
        void makesKeysInOrderAndPassesOverThoseThatPeopleChose() {
            Permit task = desk.task(feature, "DESIGN_INPUT,USER_NEED");
            write(task, keyed("DI-0002", Kind.DESIGN_INPUT));

            List<Written> made = writer.write(
                    task,
                    List.of(
                            keyed(null, Kind.DESIGN_INPUT),
                            keyed(null, Kind.DESIGN_INPUT),
                            keyed(null, Kind.USER_NEED)),
                    List.of());

            assertThat(made).extracting(Written::key).containsExactly("DI-0001", "DI-0003", "UN-0001");
        }

        @Test
        void usesANumberAgainWhenTheWorkWasRolledBack() {
            Permit task = desk.task(feature, "DESIGN_INPUT");
            assertRefused(
                    422,
                    () -> writer.write(
                            task, List.of(keyed(null, Kind.DESIGN_INPUT), keyed("!", Kind.DESIGN_INPUT)), List.of()));

            assertThat(write(task, keyed(null, Kind.DESIGN_INPUT)).key()).isEqualTo("DI-0001");
        }

        @Test
        void makesKeysOfAKindThatIsYoungerThanTheProduct() {
            Permit task = desk.task(feature, "DESIGN_INPUT");
            jdbc.update("DELETE FROM trace_key_counter WHERE scope = ?", feature.product() + "/DI");

            assertThat(write(task, keyed(null, Kind.DESIGN_INPUT)).key()).isEqualTo("DI-0001");
            assertThat(write(task, keyed(null, Kind.DESIGN_INPUT)).key()).isEqualTo("DI-0002");
        }

        @Test
        void countsTheKeysOfEachProductForItself() {
            Feature other = desk.feature();

            assertThat(write(desk.task(feature, "DESIGN_INPUT"), keyed(null, Kind.DESIGN_INPUT))
                            .key())
                    .isEqualTo("DI-0001");
            assertThat(write(desk.task(other, "DESIGN_INPUT"), keyed(null, Kind.DESIGN_INPUT))
                            .key())
                    .isEqualTo("DI-0001");
            assertThat(other.key()).isGreaterThan(feature.key());
        }

        @Test
        void keepsADraftAndTellsWhoWasFaster() {
            String task = UUID.randomUUID().toString();
            assertThat(drafts.of(task)).isEqualTo(new Drafts.Draft(0, Map.of(), null));
            drafts.save(task, 0, Map.of("purpose", "Breathe", "risk", "high"), "ann");
            Map<String, Object> given = new HashMap<>(Map.of("purpose", "Breathe well", "risk", ""));
            given.put("none", null);

            Drafts.Draft second = drafts.save(task, 1, given, "bo");

            assertThat(second).isEqualTo(new Drafts.Draft(2, Map.of("purpose", "Breathe well"), "bo"));
            assertThat(assertRefused(412, () -> drafts.save(task, 1, Map.of("purpose", "x"), "ann"))
                            .detail())
                    .contains("bo");
            assertRefused(412, () -> drafts.save(task, 0, Map.of("purpose", "x"), "ann"));
            assertRefused(412, () -> drafts.save(task, 7, Map.of("purpose", "x"), "ann"));
            assertThat(assertRefused(422, () -> drafts.save(task, 2, Map.of("purpose", "\u0000"), "ann"))
                            .problems())
                    .extracting(Refused.Problem::field)
                    .containsExactly("purpose");
            assertThat(drafts.of(task)).isEqualTo(second);
            drafts.discard(task);
            assertThat(drafts.of(task).version()).isZero();
        }

        @Test
        void letsADeviationBeAskedForByOneAndDecidedByAnother() {
            Permit asking = desk.task(feature, "DEVIATION", "UserTask_Ask", "ann");
            write(asking, asked("DEV-1"));
            Permit own = desk.task(feature, "DEVIATION+decision", "UserTask_Decide", "ann");
            Permit deciding = desk.task(feature, "DEVIATION+decision", "UserTask_Decide", "quality");

            assertRefused(422, () -> write(asking, decided("DEV-1", "ACCEPTED")));
            assertRefused(422, () -> write(own, decided("DEV-1", "ACCEPTED")));
            assertRefused(422, () -> write(deciding, decided("DEV-2", "ACCEPTED")));
            write(deciding, decided("DEV-1", "ACCEPTED"));

            assertThat(deviation("DEV-1")).isEqualTo("ACCEPTED");
        }

        @Test
        void letsNobodyDecideOnWhatTheyWroteInto() {
            write(desk.task(feature, "DEVIATION", "UserTask_Ask", "ann"), asked("DEV-1"));
            Permit quality = desk.task(feature, "DEVIATION+decision", "UserTask_Decide", "quality");
            Permit lead = desk.task(feature, "DEVIATION+decision", "UserTask_Decide", "lead");
            write(quality, fields("DEV-1", Map.of("expiry", "2099-01-01")));
            writer.write(lead, List.of(), List.of(affects("DEV-1", "DI-2", false)));

            assertRefused(422, () -> write(quality, decided("DEV-1", "ACCEPTED")));
            assertRefused(422, () -> write(lead, decided("DEV-1", "ACCEPTED")));
        }

        @Test
        void letsADecisionBeAboutWhatWasAsked() {
            write(desk.task(feature, "DEVIATION", "UserTask_Ask", "ann"), asked("DEV-1"));
            Permit quality = desk.task(feature, "DEVIATION+decision", "UserTask_Decide", "quality");

            assertRefused(
                    422, () -> write(quality, fields("DEV-1", Map.of("decision", "ACCEPTED", "expiry", "2099-01-01"))));
            assertRefused(
                    422,
                    () -> writer.write(
                            quality, List.of(decided("DEV-1", "ACCEPTED")), List.of(affects("DEV-1", "DI-2", false))));
            write(quality, fields("DEV-1", Map.of("decision", "ACCEPTED", "comment", "Until the next release")));
        }

        @Test
        void letsNobodyChangeADeviationThatIsDecided() {
            write(desk.task(feature, "DEVIATION", "UserTask_Ask", "ann"), asked("DEV-1"));
            Permit quality = desk.task(feature, "DEVIATION+decision", "UserTask_Decide", "quality");
            write(quality, decided("DEV-1", "REFUSED"));
            write(quality, decided("DEV-1", "ACCEPTED"));
            desk.complete(quality);
            List<Permit> later = new ArrayList<>();
            later.add(desk.task(feature, "DEVIATION", "UserTask_Ask", "ann"));
            later.add(desk.task(feature, "DEVIATION+decision", "UserTask_Decide", "quality"));

            for (Permit task : later) {
                assertRefused(422, () -> write(task, decided("DEV-1", "REFUSED")));
                assertRefused(422, () -> write(task, fields("DEV-1", Map.of("decision", ""))));
                assertRefused(422, () -> write(task, fields("DEV-1", Map.of("expiry", "2099-01-01"))));
                assertRefused(422, () -> writer.write(task, List.of(), List.of(affects("DEV-1", "DI-2", false))));
                assertRefused(422, () -> writer.write(task, List.of(), List.of(affects("DEV-1", "DI-1", true))));
            }
            assertThat(deviation("DEV-1")).isEqualTo("ACCEPTED");
            write(later.get(0), new ItemWrite(Kind.DEVIATION, "DEV-1", null, Map.of(), null, true, "Mended"));
            assertRefused(
                    422,
                    () -> write(
                            later.get(0),
                            new ItemWrite(Kind.DEVIATION, "DEV-1", null, Map.of(), null, false, "Back again")));
        }

        private String deviation(String key) {
            return reader.feature(feature, log.head(), View.WORKING).any(key).text("decision");
        }

        private static ItemWrite asked(String key) {
            return Desk.row(
                    Kind.DEVIATION,
                    key,
                    Map.of("rule", "G08", "reason", "Measured next month", "expiry", "2098-01-01"),
                    new ItemWrite.LinkTo(Relation.AFFECTS, "DI-1"));
        }

        private static ItemWrite decided(String key, String decision) {
            return fields(key, Map.of("decision", decision));
        }

        private static ItemWrite fields(String key, Map<String, Object> fields) {
            return new ItemWrite(Kind.DEVIATION, key, null, fields, null, null, "because");
        }

        private static LinkWrite affects(String key, String to, boolean remove) {
            return new LinkWrite(key, Relation.AFFECTS, to, remove, "because");
        }

        private static ItemWrite keyed(String key, Kind kind) {
            return new ItemWrite(kind, key, null, Map.of("text", "x"), null, null, null);
        }

        private Written write(Permit task, ItemWrite row) {
            return writer.write(task, List.of(row), List.of()).get(0);
        }

        private static Refused assertRefused(int status, ThrowingCallable work) {
            Refused refused = catchThrowableOfType(Refused.class, work);
            assertThat(refused).isNotNull();
            assertThat(refused.status()).isEqualTo(status);
            return refused;
        }
    }
}
