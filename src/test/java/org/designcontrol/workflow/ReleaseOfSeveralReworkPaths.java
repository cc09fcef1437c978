package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.DesignReview.Element.DECIDE_ON_GAPS;
import static org.designcontrol.workflow.ReleasePhase.Element.LAUNCH;
import static org.designcontrol.workflow.ReleasePhase.Element.VALIDATE_DESIGN;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Progress;
import org.designcontrol.trace.Release;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is sent back in a release of several features is done again in those that it is about, and in no other. */
abstract class ReleaseOfSeveralReworkPaths extends ReleaseScene {

    @Autowired
    Progress progress;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void verifiesAgainOnlyTheFeatureThatTheChairNames() {
        Journey lead = new Journey(team, "Stays verified");
        Journey named = new Journey(team, "Is verified again");
        String release = startsVerified(lead, named);
        ReleaseWork.validates(lead, lead.key("UN"), lead.key("UG"), named.key("UN"), named.key("UG"));
        ReleaseWork.reviews(lead);
        long opened = entries(lead, "TASK_OPENED");

        rejects(lead, "T13", named);

        assertThat(lead.waitingAt()).as("not named").isEmpty();
        assertThat(entries(lead, "TASK_OPENED")).isEqualTo(opened);
        assertThat(named.waitingAt()).containsExactly(Verification.Element.VERIFY_DESIGN);
        Work again = named.takes("tester", Verification.Element.VERIFY_DESIGN);
        JsonNode why = again.view().body().path("sentBack");
        assertThat(why.at("/fields/comment").asText()).isEqualTo("Not yet.");
        assertThat(why.at("/fields/gate").asText()).isEqualTo("G4");
        again.writes(Line.of("VERIFICATION", named.key("VER"))
                        .with("actual", "5 to 9 s, with the sound of a ward around it")
                        .with("reason", "The reviewers asked for noise"))
                .completes();
        team.runJobs();
        assertThat(named.waitingAt()).as("it waits for its release").isEmpty();
        start(release);
        assertThat(lead.waitingAt())
                .as("neither validation nor verification of the one that was not named")
                .containsOnly(DesignReview.Element.REVIEW_CANDIDATE, DesignReview.Element.REVIEW_INDEPENDENTLY);
        ReleaseWork.passes(lead);

        assertThat(done(lead, Verification.Element.VERIFY_DESIGN)).isEqualTo(1);
        assertThat(done(named, Verification.Element.VERIFY_DESIGN)).isEqualTo(2);
        assertThat(done(lead, VALIDATE_DESIGN)).isEqualTo(1);
        assertThat(done(named, Verification.Element.CHECK_RISK_CONTROLS)).isEqualTo(1);
        for (Journey each : List.of(lead, named)) {
            assertThat(baselines(each))
                    .extracting(Baseline::gate)
                    .as("the approvals that stood were not asked for again")
                    .containsExactly(Gate.G0, Gate.G1, Gate.G2, Gate.G3, Gate.G4);
        }
    }

    @Test
    void doesWhatIsDoneOnceForTheReleaseAgainUnderItsLeadAndSaysForWhom() {
        Journey lead = verified("Validates for the other", false, null);
        Journey named = verified("Is validated again", false, null);
        String release = plan(lead, named);
        start(release);
        ReleaseWork.validates(lead);
        ReleaseWork.reviews(lead);

        rejects(lead, "T15", named);

        assertThat(progress.sentBack(lead.feature)).containsExactly("T15");
        waits(lead, false, null);
        waits(named, false, null);
        start(release);
        assertThat(lead.waitingAt()).contains(VALIDATE_DESIGN).doesNotContain(ReleasePhase.Element.EVALUATE_USABILITY);
        assertThat(review(lead).at("/fields/reworkFeatures").asText()).isEqualTo(named.feature);
    }

    @Test
    void goesBackFromTheLaunchWithTheFeatureThatIsNamed() {
        Journey lead = verified("Nearly launched", false, null);
        Journey named = verified("Goes back alone", false, null);
        String release = plan(lead, named);
        start(release);
        ReleaseWork.reachesLaunch(lead);

        lead.takes("product", LAUNCH)
                .fills(Map.of("comment", "The alarm has to be louder."))
                .completes(naming(Journey.sendBack(ReleasePhase.Outcome.REJECT, "T07"), named.feature));
        team.runJobs();

        assertThat(releases.require(release).state()).isEqualTo(Release.State.PLANNED);
        assertThat(progress.sentBack(named.feature)).contains("T07");
        assertThat(progress.sentBack(lead.feature))
                .as("the launch is still to be made, and the release makes it once")
                .containsExactly("T20");
    }

    @Test
    void proposesTheFeaturesThatSomebodyWorriesAboutAndTakesThemWhereNobodyIsNamed() {
        Journey lead = verified("Nobody worries", false, null);
        Journey worried = verified("Somebody worries", false, null);
        start(plan(lead, worried));
        ReleaseWork.validates(lead);
        ReleaseWork.reviews(lead);
        Work chair = lead.chairs().fills(Map.of("comment", "Not yet."));
        assertThat(proposed(chair)).as("as long as nothing is open").containsExactly(lead.feature, worried.feature);
        team.as("security")
                .post(
                        "/api/features/" + worried.feature + "/concerns",
                        Map.of("text", "The update path is open to anybody who is near."))
                .isCreated();
        team.runJobs();

        assertThat(proposed(chair)).containsExactly(worried.feature);
        chair.completes(Journey.sendBack(DesignReview.Outcome.REJECT, "T13"));
        team.runJobs();

        assertThat(progress.sentBack(lead.feature)).isEmpty();
        assertThat(progress.sentBack(worried.feature)).containsExactly("T13");
        assertThat(review(lead).at("/fields/reworkFeatures").asText()).isEqualTo(worried.feature);
    }

    @Test
    void proposesAllFeaturesWhereSomebodyBlockedTheirCandidate() {
        Journey lead = verified("Somebody blocks", false, null);
        Journey worried = verified("And somebody worries about it", false, null);
        start(plan(lead, worried));
        ReleaseWork.validates(lead);
        lead.reviews("ux", DesignReview.Outcome.BLOCK);
        ReleaseWork.reviews(lead);
        team.as("security")
                .post(
                        "/api/features/" + worried.feature + "/concerns",
                        Map.of("text", "The update path is open to anybody who is near."))
                .isCreated();
        team.runJobs();

        assertThat(proposed(lead.chairs()))
                .as("nobody knows which of them the block is about")
                .containsExactly(lead.feature, worried.feature);
    }

    @Test
    void proposesTheFeatureWhoseGapsShutTheGate() {
        Journey lead = verified("Without a gap", false, null);
        Journey broken = verified("With a need that nobody met", false, null);
        broken.definesIntendedUse();
        start(plan(lead, broken));
        ReleaseWork.validates(lead, broken.key("UN"), broken.key("UG"));

        Work decision = lead.takes("quality", DECIDE_ON_GAPS).fills(Map.of("comment", "Write the inputs."));

        assertThat(proposed(decision)).containsExactly(broken.feature);
        decision.completes(Journey.sendBack(DesignReview.Outcome.REWORK, "T07"));
        team.runJobs();
        assertThat(progress.sentBack(broken.feature)).containsExactly("T07");
        assertThat(progress.sentBack(lead.feature)).isEmpty();
    }

    @Test
    void sendsBackNothingOfAFeatureThatIsNotInTheRelease() {
        Journey lead = verified("In its release", false, null);
        Journey second = verified("In it too", false, null);
        Journey foreign = new Journey(team, "In none");
        start(plan(lead, second));
        ReleaseWork.validates(lead);
        ReleaseWork.reviews(lead);
        Work chair = lead.chairs().fills(Map.of("comment", "Not yet."));

        assertThat(chair.triesToComplete(naming(Journey.sendBack(DesignReview.Outcome.REJECT, "T13"), foreign.feature))
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .contains(foreign.feature + " is not decided about here");
    }

    private void rejects(Journey lead, String tasks, Journey named) {
        lead.chairs()
                .fills(Map.of("comment", "Not yet."))
                .completes(naming(Journey.sendBack(DesignReview.Outcome.REJECT, tasks), named.feature));
        team.runJobs();
    }

    private static Map<String, String> naming(Map<String, String> decision, String feature) {
        Map<String, String> named = new HashMap<>(decision);
        named.put(DesignReview.REWORK_FEATURES.name(), feature);
        return named;
    }

    private static List<String> proposed(Work work) {
        List<String> keys = new ArrayList<>();
        work.view().isOk().body().path("sendsBackOf").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    private JsonNode review(Journey lead) {
        for (JsonNode item : team.as("auditor")
                .get("/api/features/" + lead.feature + "/items?kind=REVIEW")
                .isOk()
                .body()
                .path("items")) {
            if (item.path("key").asText().endsWith("DecideOnGate")) {
                return item;
            }
        }
        throw new AssertionError("Nobody decided.");
    }

    /** How often a task of the lifecycle was completed, in the record of its feature. */
    private int done(Journey journey, String activity) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM trace_task WHERE feature = ? AND activity = ? AND outcome = 'COMPLETED'",
                Integer.class,
                journey.feature,
                activity);
    }
}
