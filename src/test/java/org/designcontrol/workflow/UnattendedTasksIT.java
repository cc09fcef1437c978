package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.designcontrol.audit.Entry;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks that nobody may do, and tasks of colleagues who leave. Marketing is one person in the demonstration. */
class UnattendedTasksIT {

    @Nested
    @OnH2
    class H2 extends Both {}

    @Nested
    @OnPostgres
    class Postgres extends Both {}

    abstract static class Both extends Paths {

        @Autowired
        RecordVerification verification;

        @AfterEach
        void everybodyIsBack() {
            List.of("marketing", "clinical")
                    .forEach(person -> administers("/api/people/" + person + "/reactivate", Map.of()));
            functions("marketing", "Marco", "Marketing", "marketing");
            members(null);
        }

        /** Other tests of the same database make people of the same function. */
        @BeforeEach
        void nobodyElseSellsOrHeals() {
            team.as("admin").get("/api/people").body().forEach(person -> {
                String id = person.path("id").asText();
                for (String function : List.of("marketing", "clinical", "quality")) {
                    if (!id.equals(function)
                            && person.path("functions").toString().contains('"' + function + '"')) {
                        administers("/api/people/" + id + "/deactivate", Map.of());
                    }
                }
            });
        }

        private void administers(String path, Object body) {
            team.as("admin").post(path, body).isOk();
        }

        private void functions(String person, String first, String last, String... functions) {
            team.as("admin")
                    .put(
                            "/api/people/" + person,
                            Map.of("firstName", first, "lastName", last, "functions", functions),
                            null)
                    .isOk();
        }

        /** All demo people belong to the product, but this one. */
        private void members(String without) {
            List<String> members = new ArrayList<>();
            team.as("admin")
                    .get("/api/people")
                    .body()
                    .forEach(person -> members.add(person.path("id").asText()));
            members.remove("admin");
            members.remove(without);
            team.as("admin")
                    .put("/api/products/OXI/members", Map.of("members", members), null)
                    .isOk();
        }

        /** Features of other tests wait for the same people: as many as one page holds. */
        private List<String> unattended(Journey journey) {
            JsonNode found = team.as("quality")
                    .get("/api/tasks?unattended=true&size=1000")
                    .isOk()
                    .body()
                    .path("tasks");
            return StreamSupport.stream(found.spliterator(), false)
                    .filter(task -> task.at("/feature/key").asText().equals(journey.feature))
                    .map(task -> task.path("activity").asText())
                    .toList();
        }

        private List<Entry> of(Journey journey, String action) {
            return entries(journey).stream()
                    .filter(entry -> entry.action().equals(action))
                    .toList();
        }

        @Test
        void aReviewForWhichEverybodyHadAPartIsShownUntilSomebodyElseMayDoIt() {
            Journey journey = new Journey(team, "Written by all of quality")
                    .reachesInputs()
                    .writesInputs()
                    .reviewsInputs()
                    .approves();
            team.as("quality")
                    .post(
                            "/api/features/" + journey.feature + "/revisions",
                            Map.of("reason", "The new sensor averages longer."))
                    .isCreated();
            team.as("quality")
                    .on(team.tasks(journey.feature, Revision.Element.REVISE_RECORD)
                            .get(0))
                    .writes(Line.of("DESIGN_INPUT", journey.key("DI"))
                            .with("text", "The alarm sounds within 15 s of a saturation below 88 %.")
                            .with("reason", "The new sensor averages longer."))
                    .completes();

            assertThat(unattended(journey)).containsExactly(Revision.Element.REVIEW_REVISION);
            assertThat(team.as("quality").get("/api/notices").raw()).contains("had a part in what it judges");
            functions("clinical", "Clara", "Clinical", "clinical", "quality");

            assertThat(unattended(journey)).isEmpty();
            assertThat(of(journey, "TASK_UNATTENDED")).hasSize(1);
            functions("clinical", "Clara", "Clinical", "clinical");

            assertThat(unattended(journey))
                    .as("quality has people, but again nobody who had no part in it")
                    .containsExactly(Revision.Element.REVIEW_REVISION);
            assertThat(of(journey, "TASK_UNATTENDED")).hasSize(2);
        }

        @Test
        void aTaskThatOpensWithNobodyForItIsShownToQualityAtOnce() {
            administers("/api/people/marketing/deactivate", Map.of());

            Journey journey = new Journey(team, "Nobody sells it").definesIntendedUse();

            assertThat(unattended(journey)).containsExactly(ASSESS_COMMERCIAL_FIT);
            assertThat(of(journey, "TASK_UNATTENDED")).singleElement().satisfies(entry -> {
                assertThat(entry.data()).containsEntry("group", "marketing").containsEntry("to", "group:quality");
                assertThat(entry.model()).containsEntry("activity", ASSESS_COMMERCIAL_FIT);
            });
            assertThat(team.as("quality").get("/api/notices").raw())
                    .contains(journey.feature)
                    .contains("UNATTENDED")
                    .contains("no active member of product OXI speaks for marketing");
            assertThat(team.as("engineering").get("/api/notices").raw()).doesNotContain("UNATTENDED");
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void isReadPageByPageToTheLastOne() {
            administers("/api/people/marketing/deactivate", Map.of());
            List<String> made = new ArrayList<>();
            for (String title : List.of("First unsold", "Second unsold", "Third unsold")) {
                made.add(new Journey(team, title).definesIntendedUse().feature);
            }

            List<String> read = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            String next = "/api/tasks?unattended=true&size=2";
            while (!next.isEmpty()) {
                JsonNode page = team.as("quality").get(next).isOk().body();
                assertThat(page.path("tasks").size()).isLessThanOrEqualTo(2);
                page.path("tasks").forEach(task -> {
                    read.add(task.at("/feature/key").asText());
                    ids.add(task.path("id").asText());
                });
                next = page.path("next").asText();
            }

            assertThat(read).containsSubsequence(made);
            assertThat(ids).doesNotHaveDuplicates();
        }

        @Test
        void whoLeavesGivesBackWhatHeHoldsAndHisDraftStays() {
            Journey journey = new Journey(team, "A colleague leaves").definesIntendedUse();
            Work held = journey.takes("clinical", ENDORSE_CLINICAL_NEED)
                    .fills(Map.of("condition", "COPD"))
                    .writes(Journey.source(journey.key("SRC")));

            administers("/api/people/clinical/deactivate", Map.of());

            assertThat(recordTasks.find(held.task()).orElseThrow().assignee()).isNull();
            assertThat(of(journey, "TASK_RELEASED")).singleElement().satisfies(entry -> {
                assertThat(entry.actor()).isEqualTo("admin");
                assertThat(entry.data()).containsEntry("reason", "Clara Clinical (clinical) was deactivated.");
            });
            assertThat(unattended(journey)).containsExactly(ENDORSE_CLINICAL_NEED);

            functions("marketing", "Marco", "Marketing", "marketing", "clinical");
            assertThat(unattended(journey)).isEmpty();
            Work successor = journey.takes("marketing", ENDORSE_CLINICAL_NEED);
            assertThat(successor.view().text("/document/draft/fields/condition"))
                    .isEqualTo("COPD");
            successor.fills(Journey.clinicalNeed()).completes();
            functions("marketing", "Marco", "Marketing", "marketing");
            assertThat(verification.verify()).isEmpty();
        }

        @Test
        void aFunctionThatIsTakenAwayAndAMemberWhoIsRemovedCountToo() {
            Journey journey = new Journey(team, "Functions and members change").definesIntendedUse();
            journey.takes("marketing", ASSESS_COMMERCIAL_FIT);

            functions("marketing", "Marco", "Marketing", "legal");
            assertThat(unattended(journey)).containsExactly(ASSESS_COMMERCIAL_FIT);
            assertThat(of(journey, "TASK_RELEASED")).singleElement().satisfies(entry -> assertThat(
                            (String) entry.data().get("reason"))
                    .contains("does not speak for this function any more"));

            functions("marketing", "Marco", "Marketing", "marketing");
            assertThat(unattended(journey)).isEmpty();

            members("marketing");
            assertThat(unattended(journey)).containsExactly(ASSESS_COMMERCIAL_FIT);
            assertThat(of(journey, "TASK_UNATTENDED")).hasSize(2);
        }

        @Test
        void whoStillMayDoATaskKeepsIt() {
            Journey journey = new Journey(team, "Another function more").definesIntendedUse();
            String task = journey.takes("marketing", ASSESS_COMMERCIAL_FIT).task();

            functions("marketing", "Marco", "Marketing", "marketing", "legal");

            assertThat(recordTasks.find(task).orElseThrow().assignee()).isEqualTo("marketing");
            assertThat(of(journey, "TASK_RELEASED")).isEmpty();
        }

        @Test
        void whoLeavesDuringAPauseHoldsNothingWhenItIsOver() {
            Journey journey = new Journey(team, "Left in summer").definesIntendedUse();
            String task = journey.takes("marketing", ASSESS_COMMERCIAL_FIT).task();
            team.as("quality")
                    .post("/api/features/" + journey.feature + "/pause", StopAndPauseIT.WHY)
                    .isOk();

            administers("/api/people/marketing/deactivate", Map.of());

            assertThat(recordTasks.find(task).orElseThrow().assignee()).isNull();
            assertThat(recordTasks.find(task).orElseThrow().paused()).isTrue();
            assertThat(tasks.createTaskQuery().taskId(task).singleResult().isSuspended())
                    .isTrue();
            team.as("quality")
                    .post("/api/features/" + journey.feature + "/resume", StopAndPauseIT.WHY)
                    .isOk();
            assertThat(unattended(journey)).containsExactly(ASSESS_COMMERCIAL_FIT);
        }

        @Test
        void onlyQualityAndProductManagementAskForThem() {
            team.as("engineering").get("/api/tasks?unattended=true").isRefused(403);
        }
    }
}
