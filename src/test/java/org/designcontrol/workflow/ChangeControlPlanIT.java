package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.designcontrol.testkit.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A change control plan of a device without a model is written in the plan of the design (T06). */
class ChangeControlPlanIT {

    private static final List<String> PARTS = List.of("pccpModifications", "pccpProtocol", "pccpImpact");

    @Nested
    @OnH2
    class H2 extends Suite {}

    @Nested
    @OnPostgres
    class Postgres extends Suite {}

    abstract static class Suite extends Paths {

        @Test
        void isAskedInThePlanWhereNoModelChanges() {
            Journey journey = planned("A pump with planned changes", "no", "yes");
            assertThat(field("CLASSIFICATION-" + journey.feature, "pccp")).isEqualTo("yes");
            Work plan = journey.takes("product", FeatureLifecycle.Element.PLAN_DESIGN);

            assertThat(plan.view().text("/document/draft/fields/changePlan")).isEqualTo("yes");
            assertThat(missing(plan)).containsAll(PARTS);
            plan.fills(Map.of("changePlan", "no"));
            assertThat(missing(plan)).doesNotContainAnyElementsOf(PARTS);
            plan.fillsWhatIsAsked().completes();
            assertThat(team.as("product")
                            .get("/api/features/" + journey.feature + "/gaps")
                            .isOk()
                            .raw())
                    .as("the classification expects it all the same")
                    .contains("G25-PCCP-PLAN");
        }

        @Test
        void isNotAskedTwiceWhereTheModelChanges() {
            Journey journey = planned("A model with planned changes", "yes", "yes");
            Work plan = journey.takes("product", FeatureLifecycle.Element.PLAN_DESIGN);

            assertThat(plan.view().text("/document/draft/fields/changePlan")).isEqualTo("no");
            assertThat(missing(plan)).doesNotContainAnyElementsOf(PARTS);
        }

        private static List<String> missing(Work plan) {
            return plan.view().isOk().body().path("missing").findValuesAsText("field");
        }

        private Journey planned(String title, String model, String pccp) {
            Journey journey = new Journey(team, title).passesConcept();
            LaterSteps steps = new LaterSteps(journey);
            Map<String, Object> fields = new HashMap<>(LaterSteps.classification());
            fields.putAll(Map.of("aiModel", model, "pccpPlanned", pccp, "pccpKeepsUse", "yes"));
            if (model.equals("no")) {
                fields.keySet().removeAll(List.of("aiSafetyRole", "aiAnnexIII"));
            }
            steps.classifying()
                    .fills(fields)
                    .writes(LaterSteps.function(journey.key("FN")))
                    .completes();
            steps.confirms();
            return journey.doesWhatIsOpen().reviewsForEveryFunction().approves();
        }
    }
}
