package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignReview.Element.DECIDE_ON_GAPS;
import static org.designcontrol.workflow.VentilatorRecord.passed;
import static org.designcontrol.workflow.VentilatorRecord.stream;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A real ventilator goes from the idea to its launch, each task done by a person of its function: shut at gate G2 and
 * repaired, rejected at gate G3 and done again. Then its record is counted, as a reader gets it.
 */
class VentilatorStoryIT {

    @BeforeAll
    static void isThere() {
        assumeTrue(
                Files.isDirectory(VentilatorInputs.DATA),
                "The shared data lies beside the checkout: " + VentilatorInputs.DATA);
    }

    @Nested
    @OnH2
    class H2 extends Story {}

    @Nested
    @OnPostgres
    class Postgres extends Story {}

    abstract static class Story extends Paths {

        /** Changed when gate G3 is rejected. */
        private static final String CHANGED = "RW-SYS-50";

        private Journey journey;
        private VentilatorRecord record;

        @Test
        void takesTheVentilatorFromTheIdeaToItsLaunchAndItsRecordIsWhole() throws IOException {
            journey = new Journey(team, "Pressure-controlled ventilation");
            record = new VentilatorRecord(journey);
            new VentilatorConcept(journey).isApproved();
            new VentilatorInputs(journey).areWritten();
            team.runJobs();
            findsTheGateShut();
            getsTheDeviationAccepted();
            passes();
            hasABaselineOfExactlyWhatWasReviewed();

            VentilatorOutputs outputs = new VentilatorOutputs(journey);
            outputs.areRecorded();
            isRejectedForAnInputThatNobodyCanBuild();
            changesTheInput();
            passes();
            outputs.areRecordedAgain(CHANGED);
            passes();
            hasPassed(Gate.G0, Gate.G1, Gate.G2, Gate.G2, Gate.G3);

            VentilatorTests tests = new VentilatorTests(journey);
            tests.areRun();
            new VentilatorRisks(journey).areChecked(tests);
            new LaterSteps(journey).testsSecurity();
            team.runJobs();
            VentilatorRelease release = new VentilatorRelease(journey);
            release.isValidated();
            passes();
            release.isCleared();
            release.isTransferred();
            passes();
            release.isLaunched();

            isLaunched();
            reachesAPassedValidationFromEveryNeed();
            reachesAPassedVerificationFromEveryInput();
            hasNothingDanglingAndNoGapButTheDeviation();
            namesTaskModelAndPersonOfEachRow();
            isWholeInTheLog();
        }

        private void passes() {
            journey.reviewsForEveryFunction().approves();
        }

        private void hasPassed(Gate... passed) {
            assertThat(baselines(journey)).extracting(Baseline::gate).containsExactly(passed);
        }

        private void findsTheGateShut() {
            assertThat(journey.waitingAt()).containsExactly(DECIDE_ON_GAPS);
            assertThat(entries(journey).stream()
                            .filter(entry -> entry.action().equals("GATE_CHECKED"))
                            .reduce((a, b) -> b)
                            .orElseThrow()
                            .data()
                            .get("shut"))
                    .isEqualTo(true);
            Work chair = journey.takes("quality", DECIDE_ON_GAPS);
            chair.decides(DesignReview.Outcome.CHECK_AGAIN);
            team.runJobs();
            assertThat(journey.waitingAt()).containsExactly(DECIDE_ON_GAPS);
        }

        private void getsTheDeviationAccepted() {
            journey.takes("quality", DECIDE_ON_GAPS)
                    .writes(Line.of("DEVIATION", journey.key("DEV"))
                            .with("decision", "ACCEPTED")
                            .with("changeReason", "Nothing is built on it before spring"))
                    .decides(DesignReview.Outcome.CHECK_AGAIN);
            team.runJobs();
        }

        private void hasABaselineOfExactlyWhatWasReviewed() {
            hasPassed(Gate.G0, Gate.G1, Gate.G2);
            Baseline baseline = baselines(journey).get(2);
            Set<String> then = revisions(record.items("?asOf=" + baseline.candidate()));
            assertThat(revisions(record.items("?state=APPROVED"))).isEqualTo(then);
            assertThat(baseline.rows()).isEqualTo(then.size()).isGreaterThan(296 + 12);
            assertThat(journey.waitingAt()).containsExactly(DesignOutputs.Element.RECORD_DESIGN_OUTPUTS);
        }

        private static Set<String> revisions(Map<String, JsonNode> items) {
            return items.values().stream()
                    .map(item -> item.path("key").asText() + " "
                            + item.path("revision").asInt() + " "
                            + item.path("contentHash").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private void isRejectedForAnInputThatNobodyCanBuild() {
            journey.reviewsForEveryFunction();
            journey.chairs()
                    .fills(Map.of("comment", "Nobody can build a battery by " + CHANGED + ": it names no load."))
                    .completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T07,T12"));
            team.runJobs();
            assertThat(journey.waitingAt()).containsExactly(DesignInputs.Element.DEFINE_DESIGN_INPUTS);
        }

        private void changesTheInput() {
            journey.takes("engineering", DesignInputs.Element.DEFINE_DESIGN_INPUTS)
                    .writes(Line.of("DESIGN_INPUT", CHANGED)
                            .with("text", "The battery runs the device for 1 hour at 12 V and a load of 6 A.")
                            .with("reason", "The review asked for the load"))
                    .completes();
            team.runJobs();
        }

        private void isLaunched() {
            assertThat(spine(journey)).isNull();
            assertThat(journey.waitingAt()).isEmpty();
            assertThat(record.json("").path("phase").asText()).isEqualTo("LAUNCHED");
            hasPassed(Gate.G0, Gate.G1, Gate.G2, Gate.G2, Gate.G3, Gate.G4, Gate.G5);
        }

        private void reachesAPassedValidationFromEveryNeed() {
            Set<String> validated = record.matrix().stream()
                    .filter(line -> line.hasNonNull("need"))
                    .filter(line -> !passed(line.path("validations")).isEmpty())
                    .map(line -> line.at("/need/key").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(validated).hasSize(34 + 1).containsExactlyElementsOf(record.keys("USER_NEED"));
        }

        private void reachesAPassedVerificationFromEveryInput() {
            List<JsonNode> lines = record.matrix();
            Set<String> verified = lines.stream()
                    .filter(line -> !passed(line.path("verifications")).isEmpty())
                    .map(line -> line.at("/input/key").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(verified).hasSize(262 + 12).containsExactlyElementsOf(record.keys("DESIGN_INPUT"));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.path("outputs")).isNotEmpty());
        }

        /** What was revised after others had been built on it is to be looked at again; all else is covered. */
        private void hasNothingDanglingAndNoGapButTheDeviation() {
            Map<String, Set<String>> links = record.links().stream()
                    .collect(Collectors.groupingBy(
                            link -> link.path("status").asText(),
                            TreeMap::new,
                            Collectors.mapping(
                                    link -> link.path("to").asText(), Collectors.toCollection(TreeSet::new))));
            Set<String> revised = new TreeSet<>(Set.of(CHANGED));
            revised.addAll(record.keys("RISK_CONTROL"));
            revised.addAll(record.keys("HAZARD"));
            assertThat(links).containsOnlyKeys("covered", "suspect");
            assertThat(revised).containsAll(links.get("suspect"));
            assertThat(record.matrix())
                    .extracting(line -> line.path("status").asText())
                    .containsOnly("covered", "suspect");
            Map<String, List<String>> gaps = record.gaps("");
            assertThat(gaps).containsOnlyKeys("G08", "G08-QUANTITY");
            assertThat(gaps.get("G08-QUANTITY"))
                    .contains("RW-SW-73", "RW-SYS-74")
                    .doesNotContain("RW-HW-21", "RW-SYS-10");
            assertThat(gaps.get("G08")).hasSize(1);
            JsonNode worded = record.json("/gaps").at("/gaps/0");
            assertThat(worded.path("rule").asText()).isEqualTo("G08");
            assertThat(worded.at("/deviation/accepted").asBoolean()).isTrue();
        }

        /** Each row's entry names the task and the model, and its author has the function that the task is for. */
        private void namesTaskModelAndPersonOfEachRow() {
            Map<Long, JsonNode> entries = record.entries();
            Map<String, List<String>> functions = functionsOfPeople();
            for (JsonNode row : record.items("").values()) {
                JsonNode entry = entries.get(row.path("sequence").asLong());
                assertThat(entry).as(row.path("key").asText()).isNotNull();
                assertThat(entry.at("/data/item").asText())
                        .isEqualTo(row.path("key").asText());
                assertThat(entry.path("actor").asText())
                        .isEqualTo(row.path("author").asText());
                JsonNode model = entry.path("model");
                assertThat(model.path("task").asText())
                        .isNotEmpty()
                        .isEqualTo(row.path("task").asText());
                assertThat(model.path("version").asInt()).isPositive();
                assertThat(model.path("sha256").asText()).hasSize(64);
                assertThat(functions.get(row.path("author").asText())).contains(function(model, entries));
            }
        }

        private Map<String, List<String>> functionsOfPeople() {
            Map<String, List<String>> functions = new HashMap<>();
            stream(team.as("admin").get("/api/people").isOk().body())
                    .forEach(person -> functions.put(
                            person.path("id").asText(), VentilatorRecord.texts(person.path("functions"))));
            return functions;
        }

        /** For which function the task was, as the entry says that opened it: a model may leave that to a table. */
        private static String function(JsonNode model, Map<Long, JsonNode> entries) {
            return entries.values().stream()
                    .filter(entry -> entry.path("action").asText().equals("TASK_OPENED"))
                    .filter(entry -> entry.at("/model/task")
                            .asText()
                            .equals(model.path("task").asText()))
                    .findFirst()
                    .orElseThrow()
                    .at("/data/group")
                    .asText();
        }

        private void isWholeInTheLog() {
            JsonNode log =
                    team.as("admin").get("/api/audit/verification").isOk().body();
            assertThat(log.path("broken")).isEmpty();
            assertThat(log.path("whole").asBoolean()).isTrue();
        }
    }
}
