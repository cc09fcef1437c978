package org.designcontrol.workflow;

import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** The tasks between the concept and the release, each done by a person of its function, with contents of our own. */
final class LaterSteps {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    /** Features of other tests were launched in the same product. */
    static final String JOINS_NOTHING =
            "What was launched of this product before belongs to other tests: this feature is a"
                    + " product of its own, and there is no device on the market that it could change.";

    private final Journey journey;

    LaterSteps(Journey journey) {
        this.journey = journey;
    }

    Work classifying() {
        return journey.takes("regulatory", RegulatoryAssessment.Element.CLASSIFY_FEATURE);
    }

    /** Classifies a device of which nothing is unknown. */
    LaterSteps classifies() {
        classifying()
                .fills(classification())
                .writes(function(journey.key("FN")))
                .completes();
        return this;
    }

    Work judging() {
        return journey.takes("quality", RegulatoryAssessment.Element.CONFIRM_CLASSIFICATION);
    }

    LaterSteps confirms() {
        judging().decides(RegulatoryAssessment.Outcome.CONFIRM);
        journey.team.runJobs();
        return this;
    }

    static Map<String, Object> classification() {
        return Map.ofEntries(
                Map.entry("deviceExpected", "yes"),
                Map.entry("personalData", "yes"),
                Map.entry("connectivity", "yes"),
                Map.entry("aiModel", "yes"),
                Map.entry("interfaces", "yes"),
                Map.entry("affectsSafety", "yes"),
                Map.entry("software", "yes"),
                Map.entry("userInterface", "yes"),
                Map.entry("productCode", "DQA"),
                Map.entry("predicateFits", "yes"),
                Map.entry("differentQuestions", "no"),
                Map.entry("controlsSuffice", "yes"),
                Map.entry("specialControls", "no"),
                Map.entry("marketed", "no"),
                Map.entry("marketedRationale", JOINS_NOTHING),
                Map.entry("coveredEntity", "no"),
                Map.entry("phiForCovered", "yes"),
                Map.entry("gdprScope", "yes"),
                Map.entry("sensitiveData", "yes"),
                Map.entry("dpiaTrigger", "yes"),
                Map.entry("automatedDecision", "no"),
                Map.entry("transferOutside", "no"),
                Map.entry("aiSafetyRole", "yes"),
                Map.entry("aiAnnexIII", "no"),
                Map.entry("regulatedRecords", "no"),
                Map.entry("failureSerious", "yes"),
                Map.entry("vulnerable", "yes"),
                Map.entry("criticalTask", "no"),
                Map.entry("layUse", "yes"),
                Map.entry("exceedsLimits", "no"),
                Map.entry("combinationOrBlood", "no"),
                Map.entry("pccpPlanned", "no"),
                Map.entry("seriousCondition", "no"),
                Map.entry("sterileMeasuring", "no"));
    }

    static Line function(String key) {
        return Line.of("FUNCTION", key)
                .with("text", "Tells the patient when the oxygen saturation stays low.")
                .with("medicalPurpose", "yes")
                .with("exclusionsUnavailable", "no")
                .with("administrative", "no")
                .with("wellnessUnrelated", "no")
                .with("patientRecord", "no")
                .with("dataTransferOnly", "no")
                .with("interpretation", "yes")
                .with("decisionSupport", "no")
                .with("wellnessClaimOnly", "no")
                .with("enforcementList", "no")
                .with("euMedicalPurpose", "yes")
                .with("euDrivesDevice", "no")
                .with("euActsOnData", "yes")
                .with("euIndividualBenefit", "yes")
                .with("euIvdPurpose", "no")
                .with("hardware", "no")
                .with("decisionInfo", "no decisions")
                .with("measuresBody", "yes")
                .with("throughSkin", "yes")
                .with("monitors", "vital parameters in immediate danger")
                .with("closedLoop", "no")
                .with("special", "none")
                .with("safetyAssessed", "yes")
                .with("hazardousSituation", "yes")
                .with("externallyControlled", "no")
                .with("seriousHarm", "yes");
    }

    LaterSteps assessesPrivacy() {
        journey.takes("privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY)
                .fills(Map.ofEntries(
                        Map.entry("dataTypes", java.util.List.of("health", "contact")),
                        Map.entry("hipaaRole", "business associate"),
                        Map.entry("baa", "Clinic North, signed 2026-04-01."),
                        Map.entry("hipaaSafeguards", "Encrypted at rest and on the way, roles, backups each night."),
                        Map.entry("breachPlan", "The service notices, privacy tells within 30 days."),
                        Map.entry("art6", "contract"),
                        Map.entry("art9", "health care"),
                        Map.entry("rights", "In the settings of the app, or by letter."),
                        Map.entry("dpiaResult", "No high risk remains."),
                        Map.entry("dpoAdvice", "Dana, 2026-03-02: shorten the retention. Done."),
                        Map.entry("highRisk", "no"),
                        Map.entry("retention", "Two years, then deleted by the service."),
                        Map.entry("secondaryUse", "yes"),
                        Map.entry("secondaryConsent", "Asked apart, taken back in the settings."),
                        Map.entry("residualRisk", "A phone without a lock shows readings to others."),
                        Map.entry("residualAccepted", "yes")))
                .completes();
        return this;
    }

    LaterSteps plansSecurity() {
        journey.takes("security", RegulatoryAssessment.Element.PLAN_SECURITY)
                .fills(Map.of(
                        "interfaceList", "Bluetooth to the sensor\nHTTPS to the service",
                        "threatModel", "A forged sensor could report readings that nobody has.",
                        "vulnerabilityPlan", "security@example.org, answered within five days.",
                        "cyberDevice", "yes",
                        "monitoringPlan", "The feeds of all components, each day; judged within five days.",
                        "secureProcesses", "IEC 81001-5-1, reviewed with each release.",
                        "patchPlan", "Monthly, for ten years.",
                        "urgentPatches", "Within a week; users are told in the app."))
                .completes();
        return this;
    }

    LaterSteps plansDataAndModel() {
        journey.takes("data-science", RegulatoryAssessment.Element.PLAN_DATA_AND_MODEL)
                .fills(Map.ofEntries(
                        Map.entry("dataSources", "Registry of home oxygen, 2019 to 2024, 4,100 patients"),
                        Map.entry("consentForUse", "Broad consent of the registry"),
                        Map.entry("splitByPatient", "yes"),
                        Map.entry("referenceStandard", "Arterial blood gas"),
                        Map.entry("metricLimits", "Sensitivity 90 % or more in every group"),
                        Map.entry("answerKind", "a class"),
                        Map.entry("sensitivityGoal", "90"),
                        Map.entry("specificityGoal", "80"),
                        Map.entry("givesProbability", "no"),
                        Map.entry("pccp", "no"),
                        Map.entry("humanOversight", "The nurse on duty sees each alarm and may mute it."),
                        Map.entry("automaticLogs", "Every alarm with its reading, kept for two years."),
                        Map.entry("explanation", "Not tested below the age of 18.")))
                .writes(plannedGroups())
                .completes();
        return this;
    }

    static Map<String, Object> limits() {
        return Map.of("answerKind", "a class", "sensitivityGoal", "90", "specificityGoal", "80");
    }

    /** The whole, two groups by skin tone, and one each by age and sex. */
    Line[] plannedGroups() {
        return new Line[] {
            group("SGW", "whole", "All patients").with("targetN", 600),
            group("SGL", "skin tone", "Monk 1 to 5").with("targetN", 400).with("targetShare", 70),
            group("SGD", "skin tone", "Monk 6 to 10").with("targetN", 200).with("targetShare", 30),
            group("SGA", "age", "65 and older").with("targetN", 300).with("targetShare", 50),
            group("SGF", "sex", "Women").with("targetN", 300).with("targetShare", 50)
        };
    }

    private Line group(String key, String attribute, String group) {
        return Line.of("SUBGROUP", journey.key(key))
                .with("attribute", attribute)
                .with("group", group);
    }

    /** Results within all limits. */
    Line[] goodResults() {
        return new Line[] {
            results(group("SGW", "whole", "All patients"), 300, 95, 92, 97),
            results(group("SGL", "skin tone", "Monk 1 to 5"), 200, 95, 92, 97).with("datasetShare", 68),
            results(group("SGD", "skin tone", "Monk 6 to 10"), 100, 94, 91, 97).with("datasetShare", 32),
            results(group("SGA", "age", "65 and older"), 150, 95, 92, 97).with("datasetShare", 50),
            results(group("SGF", "sex", "Women"), 150, 95, 92, 97).with("datasetShare", 50)
        };
    }

    Line results(Line group, int cases, int sensitivity, int low, int high) {
        return group.with("positives", cases)
                .with("negatives", cases)
                .with("sensitivity", sensitivity)
                .with("sensitivityLow", low)
                .with("sensitivityHigh", high)
                .with("specificity", 88)
                .with("specificityLow", 84)
                .with("specificityHigh", 91)
                .with("psi", 0.05)
                .with("reason", "Results of the evaluation");
    }

    /** An output, its software with a foreign component, a label and a protocol. */
    LaterSteps recordsOutputs() {
        journey.takes("engineering", DesignOutputs.Element.RECORD_DESIGN_OUTPUTS)
                .writes(
                        Line.of("DESIGN_OUTPUT", journey.key("DO"))
                                .with("text", "Alarm of the app, specification 1.2")
                                .with("acceptance", "Sounds within 10 s in all 30 runs")
                                .with("essential", true)
                                .linked("satisfies", journey.key("DI"))
                                .linked("realises", journey.key("RC")),
                        Line.of("SOFTWARE_ITEM", journey.key("SI"))
                                .with("text", "Alarm service")
                                .with("safetyClass", softwareClass())
                                .with("repository", "https://example.org/app.git")
                                .with("commit", COMMIT)
                                .linked("satisfies", journey.key("DI"))
                                .linked("contains", journey.key("SOUP")),
                        component(journey.key("SOUP")),
                        Line.of("LABEL", journey.key("LBL"))
                                .with("text", "Call your doctor when the alarm sounds.")
                                .with("labelType", "instructions for use"),
                        Line.of("PROTOCOL", journey.key("PRO"))
                                .with("text", "Lower the simulator to 85 %, measure until the alarm.")
                                .with("acceptance", "10 s or less in all 30 runs"))
                .completes();
        return this;
    }

    /** A foreign component with its line of the bill of materials. */
    Line component(String key) {
        return Line.of("SOUP", key)
                .with("text", "SQLite")
                .with("version", "3.46.1")
                .with("manufacturer", "SQLite Consortium")
                .with("sbomLine", "pkg:generic/sqlite@3.46.1")
                .with("anomalyReview", "None of the known anomalies touches what we use.");
    }

    /** That of the feature; C where its classification has none. */
    private String softwareClass() {
        String said = journey.team
                .as("auditor")
                .get("/api/features/" + journey.feature + "/items?kind=CLASSIFICATION")
                .isOk()
                .text("/items/0/fields/iec62304Class");
        return java.util.Set.of("A", "B").contains(said) ? said : "C";
    }

    Line result(String key, String result) {
        return Line.of("VERIFICATION", key)
                .with("result", result)
                .with("build", "1.4.0")
                .with("environment", "Simulator 7, phone of the middle class")
                .with("sampleSize", "30")
                .with("sampleRationale", "No failure in 30 runs: 90 % reliability with 95 % confidence")
                .with("expected", "10 s or less")
                .with("actual", "PASS".equals(result) ? "4 to 9 s" : "12 s in run 7")
                .with("shows", Journey.SHOWN)
                .with("tester", "Eli")
                .with("testedOn", "2026-11-20")
                .linked("verifies", journey.key("DI"))
                .linked("verifies", journey.key("IO"))
                .linked("executes", journey.key("PRO"));
    }

    /** Before the first run, by somebody who did not write it: gate G3 is not on every track. */
    Line approval() {
        return Line.of("PROTOCOL", journey.key("PRO")).with("approved", "yes").with("reason", "Read and agreed");
    }

    LaterSteps verifies() {
        journey.takes("tester", Verification.Element.VERIFY_DESIGN)
                .writes(approval())
                .writes(result(journey.key("VER"), "PASS"))
                .completes();
        return this;
    }

    /** Checks the one control of the feature twice, and estimates its hazard again. */
    LaterSteps checksRiskControls() {
        Work work = journey.takes("quality", Verification.Element.CHECK_RISK_CONTROLS);
        work.writes(
                        check("IMPLEMENTATION", "VI"),
                        check("EFFECTIVENESS", "VE"),
                        Line.of("RISK_CONTROL", journey.key("RC"))
                                .with("newRisks", "no")
                                .with("reason", "Checked"),
                        Line.of("HAZARD", journey.key("HAZ"))
                                .with("residualSeverity", 4)
                                .with("residualProbability", 1)
                                .with("reason", "Estimated with the control in place"))
                .completes();
        return this;
    }

    private Line check(String aspect, String key) {
        return result(journey.key(key), "PASS")
                .with("aspect", aspect)
                .unlinked()
                .linked("verifies", journey.key("RC"))
                .linked("executes", journey.key("PRO"));
    }

    Line control() {
        return Line.of("RISK_CONTROL", journey.key("RC"))
                .with("text", "The alarm sounds though the phone is muted.")
                .with("controlType", "DESIGN")
                .with("optionAnalysis", "By design: a warning that the phone is muted would be overlooked.")
                .linked("mitigates", journey.key("HAZ"));
    }

    LaterSteps testsSecurity() {
        journey.takes("security", Verification.Element.TEST_SECURITY)
                .fills(securityResults())
                .completes();
        return this;
    }

    static Map<String, Object> securityResults() {
        return Map.of(
                "sbomFormat", "CycloneDX",
                "sbom", "bom.json of build 1.4.0",
                "securityTests", "Penetration test of the update path: nothing found.",
                "criticalOpen", "no");
    }

    LaterSteps evaluatesModel() {
        journey.takes("data-science", Verification.Element.EVALUATE_MODEL_PERFORMANCE)
                .writes(goodResults())
                .fills(Map.of("patientOverlap", "0", "driftPlan", "Monthly PSI, act at 0.25."))
                .fillsWhatIsAsked()
                .completes();
        return this;
    }
}
