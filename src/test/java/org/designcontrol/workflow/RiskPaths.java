package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of risks over REST, by which table they are evaluated, and what keeps a task open over them. */
abstract class RiskPaths extends Paths {

    @Autowired
    RepositoryService repository;

    @Autowired
    RiskDecisionTables tables;

    @Autowired
    RecordVerification verification;

    private Journey journey;

    private Work analysing(String title) {
        journey = new Journey(team, title).reachesInputs();
        return journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS);
    }

    @Test
    void refusesWhatIsNoClassWithRowAndField() {
        Work work = analysing("Values outside");

        assertThat(work.tryToWrite(
                                rated("A", 4, 2),
                                rated("B", 6, 2),
                                rated("C", 3, "often"),
                                rated("D", 3, "not estimable").with("p1", "seldom"))
                        .isRefused(422)
                        .body()
                        .path("problems"))
                .extracting(problem -> problem.path("row").asInt() + " "
                        + problem.path("field").asText())
                .containsExactly("2 severity", "3 probability", "4 p1");
        assertThat(matrix("").at("/before/notEstimated")).isEmpty();
        assertThat(hazards(matrix(""), "before")).isEmpty();
    }

    @Test
    void countsEveryHazardInItsCellOrBesideAndNowhereTwice() {
        analysing("Counted")
                .writes(
                        rated("A", 5, 3),
                        rated("B", "5", "3"),
                        rated("C", 4, "not estimable"),
                        Line.of("HAZARD", journey.key("D"))
                                .with("hazard", "Heat")
                                .with("severity", 5));

        JsonNode matrix = matrix("");

        assertThat(cell(matrix, "before", "5", "3").path("count").asInt()).isEqualTo(2);
        assertThat(cell(matrix, "before", "5", "3").path("acceptability").asText())
                .isEqualTo("U");
        assertThat(cell(matrix, "before", "4", "not estimable")
                        .path("acceptability")
                        .asText())
                .isEqualTo("U");
        assertThat(matrix.at("/before/notEstimated/0/key").asText()).isEqualTo(journey.key("D"));
        assertThat(matrix.at("/after/notEstimated")).hasSize(4);
        assertThat(matrix.at("/severities/0/name").asText()).isEqualTo("Catastrophic");
        assertThat(matrix.at("/probabilities/5/value").asText()).isEqualTo("not estimable");
        assertThat(team.as("auditor")
                        .get("/api/products/OXI/risk-matrix")
                        .isOk()
                        .body()
                        .at("/matrix/before/counts/U")
                        .asInt())
                .isGreaterThanOrEqualTo(3);
        assertThat(team.as("quality")
                        .get("/api/features/" + journey.feature + "/risks")
                        .isOk()
                        .each("/risks", "evaluation"))
                .containsExactly("U", "U", "U", "");
    }

    /** Law 5: a company edits a cell; from then on risks are evaluated by it, and what was asked before stays. */
    @Test
    void evaluatesByTheTableOfThen() throws IOException {
        analysing("By the table of then").writes(rated("A", 2, 1));
        long before = log.head().sequence();
        String text = Files.readString(Path.of("processes", RiskDecisionTables.ACCEPTABILITY + ".dmn"));
        String cell = "<dmn:outputEntry id=\"OutAcceptability_S2Occasional\">\n          <dmn:text>\"A\"";
        assertThat(text).contains(cell);
        try {
            deploy(text.replace(cell, cell.replace("\"A\"", "\"U\"")));
            tables.adopt();
            long after = log.head().sequence();
            tables.adopt();

            assertThat(log.head().sequence())
                    .as("the same table again is nothing new")
                    .isEqualTo(after);
            assertThat(log.entries(null, after, 1)).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo("RISK_TABLE_ADOPTED");
                assertThat(entry.data().toString()).contains(RiskDecisionTables.ACCEPTABILITY);
            });
            assertThat(cell(matrix(""), "before", "2", "1")
                            .path("acceptability")
                            .asText())
                    .isEqualTo("U");
            assertThat(cell(matrix("?asOf=" + before), "before", "2", "1")
                            .path("acceptability")
                            .asText())
                    .isEqualTo("A");
            assertThat(gaps()).contains("UNCONTROLLED");
            assertThat(verification.verify()).isEmpty();
        } finally {
            deploy(text);
            tables.adopt();
        }
        assertThat(gaps()).doesNotContain("UNCONTROLLED");
    }

    @Test
    void holdsTheAnalysisUntilEveryRiskThatCountsHasAControlAndTheControlItsReasons() {
        Work work = analysing("Held").writes(rated("A", 5, 3));
        assertThat(problems(work)).anyMatch(problem -> problem.contains("No control mitigates hazard"));

        work.writes(Line.of("RISK_CONTROL", journey.key("RC"))
                .with("text", "Read the manual.")
                .with("controlType", "INFORMATION")
                .linked("mitigates", journey.key("A")));
        assertThat(problems(work))
                .anyMatch(problem -> problem.contains("optionAnalysis"))
                .anyMatch(problem -> problem.contains("G16") && problem.contains("nothing else protects"));

        work.writes(Line.of("RISK_CONTROL", journey.key("RC"))
                        .with("optionAnalysis", "No part of the mask can see who wears it.")
                        .with("informationRationale", "Neither design nor protection knows the wearer."))
                .completes();
    }

    @Test
    void asksOfTheRestWhatItsEvaluationAsksFor() {
        Work work = analysing("The rest").writes(rated("A", 5, 1), rated("B", 5, 1), rated("C", 4, 1));
        work.writes(new LaterSteps(journey)
                .control()
                .unlinked()
                .linked("mitigates", journey.key("A"))
                .linked("mitigates", journey.key("B")));
        work.completes();
        phase(journey, Verification.KEY, "T14");
        Work check = journey.takes("quality", Verification.Element.CHECK_RISK_CONTROLS)
                .writes(
                        residual("A", 5, 3),
                        residual("B", 5, 2),
                        residual("C", 1, "not estimable"),
                        Line.of("RISK_CONTROL", journey.key("RC"))
                                .with("newRisks", "yes")
                                .with("reason", "Checked"));

        assertThat(problems(check))
                .anyMatch(problem -> problem.contains(journey.key("A") + " G15-BENEFIT"))
                .anyMatch(problem -> problem.contains(journey.key("B") + " G15-JUSTIFIED"))
                .anyMatch(problem -> problem.contains(journey.key("A") + " TO-TELL"))
                .anyMatch(problem -> problem.contains(journey.key("RC") + " NEW-HAZARD"))
                .noneMatch(problem -> problem.startsWith(journey.key("C")));

        check.writes(
                residual("A", 5, 3)
                        .with("benefitRisk", "Half of them die without it.")
                        .with("disclose", "yes"),
                residual("B", 5, 2)
                        .with("residualJustification", "A second one fails with it.")
                        .with("disclose", "no"),
                rated("D", 1, 1).with("residualSeverity", 1).with("residualProbability", 1),
                Line.of("RISK_CONTROL", journey.key("RC"))
                        .linked("mitigates", journey.key("A"))
                        .linked("mitigates", journey.key("B"))
                        .linked("introduces", journey.key("D"))
                        .with("reason", "Checked"));
        assertThat(problems(check))
                .noneMatch(problem -> problem.matches(".*(G15|TO-TELL|NEW-HAZARD).*"))
                .anyMatch(problem -> problem.contains("G14-IMPLEMENTATION"));
        JsonNode line = team.as("auditor")
                .get("/api/features/" + journey.feature + "/risks")
                .isOk()
                .body()
                .at("/risks/3");
        assertThat(line.at("/introducedBy/0/key").asText()).isEqualTo(journey.key("RC"));
        assertThat(cell(matrix(""), "after", "5", "3").path("count").asInt()).isEqualTo(1);
    }

    @Test
    void launchesNothingWhoseOverallResidualRiskIsNotAcceptable() {
        Journey lead = LifecyclePaths.verified(team, "Overall not acceptable");
        ReleaseWork.validates(lead, lead.key("UN"), lead.key("UG"));
        ReleaseWork.passes(lead);
        ReleaseWork.confirmsLabels(lead);
        Work work = lead.takes("quality", ReleasePhase.Element.JUDGE_OVERALL_RISK);
        assertThat(work.view().isOk().text("/document/draft/fields/features")).isEqualTo(lead.feature);
        work.fills(Map.of(
                        "overallAcceptable", "not acceptable",
                        "overallMethod", "All side by side.",
                        "reducedAsFar", "yes",
                        "complete", "no",
                        "planCarriedOut", "no",
                        "planDepartures", "Two rounds of analysis instead of three.",
                        "postProduction", "Each month.",
                        "report", "RMR-1"))
                .completes();
        ReleaseWork.submits(lead);
        ReleaseWork.grants(lead);
        ReleaseWork.transfers(lead);

        assertThat(lead.waitingAt())
                .as("the gate finds the gap before anybody reviews")
                .containsExactly(DesignReview.Element.DECIDE_ON_GAPS);
        assertThat(team.as("quality")
                        .get("/api/features/" + lead.feature + "/gaps?gate=G5")
                        .isOk()
                        .each("/gaps", "rule"))
                .containsExactlyInAnyOrder("G15-OVERALL", "G15-COMPLETE", "G15-PLAN");
    }

    /** The judgement belongs to the feature that leads; whoever reads another one of the release finds it there too. */
    @Test
    void judgesTheRisksOfAllFeaturesOfAReleaseAtOnce() {
        Journey lead = LifecyclePaths.specified(team, "Leads the judgement");
        Journey other = LifecyclePaths.specified(team, "Is judged with it");
        String release = team.as("product")
                .post(
                        "/api/releases",
                        Map.of(
                                "product",
                                "OXI",
                                "title",
                                "Judged together",
                                "build",
                                "1.4.0",
                                "features",
                                List.of(lead.feature, other.feature)))
                .isCreated()
                .text("/key");
        for (Journey each : List.of(lead, other)) {
            verifies(each);
        }
        team.as("product").post("/api/releases/" + release + "/start", Map.of()).isOk();
        ReleaseWork.validates(lead, lead.key("UN"), lead.key("UG"), other.key("UN"), other.key("UG"));
        ReleaseWork.passes(lead);
        ReleaseWork.confirmsLabels(lead);
        assertThat(gapsOf(other)).contains("G15-OVERALL");
        Work judging = team.as("quality")
                .on(team.tasks(lead.feature, ReleasePhase.Element.JUDGE_OVERALL_RISK)
                        .get(0));

        assertThat(judging.view().isOk().text("/release")).isEqualTo(release);
        assertThat(judging.view().text("/document/draft/fields/features"))
                .isEqualTo(lead.feature + ", " + other.feature);
        assertThat(cell(
                                team.as("quality")
                                        .get("/api/releases/" + release + "/risk-matrix")
                                        .isOk()
                                        .body()
                                        .path("matrix"),
                                "after",
                                "4",
                                "1")
                        .path("hazards"))
                .extracting(hazard -> hazard.path("feature").asText())
                .containsExactlyInAnyOrder(lead.feature, other.feature);
        ReleaseWork.judgesOverallRisk(lead);

        assertThat(gapsOf(lead)).doesNotContain("G15-OVERALL");
        assertThat(gapsOf(other)).doesNotContain("G15-OVERALL");
    }

    private void verifies(Journey each) {
        LaterSteps steps = new LaterSteps(each).recordsOutputs();
        team.runJobs();
        each.reviewsForEveryFunction().approves();
        steps.verifies();
        team.runJobs();
        steps.checksRiskControls().testsSecurity().evaluatesModel();
        team.runJobs();
    }

    private List<String> gapsOf(Journey of) {
        return team.as("quality")
                .get("/api/features/" + of.feature + "/gaps")
                .isOk()
                .each("/gaps", "rule");
    }

    private Line rated(String name, Object severity, Object probability) {
        return journey.hazard(journey.key(name)).with("severity", severity).with("probability", probability);
    }

    private Line residual(String name, Object severity, Object probability) {
        return Line.of("HAZARD", journey.key(name))
                .with("residualSeverity", severity)
                .with("residualProbability", probability)
                .with("reason", "Estimated with the controls in place");
    }

    private static List<String> problems(Work work) {
        return work.triesToComplete(Map.of()).isRefused(422).problems();
    }

    private List<String> gaps() {
        return gapsOf(journey);
    }

    private JsonNode matrix(String query) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/risk-matrix" + query)
                .isOk()
                .body()
                .path("matrix");
    }

    private static JsonNode cell(JsonNode matrix, String side, String severity, String probability) {
        return StreamSupport.stream(matrix.at("/" + side + "/cells").spliterator(), false)
                .filter(cell -> cell.path("severity").asText().equals(severity)
                        && cell.path("probability").asText().equals(probability))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hazards(JsonNode matrix, String side) {
        return StreamSupport.stream(matrix.at("/" + side + "/cells").spliterator(), false)
                .flatMap(cell -> StreamSupport.stream(cell.path("hazards").spliterator(), false))
                .map(hazard -> hazard.path("key").asText())
                .toList();
    }

    private void deploy(String table) {
        repository
                .createDeployment()
                .addString("processes/" + RiskDecisionTables.ACCEPTABILITY + ".dmn", table)
                .deploy();
    }
}
