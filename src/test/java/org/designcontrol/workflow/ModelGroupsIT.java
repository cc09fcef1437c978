package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.designcontrol.testkit.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What models name outside of themselves is there in the running application. */
@OnH2
class ModelGroupsIT extends Paths {

    @Autowired
    ApplicationContext context;

    @Test
    void everyGroupThatAModelOrTheTableNamesIsThere() {
        Set<String> named = new TreeSet<>();
        for (String key : Set.of(FeatureLifecycle.KEY, DesignInputs.KEY, DesignReview.KEY)) {
            Bpmn.readModelFromFile(Path.of("processes", key + ".bpmn").toFile())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> named.addAll(task.getCamundaCandidateGroupsList()));
        }
        assertThat(named.remove("${" + DesignReview.REVIEW_FUNCTION.name() + "}"))
                .isTrue();
        assertThat(named.remove("${gateReview.independentGroup(execution)}"))
                .as("of the table too")
                .isTrue();
        Dmn.readModelFromFile(Path.of("processes", GateReviewers.KEY + ".dmn").toFile())
                .getModelElementsByType(Rule.class)
                .forEach(rule -> named.add(rule.getOutputEntries().stream()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .getTextContent()
                        .strip()
                        .replace("\"", "")));

        assertThat(engine.getIdentityService().createGroupQuery().list())
                .extracting(Group::getId)
                .containsAll(named);
    }

    @Test
    void everyBeanThatAModelMayCallIsThere() {
        assertThat(Stream.of(context.getBeanDefinitionNames())).containsAll(ModelBeans.NAMES);
    }
}
