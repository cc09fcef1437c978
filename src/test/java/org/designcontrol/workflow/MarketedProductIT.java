package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A feature of a marketed product is judged as a change of it first, also where it is no device by itself. Whether the
 * product is on the market, and how it came there, the record tells from what was launched.
 */
class MarketedProductIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String OTHERWISE = "The app that was launched is sold by another company since May, under its"
            + " own name; this feature is for the clinic alone and shares no code, label or server with it.";

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        @BeforeEach
        void makesAProduct() {
            team.makesItsOwnProduct("MARKET-" + NUMBER.incrementAndGet());
        }

        @AfterEach
        void returnsToTheOtherProduct() {
            team.returns();
        }

        @Test
        void asksNothingMoreWhereNothingOfTheProductWasLaunched() {
            Work work = recipes("Recipes, the first of their product");

            assertThat(fields(work)).doesNotContainKeys("marketed", "marketedRoute", "euMarketedAs");
            assertThat(answer(work, "usChange")).isEqualTo("NONE");
            assertThat(answer(work, "euChange")).isEqualTo("NONE");
            assertThat(proposal(work).path("track").asText()).isEqualTo("light");
            work.completes();
        }

        @Test
        void offersWhatTheRecordShowsAndAsksWhatIsNewAgainstIt() {
            String device = WholeLifecycle.launch(team, "Device that is on the market");

            Work work = recipes("Recipes beside a device");

            assertThat(fields(work))
                    .containsEntry("marketed", "yes")
                    .containsEntry("marketedRoute", "510(k)")
                    .containsEntry("euMarketedAs", "certificate");
            assertThat(missing(work))
                    .containsExactlyInAnyOrder("insidePccp", "newUse", "significantChange", "euSignificantChange");
            work.fills(judged("no", "no"));
            assertThat(answer(work, "usChange")).isEqualTo("LETTER_TO_FILE");
            assertThat(answer(work, "euChange")).isEqualTo("DOCUMENT");
            assertThat(proposal(work).path("track").asText()).isEqualTo("light");

            work.fills(judged("yes", "no"));
            assertThat(answer(work, "usChange")).isEqualTo("NEW_510K");
            assertThat(proposal(work).path("deviceStatus").asText()).isEqualTo("NOT_DEVICE");
            assertThat(proposal(work).path("track").asText()).isEqualTo("standard");
            assertThat(texts(proposal(work).path("tasks"))).contains("T18", "T15");

            work.fills(judged("no", "yes"));
            assertThat(answer(work, "euChange")).isEqualTo("NOTIFIED_BODY");
            assertThat(proposal(work).path("track").asText()).isEqualTo("standard");

            deniesIt(work, device);
        }

        /** Whoever says that it joins nothing, though the record shows a launch, says why, or the question stays open. */
        private void deniesIt(Work work, String device) {
            work.fills(Map.of("marketed", "no"));
            assertThat(answer(work, "usChange")).isEqualTo("MANUAL_RA_REVIEW");
            assertThat(proposal(work).path("track").asText()).isEqualTo("full");
            assertThat(work.triesToComplete(Map.of()).isRefused(422).problems())
                    .anyMatch(problem -> problem.startsWith("marketedRationale:") && problem.contains(device));

            work.fills(Map.of("marketedRationale", OTHERWISE));
            assertThat(answer(work, "usChange")).isEqualTo("NONE");
            assertThat(proposal(work).path("track").asText()).isEqualTo("light");

            work.fills(Map.of("marketed", ""));
            assertThat(answer(work, "usChange"))
                    .as("left empty, the record answers")
                    .isEqualTo("MANUAL_RA_REVIEW");

            work.fills(Map.of("marketed", "no", "marketedRationale", OTHERWISE)).completes();
            Row document = reader.document(features.require(journey.feature), Kind.CLASSIFICATION)
                    .orElseThrow();
            assertThat(Facts.list(document.fields().get("overrides")))
                    .containsExactly("marketed: no (the record shows that " + device
                            + " of this product was launched): " + OTHERWISE);
        }

        private Journey journey;

        private Work recipes(String title) {
            journey = new Journey(team, title);
            journey.team
                    .as("product")
                    .takes(journey.feature, FeatureLifecycle.Element.DEFINE_INTENDED_USE)
                    .fills(Journey.intendedUse())
                    .writes(
                            Line.of("USER_GROUP", journey.key("UG"))
                                    .with("who", "Adults")
                                    .with("setting", "At home"),
                            Journey.need(journey.key("UN")).linked("derives", journey.key("UG")))
                    .completes();
            journey.endorsesClinicalNeed().assessesCommercialFit();
            team.runJobs();
            ReleaseWork.passes(journey);
            Map<String, Object> answers = new HashMap<>(
                    Map.of("deviceExpected", "no", "personalData", "no", "connectivity", "no", "aiModel", "no"));
            return journey.takes("regulatory", RegulatoryAssessment.Element.CLASSIFY_FEATURE)
                    .fills(answers)
                    .writes(Line.of("FUNCTION", journey.key("FN"))
                            .with("text", "Shows recipes")
                            .with("exclusionsUnavailable", "no")
                            .with("medicalPurpose", "no")
                            .with("euMedicalPurpose", "no")
                            .with("euDrivesDevice", "no")
                            .with("euIvdPurpose", "no"));
        }

        private static Map<String, Object> judged(String significant, String significantInTheEu) {
            return Map.of(
                    "insidePccp",
                    "no",
                    "newUse",
                    "no",
                    "significantChange",
                    significant,
                    "euSignificantChange",
                    significantInTheEu);
        }

        private static Map<String, String> fields(Work work) {
            Map<String, String> fields = new HashMap<>();
            work.view()
                    .isOk()
                    .body()
                    .at("/document/draft/fields")
                    .fields()
                    .forEachRemaining(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            return fields;
        }

        private static List<String> missing(Work work) {
            return work.view().isOk().body().path("missing").findValuesAsText("field");
        }

        private JsonNode proposal(Work work) {
            return team.as("regulatory")
                    .get("/api/tasks/" + work.task() + "/proposal")
                    .isOk()
                    .body()
                    .path("proposal");
        }

        private String answer(Work work, String name) {
            return proposal(work).at("/answers/" + name).asText();
        }

        private static List<String> texts(JsonNode list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(each.asText()));
            return texts;
        }
    }
}
