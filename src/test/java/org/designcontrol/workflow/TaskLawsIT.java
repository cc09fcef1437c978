package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.designcontrol.workflow.DesignInputs.Element.DEFINE_DESIGN_INPUTS;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DEFINE_INTENDED_USE;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Sha256;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds for every task, whatever its model says. */
class TaskLawsIT {

    @Nested
    @OnH2
    class H2 extends Laws {}

    @Nested
    @OnPostgres
    class Postgres extends Laws {}

    abstract static class Laws extends Paths {

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        RecordVerification verification;

        @Test
        void anAppendThatFailsLeavesTaskRecordAndLogUntouched() {
            Journey journey = new Journey(team, "The log refuses");
            Work work = journey.takes("product", DEFINE_INTENDED_USE)
                    .fills(Journey.intendedUse())
                    .writes(
                            Line.of("USER_GROUP", journey.key("UG"))
                                    .with("who", "Adults")
                                    .with("setting", "Home")
                                    .with("literacy", "Any")
                                    .with("languages", "English")
                                    .with("abilities", "Any"),
                            Journey.need(journey.key("UN")));
            String before = everything(journey);

            whileTheLogRefuses(() -> {
                work.triesToComplete(Map.of()).isRefused(500);
                work.tryToWrite(Journey.need(journey.key("UN2"))).isRefused(500);
                team.as("product")
                        .post("/api/tasks/" + work.task() + "/unclaim", Map.of())
                        .isRefused(500);
                team.as("product")
                        .post("/api/features", Map.of("product", "OXI", "title", "t", "problem", "p", "forWhom", "w"))
                        .isRefused(500);
            });

            assertThat(everything(journey)).isEqualTo(before);
            assertThat(verification.verify()).isEmpty();
            work.completes();
            assertThat(journey.waitingAt()).hasSize(2);
        }

        @Test
        void anAppendThatFailsInAJobLeavesTheJobToBeDoneAgain() {
            Journey journey = new Journey(team, "The log refuses the system")
                    .definesIntendedUse()
                    .endorsesClinicalNeed()
                    .assessesCommercialFit();
            List<Object> before = record(journey);

            whileTheLogRefuses(() -> assertThatThrownBy(() -> team.runJobs()).isInstanceOf(RuntimeException.class));

            assertThat(entries(journey, "CANDIDATE_FROZEN")).isZero();
            assertThat(record(journey)).isEqualTo(before);
            assertThat(instance(journey, DesignReview.KEY)).satisfies(review -> BpmnAwareTests.assertThat(review)
                    .isWaitingAtExactly(DesignReview.Element.FREEZE_CANDIDATE));
            team.runJobs();
            assertThat(journey.waitingAt()).containsOnly(DesignReview.Element.REVIEW_CANDIDATE);
        }

        /** What engine, record and log hold of a feature and in all. */
        private String everything(Journey journey) {
            List<Object> all = new ArrayList<>();
            for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_HI_ACTINST")) {
                all.add(jdbc.queryForList("SELECT COUNT(*) FROM " + table));
            }
            all.add(jdbc.queryForList("SELECT ID_, ASSIGNEE_, TASK_DEF_KEY_ FROM ACT_RU_TASK ORDER BY ID_"));
            all.addAll(record(journey));
            return all.toString();
        }

        private List<Object> record(Journey journey) {
            List<Object> all = new ArrayList<>();
            all.add(jdbc.queryForList("SELECT * FROM trace_task ORDER BY id"));
            all.add(jdbc.queryForList("SELECT * FROM trace_revision ORDER BY id"));
            all.add(jdbc.queryForList("SELECT * FROM trace_link ORDER BY id"));
            all.add(jdbc.queryForList("SELECT * FROM trace_draft ORDER BY task_id"));
            all.add(jdbc.queryForList("SELECT * FROM trace_feature ORDER BY feature_key"));
            all.add(jdbc.queryForList("SELECT * FROM audit_head ORDER BY stream"));
            all.add(entries(journey).size());
            return all;
        }

        /** Somebody else's entry stands where the next one has to go. */
        private void whileTheLogRefuses(Runnable action) {
            long next = log.head().sequence() + 1;
            jdbc.update(
                    "INSERT INTO audit_entry (sequence, time_ms, actor, action, hash, content)"
                            + " VALUES (?, 0, 'nobody', 'NOTHING', ?, '{}')",
                    next,
                    "0".repeat(64));
            try {
                action.run();
            } finally {
                jdbc.update("DELETE FROM audit_entry WHERE sequence = ? AND action = 'NOTHING'", next);
            }
        }

        @Test
        void aRefusedCompletionSaysEveryBrokenRuleAndKeepsTheDraft() {
            // In a product of which no feature said yet where it is offered.
            team.makesItsOwnProduct("LAWS");
            Journey journey = new Journey(team, "Everything is missing");
            team.returns();
            Work work = journey.takes("product", DEFINE_INTENDED_USE)
                    .fills(Map.of("intendedUse", "Too short", "otherMarkets", "Chile"))
                    .writes(Line.of("USER_GROUP", journey.key("UG")).with("who", "Adults"));

            List<String> problems =
                    work.triesToComplete(Map.of()).isRefused(422).problems();

            assertThat(problems)
                    .containsExactlyInAnyOrder(
                            "intendedUse: Intended use: at least 50 characters, now 9.",
                            "markets: Markets: fill it in.",
                            "USER_NEED: At least 1 user need needed, now 0.",
                            journey.key("UG") + " setting: " + journey.key("UG") + ": fill in setting.");
            JsonNode draft = work.view().body().at("/document/draft");
            assertThat(draft.at("/fields/intendedUse").asText()).isEqualTo("Too short");
            assertThat(draft.at("/fields/otherMarkets").asText()).isEqualTo("Chile");
            assertThat(draft.path("version").asInt()).isEqualTo(1);
            assertThat(journey.waitingAt()).containsExactly(DEFINE_INTENDED_USE);
        }

        @Test
        void aRefusedCompletionNamesRowsAndGapsTogether() {
            Journey journey = new Journey(team, "Rows and gaps").reachesInputs();
            Work work = journey.takes("engineering", DEFINE_DESIGN_INPUTS)
                    .writes(
                            Line.of("DESIGN_INPUT", journey.key("DI"))
                                    .with("text", "The alarm sounds quickly.")
                                    .linked("derives", "NOWHERE-" + journey.key("X")),
                            Line.of("DESIGN_INPUT", journey.key("DJ")).with("level", "SYSTEM"));

            List<String> problems =
                    work.triesToComplete(Map.of()).isRefused(422).problems();

            String di = journey.key("DI");
            String dj = journey.key("DJ");
            assertThat(problems)
                    .anyMatch(each -> each.startsWith(di + " level:"))
                    .anyMatch(each -> each.startsWith(di + " verifyMethod:"))
                    .anyMatch(each -> each.startsWith(dj + " text:"))
                    .anyMatch(each -> each.startsWith(dj + " verifyMethod:"))
                    .anyMatch(each -> each.startsWith(di + " G01:"))
                    .anyMatch(each -> each.startsWith(dj + " G01:"))
                    .anyMatch(each -> each.startsWith(journey.key("UN") + " G01:"))
                    .anyMatch(each -> each.startsWith(di + " G08:"))
                    .anyMatch(each -> each.startsWith(di + " DANGLING:"))
                    .anyMatch(each -> each.startsWith(dj + " FIELDS:"))
                    .hasSize(10);
        }

        @Test
        void aCompletedTaskLeavesItsDocumentAndARepeatedOneRevisesIt() {
            Journey journey = new Journey(team, "Documents").describesConcept();
            String key = "CLINICAL-NEED-" + journey.feature;

            JsonNode document = item(journey, key);
            assertThat(document.path("kind").asText()).isEqualTo("CLINICAL_NEED");
            assertThat(document.path("state").asText()).isEqualTo("ISSUED");
            assertThat(document.path("author").asText()).isEqualTo("clinical");
            assertThat(document.path("revision").asInt()).isEqualTo(1);
            assertThat(document.at("/fields/condition").asText()).isEqualTo("COPD");

            journey.reviewsConcept().rejects("T02");
            journey.takes("clinical", ENDORSE_CLINICAL_NEED)
                    .fills(Journey.clinicalNeed())
                    .fills(Map.of("target", "0.8"))
                    .completes();
            assertThat(item(journey, key).path("revision").asInt()).isEqualTo(2);
            assertThat(item(journey, key).at("/fields/target").asText()).isEqualTo("0.8");
        }

        @Test
        void aReviewDoneAgainSaysNothingOfWhatItSaidBefore() {
            Journey journey = new Journey(team, "Rejected, then approved").describesConcept();
            String key = "REVIEW-" + journey.feature + "-G0-DecideOnGate";
            journey.reviewsConcept().rejects("T02");
            assertThat(item(journey, key).at("/fields/reworkTasks").asText()).isEqualTo("T02");
            assertThat(item(journey, key).at("/fields/comment").asText()).isEqualTo("Not yet.");

            journey.takes("clinical", ENDORSE_CLINICAL_NEED).completes();
            team.runJobs();
            journey.reviewsConcept().approves();

            assertThat(item(journey, key).at("/fields/outcome").asText()).isEqualTo("APPROVE");
            assertThat(item(journey, key).path("fields").has("reworkTasks")).isFalse();
            assertThat(item(journey, key).path("fields").has("comment")).isFalse();
        }

        private JsonNode item(Journey journey, String key) {
            for (JsonNode item : team.as("auditor")
                    .get("/api/features/" + journey.feature + "/items")
                    .isOk()
                    .body()
                    .path("items")) {
                if (item.path("key").asText().equals(key)) {
                    return item;
                }
            }
            throw new AssertionError("No item " + key);
        }

        @Test
        void rowsOfACancelledTaskAreIssuedByItsSuccessor() {
            Journey journey = new Journey(team, "Cancelled").reachesInputs();
            Work work = journey.takes("engineering", DEFINE_DESIGN_INPUTS)
                    .writes(journey.input(journey.key("DI")).linked("derives", journey.key("UN")));

            runtime.createProcessInstanceModification(
                            instance(journey, DesignInputs.KEY).getId())
                    .cancelAllForActivity(DEFINE_DESIGN_INPUTS)
                    .startBeforeActivity(DEFINE_DESIGN_INPUTS)
                    .execute();

            assertThat(entries(journey, "TASK_CANCELLED")).isEqualTo(1);
            work.tryToWrite(Journey.need(journey.key("UN3"))).isRefused(409);
            work.triesToComplete(Map.of()).isRefused(409);
            assertThat(item(journey, journey.key("DI")).path("state").asText()).isEqualTo("WORKING");
            journey.takes("engineering", DEFINE_DESIGN_INPUTS).completes();
            assertThat(item(journey, journey.key("DI")).path("state").asText()).isEqualTo("ISSUED");
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void aDeletedFeatureHasItsTasksCancelledInTheRecord() {
            Journey journey = new Journey(team, "Deleted").reachesInputs();
            List<String> open = recordTasks.openOf(journey.feature).stream()
                    .map(task -> task.id())
                    .toList();

            runtime.deleteProcessInstance(spine(journey).getId(), "Started by mistake");

            assertThat(open).hasSize(3);
            assertThat(recordTasks.openOf(journey.feature)).isEmpty();
            assertThat(entries(journey, "TASK_CANCELLED")).isEqualTo(3);
            assertThat(team.as("engineering")
                            .get("/api/tasks?feature=" + journey.feature)
                            .isOk()
                            .body()
                            .path("tasks"))
                    .isEmpty();
        }

        @Test
        void nothingThatPeopleTypeReachesTheTablesOfTheEngine() {
            String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
            Journey journey = new Journey(team, "An idea with " + marker);
            journey.takes("product", DEFINE_INTENDED_USE)
                    .fills(Map.of("intendedUse", marker + " ".repeat(3) + "x".repeat(60), "markets", List.of("US")))
                    .writes(
                            Line.of("USER_GROUP", journey.key("UG"))
                                    .with("who", marker)
                                    .with("setting", marker)
                                    .with("literacy", marker)
                                    .with("languages", marker)
                                    .with("abilities", marker),
                            Line.of("USER_NEED", journey.key("UN"))
                                    .with("text", marker)
                                    .linked("derives", journey.key("UG")))
                    .completes();
            journey.endorsesClinicalNeed().assessesCommercialFit();
            team.runJobs();
            journey.takes("clinical", DesignReview.Element.REVIEW_CANDIDATE)
                    .fills(Map.of("comment", marker))
                    .decides(DesignReview.Outcome.ENDORSE);
            team.runJobs();

            assertThat(tablesThatHold("TRACE_", marker)).isNotEmpty();
            assertThat(tablesThatHold("ACT_", marker)).isEmpty();
        }

        private List<String> tablesThatHold(String prefix, String marker) {
            List<String> found = new ArrayList<>();
            List<String> tables = jdbc.queryForList(
                    "SELECT table_name FROM information_schema.tables WHERE UPPER(table_name) LIKE ?",
                    String.class,
                    prefix + "%");
            assertThat(tables).isNotEmpty();
            for (String table : tables) {
                jdbc.query("SELECT * FROM " + table, row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        if (text(row.getObject(i)).contains(marker)) {
                            found.add(table + "." + row.getMetaData().getColumnName(i));
                        }
                    }
                });
            }
            return found;
        }

        private static String text(Object value) throws SQLException {
            if (value instanceof byte[] bytes) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            if (value instanceof Blob blob) {
                return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
            }
            if (value instanceof Clob clob) {
                return clob.getSubString(1, (int) clob.length());
            }
            return String.valueOf(value);
        }

        @Test
        void everyEntrySaysWhichStepOfWhichModelItComesFromAndWhoDidIt() throws IOException {
            Journey journey = new Journey(team, "Pinned").reachesInputs().writesInputs();
            journey.reviewsInputs().approves();

            List<Entry> all = entries(journey);

            assertThat(all).hasSizeGreaterThan(60);
            for (Entry entry : all) {
                JsonNode content = new com.fasterxml.jackson.databind.ObjectMapper().readTree(entry.content());
                JsonNode model = content.path("model");
                String key = model.path("key").asText();
                assertThat(model.path("sha256").asText())
                        .as(entry.content())
                        .isEqualTo(Sha256.of(Files.readAllBytes(Path.of("processes", key + ".bpmn")))
                                .hex());
                assertThat(model.path("version").asInt()).isPositive();
                assertThat(model.path("activity").asText()).as(entry.content()).matches("[A-Z]\\w+_\\w+");
                assertThat(model.path("instance").asText()).isNotBlank();
                if (entry.action().matches("(TASK|ITEM|LINKS)_.*")) {
                    assertThat(model.path("task").asText()).as(entry.content()).isNotBlank();
                }
                if (entry.actor().equals("system")) {
                    long cause = content.path("cause").asLong();
                    assertThat(cause).as(entry.content()).isPositive().isLessThan(entry.sequence());
                    assertThat(all)
                            .anyMatch(each ->
                                    each.sequence() == cause && !each.actor().equals("system"));
                } else {
                    assertThat(content.has("cause")).as(entry.content()).isFalse();
                }
            }
            Entry assessmentOpened = all.stream()
                    .filter(entry -> entry.content().contains(RegulatoryAssessment.Element.CLASSIFY_FEATURE))
                    .findFirst()
                    .orElseThrow();
            long chair = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(assessmentOpened.content())
                    .path("cause")
                    .asLong();
            assertThat(all)
                    .as("the chair's decision opened the next phase")
                    .anyMatch(each -> each.sequence() == chair
                            && each.action().equals("TASK_COMPLETED")
                            && each.content().contains(DesignReview.Element.DECIDE_ON_GATE));
            assertThat(all.stream().map(Entry::actor).distinct())
                    .containsExactlyInAnyOrder(
                            "product",
                            "clinical",
                            "marketing",
                            "regulatory",
                            "privacy",
                            "security",
                            "data-science",
                            "legal",
                            "engineering",
                            "ux",
                            "quality",
                            "reviewer",
                            "system");
            assertThat(verification.verify()).isEmpty();
        }
    }
}
