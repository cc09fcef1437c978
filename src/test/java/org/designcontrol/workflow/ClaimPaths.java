package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.ReleasePhase.Element.CONFIRM_LABELS;
import static org.designcontrol.workflow.ReleaseWork.passes;
import static org.designcontrol.workflow.ReleaseWork.validates;

import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gaps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be published, and under which device identifier. */
abstract class ClaimPaths extends ReleasedPaths {

    private static final Map<String, Object> IDENTIFIED = Map.of(
            "claimsChecked", "confirmed",
            "residualRiskText", "Chapter 3 of the instructions.",
            "udiNeeded", "yes",
            "udiAgency", "GS1",
            "udi", "(01)00860000000017",
            "udiEarlier", "no");

    @Autowired
    Gaps gaps;

    @Test
    void publishesAClaimInTheWordsThatAGateApprovedAndWithItsEvidence() {
        Journey journey = new Journey(team, "Claims more than it may");
        String claim = journey.key("CL");
        team.as("product")
                .on(team.tasks(journey.feature, FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                        .get(0))
                .writes(Line.of("CLAIM", claim)
                        .with("text", "Wakes within a minute.")
                        .with("promotional", "no"));
        LifecyclePaths.verified(journey);
        validates(journey, journey.key("UN"), journey.key("UG"));
        passes(journey);
        Work work = journey.takes("marketing", CONFIRM_LABELS).fills(IDENTIFIED);

        assertThat(broken(work)).containsExactly(claim + " G19-EVIDENCE", claim + " G19-USE");

        work.writes(
                Line.of("SOURCE", journey.key("TRIAL"))
                        .with("text", "Trial of 200 nights")
                        .with("sourceType", "study")
                        .linked("supports", claim),
                Line.of("CLAIM", claim)
                        .with("text", "Wakes at once, always.")
                        .with("withinUse", "no")
                        .with("reason", "Sounds better"));
        assertThat(broken(work)).containsExactly(claim + " G19", claim + " G19-USE");
        assertThat(gaps.of(features.require(journey.feature), log.head()))
                .extracting(Gap::rule)
                .contains("G19");

        work.writes(Line.of("CLAIM", claim)
                        .with("text", "Wakes within a minute.")
                        .with("medical", "yes")
                        .with("withinUse", "yes")
                        .with("reason", "As gate G0 approved it"))
                .completes();
        assertThat(gaps.of(features.require(journey.feature), log.head()))
                .extracting(Gap::rule)
                .doesNotContain("G19", "G19-EVIDENCE", "G19-CLASS", "G19-USE", "G24");
    }

    /** What marketing may not write, it may name: evidence of others, from the claim. */
    @Test
    void answersForWhatIsMeantForAdvertisingAndLinksTheEvidenceThatIsThere() {
        Journey journey = new Journey(team, "Advertised");
        String claim = journey.key("CL");
        team.as("product")
                .on(team.tasks(journey.feature, FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                        .get(0))
                .writes(Line.of("CLAIM", claim)
                        .with("text", "Tried by patients.")
                        .with("promotional", "yes"));
        LifecyclePaths.verified(journey);
        validates(journey, journey.key("UN"), journey.key("UG"));
        passes(journey);
        Work work = journey.takes("marketing", CONFIRM_LABELS).fills(IDENTIFIED);
        assertThat(broken(work))
                .containsExactlyInAnyOrder(claim + " G19-EVIDENCE", claim + " G19-PROMOTION", claim + " G19-USE");

        work.writes(Line.of("CLAIM", claim)
                .with("published", "yes")
                .with("withinUse", "yes")
                .with("reason", "It was tried")
                .linked("rests-on", journey.key("VAL")));
        work.completes();
        assertThat(gaps.of(features.require(journey.feature), log.head()))
                .extracting(Gap::rule)
                .doesNotContain("G19", "G19-EVIDENCE", "G19-PROMOTION");
    }

    @Test
    void saysWhatIsWrongWithAnIdentifierAndWhenANewOneIsNeeded() {
        Journey journey = verified("Identified", true, "T17");
        passes(journey);
        Work work =
                journey.takes("marketing", CONFIRM_LABELS).fills(IDENTIFIED).fills(Map.of("udi", "(01)00860000000016"));
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .containsExactly("udi: UDI-DI: the check digit of 00860000000016 is wrong: it would be 7.");

        work.fills(Map.of(
                "udi", "(01)00860000000017",
                "udiEarlier", "yes",
                "udiBefore", "(01)00860000000017",
                "udiTriggers", List.of("critical warnings or contraindications")));
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .containsExactly(
                        "udi: UDI-DI: this version needs a new one, because of critical warnings or contraindications.");

        work.fills(Map.of("udiTriggers", List.of("none of these"))).completes();
        assertThat(field("LABELLING-" + journey.feature, "udiDecision"))
                .isEqualTo("The UDI-DI of the version on the market may stay.");
    }

    @Test
    void opensNoLastGateOverADeviceWithoutAnIdentifierOrATransferThatDiffers() {
        Journey journey = verified("Neither identified nor as specified", true, "T17,T19");
        passes(journey);
        journey.takes("marketing", CONFIRM_LABELS)
                .fills(IDENTIFIED)
                .fills(Map.of("udiNeeded", "no"))
                .completes();
        ReleaseWork.transferring(journey)
                .fills(Map.of("specMatch", "no", "differences", "The supplier fits another buzzer.", "inAmerica", "no"))
                .completes();
        team.runJobs();

        assertThat(journey.waitingAt()).contains(DesignReview.Element.DECIDE_ON_GAPS);
        assertThat(gaps.at(org.designcontrol.trace.Gate.G5, List.of(features.require(journey.feature)), log.head()))
                .extracting(Gap::rule)
                .contains("G17", "G24", "G24-GUDID");
    }

    @Test
    void asksForTheDatabaseOfTheFdaOnlyWhereItIsADeviceInTheUs() {
        Journey journey = verified("In the database", true, "T19");
        passes(journey);
        Work work = ReleaseWork.transferring(journey).fills(Map.of("gudid", ""));
        assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                .containsExactly("gudid: GUDID: fill it in.");

        work.fills(Map.of("inAmerica", "no")).completes();
        assertThat(field("TRANSFER-" + journey.feature, "gudid")).isEmpty();
    }

    private static List<String> broken(Work work) {
        return work.triesToComplete(Map.of()).isRefused(422).problems().stream()
                .map(problem -> problem.substring(0, problem.indexOf(':')))
                .toList();
    }
}
