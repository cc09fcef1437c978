package org.designcontrol.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.designcontrol.workflow.DesignReview;
import org.designcontrol.workflow.FeatureLifecycle;
import org.springframework.stereotype.Component;

/**
 * The filters that everybody finds in Tasklist; tasks of paused features are in none of them. Made once; what
 * administrators make of them later stays.
 */
@Component
class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void ensureAll() {
        ensure(
                10,
                "Mine",
                "Tasks that you hold",
                tasks.createTaskQuery().active().taskAssigneeExpression("${currentUser()}"));
        ensure(
                20,
                "My groups",
                "Tasks that somebody of your functions must take",
                tasks.createTaskQuery().active().taskCandidateGroupInExpression("${currentUserGroups()}"));
        ensure(
                30,
                "Overdue",
                "Tasks whose due date has passed",
                tasks.createTaskQuery().active().dueBeforeExpression("${now()}"));
        ensure(
                40,
                "Everything of a feature",
                "All open tasks, feature by feature; search for Business Key = FEAT-0001 to see one",
                tasks.createTaskQuery()
                        .active()
                        .orderByProcessVariable(FeatureLifecycle.FEATURE_KEY.name(), ValueType.STRING)
                        .asc());
    }

    private void ensure(int priority, String name, String description, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        filters.saveFilter(filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of(
                        "description",
                        description,
                        "priority",
                        priority,
                        "color",
                        "#1c5a7d",
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        List.of(
                                Map.of("name", FeatureLifecycle.FEATURE_KEY.name(), "label", "Feature"),
                                Map.of("name", DesignReview.GATE.name(), "label", "Gate")))));
    }
}
