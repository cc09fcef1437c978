package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.ReleasePhase.Element.EVALUATE_USABILITY;
import static org.designcontrol.workflow.ReleasePhase.Element.VALIDATE_DESIGN;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Release;
import org.junit.jupiter.api.Test;

/** A release is worked on as one: its tasks show and write the rows of all its features, and of no other. */
abstract class ReleaseOfSeveralPaths extends ReleaseScene {

    @Test
    void showsTheRowsAndGapsOfAllItsFeatures() {
        Journey one = verified("Shown first", false, null);
        Journey two = verified("Shown second", false, null);
        one.definesIntendedUse();
        two.definesIntendedUse();
        String release = plan(one, two);
        start(release);

        JsonNode task = one.takes("clinical", VALIDATE_DESIGN).view().body();

        assertThat(task.path("release").asText()).isEqualTo(release);
        assertThat(texts(task.path("together"), "key")).containsExactly(one.feature, two.feature);
        assertThat(keys(release, "items")).contains(one.key("UN"), two.key("UN"));
        assertThat(texts(gaps(release), "item")).contains(one.key("UN"), two.key("UN"));
    }

    @Test
    void namesNoReleaseInATaskOfOneFeature() {
        Journey journey = verified("By itself", true, null);

        JsonNode task = journey.takes("clinical", VALIDATE_DESIGN).view().body();

        assertThat(task.has("release")).isFalse();
        assertThat(task.has("together")).isFalse();
    }

    @Test
    void writesTheRowsOfAllItsFeaturesAndIssuesThemTogether() {
        Journey one = conceived("Writes its own");
        Journey two = conceived("Is written too");
        Journey other = conceived("Is in another release");
        start(plan(one, two));
        start(plan(other));
        List.of(one, two, other).forEach(this::raisesAHazard);

        Work evaluation = one.takes("ux", EVALUATE_USABILITY);
        evaluation.writes(judged(one), judged(two));
        evaluation.tryToWrite(judged(other)).isRefused(422);
        assertThat(row(two).path("state").asText()).isEqualTo("WORKING");
        evaluation.fills(took(one, two)).fillsWhatIsAsked().completes();

        for (Journey journey : List.of(one, two)) {
            assertThat(row(journey).path("state").asText()).isEqualTo("ISSUED");
            assertThat(row(journey).path("revision").asInt()).isEqualTo(2);
        }
        assertThat(entries(two, "ITEM_REVISED"))
                .as("in the chain of its own feature")
                .isEqualTo(1);
        assertThat(row(other).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void holdsTheTestsOfAllItsFeaturesAgainstTheBuildThatIsReleased() {
        Journey one = new Journey(team, "Leads to another build");
        Journey two = new Journey(team, "Goes with it");
        String release = startsVerified(one, two);
        ReleaseWork.validates(one, one.key("UN"), one.key("UG"), two.key("UN"), two.key("UG"));
        ReleaseWork.passes(one);
        ReleaseWork.confirmsLabels(one);
        ReleaseWork.judgesOverallRisk(one);
        ReleaseWork.submits(one);
        ReleaseWork.grants(one);
        assertThat(of(release, "G04")).isEmpty();

        ReleaseWork.transfers(one, Map.of("releaseBuild", "1.4.1"));

        assertThat(of(release, "G04")).contains(one.key("UN"), two.key("UN"));
        assertThat(of(release, "G02-BUILD")).contains(one.key("DI"), two.key("DI"));
        assertThat(texts(
                        team.as("auditor")
                                .get("/api/features/" + two.feature + "/gaps")
                                .isOk()
                                .body()
                                .path("gaps"),
                        "rule"))
                .as("also where the feature is read by itself")
                .contains("G04", "G02-BUILD");
    }

    @Test
    void tellsInTheGapsOfEachFeatureWhatChangedBehindTheConfirmationOfItsLead() {
        Journey lead = verified("Confirms for both", false, null);
        Journey led = verified("Is confirmed by the other", false, null);
        start(plan(lead, led));
        lead.takes("clinical", VALIDATE_DESIGN)
                .writes(
                        ReleaseWork.validation(lead),
                        ReleaseWork.validation(led).with("feature", led.feature))
                .fillsWhatIsAsked()
                .completes();
        ReleaseWork.confirms(lead, ReleasePhase.Element.CONFIRM_VALIDATION);
        assertThat(rules(led)).doesNotContain("G03-CONFIRMED");

        lead.takes("ux", EVALUATE_USABILITY)
                .fills(Map.of("summativeParticipants", lead.key("UG") + ": 16"))
                .fillsWhatIsAsked()
                .writes(Line.of("VALIDATION", led.key("VAL"))
                        .with("site", "At the homes of twelve of them")
                        .with("reason", "Where the study took place"))
                .completes();
        team.runJobs();

        assertThat(rules(led)).contains("G03-CONFIRMED");
        assertThat(rules(lead)).as("nothing of it changed").doesNotContain("G03-CONFIRMED");
    }

    private List<String> rules(Journey journey) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/gaps?gate=G4")
                .isOk()
                .body()
                .findValuesAsText("rule");
    }

    @Test
    void aNewRowBelongsToTheFeatureThatIsChosenOrThatItLinksToAndOtherwiseToTheLead() {
        Journey lead = conceived("Leads new rows");
        Journey other = conceived("Gets rows of its own");
        Journey foreign = conceived("Is not in this release");
        start(plan(lead, other));
        Work validation = lead.takes("clinical", VALIDATE_DESIGN);

        String linked = validation.writesNew(validation(lead, null).linked("validates", other.key("UN")));
        String both = validation.writesNew(
                validation(lead, null).linked("validates", lead.key("UN")).linked("validates", other.key("UN")));
        String chosen = validation.writesNew(validation(lead, null).with("feature", other.feature));
        String plain = validation.writesNew(validation(lead, null));

        assertThat(keysOf(other, "VALIDATION")).containsExactlyInAnyOrder(linked, chosen);
        assertThat(keysOf(lead, "VALIDATION")).containsExactlyInAnyOrder(both, plain);
        assertThat(entries(other, "ITEM_CREATED")).as("in its own chain").isGreaterThan(2);
        validation
                .tryToWrite(validation(lead, null).with("feature", foreign.feature))
                .isRefused(422);
        validation
                .tryToWrite(validation(lead, plain).with("feature", other.feature))
                .isRefused(422);
    }

    @Test
    void showsAtItsGateWhatChangedInEachFeatureSinceItsOwnLastGate() {
        Journey lead = verified("Never passed a gate", false, null);
        Journey other = LifecyclePaths.specified(team, "Passed four");
        String release = plan(lead, other);
        buildsAndVerifies(other);
        start(release);
        Line own = validation(other, other.key("VAL"))
                .linked("validates", other.key("UN"))
                .linked("validates", other.key("UG"));
        ReleaseWork.validates(lead, List.of(own), other.key("UG"));

        JsonNode found = team.as("quality")
                .get("/api/tasks/"
                        + lead.takes("quality", DesignReview.Element.REVIEW_CANDIDATE)
                                .task() + "/changes")
                .isOk()
                .body();

        assertThat(found.has("since")).isFalse();
        assertThat(found.at("/features").findValuesAsText("title")).contains("Never passed a gate", "Passed four");
        assertThat(found.at("/features/0/feature/key").asText()).isEqualTo(lead.feature);
        assertThat(found.at("/features/0").has("changes")).isFalse();
        assertThat(found.at("/features/1/since").asText()).isEqualTo("G3");
        assertThat(texts(found.at("/features/1/changes/changes"), "key"))
                .contains(other.key("VAL"), other.key("VER"))
                .as("it links to the user group of the other, so it is about that one too")
                .contains(lead.key("VAL"));
    }

    private static Line validation(Journey journey, String key) {
        Line row = Line.of("VALIDATION", key);
        for (Map.Entry<String, Object> field :
                ReleaseWork.validation(journey).fields().entrySet()) {
            row = List.of("kind", "key").contains(field.getKey()) ? row : row.with(field.getKey(), field.getValue());
        }
        return row;
    }

    private List<String> keysOf(Journey journey, String kind) {
        List<String> keys = new ArrayList<>();
        team.as("auditor")
                .get("/api/features/" + journey.feature + "/items?kind=" + kind)
                .isOk()
                .body()
                .path("items")
                .forEach(item -> keys.add(item.path("key").asText()));
        return keys;
    }

    @Test
    void takesBackWhatItWroteOfAllItsFeaturesWhenItsLeadIsStopped() {
        Journey lead = conceived("Leads, writes, is stopped");
        Journey other = conceived("Keeps what was issued");
        start(plan(lead, other));
        raisesAHazard(other);
        lead.takes("ux", EVALUATE_USABILITY).writes(judged(other));

        stops(lead);

        assertThat(row(other).at("/fields/harm").asText()).isEqualTo("Burn");
        assertThat(features.require(other.feature).phase()).isNotEqualTo("STOPPED");
    }

    @Test
    void takesBackWhatItWroteOfAFeatureThatIsStopped() {
        Journey lead = conceived("Leads on");
        Journey stopped = conceived("Is stopped and taken back");
        start(plan(lead, stopped));
        raisesAHazard(stopped);
        Work evaluation = lead.takes("ux", EVALUATE_USABILITY);
        evaluation.writes(judged(stopped));

        stops(stopped);

        assertThat(row(stopped).at("/fields/harm").asText()).isEqualTo("Burn");
        evaluation.tryToWrite(judged(stopped)).isRefused(422);
        evaluation.fills(took(lead)).fillsWhatIsAsked().completes();
    }

    @Test
    void writesNothingOfAFeatureThatIsPausedUntilItIsResumed() {
        Journey lead = conceived("Leads on beside a pause");
        Journey paused = conceived("Is paused in its release");
        start(plan(lead, paused));
        raisesAHazard(paused);
        String path = "/api/features/" + paused.feature;
        Map<String, String> why = Map.of("reason", "Everybody is at the fair this week");
        Work evaluation = lead.takes("ux", EVALUATE_USABILITY);

        team.as("product").post(path + "/pause", why).isOk();
        evaluation.tryToWrite(judged(paused)).isRefused(422);
        team.as("product").post(path + "/resume", why).isOk();

        evaluation.writes(judged(paused));
    }

    @Test
    void leavesAPlannedReleaseWithAFeatureThatIsStopped() {
        Journey stopped = verified("Planned and stopped", false, null);
        Journey stays = verified("Stays planned", false, null);
        String release = plan(stopped, stays);

        stops(stopped);

        assertThat(releases.require(release).state()).isEqualTo(Release.State.PLANNED);
        assertThat(entries(stopped, "FEATURE_LEFT_OUT_OF_RELEASE")).isEqualTo(1);
        assertThat(texts(
                        team.as("product")
                                .get("/api/releases/" + release)
                                .body()
                                .path("features"),
                        "key"))
                .containsExactly(stays.feature);
        start(release);
        assertThat(releases.require(release).lead()).isEqualTo(stays.feature);
    }

    @Test
    void isWithdrawnWhenTheLastFeatureThatWasPlannedIsStopped() {
        Journey journey = verified("The only one planned", false, null);
        String release = plan(journey);

        stops(journey);

        assertThat(releases.require(release).state()).isEqualTo(Release.State.WITHDRAWN);
    }

    /** Verified, with a concept that was approved: from then on hazards may be raised. */
    private Journey conceived(String title) {
        Journey journey = new Journey(team, title).passesConcept();
        waits(journey, false, null);
        return journey;
    }

    /** In any phase after the concept, beside the lifecycle. */
    private void raisesAHazard(Journey journey) {
        team.as("clinical")
                .post(
                        "/api/features/" + journey.feature + "/revisions",
                        Map.of("reason", "A nurse told us of a burn.", "hazards", true))
                .isCreated();
        team.runJobs();
        team.as("clinical")
                .on(team.tasks(journey.feature, Revision.Element.RAISE_HAZARD).get(0))
                .writes(Line.of("HAZARD", journey.key("HAZ"))
                        .with("hazard", "Heat")
                        .with("situation", "The sensor stays on all night")
                        .with("harm", "Burn"))
                .completes();
        team.runJobs();
    }

    private static Line judged(Journey journey) {
        return Line.of("HAZARD", journey.key("HAZ"))
                .with("harm", "Burn of the second degree")
                .with("reason", "Seen in the summative evaluation");
    }

    /** Who took part, of each user group. */
    private static Map<String, Object> took(Journey... journeys) {
        StringJoiner lines = new StringJoiner("\n");
        for (Journey journey : journeys) {
            lines.add(journey.key("UG") + ": 16");
        }
        return Map.of("summativeParticipants", lines.toString(), "labelComprehension", "All understood every line.");
    }

    private JsonNode row(Journey journey) {
        for (JsonNode item : team.as("auditor")
                .get("/api/features/" + journey.feature + "/items?kind=HAZARD")
                .isOk()
                .body()
                .path("items")) {
            if (item.path("key").asText().equals(journey.key("HAZ"))) {
                return item;
            }
        }
        throw new AssertionError("There is no " + journey.key("HAZ"));
    }

    private JsonNode gaps(String release) {
        return team.as("auditor")
                .get("/api/releases/" + release + "/gaps")
                .isOk()
                .body()
                .path("gaps");
    }

    /** Items about which a rule has something to say. */
    private List<String> of(String release, String rule) {
        List<String> items = new ArrayList<>();
        for (JsonNode gap : gaps(release)) {
            if (gap.path("rule").asText().equals(rule)) {
                items.add(gap.path("item").asText());
            }
        }
        return items;
    }

    private List<String> keys(String release, String what) {
        return texts(
                team.as("auditor")
                        .get("/api/releases/" + release + "/" + what)
                        .isOk()
                        .body()
                        .path(what),
                "key");
    }

    private static List<String> texts(JsonNode all, String field) {
        List<String> texts = new ArrayList<>();
        all.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }
}
