package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Team;
import org.designcontrol.testkit.Work;

/** One feature on its way, with contents of our own making where a test does not care what they are. */
final class Journey {

    /** The people who review at a gate, each for one function. */
    static final List<String> CONCEPT_REVIEWERS = List.of("product", "clinical");

    /** Data that do not match; and what a proof shows of an exchange by FHIR. */
    static final List<String> MISMATCHES = List.of("units", "patient identity", "time");

    static final List<String> SHOWN = List.of(
            "CapabilityStatement", "implementation guide", "terminology bindings", "units", "patient identity", "time");

    static final List<String> INPUT_REVIEWERS = List.of("quality", "engineering", "clinical", "ux");

    final Team team;
    final String feature;
    private boolean critical;

    Journey(Team team, String title) {
        this.team = team;
        this.feature = team.startsFeature(title);
    }

    /** A key of this feature: item keys are unique in a product. */
    String key(String prefix) {
        return prefix + "-" + feature.substring(feature.length() - 4);
    }

    Work takes(String person, String element) {
        return team.as(person).takes(feature, element);
    }

    List<String> waitingAt() {
        return team.waitingAt(feature);
    }

    Journey definesIntendedUse() {
        return definesIntendedUseOn(takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE));
    }

    Journey definesIntendedUseOn(Work work) {
        work.fills(intendedUse())
                .writes(
                        Line.of("USER_GROUP", key("UG"))
                                .with("who", "Adults with COPD")
                                .with("setting", "At home")
                                .with("literacy", "Primary school")
                                .with("languages", "English")
                                .with("abilities", "Short of breath, shaking hands"),
                        need(key("UN")).linked("derives", key("UG")))
                .completes();
        return this;
    }

    static Map<String, Object> intendedUse() {
        return Map.of(
                "intendedUse",
                "Tells adults with COPD at home when their oxygen saturation falls, so that they call for help.",
                "markets",
                List.of("US", "EU"));
    }

    static Line need(String key) {
        return Line.of("USER_NEED", key).with("text", "Notice a fall of saturation while asleep.");
    }

    Journey endorsesClinicalNeed() {
        takes("clinical", FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED)
                .fills(clinicalNeed())
                .writes(source(key("SRC")))
                .completes();
        return this;
    }

    static Map<String, Object> clinicalNeed() {
        return Map.of(
                "condition", "COPD",
                "state", "serious",
                "significance", "inform clinical management",
                "workflowImpact", "Nurses call back within the hour.",
                "outcomeMetric", "Admissions a year",
                "baseline", "1.4, registry of 2024",
                "target", "1.0",
                "endorsement", "ENDORSED");
    }

    static Line source(String key) {
        return Line.of("SOURCE", key).with("text", "Registry of admissions").with("sourceType", "study");
    }

    Journey assessesCommercialFit() {
        takes("marketing", FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT)
                .fills(commercialFit())
                .completes();
        return this;
    }

    static Map<String, Object> commercialFit() {
        return Map.of("buyer", "Clinics", "user", "Patients", "segment", "Home care", "effort", "12");
    }

    /** T01 to T03, and the candidate of gate G0 is under review. */
    Journey describesConcept() {
        definesIntendedUse().endorsesClinicalNeed().assessesCommercialFit();
        team.runJobs();
        return this;
    }

    Journey passesConcept() {
        return describesConcept().reviewsConcept().approves();
    }

    Journey reviewsConcept() {
        CONCEPT_REVIEWERS.forEach(person -> reviews(person, DesignReview.Outcome.ENDORSE));
        return this;
    }

    /** The classification, its gate and the plan: the inputs wait to be written. */
    Journey reachesInputs() {
        return passesConcept().passesAssessment().plansDesign().definesInteroperability();
    }

    Journey passesAssessment() {
        return assesses().reviewsForEveryFunction().approves();
    }

    /** T04 and the plans that are asked for, and the candidate of gate G1 is under review. */
    Journey assesses() {
        new LaterSteps(this).classifies().confirms();
        return doesWhatIsOpen();
    }

    /** Every open task for which filling in its fields is enough. */
    Journey doesWhatIsOpen() {
        for (String element : team.waitingAt(feature)) {
            if (!element.equals(DesignReview.Element.REVIEW_CANDIDATE)) {
                Work work = takes(team.persons(feature, element).get(0), element);
                if (element.equals(RegulatoryAssessment.Element.PLAN_DATA_AND_MODEL)) {
                    work.writes(new LaterSteps(this).plannedGroups()).fills(LaterSteps.limits());
                }
                work.fillsWhatIsAsked().completes();
            }
        }
        team.runJobs();
        return this;
    }

    /** Whoever the table asks, each for the own function. */
    Journey reviewsForEveryFunction() {
        team.persons(feature, DesignReview.Element.REVIEW_CANDIDATE)
                .forEach(person -> reviews(person, DesignReview.Outcome.ENDORSE));
        if (waitingAt().contains(DesignReview.Element.REVIEW_INDEPENDENTLY)) {
            takes("reviewer", DesignReview.Element.REVIEW_INDEPENDENTLY).decides(DesignReview.Outcome.ENDORSE);
            team.runJobs();
        }
        return this;
    }

    /** T06, where the track asks for it. */
    Journey plansDesign() {
        if (waitingAt().contains(FeatureLifecycle.Element.PLAN_DESIGN)) {
            takes("product", FeatureLifecycle.Element.PLAN_DESIGN)
                    .fillsWhatIsAsked()
                    .completes();
        }
        team.runJobs();
        return this;
    }

    Journey reviewsInputs() {
        INPUT_REVIEWERS.forEach(person -> reviews(person, DesignReview.Outcome.ENDORSE));
        takes("reviewer", DesignReview.Element.REVIEW_INDEPENDENTLY).decides(DesignReview.Outcome.ENDORSE);
        team.runJobs();
        return this;
    }

    Journey reviews(String person, String outcome) {
        takes(person, DesignReview.Element.REVIEW_CANDIDATE)
                .fills(Map.of("comment", "Looked at every row for my function."))
                .decides(outcome);
        team.runJobs();
        return this;
    }

    Work chairs() {
        return takes("quality", DesignReview.Element.DECIDE_ON_GATE).fills(Map.of("attendees", "Quinn for quality"));
    }

    Journey approves() {
        chairs().decides(DesignReview.Outcome.APPROVE);
        team.runJobs();
        return this;
    }

    Journey rejects(String tasks) {
        chairs().fills(Map.of("comment", "Not yet.")).completes(sendBack(DesignReview.Outcome.REJECT, tasks));
        team.runJobs();
        return this;
    }

    static Map<String, String> sendBack(String outcome, String tasks) {
        return Map.of(DesignReview.OUTCOME.name(), outcome, DesignReview.REWORK_TASKS.name(), tasks);
    }

    Line input(String key) {
        return Line.of("DESIGN_INPUT", key)
                .with("text", "The alarm sounds within 10 s of a saturation below 88 %.")
                .with("metric", "Delay of the alarm")
                .with("unit", "s")
                .with("tolerance", "at most 10")
                .with("level", "SYSTEM")
                .with("security", "yes")
                .with("verifyMethod", "TEST");
    }

    Journey definesInputs() {
        takes("engineering", DesignInputs.Element.DEFINE_DESIGN_INPUTS)
                .writes(input(key("DI")).linked("derives", key("UN")))
                .completes();
        return this;
    }

    Journey analysesUse() {
        return analysesUse("no");
    }

    /** Whether it has a task of a user that has to be tried. */
    boolean isCritical() {
        return critical;
    }

    /** @param critical whether the task of the user does serious harm when it goes wrong */
    Journey analysesUse(String critical) {
        this.critical = critical.equals("yes");
        takes("ux", DesignInputs.Element.ANALYSE_USE_RELATED_RISK)
                .fills(usability())
                .writes(useTask(key("UT")).with("critical", critical))
                .completes();
        return this;
    }

    static Line useTask(String key) {
        return Line.of("USE_TASK", key)
                .with("text", "Put the sensor on")
                .with("useError", "It sits loosely")
                .with("situation", "It reads too low")
                .with("harm", "A call for help that nobody needs")
                .with("critical", "no")
                .with("prevention", "The screen says how it sits");
    }

    static Map<String, Object> usability() {
        return Map.of(
                "riskAnalysis", "A sensor put on loosely reads too low; the screen says so.",
                "accessibility", "Large buttons",
                "literacy", "Primary school",
                "languages", "English");
    }

    Line hazard(String key) {
        return Line.of("HAZARD", key)
                .with("hazard", "Missed alarm")
                .with("sequence", "The phone is muted")
                .with("situation", "Saturation falls unnoticed")
                .with("harm", "Hypoxia")
                .with("severity", 4)
                .with("probability", 1)
                .with("negativeTests", MISMATCHES);
    }

    Journey analysesHazards() {
        takes("quality", DesignInputs.Element.ANALYSE_HAZARDS)
                .writes(hazard(key("HAZ")))
                .completes();
        return this;
    }

    Journey definesInteroperability() {
        if (waitingAt().contains(DesignInputs.Element.DEFINE_INTEROPERABILITY)) {
            takes("engineering", DesignInputs.Element.DEFINE_INTEROPERABILITY)
                    .writes(input(key("IO"))
                            .with("level", "SOFTWARE")
                            .with("partner", "Record of the clinic")
                            .with("standard", "HL7 FHIR")
                            .with("standardVersion", "R4")
                            .with("legacy", "no")
                            .with(
                                    "conformance",
                                    List.of("CapabilityStatement", "implementation guide", "terminology bindings"))
                            .with("negativeTests", MISMATCHES)
                            .linked("derives", key("SRC")))
                    .completes();
        }
        return this;
    }

    /** T07, T08a, T09 and T25, and the candidate of gate G2 is under review or its gaps are. */
    Journey writesInputs() {
        definesInputs().analysesUse().analysesHazards().definesInteroperability();
        team.runJobs();
        return this;
    }
}
