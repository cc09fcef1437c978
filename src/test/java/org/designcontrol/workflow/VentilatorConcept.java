package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;

/** What the ventilator is for and what the law says of it, in words of our own; nobody publishes that with requirements. */
final class VentilatorConcept {

    private final Journey journey;

    VentilatorConcept(Journey journey) {
        this.journey = journey;
    }

    /** From the idea to the plan: the inputs wait to be written. */
    void isApproved() {
        definesIntendedUse();
        journey.takes("clinical", FeatureLifecycle.Element.ENDORSE_CLINICAL_NEED)
                .fills(Map.of(
                        "condition", "Acute respiratory failure",
                        "state", "critical",
                        "significance", "treat or diagnose",
                        "workflowImpact", "One nurse watches two beds instead of one.",
                        "outcomeMetric", "Days without a ventilator within 28 days",
                        "baseline", "9, registry of 2020",
                        "target", "11",
                        "endorsement", "ENDORSED"))
                .writes(Line.of("SOURCE", "SRC-ARDS")
                        .with("text", "Registry of patients with acute respiratory failure")
                        .with("sourceType", "study"))
                .completes();
        journey.takes("marketing", FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT)
                .fills(Map.of("buyer", "Hospitals", "user", "Nurses", "segment", "Intensive care", "effort", "200"))
                .completes();
        journey.team.runJobs();
        journey.reviewsForEveryFunction().approves();
        classifies();
        journey.doesWhatIsOpen().reviewsForEveryFunction().approves().plansDesign();
    }

    private void definesIntendedUse() {
        journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                .fills(Map.of(
                        "intendedUse",
                        "Ventilates adults with acute respiratory failure in intensive care, under the eyes of trained"
                                + " staff.",
                        "markets",
                        List.of("US", "EU")))
                .writes(
                        Line.of("USER_GROUP", journey.key("UG"))
                                .with("who", "Nurses of intensive care")
                                .with("setting", "Intensive care units")
                                .with("literacy", "Professional training")
                                .with("languages", "English")
                                .with("abilities", "Gloves, noise, several beds at once"),
                        Line.of("USER_NEED", journey.key("UN"))
                                .with("text", "Keep the patient breathing while nobody stands at the bed.")
                                .linked("derives", journey.key("UG")))
                .completes();
    }

    /** A device of a strict class that is connected to nothing, learned nothing and knows nobody. */
    private void classifies() {
        Map<String, Object> facts = new LinkedHashMap<>(LaterSteps.classification());
        List.of("personalData", "connectivity", "aiModel", "interfaces", "layUse")
                .forEach(no -> facts.put(no, "no"));
        facts.put("productCode", "CBK");
        journey.takes("regulatory", RegulatoryAssessment.Element.CLASSIFY_FEATURE)
                .fills(facts)
                .writes(LaterSteps.function(journey.key("FN"))
                        .with("measuresBody", "yes")
                        .with("throughSkin", "no")
                        .with("text", "Controls the pressure in the airway and raises alarms."))
                .completes();
        new LaterSteps(journey).confirms();
    }
}
