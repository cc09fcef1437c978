package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.designcontrol.trace.Kind;
import org.junit.jupiter.api.Test;

/** What a task asks for on some tracks only, and what applies only after another answer. */
class TracksTest {

    private static final Map<String, String> PROPERTIES = Map.of(
            "record.fields",
                    "result|Result|choice:PASS/FAIL|required; rationale|Rationale|text|required|tracks=standard/full;"
                            + " disposition|Disposition|text|required|showIf=result:FAIL/ABORTED",
            "record.rows", "VERIFICATION>=1; [full]ANOMALY>=1",
            "record.columns", "VERIFICATION:result; [standard/full]VERIFICATION:build,environment");

    @Test
    void asksALightFeatureForLess() {
        TaskModel light = TaskModel.of(PROPERTIES, "", Asked.inAllMarkets("light"));

        assertThat(light.fields()).extracting(TaskField::name).containsExactly("result", "disposition");
        assertThat(light.least()).containsOnlyKeys(Kind.VERIFICATION);
        assertThat(light.columns()).containsEntry(Kind.VERIFICATION, List.of("result"));
        assertThat(light.differsByFeature()).isTrue();
    }

    @Test
    void asksAFullFeatureForEverything() {
        TaskModel full = TaskModel.of(PROPERTIES, "");

        assertThat(full.fields()).hasSize(3);
        assertThat(full.least()).containsEntry(Kind.ANOMALY, new TaskModel.Least(1, null));
        assertThat(full.columns()).containsEntry(Kind.VERIFICATION, List.of("result", "build", "environment"));
    }

    @Test
    void knowsATaskThatIsTheSameOnAllTracks() {
        assertThat(TaskModel.of(Map.of("record.columns", "USER_NEED:text; CLAIM:text"), "")
                        .differsByFeature())
                .isFalse();
    }

    @Test
    void doesNotAskForAFieldThatDoesNotApply() {
        TaskModel model = TaskModel.of(PROPERTIES, "");

        assertThat(applicable(model, Map.of("result", "PASS"))).doesNotContain("disposition");
        assertThat(applicable(model, Map.of("result", "FAIL"))).contains("disposition");
        assertThat(applicable(model, Map.of("result", List.of("PASS", "ABORTED"))))
                .contains("disposition");
    }

    @Test
    void doesNotAskForWhatDependsOnAFieldThatDoesNotApply() {
        TaskModel model = TaskModel.of(
                Map.of(
                        "record.fields",
                        "gdpr|GDPR?|yesno; dpia|DPIA?|yesno|showIf=gdpr:yes;"
                                + " dpiaResult|Result|text|required|showIf=dpia:yes"),
                "");

        assertThat(applicable(model, Map.of("gdpr", "no", "dpia", "yes"))).containsExactly("gdpr");
        assertThat(applicable(model, Map.of("gdpr", "yes", "dpia", "yes"))).hasSize(3);
    }

    @Test
    void asksForAReasonOnlyWithTheDecisionThatNeedsOne() {
        TaskModel model = TaskModel.of(
                Map.of(
                        "record.fields",
                        "types|Types|choices:510(k)/PMA; number|Number|text|required|showIf=types:510(k) and outcome:GRANTED;"
                                + " why|Why|text|required|showIf=outcome:REJECT",
                        "decision.fields",
                        "outcome=GRANTED/REJECT"),
                "");
        Map<String, Object> values = Map.of("types", List.of("510(k)"));

        assertThat(model.applicable(values, Map.of()))
                .extracting(TaskField::name)
                .containsExactly("types");
        assertThat(model.applicable(values, Map.of("outcome", "GRANTED")))
                .extracting(TaskField::name)
                .containsExactly("types", "number");
        assertThat(model.applicable(Map.of("types", List.of("PMA")), Map.of("outcome", "GRANTED")))
                .extracting(TaskField::name)
                .containsExactly("types");
        assertThat(model.applicable(values, Map.of("outcome", "REJECT")))
                .extracting(TaskField::name)
                .containsExactly("types", "why");
    }

    private static List<String> applicable(TaskModel model, Map<String, Object> values) {
        return model.applicable(values, Map.of()).stream().map(TaskField::name).toList();
    }

    @Test
    void needsRowsOnlyWhereAnAnswerAsksForThem() {
        TaskModel.Least least = TaskModel.Least.parse("1 if state:critical/serious");

        assertThat(least.now(Map.of("state", "serious"), Map.of())).isEqualTo(1);
        assertThat(least.now(Map.of("state", "none"), Map.of())).isZero();
        assertThat(least.now(Map.of(), Map.of())).isZero();
        assertThat(TaskModel.Least.parse("2").now(Map.of(), Map.of())).isEqualTo(2);
    }

    @Test
    void holdsANumberAgainstTheOneThatIsWanted() {
        TaskField done = TaskField.parse(
                        "done|Done|number|required|notBelow=wanted; wanted|Wanted|number", Asked.inAllMarkets("full"))
                .get(0);

        assertThat(done.objections(Map.of("done", "89,5", "wanted", "90"), Map.of()))
                .containsExactly("Done: at least 90, now 89,5.");
        assertThat(done.objections(Map.of("done", "90", "wanted", "90"), Map.of()))
                .isEmpty();
        assertThat(done.objections(Map.of("done", "many", "wanted", "90"), Map.of()))
                .containsExactly("Done: give a number.");
    }
}
