package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.designcontrol.testkit.Desk.derives;
import static org.designcontrol.testkit.Desk.row;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Sha256;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The laws of the record, each by its number, as far as the record alone keeps them. Law 5 has more in
 * {@link Law5HistoriesIT}; the order of the log and the chains are in LogOrderIT and {@link TamperIT}; the engine's
 * share of laws 1, 3, 4 and 6 is proved where the engine is.
 */
class RecordLawsIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    @SpringBootTest(classes = Rooms.class)
    abstract static class Suite {

        private static final String KINDS = "DESIGN_INPUT,USER_NEED";

        @Autowired
        Desk desk;

        @Autowired
        RecordWriter writer;

        @Autowired
        RecordReader reader;

        @Autowired
        RecordTasks tasks;

        @Autowired
        RuleSets ruleSets;

        @Autowired
        Gaps gaps;

        @Autowired
        AuditLog log;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        Feature feature;
        Permit task;

        @BeforeEach
        void openATask() {
            feature = desk.feature();
            task = desk.task(feature, KINDS);
        }

        @Test
        void law1RefusesToWriteUnderATaskThatIsClosedOrUnknown() {
            Permit cancelled = desk.task(feature, KINDS);
            desk.complete(task);
            desk.cancel(cancelled);

            assertRefused(409, () -> write(row(Kind.USER_NEED, "UN-1", "Sleep")));
            task = cancelled;
            assertRefused(409, () -> write(row(Kind.USER_NEED, "UN-1", "Sleep")));
            task = new Permit("no-such-task", "ann");
            assertRefused(404, () -> write(row(Kind.USER_NEED, "UN-1", "Sleep")));
            assertThat(working().rows()).isEmpty();
        }

        @Test
        void law1RefusesAKindThatTheModelDoesNotAllow() {
            Refused refused = assertRefused(
                    422,
                    () -> write(
                            row(Kind.HAZARD, "HAZ-1", "Fire"),
                            row(null, null, "What is it?"),
                            row(Kind.USER_NEED, "UN-1", "Sleep")));

            assertThat(refused.problems()).extracting(Refused.Problem::row).containsExactly(1, 2);
            assertThat(refused.problems()).extracting(Refused.Problem::field).containsExactly("kind", "kind");
            assertThat(working().rows()).isEmpty();
        }

        @Test
        void law1RefusesToChangeAnItemOfAnotherFeatureOrToGiveItAnotherKind() {
            Feature other = desk.feature(feature.product());
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            Permit elsewhere = desk.task(other, KINDS);

            assertRefused(
                    422, () -> writer.write(elsewhere, List.of(row(Kind.USER_NEED, "UN-1", "Mine now")), List.of()));
            assertRefused(
                    422,
                    () -> writer.write(
                            elsewhere,
                            List.of(),
                            List.of(new LinkWrite("UN-1", Relation.DERIVES, "UG-1", false, null))));
            assertRefused(422, () -> write(row(Kind.DESIGN_INPUT, "UN-1", "A need")));
            writer.write(elsewhere, List.of(row(Kind.DESIGN_INPUT, "DI-1", "Across", derives("UN-1"))), List.of());

            assertThat(working().any("UN-1").text("text")).isEqualTo("Sleep");
            assertThat(working().to("UN-1")).extracting(Tie::from).containsExactly("DI-1");
        }

        @Test
        void law2KeepsEveryRevisionAndMarksWhatIsRetired() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            write(row(Kind.USER_NEED, "UN-1", "Sleep well"));
            write(new ItemWrite(Kind.USER_NEED, "UN-1", 2, Map.of(), null, true, null));

            assertThat(reader.history(feature.product(), "UN-1"))
                    .extracting(Row::revision, row -> row.text("text"), Row::retired)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, "Sleep", false),
                            org.assertj.core.groups.Tuple.tuple(2, "Sleep well", false),
                            org.assertj.core.groups.Tuple.tuple(3, "Sleep well", true));
            assertThat(working().rows()).isEmpty();
            assertThat(working().any("UN-1").retired()).isTrue();
        }

        @Test
        void law2WritesNothingWhereNothingChanges() {
            ItemWrite same = row(
                    Kind.DESIGN_INPUT,
                    "DI-1",
                    Map.of("text", "500 ml", "limit", 5.0, "sites", List.of("a")),
                    derives("UN-1"));
            write(same);
            long before = log.head().sequence();

            List<Written> again = write(same);

            assertThat(again).extracting(Written::change).containsExactly(Written.Change.UNCHANGED);
            assertThat(log.head().sequence()).isEqualTo(before);
        }

        @Test
        void law2TellsTheOneWhoSawAnOlderRevision() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            write(row(Kind.USER_NEED, "UN-1", "Sleep well"));

            Refused refused = assertRefused(
                    409,
                    () -> write(new ItemWrite(Kind.USER_NEED, "UN-1", 1, Map.of("text", "Doze"), null, null, null)));
            assertRefused(
                    409, () -> write(new ItemWrite(Kind.USER_NEED, "UN-2", 1, Map.of("text", "x"), null, null, null)));
            assertThat(refused.getMessage()).contains("revision 2", "ann", "you saw 1");
            assertThat(working().any("UN-1").text("text")).isEqualTo("Sleep well");
        }

        @Test
        void law2AsksWhyWhatIsIssuedChanges() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"), row(Kind.DESIGN_INPUT, "DI-1", "500 ml"));
            write(new ItemWrite(Kind.USER_NEED, "UN-1", null, Map.of("text", "Working still"), null, null, null));
            desk.complete(task);
            task = desk.task(feature, KINDS);

            for (String reason : new String[] {null, " "}) {
                assertThat(assertRefused(
                                        422,
                                        () -> write(new ItemWrite(
                                                Kind.USER_NEED, "UN-1", null, Map.of("text", "x"), null, null, reason)))
                                .problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly("reason");
            }
            assertRefused(
                    422,
                    () -> writer.write(
                            task, List.of(), List.of(new LinkWrite("DI-1", Relation.DERIVES, "UN-1", false, null))));
            write(new ItemWrite(Kind.USER_NEED, "UN-1", null, Map.of("text", "x"), null, null, "Interview 3"));

            assertThat(entries("ITEM_REVISED").get(1).data()).containsEntry("reason", "Interview 3");
        }

        @Test
        void law2CountsAtGatesOnlyWhatACompletedTaskIssued() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            assertThat(issued().rows()).isEmpty();
            desk.complete(task);
            task = desk.task(feature, KINDS);
            write(row(Kind.USER_NEED, "UN-1", "Sleep well"));

            assertThat(issued().any("UN-1").text("text")).isEqualTo("Sleep");
            assertThat(working().any("UN-1").text("text")).isEqualTo("Sleep well");
        }

        @Test
        void law2PassesTheRowsOfACancelledTaskToItsSuccessor() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            desk.cancel(task);
            desk.complete(desk.task(feature, KINDS, "UserTask_Other", "bo"));
            assertThat(issued().rows()).isEmpty();

            desk.complete(desk.task(feature, KINDS));

            assertThat(issued().rows()).extracting(Row::key).containsExactly("UN-1");
        }

        @Test
        void law2KeepsALinkWithdrawnThatACompletedTaskTookAwayBeforeItsMakerWasDone() {
            write(row(Kind.DESIGN_INPUT, "DI-1", "500 ml", derives("UN-1")));
            Permit other = desk.task(feature, KINDS, "UserTask_Other", "bo");
            writer.write(other, List.of(), List.of(new LinkWrite("DI-1", Relation.DERIVES, "UN-1", true, "wrong")));

            desk.complete(other);
            desk.complete(task);

            assertThat(working().from("DI-1")).isEmpty();
            assertThat(issued().from("DI-1")).isEmpty();
        }

        @Test
        void law2IssuesALinkOnceHoweverOftenItCameAndWent() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"), row(Kind.DESIGN_INPUT, "DI-1", "500 ml", derives("UN-1")));
            desk.complete(task);
            Permit other = desk.task(feature, KINDS, "UserTask_Other", "bo");
            writer.write(other, List.of(), List.of(new LinkWrite("DI-1", Relation.DERIVES, "UN-1", true, "wrong")));
            task = desk.task(feature, KINDS);
            writer.write(task, List.of(), List.of(new LinkWrite("DI-1", Relation.DERIVES, "UN-1", false, "right")));

            desk.complete(task);
            assertThat(issued().from("DI-1")).hasSize(1);
            desk.complete(other);

            assertThat(working().from("DI-1")).hasSize(1);
            assertThat(issued().from("DI-1")).hasSize(1);
        }

        @Test
        void law2TakesTheLastWordOnALinkWithinOneCall() {
            write(row(Kind.DESIGN_INPUT, "DI-1", "500 ml", derives("UN-1")));

            writer.write(
                    task,
                    List.of(),
                    List.of(
                            new LinkWrite("DI-1", Relation.DERIVES, "UN-1", true, null),
                            new LinkWrite("DI-1", Relation.DERIVES, "UN-1", false, null),
                            new LinkWrite("DI-1", Relation.DERIVES, "UN-2", false, null),
                            new LinkWrite("DI-1", Relation.DERIVES, "UN-2", true, null)));

            assertThat(working().from("DI-1")).extracting(Tie::to).containsExactly("UN-1");
        }

        @Test
        void law3LeavesTaskRecordAndLogUntouchedWhenTheAppendFails() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            AsOf before = log.head();
            List<Map<String, Object>> rows = everything();
            // Somebody took the next number: the append will meet it, after everything else was written.
            jdbc.update(
                    "INSERT INTO audit_entry (sequence, time_ms, actor, action, hash, content)"
                            + " VALUES (?, 0, 'x', 'X', 'x', 'x')",
                    before.sequence() + 1);
            try {
                assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                            write(
                                    row(
                                            Kind.USER_NEED,
                                            "UN-1",
                                            "Sleep well",
                                            new ItemWrite.LinkTo(Relation.DERIVES, "UG-1")),
                                    row(Kind.USER_NEED, null, "Breathe"));
                            tasks.complete(
                                    task.taskId(),
                                    feature.key(),
                                    origin(),
                                    "ann",
                                    Map.of("outcome", "APPROVE"),
                                    SentBack.NOTHING);
                        }))
                        .isInstanceOf(DataIntegrityViolationException.class);
            } finally {
                jdbc.update("DELETE FROM audit_entry WHERE sequence = ?", before.sequence() + 1);
            }

            assertThat(log.head()).isEqualTo(before);
            assertThat(everything()).isEqualTo(rows);
            assertThat(tasks.find(task.taskId()).orElseThrow().isOpen()).isTrue();
            write(row(Kind.USER_NEED, "UN-1", "Sleep well"));
        }

        @Test
        void law3WritesAllOfACallOrNone() {
            AsOf before = log.head();

            Refused refused = assertRefused(
                    422,
                    () -> writer.write(
                            task,
                            List.of(
                                    row(Kind.USER_NEED, "UN-1", "Sleep"),
                                    row(Kind.USER_NEED, "UN 2", "Key with a blank"),
                                    row(Kind.USER_NEED, "UN-1", "Twice"),
                                    row(Kind.DESIGN_INPUT, "DI-1", Map.of("level", "CLOUD"))),
                            List.of(
                                    new LinkWrite("UN-1", Relation.VERIFIES, "DI-1", false, null),
                                    new LinkWrite("DI-9", Relation.DERIVES, "UN-1", false, null))));

            assertThat(refused.problems())
                    .extracting(Refused.Problem::row, Refused.Problem::field)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, "key"),
                            org.assertj.core.groups.Tuple.tuple(3, "key"),
                            org.assertj.core.groups.Tuple.tuple(4, "level"),
                            org.assertj.core.groups.Tuple.tuple(5, "relation"),
                            org.assertj.core.groups.Tuple.tuple(6, "from"));
            assertThat(working().all()).isEmpty();
            assertThat(log.head()).isEqualTo(before);
        }

        @Test
        void law3LogsTwoCallsOfOneTransactionInTheirOrder() {
            transaction.executeWithoutResult(status -> {
                write(row(Kind.USER_NEED, "UN-1", "Sleep"));
                write(row(Kind.USER_NEED, "UN-1", "Sleep well"));
            });

            List<Row> history = reader.history(feature.product(), "UN-1");
            assertThat(history).extracting(Row::revision).containsExactly(1, 2);
            assertThat(history.get(1).began()).isEqualTo(history.get(0).began() + 1);
            AsOf between = new AsOf(history.get(0).began());
            assertThat(reader.feature(feature, between, View.WORKING)
                            .any("UN-1")
                            .text("text"))
                    .isEqualTo("Sleep");
        }

        @Test
        void law3IssuesWhatIsWrittenInTheTransactionThatCompletesTheTask() {
            transaction.executeWithoutResult(status -> {
                write(row(Kind.DESIGN_INPUT, "DI-1", "500 ml", derives("UN-1")));
                tasks.complete(task.taskId(), feature.key(), origin(), "ann", Map.of(), SentBack.NOTHING);
            });

            assertThat(issued().rows()).extracting(Row::key).containsExactly("DI-1");
            assertThat(issued().from("DI-1")).extracting(Tie::to).containsExactly("UN-1");
        }

        @Test
        void law4NamesModelVersionDigestActivityTaskAndPersonInEveryEntry() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            desk.complete(task);

            List<Entry> entries = log.entries(feature.key(), 1, 100).stream()
                    .filter(entry -> !entry.action().equals("FEATURE_STARTED"))
                    .toList();

            assertThat(entries)
                    .extracting(Entry::action)
                    .containsExactly("TASK_OPENED", "ITEM_CREATED", "TASK_COMPLETED");
            assertThat(entries).extracting(Entry::actor).containsExactly("system", "ann", "ann");
            assertThat(entries).allSatisfy(entry -> assertThat(entry.model())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "key",
                            "design-inputs",
                            "version",
                            1,
                            "sha256",
                            "0".repeat(64),
                            "activity",
                            Desk.DEFINE_DESIGN_INPUTS,
                            "instance",
                            "instance",
                            "task",
                            task.taskId())));
        }

        @Test
        void law5JudgesTheGapsOfADayByTheRulesOfThatDay() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            AsOf before = log.head();
            String shipped =
                    jdbc.queryForObject("SELECT content FROM trace_rule_set ORDER BY began DESC LIMIT 1", String.class);
            List<Gap> then = gaps.of(feature, before);
            ruleSets.adopt("""
                    {"version": "test", "rules": [{"id": "NEW", "severity": "MINOR", "clause": "-", "gate": "G2",
                     "category": "content", "check": "required-fields@1", "kinds": ["USER_NEED"], "fields": ["owner"],
                     "sentence": "{item} lacks {detail}.", "clears": "Fill it in."}]}
                    """);
            try {
                assertThat(gaps.of(feature, log.head()))
                        .extracting(Gap::rule, Gap::sentence)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("NEW", "UN-1 lacks owner."));
                assertThat(gaps.of(feature, before))
                        .isEqualTo(then)
                        .extracting(Gap::rule)
                        .containsExactly("G01", "G03");
                assertThat(gaps.rules(log.head()).version()).isEqualTo("test");
                assertThat(log.entries(null, log.head().sequence(), 1))
                        .extracting(Entry::action)
                        .containsExactly("RULE_SET_ADOPTED");
            } finally {
                ruleSets.adopt(shipped);
            }
            long after = log.head().sequence();
            ruleSets.adopt(shipped);
            assertThat(log.head().sequence())
                    .as("the same rules again are nothing new")
                    .isEqualTo(after);
            assertThat(gaps.of(feature, log.head())).isEqualTo(then);
        }

        @Test
        void law5ResolvesAnInstantToTheLastTransactionAtOrBeforeIt() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            AsOf head = log.head();
            whenOver(log.timeAt(head));

            assertThat(log.asOf(log.timeAt(head).toString())).isEqualTo(head);
            assertThat(log.asOf(String.valueOf(head.sequence()))).isEqualTo(head);
            assertThat(log.asOf(String.valueOf(head.sequence() - 1)).sequence()).isEqualTo(head.sequence() - 1);
            assertThat(log.asOf("1999-01-01T00:00:00Z").sequence()).isZero();
            assertThat(log.asOf(" ")).isEqualTo(log.head());
            assertRefused(400, () -> log.asOf("yesterday"));
            assertRefused(400, () -> log.asOf("-1"));
        }

        @Test
        void law5AnswersForNothingThatIsNotOver() {
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));

            assertRefused(422, () -> log.asOf(String.valueOf(log.head().sequence() + 1)));
            assertRefused(422, () -> log.asOf(log.now().plusSeconds(60).toString()));
        }

        /** Waits for the next millisecond. */
        private static void whenOver(Instant time) {
            while (!Instant.now().isAfter(time.plusMillis(1))) {
                Thread.onSpinWait();
            }
        }

        @Test
        void law6KeepsAHundredThousandCharactersInFourScriptsByteForByte() {
            String text = "Breathe, in & out\n\t<\"'\\>  "
                    + "Latin ÄßŁé ".repeat(2_500) + "نَفَسٌ هواء ".repeat(2_500) + "呼吸機漢字".repeat(5_000)
                    + "😀🫁𝒳".repeat(4_000);
            assertThat(text.length()).isGreaterThan(100_000);

            write(row(Kind.USER_NEED, "UN-1", text));

            Row read = working().any("UN-1");
            assertThat(read.text("text")).isEqualTo(text);
            assertThat(Sha256.of(read.content()).hex()).isEqualTo(read.contentHash());
            assertThat(entries("ITEM_CREATED").get(0).data()).containsEntry("contentHash", read.contentHash());
        }

        @Test
        void law6RefusesWhatCannotBeKeptAndNamesRowAndField() {
            Refused refused = assertRefused(
                    422,
                    () -> write(
                            row(Kind.USER_NEED, "UN-1", "Sleep"),
                            row(Kind.USER_NEED, "UN-2", "a\u0000b"),
                            row(Kind.USER_NEED, "UN-3", Map.of("note", "half \ud83d of it"))));

            assertThat(refused.problems())
                    .extracting(Refused.Problem::row, Refused.Problem::item, Refused.Problem::field)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, "UN-2", "text"),
                            org.assertj.core.groups.Tuple.tuple(3, "UN-3", "note"));
            assertThat(working().all()).isEmpty();
            write(row(Kind.USER_NEED, "UN-1", "Sleep"));
            assertRefused(
                    422,
                    () -> write(new ItemWrite(
                            Kind.USER_NEED, "UN-1", null, Map.of("text", "x"), null, null, "why \u0000 not")));
            assertRefused(413, () -> write(row(Kind.USER_NEED, "UN-1", "x".repeat(1_000_001))));
            assertThat(working().any("UN-1").revision()).isEqualTo(1);
        }

        @Test
        void callsALinkSuspectByWhatIsIssuedAndNotByWhatIsBeingWorkedOn() {
            Feature feature = desk.feature();
            Permit needs = desk.task(feature, "USER_NEED", "UserTask_DefineIntendedUse", "ann");
            Permit inputs = desk.task(feature, "DESIGN_INPUT");
            writer.write(needs, List.of(row(Kind.USER_NEED, "UN-1", "Breathe")), List.of());
            desk.complete(needs);
            writer.write(inputs, List.of(row(Kind.DESIGN_INPUT, "DI-1", "500 ml", derives("UN-1"))), List.of());
            AsOf judged = log.head();
            Permit again = desk.task(feature, "USER_NEED", "UserTask_EndorseClinicalNeed", "ann");

            writer.write(again, List.of(revised("UN-1", 1, "Breathe calmly")), List.of());
            AsOf working = log.head();
            assertThat(statusAt(feature, working)).isEqualTo("covered");

            desk.complete(again);
            AsOf issued = log.head();
            assertThat(statusAt(feature, issued)).isEqualTo("suspect");
            assertThat(statusAt(feature, working)).as("as it was").isEqualTo("covered");
            assertThat(statusAt(feature, judged)).isEqualTo("covered");

            Permit third = desk.task(feature, "USER_NEED", "UserTask_Third", "ann");
            writer.write(third, List.of(revised("UN-1", 2, "Breathe slowly")), List.of());
            assertThat(statusAt(feature, log.head()))
                    .as("a revision that is being written takes no suspicion away")
                    .isEqualTo("suspect");
        }

        @Test
        void callsNoLinkSuspectThatWasCompletedTogetherWithWhatItNames() {
            Feature feature = desk.feature();
            Permit needs = desk.task(feature, "USER_NEED,DESIGN_INPUT");
            writer.write(
                    needs,
                    List.of(
                            row(Kind.USER_NEED, "UN-1", "TBD"),
                            row(Kind.DESIGN_INPUT, "DI-1", "500 ml", derives("UN-1"))),
                    List.of());
            writer.write(
                    needs,
                    List.of(new ItemWrite(Kind.USER_NEED, "UN-1", 1, Map.of("text", "Breathe"), null, null, null)),
                    List.of());
            desk.complete(needs);
            AsOf together = log.head();
            assertThat(statusAt(feature, together)).isEqualTo("covered");

            Permit again = desk.task(feature, "USER_NEED", "UserTask_EndorseClinicalNeed", "ann");
            writer.write(again, List.of(revised("UN-1", 2, "Breathe calmly")), List.of());
            assertThat(statusAt(feature, log.head())).isEqualTo("covered");
            desk.complete(again);
            assertThat(statusAt(feature, log.head())).isEqualTo("suspect");
            assertThat(statusAt(feature, together)).as("as it was").isEqualTo("covered");
        }

        private static ItemWrite revised(String key, int basedOn, String text) {
            return new ItemWrite(Kind.USER_NEED, key, basedOn, Map.of("text", text), null, null, "because");
        }

        private String statusAt(Feature feature, AsOf asOf) {
            Graph graph = reader.feature(feature, asOf, View.WORKING);
            return graph.statusOf(graph.from("DI-1").get(0));
        }

        @Test
        void law7TakesHalfFilledRowsAndShowsThemAsGaps() {
            write(
                    new ItemWrite(Kind.USER_NEED, "UN-1", null, Map.of(), null, null, null),
                    row(Kind.DESIGN_INPUT, "DI-1", Map.of("metric", "flow"), derives("UN-9")),
                    row(Kind.DESIGN_INPUT, "DI-2", "fast", derives("DI-3")),
                    row(Kind.DESIGN_INPUT, "DI-3", "fast", derives("DI-2")));

            Map<String, List<String>> found = gaps.of(feature, log.head()).stream()
                    .collect(Collectors.groupingBy(
                            Gap::rule, LinkedHashMap::new, Collectors.mapping(Gap::item, Collectors.toList())));

            assertThat(found.get("FIELDS")).containsExactly("DI-1", "UN-1");
            assertThat(found.get("DANGLING")).containsExactly("DI-1");
            assertThat(found.get("CYCLE")).containsExactly("DI-2");
            assertThat(found.get("G08")).containsExactly("DI-2", "DI-3", "DI-1");
            assertThat(found.get("G01")).contains("UN-1", "DI-1", "DI-2", "DI-3");
        }

        private List<Written> write(ItemWrite... rows) {
            return writer.write(task, List.of(rows), List.of());
        }

        private Graph working() {
            return reader.feature(feature, log.head(), View.WORKING);
        }

        private Graph issued() {
            return reader.feature(feature, log.head(), View.ISSUED);
        }

        private List<Entry> entries(String action) {
            return log.entries(feature.key(), 1, 1000).stream()
                    .filter(entry -> entry.action().equals(action))
                    .toList();
        }

        private org.designcontrol.audit.Origin origin() {
            return tasks.find(task.taskId()).orElseThrow().origin();
        }

        private List<Map<String, Object>> everything() {
            List<Map<String, Object>> rows = new java.util.ArrayList<>();
            for (String table : List.of(
                    "trace_task WHERE id = '" + task.taskId() + "'",
                    "trace_item WHERE feature = '" + feature.key() + "'",
                    "trace_revision WHERE task_id = '" + task.taskId() + "'",
                    "trace_link WHERE task_id = '" + task.taskId() + "'",
                    "trace_key_counter WHERE scope LIKE '" + feature.product() + "%' ORDER BY scope",
                    "audit_head WHERE stream = '" + feature.key() + "'")) {
                rows.addAll(jdbc.queryForList("SELECT * FROM " + table));
            }
            return rows;
        }

        private static Refused assertRefused(int status, ThrowingCallable work) {
            Refused refused = catchThrowableOfType(Refused.class, work);
            assertThat(refused).isNotNull();
            assertThat(refused.status()).isEqualTo(status);
            return refused;
        }
    }
}
