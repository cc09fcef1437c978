package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.testkit.Desk.derives;
import static org.designcontrol.testkit.Desk.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Sha256;
import org.designcontrol.evidence.EvidenceRegister;
import org.designcontrol.evidence.EvidenceStore;
import org.designcontrol.evidence.StoredFile;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the database's password changes a byte: the verification finds it and says where. */
class TamperIT {

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    /** A statement that changes one thing, and what the verification must call it. */
    private record Tampering(String set, String name) {}

    @SpringBootTest(classes = Rooms.class, properties = "database.of=TamperIT")
    abstract static class Suite {

        @Autowired
        Desk desk;

        @Autowired
        RecordWriter writer;

        @Autowired
        RecordVerification verification;

        @Autowired
        AuditLog log;

        @Autowired
        Gates gates;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        RecordTasks tasks;

        @Autowired
        Halts halts;

        @Autowired
        ReleasePlans plans;

        @Autowired
        ReleaseSteps steps;

        @Autowired
        EvidenceStore store;

        @Autowired
        EvidenceRegister register;

        private String product;
        private Feature feature;
        private String di1;

        @Autowired
        RiskTables riskTables;

        @BeforeEach
        void liveThroughAShortHistory() {
            riskTables.adopt(Graphs.SAMPLE);
            product = UUID.randomUUID().toString();
            feature = desk.feature(product);
            di1 = product + " DI-1";
            Permit first = desk.task(feature, "DESIGN_INPUT,USER_NEED");
            writer.write(
                    first,
                    List.of(
                            row(Kind.USER_NEED, "UN-1", "Breathe"),
                            row(Kind.DESIGN_INPUT, "DI-1", "Deliver 500 ml", derives("UN-1"), derives("UN-9"))),
                    List.of());
            desk.complete(first);
            Permit second = desk.task(feature, "DESIGN_INPUT,USER_NEED", "UserTask_Other", "bo");
            writer.write(second, List.of(row(Kind.DESIGN_INPUT, "DI-1", "Deliver 450 ml", derives("UN-1"))), List.of());
            desk.complete(second);
            Origin origin = new Origin("design-review", 1, "0".repeat(64), "ServiceTask_Confirm", "instance", null);
            transaction.executeWithoutResult(status -> assertThat(
                            gates.confirm(List.of(feature), Gate.G0, log.head(), NewEntry.SYSTEM, origin, null))
                    .isTrue());
        }

        /** What stands beside the items: evidence, work sent back, a pause, and a release. */
        private Feature standsBeside() throws IOException {
            Feature other = desk.feature(product);
            Permit review = desk.task(other, "REVIEW");
            RecordTask task = tasks.find(review.taskId()).orElseThrow();
            byte[] report = ("Report of " + product).getBytes(StandardCharsets.UTF_8);
            StoredFile file = store.store(new ByteArrayInputStream(report), "report.txt");
            Releases.By ann = new Releases.By("ann", task.origin(), null);
            register.note(file, other.key(), task.origin(), "ann");
            transaction.executeWithoutResult(status -> tasks.complete(
                    task.id(),
                    other.key(),
                    task.origin(),
                    "ann",
                    Map.of("outcome", "REJECT"),
                    new SentBack(List.of(feature.key()), List.of("T07", "T15"), List.of("T15"))));
            Release release = plans.plan(
                    UUID.randomUUID().toString(),
                    new ReleasePlan(product, "Spring", "2.1", List.of(other.key(), feature.key())),
                    ann);
            transaction.executeWithoutResult(status -> steps.start(release.key(), List.of(other.key()), ann));
            transaction.executeWithoutResult(status -> halts.pause(other.key(), "No sensor", "ann", task.origin()));
            return other;
        }

        @TestFactory
        List<DynamicTest> namesWhatStandsBesideTheItems() throws IOException {
            String key = standsBeside().key();
            String where = " WHERE feature = '" + key + "'";
            List<DynamicTest> all = new ArrayList<>();
            all.addAll(all(
                    "evidence",
                    where,
                    "Evidence ",
                    List.of(
                            "sha256 = '" + "0".repeat(64) + "'",
                            "name = 'other'",
                            "media_type = 'other'",
                            "size_bytes = 0",
                            "task_id = 'other'",
                            "feature = 'FEAT-9999'",
                            "author = 'eve'",
                            "began_sequence = 1")));
            all.addAll(all(
                    "trace_rework",
                    where,
                    "Rework of ",
                    List.of(
                            "feature = 'FEAT-9999'",
                            "number = 'T09'",
                            "decided_in = 'other'",
                            "asked = 1",
                            "asked = NULL")));
            all.addAll(all(
                    "trace_halt",
                    where,
                    "Halt of ",
                    List.of("feature = 'FEAT-9999'", "state = 'STOPPED'", "person = 'eve'", "reason = 'other'")));
            all.addAll(all(
                    "trace_release",
                    " WHERE lead = '" + key + "'",
                    "Release REL-",
                    List.of(
                            "product = 'other'",
                            "title = 'other'",
                            "build = NULL",
                            "alone = TRUE",
                            "lead = NULL",
                            "state = 'LAUNCHED'",
                            "instance_id = NULL",
                            "planned_by = 'eve'",
                            "began = 1")));
            all.addAll(all(
                    "trace_release_feature",
                    where,
                    " in release REL-",
                    List.of(
                            "feature = 'FEAT-9999'",
                            "number = 7",
                            "planned = 1",
                            "taken = NULL",
                            "launched = taken",
                            "ended = taken")));
            return all;
        }

        private List<DynamicTest> all(String table, String where, String name, List<String> changes) {
            return tests(
                    table,
                    where,
                    changes.stream().map(set -> new Tampering(set, name)).toList());
        }

        @Test
        void namesWhatWasDeletedBesideTheItems() throws IOException {
            String key = standsBeside().key();
            for (String table : List.of("evidence", "trace_rework", "trace_halt", "trace_release_feature")) {
                assertThat(after("DELETE FROM " + table + " WHERE feature = '" + key + "'"))
                        .as(table)
                        .anyMatch(told -> told.endsWith("is gone."));
            }
        }

        @Test
        void namesAFileThatIsNotWhatWasHandedIn() throws IOException {
            standsBeside();
            Path file = fileOf(Sha256.of("Report of " + product).hex());

            Files.writeString(file, "Something else");
            assertThat(verification.verify())
                    .anyMatch(told -> told.contains("(report.txt)") && told.contains("its digest differs"));
            Files.delete(file);
            assertThat(verification.verify())
                    .anyMatch(told -> told.contains("(report.txt)") && told.contains("No evidence is called"));
            Files.writeString(file, "Report of " + product);
            assertThat(verification.verify()).isEmpty();
        }

        private static Path fileOf(String sha256) throws IOException {
            try (Stream<Path> files = Files.walk(Path.of("target/evidence"))) {
                return files.filter(file -> file.endsWith(sha256)).findFirst().orElseThrow();
            }
        }

        @Test
        void findsNothingWhereNothingWasChanged() throws IOException {
            assertThat(verification.verify()).isEmpty();
            standsBeside();
            assertThat(verification.verify()).isEmpty();
        }

        @TestFactory
        List<DynamicTest> namesTheEntryOfWhichAnythingIsChanged() {
            long n = entryOf("TASK_COMPLETED");
            String where = " WHERE sequence = " + n;
            String name = "Entry " + n + ": ";
            List<Tampering> tamperings = new ArrayList<>(List.of(
                    new Tampering("stream = 'FEAT-9999'", name + "its feature"),
                    new Tampering("stream = NULL", name + "its feature"),
                    new Tampering("stream_sequence = stream_sequence + 1000", name + "its number in the feature"),
                    new Tampering("stream_sequence = NULL", name + "its number in the feature"),
                    new Tampering("time_ms = time_ms + 1", name + "its time"),
                    new Tampering("actor = 'eve'", name + "its actor"),
                    new Tampering("action = 'TASK_CANCELLED'", name + "its action"),
                    new Tampering("instance_id = 'other'", name + "its process instance"),
                    new Tampering("instance_id = NULL", name + "its process instance"),
                    new Tampering("hash = '" + "0".repeat(64) + "'", name + "its hash"),
                    new Tampering("hash = 'no digest'", name + "its hash"),
                    new Tampering("content = REPLACE(content, 'ann', 'eve')", name + "its hash"),
                    new Tampering("content = '[]'", name + "its content"),
                    new Tampering("content = 'null'", name + "its content"),
                    new Tampering("content = SUBSTRING(content FROM 2)", name + "its content")));
            return tests("audit_entry", where, tamperings);
        }

        @TestFactory
        List<DynamicTest> namesTheRevisionOfWhichAnythingIsChanged() {
            String where = " WHERE item_id = " + itemId("DI-1") + " AND number = 1";
            String name = di1 + " revision 1: ";
            return tests(
                    "trace_revision",
                    where,
                    List.of(
                            new Tampering("content = REPLACE(content, '500', '900')", name + "its content"),
                            new Tampering("content_hash = '" + "0".repeat(64) + "'", name + "its content hash"),
                            new Tampering("retired = TRUE", name + "whether it is retired"),
                            new Tampering("author = 'eve'", name + "its author"),
                            new Tampering("task_id = 'other'", name + "its task"),
                            new Tampering("number = 7", di1 + " revision 7: the log has no entry"),
                            new Tampering("item_id = " + itemId("UN-1") + ", number = 7", "DI-1 revision 1"),
                            new Tampering("began = began + 1", name + "its beginning"),
                            new Tampering("ended = ended + 1", name + "its end"),
                            new Tampering("ended = NULL", name + "its end"),
                            new Tampering("ended_by = 'other'", name + "its task that ended it"),
                            new Tampering("issued = issued + 1", name + "its issue"),
                            new Tampering("issued = NULL", name + "its issue"),
                            new Tampering("superseded = NULL", name + "its superseded"),
                            new Tampering("superseded = superseded + 1", name + "its superseded")));
        }

        @TestFactory
        List<DynamicTest> namesTheLinkOfWhichAnythingIsChanged() {
            String where = " WHERE item_id = " + itemId("DI-1") + " AND to_key = 'UN-9'";
            String link = di1 + " derives UN-9 of entry ";
            return tests(
                    "trace_link",
                    where,
                    List.of(
                            new Tampering("relation = 'realises'", link),
                            new Tampering("to_key = 'UN-2'", link),
                            new Tampering("item_id = " + itemId("UN-1"), link),
                            new Tampering("product = 'other'", link),
                            new Tampering("judged = 3", link),
                            new Tampering("author = 'eve'", link),
                            new Tampering("task_id = 'other'", link),
                            new Tampering("began = began + 1", link),
                            new Tampering("ended = NULL", link),
                            new Tampering("ended_by = 'other'", link),
                            new Tampering("issued = NULL", link),
                            new Tampering("withdrawn = NULL", link),
                            new Tampering("withdrawn = withdrawn + 1", link)));
        }

        @TestFactory
        List<DynamicTest> namesTheItemOfWhichAnythingIsChanged() {
            String where = " WHERE id = " + itemId("DI-1");
            return tests(
                    "trace_item",
                    where,
                    List.of(
                            new Tampering("product = 'other'", "other DI-1"),
                            new Tampering("item_key = 'DI-2'", product + " DI-2"),
                            new Tampering("kind = 'CLAIM'", di1 + ": its kind"),
                            new Tampering("feature = 'FEAT-9999'", di1 + ": its feature")));
        }

        @TestFactory
        List<DynamicTest> namesTheTaskOfWhichAnythingIsChanged() {
            String id = jdbc.queryForObject(
                    "SELECT id FROM trace_task WHERE feature = ? AND activity = 'UserTask_Other'",
                    String.class,
                    feature.key());
            List<String> columns = List.of(
                    "feature = 'FEAT-9999'",
                    "name = 'Other'",
                    "model_key = 'other'",
                    "model_version = 2",
                    "model_sha256 = '" + "f".repeat(64) + "'",
                    "activity = 'other'",
                    "instance_id = 'other'",
                    "number = 'T09'",
                    "phase = 'OUTPUTS'",
                    "kinds = 'CLAIM'",
                    "candidate_group = 'legal'",
                    "opened = opened - 1",
                    "closed = NULL",
                    "closed_by = 'eve'",
                    "outcome = 'CANCELLED'",
                    "decision = 'APPROVE'");
            return tests(
                    "trace_task",
                    " WHERE id = '" + id + "'",
                    columns.stream()
                            .map(set -> new Tampering(set, "Task " + id + ": its "))
                            .toList());
        }

        @TestFactory
        List<DynamicTest> namesFeaturesBaselinesRulesAndHeads() {
            String key = feature.key();
            List<DynamicTest> all = new ArrayList<>(tests(
                    "trace_feature",
                    " WHERE feature_key = '" + key + "'",
                    List.of(
                                    "product = 'other'",
                                    "title = 'x'",
                                    "problem = 'x'",
                                    "for_whom = 'x'",
                                    "started_by = 'eve'",
                                    "phase = 'LAUNCH'")
                            .stream()
                            .map(set -> new Tampering(set, "Feature " + key))
                            .toList()));
            all.addAll(tests(
                    "trace_baseline",
                    " WHERE feature = '" + key + "'",
                    List.of("gate = 'G2'", "candidate = 1", "digest = '" + "0".repeat(64) + "'", "began = 1").stream()
                            .map(set -> new Tampering(set, "Baseline of entry "))
                            .toList()));
            all.addAll(tests(
                    "trace_rule_set",
                    "",
                    List.of("version = 'x'", "sha256 = '" + "0".repeat(64) + "'", "content = content || ' '").stream()
                            .map(set -> new Tampering(set, "Rule set of entry 1: "))
                            .toList()));
            all.addAll(tests(
                    "trace_risk_table",
                    "",
                    List.of("sha256 = '" + "0".repeat(64) + "'", "content = content || ' '", "began = began + 1")
                            .stream()
                            .map(set -> new Tampering(set, "Risk table of entry "))
                            .toList()));
            all.addAll(tests(
                    "audit_head",
                    " WHERE stream = '" + key + "'",
                    List.of("sequence = sequence - 1", "hash = '" + "0".repeat(64) + "'", "time_ms = 0").stream()
                            .map(set -> new Tampering(set, "The chain of " + key))
                            .toList()));
            all.addAll(tests(
                    "audit_head",
                    " WHERE stream = ''",
                    List.of(new Tampering("sequence = sequence + 1", "The log should end with"))));
            return all;
        }

        @Test
        void namesWhatWasDeleted() {
            long middle = entryOf("TASK_COMPLETED");
            long last = log.head().sequence();
            assertThat(after("DELETE FROM audit_entry WHERE sequence = " + middle))
                    .anyMatch(told -> told.startsWith("Entry " + (middle + 1) + ": its number"));
            assertThat(after("DELETE FROM audit_entry WHERE sequence = " + last))
                    .anyMatch(told -> told.startsWith("The log should end with entry " + last));
            assertThat(after(
                            "DELETE FROM trace_baseline_row WHERE revision_id IN (SELECT id FROM trace_revision WHERE item_id = "
                                    + itemId("DI-1") + ")",
                            "DELETE FROM trace_revision WHERE number = 2 AND item_id = " + itemId("DI-1")))
                    .anyMatch(told -> told.contains(di1 + " revision 2, which it wrote, is gone"))
                    .anyMatch(told -> told.contains("Baseline of entry"));
            assertThat(after("DELETE FROM trace_link WHERE item_id = " + itemId("DI-1")))
                    .anyMatch(told -> told.contains(di1 + " derives UN-1"));
            assertThat(after("DELETE FROM trace_task WHERE feature = '" + feature.key() + "'"))
                    .anyMatch(told -> told.startsWith("Task "));
            assertThat(after("DELETE FROM trace_risk_table"))
                    .anyMatch(told -> told.startsWith("Risk table of entry ") && told.endsWith(": it is gone."));
            assertThat(after("DELETE FROM audit_head WHERE stream = '" + feature.key() + "'"))
                    .anyMatch(told -> told.startsWith("The chain of " + feature.key()));
        }

        @Test
        void namesAnEntryWhoseHashWasMadeToFit() {
            long n = entryOf("ITEM_CREATED");
            String forged = jdbc.queryForObject("SELECT content FROM audit_entry WHERE sequence = ?", String.class, n)
                    .replace("\"ann\"", "\"eve\"");
            String hash = Sha256.ofLeaf(forged).hex();

            List<String> told = after("UPDATE audit_entry SET actor = 'eve', hash = '" + hash + "', content = '"
                    + forged + "' WHERE sequence = " + n);

            assertThat(told).anyMatch(each -> each.startsWith("Entry " + (n + 1) + ": its previous hash"));
        }

        private List<DynamicTest> tests(String table, String where, List<Tampering> tamperings) {
            return tamperings.stream()
                    .map(each -> DynamicTest.dynamicTest(table + ": " + each.set(), () -> assertThat(
                                    after("UPDATE " + table + " SET " + each.set() + where))
                            .anyMatch(told -> told.contains(each.name()))))
                    .toList();
        }

        /** What the verification tells after these statements, which are taken back again. */
        private List<String> after(String... statements) {
            return transaction.execute(status -> {
                for (String statement : statements) {
                    assertThat(jdbc.update(statement)).as(statement).isPositive();
                }
                status.setRollbackOnly();
                return verification.verify();
            });
        }

        private long entryOf(String action) {
            return log.entries(feature.key(), 1, 1000).stream()
                    .filter(entry -> entry.action().equals(action))
                    .findFirst()
                    .orElseThrow()
                    .sequence();
        }

        private long itemId(String key) {
            return jdbc.queryForObject(
                    "SELECT id FROM trace_item WHERE product = ? AND item_key = ?", Long.class, product, key);
        }
    }
}
