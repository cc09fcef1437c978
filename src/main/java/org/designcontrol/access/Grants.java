package org.designcontrol.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.designcontrol.workflow.Concern;
import org.designcontrol.workflow.FeatureLifecycle;
import org.designcontrol.workflow.ReleasePhase;
import org.designcontrol.workflow.Revision;
import org.springframework.stereotype.Component;

/**
 * What each function may do in the engine. Granted on whole resources, so their number does not grow with the work;
 * tenants keep products apart, and {@link CandidatesOnly} says who may act on which task.
 */
@Component
class Grants {

    /**
     * The processes that people start in Tasklist, and the one variable that a start carries. All others are called by them,
     * or started over our own interface.
     */
    static final Map<String, String> STARTED_BY_PEOPLE = Map.of(
            FeatureLifecycle.KEY, FeatureLifecycle.IDEA_ID.name(),
            ReleasePhase.KEY, ReleasePhase.PLAN_ID.name());

    /** Started by everybody who works on the product, over {@code /api} only: the record asks first whether it may be. */
    private static final List<String> STARTED_BESIDE = List.of(Revision.KEY, Concern.KEY);

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** At start; the rows end up exactly as declared here, however often it runs. */
    void ensureAll() {
        Functions.ALL.keySet().forEach(this::ensure);
    }

    private void ensure(String function) {
        List<Permission> processes = new ArrayList<>(List.of(
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                // Without it Tasklist does not say in its list which feature a task belongs to.
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY));
        grant(function, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(function, Resources.USER, ANY, Permissions.READ);
        grant(function, Resources.GROUP, ANY, Permissions.READ);
        if (!function.equals(Functions.ADMIN)) {
            grant(function, Resources.FILTER, ANY, Permissions.READ);
        }
        if (!Set.of(Functions.AUDITORS, Functions.ADMIN).contains(function)) {
            processes.add(ProcessDefinitionPermissions.TASK_WORK);
            STARTED_BESIDE.forEach(
                    process -> grant(function, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE));
            grant(function, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        }
        if (Functions.WATCHING.contains(function)) {
            grant(function, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(function, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
            grant(function, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
            grant(function, Resources.DEPLOYMENT, ANY, Permissions.READ);
        }
        if (function.equals(Functions.PRODUCT_MANAGEMENT)) {
            STARTED_BY_PEOPLE
                    .keySet()
                    .forEach(key -> grant(function, Resources.PROCESS_DEFINITION, key, Permissions.CREATE_INSTANCE));
        }
        if (function.equals(Functions.ADMIN)) {
            // Takes a task from somebody who is away, and runs a failed job again; does no work of the process.
            processes.add(ProcessDefinitionPermissions.TASK_ASSIGN);
            processes.add(ProcessDefinitionPermissions.RETRY_JOB);
            grant(function, Resources.FILTER, ANY, Permissions.ALL);
        }
        grant(function, Resources.PROCESS_DEFINITION, ANY, processes.toArray(Permission[]::new));
    }

    private void grant(String function, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(function)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(function);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
