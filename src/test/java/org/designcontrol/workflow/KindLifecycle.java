package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Team;
import org.designcontrol.testkit.Work;

/** Takes one feature of a kind of product from the idea to its launch: whatever waits is done by a person of its function. */
final class KindLifecycle {

    private static final int MOST_STEPS = 60;

    private final ProductKind kind;
    private final Journey journey;
    private final LaterSteps later;
    private final Map<String, Runnable> steps = new LinkedHashMap<>();

    private KindLifecycle(Team team, ProductKind kind) {
        this.kind = kind;
        this.journey = new Journey(team, kind.title());
        this.later = new LaterSteps(journey);
        steps.put(FeatureLifecycle.Element.DEFINE_INTENDED_USE, this::definesIntendedUse);
        steps.put(FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED, journey::endorsesClinicalNeed);
        steps.put(FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT, journey::assessesCommercialFit);
        steps.put(RegulatoryAssessment.Element.CLASSIFY_FEATURE, this::classifies);
        steps.put(RegulatoryAssessment.Element.CONFIRM_CLASSIFICATION, later::confirms);
        steps.put(RegulatoryAssessment.Element.ASSESS_PRIVACY, this::assessesPrivacy);
        steps.put(
                RegulatoryAssessment.Element.PLAN_SECURITY,
                () -> fills("security", RegulatoryAssessment.Element.PLAN_SECURITY));
        steps.put(RegulatoryAssessment.Element.PLAN_DATA_AND_MODEL, later::plansDataAndModel);
        steps.put(FeatureLifecycle.Element.PLAN_DESIGN, journey::plansDesign);
        steps.put(DesignInputs.Element.DEFINE_DESIGN_INPUTS, this::definesInputs);
        steps.put(DesignInputs.Element.ANALYSE_USE_RELATED_RISK, () -> journey.analysesUse(critical()));
        steps.put(DesignInputs.Element.ANALYSE_HAZARDS, this::analysesHazards);
        steps.put(DesignInputs.Element.DEFINE_INTEROPERABILITY, journey::definesInteroperability);
        steps.put(DesignOutputs.Element.RECORD_DESIGN_OUTPUTS, later::recordsOutputs);
        steps.put(Verification.Element.VERIFY_DESIGN, this::verifies);
        steps.put(Verification.Element.CHECK_RISK_CONTROLS, later::checksRiskControls);
        steps.put(Verification.Element.TEST_SECURITY, later::testsSecurity);
        steps.put(Verification.Element.EVALUATE_MODEL_PERFORMANCE, later::evaluatesModel);
        steps.put(
                ReleasePhase.Element.VALIDATE_DESIGN,
                () -> ReleaseWork.validates(journey, journey.key("UN"), journey.key("UG")));
        steps.put(ReleasePhase.Element.CONFIRM_LABELS, this::confirmsLabels);
        steps.put(ReleasePhase.Element.JUDGE_OVERALL_RISK, () -> ReleaseWork.judgesOverallRisk(journey));
        steps.put(ReleasePhase.Element.SUBMIT, () -> ReleaseWork.submits(journey));
        steps.put(ReleasePhase.Element.RECORD_AUTHORITY_DECISION, () -> ReleaseWork.grants(journey));
        steps.put(ReleasePhase.Element.TRANSFER_DESIGN, () -> ReleaseWork.transfers(journey));
        steps.put(ReleasePhase.Element.LAUNCH, this::launches);
        steps.put(DesignReview.Element.REVIEW_CANDIDATE, () -> ReleaseWork.passes(journey));
    }

    /** As T04 said of the tasks of its users. */
    private String critical() {
        return String.valueOf(kind.facts().getOrDefault("criticalTask", "no"));
    }

    /** @return the key of the launched feature */
    static String launches(Team team, ProductKind kind) {
        KindLifecycle lifecycle = new KindLifecycle(team, kind);
        for (int i = 0; i < MOST_STEPS && !lifecycle.journey.waitingAt().isEmpty(); i++) {
            lifecycle.next();
            team.runJobs();
        }
        return lifecycle.journey.feature;
    }

    private void next() {
        List<String> waiting = journey.waitingAt();
        steps.entrySet().stream()
                .filter(step -> waiting.contains(step.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind.name() + " waits at " + waiting + ", and the gaps are "
                        + journey.team
                                .as("quality")
                                .get("/api/features/" + journey.feature + "/gaps")
                                .body()
                                .findValuesAsText("sentence")))
                .getValue()
                .run();
    }

    private void definesIntendedUse() {
        Map<String, Object> fields = new LinkedHashMap<>(Journey.intendedUse());
        fields.put("intendedUse", kind.intendedUse());
        fields.put("markets", kind.markets());
        journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                .fills(fields)
                .writes(
                        Line.of("USER_GROUP", journey.key("UG"))
                                .with("who", "Adults")
                                .with("setting", "At home")
                                .with("literacy", "Primary school")
                                .with("languages", "English")
                                .with("abilities", "Shaking hands"),
                        Journey.need(journey.key("UN")).linked("derives", journey.key("UG")))
                .completes();
    }

    private void classifies() {
        Line function = Line.of("FUNCTION", journey.key("FN"));
        for (Map.Entry<String, Object> fact : kind.function().entrySet()) {
            function = function.with(fact.getKey(), fact.getValue());
        }
        Work work = later.classifying().fills(kind.facts()).writes(function);
        if (hasSpecialControls()) {
            work.writes(Line.of("SOURCE", journey.key("SC"))
                    .with("text", "Show how well it works in each group of patients.")
                    .with("sourceType", "special control"));
        }
        work.completes();
    }

    private boolean hasSpecialControls() {
        return "yes".equals(kind.facts().get("specialControls"));
    }

    private void definesInputs() {
        Line input = input().linked("derives", journey.key("UN"));
        journey.takes("engineering", DesignInputs.Element.DEFINE_DESIGN_INPUTS)
                .writes(hasSpecialControls() ? input.linked("derives", journey.key("SC")) : input)
                .completes();
    }

    /** What measures says before it is tried how far it may be off. */
    private Line input() {
        Line input = journey.input(journey.key("DI"));
        return "yes".equals(kind.function().get("measuresBody"))
                ? input.with("text", "The saturation that is shown is off by at most 3 %.")
                        .with("metric", "Error of the saturation")
                        .with("unit", "%")
                        .with("tolerance", "at most 3")
                : input;
    }

    private void assessesPrivacy() {
        Work work = journey.takes("privacy", RegulatoryAssessment.Element.ASSESS_PRIVACY);
        work.fillsWhatIsAsked().completes();
    }

    /** Without outputs nothing realises a control: the light track asks for none. */
    private void analysesHazards() {
        Line hazard = journey.hazard(journey.key("HAZ"));
        journey.takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(kind.isLight() ? new Line[] {hazard} : new Line[] {hazard, later.control()})
                .completes();
    }

    /** Names only inputs and protocols that somebody was asked for. */
    private void verifies() {
        Line result = later.result(journey.key("VER"), "PASS").unlinked().linked("verifies", journey.key("DI"));
        if (kind.runs().contains("T25")) {
            result = result.linked("verifies", journey.key("IO"));
        }
        if (kind.runs().contains("T12")) {
            result = result.linked("executes", journey.key("PRO"));
        }
        Work work = journey.takes("tester", Verification.Element.VERIFY_DESIGN);
        if (kind.runs().contains("T12")) {
            work.writes(later.approval());
        }
        work.writes(result);
        if ("yes".equals(kind.function().get("measuresBody"))) {
            work.writes(measured("SGA", "age", "65 and older"), measured("SGF", "sex", "Women"));
            work.writes(measured("SGL", "skin tone", "Monk 1 to 5"), measured("SGD", "skin tone", "Monk 6 to 10"));
        }
        work.completes();
    }

    /** How far the value that is shown is off in one group of people, in per cent of saturation. */
    private Line measured(String key, String attribute, String group) {
        return Line.of("SUBGROUP", journey.key(key))
                .with("attribute", attribute)
                .with("group", group)
                .with("targetShare", 50)
                .with("datasetShare", 50)
                .with("cases", 40)
                .with("error", 1.8)
                .with("errorHigh", 2.1)
                .with("errorLimit", 3)
                .with("limitOf", journey.key("DI"));
    }

    private void confirmsLabels() {
        if (kind.isLight()) {
            fills("marketing", ReleasePhase.Element.CONFIRM_LABELS);
        } else {
            ReleaseWork.confirmsLabels(journey);
        }
    }

    private void launches() {
        if (kind.isLight()) {
            fills("product", ReleasePhase.Element.LAUNCH);
        } else {
            ReleaseWork.launches(journey);
        }
    }

    private void fills(String person, String element) {
        journey.takes(person, element).fillsWhatIsAsked().completes();
    }
}
