package org.designcontrol.access;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Projects people, functions and products to the engine's users, groups and tenants. Call it in the transaction. */
@Component
class EngineIdentity {

    private final IdentityService identity;

    EngineIdentity(IdentityService identity) {
        this.identity = identity;
    }

    void project(Person person) {
        project(person, null);
    }

    void project(Person person, String password) {
        asApplication(() -> save(person, password));
    }

    private void save(Person person, String password) {
        User user = identity.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identity.newUser(person.id());
        }
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        if (password != null) {
            refuseWeak(password, user);
            user.setPassword(password);
        }
        identity.saveUser(user);
        projectFunctions(person);
    }

    private void projectFunctions(Person person) {
        Set<String> has = identity.createGroupQuery().groupMember(person.id()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        Set<String> wanted = person.isActive() ? person.functions() : Set.of();
        minus(has, wanted).forEach(group -> identity.deleteMembership(person.id(), group));
        minus(wanted, has).forEach(group -> identity.createMembership(person.id(), group));
    }

    void project(FunctionRole function) {
        asApplication(() -> save(function));
    }

    private void save(FunctionRole function) {
        if (identity.createGroupQuery().groupId(function.id()).count() == 0) {
            Group group = identity.newGroup(function.id());
            group.setName(function.name());
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    void project(Product product, Set<String> activeMembers) {
        asApplication(() -> save(product, activeMembers));
    }

    private void save(Product product, Set<String> activeMembers) {
        if (identity.createTenantQuery().tenantId(product.key()).count() == 0) {
            Tenant tenant = identity.newTenant(product.key());
            tenant.setName(product.name());
            identity.saveTenant(tenant);
        }
        Set<String> has = identity.createUserQuery().memberOfTenant(product.key()).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        minus(has, activeMembers).forEach(person -> identity.deleteTenantUserMembership(product.key(), person));
        minus(activeMembers, has).forEach(person -> identity.createTenantUserMembership(product.key(), person));
    }

    boolean isPassword(String person, String password) {
        return identity.checkPassword(person, password);
    }

    void unlock(String person) {
        asApplication(() -> identity.unlockUser(person));
    }

    // Nobody has rights of the engine over users, groups and tenants: who may do what is decided before it comes here.
    private void asApplication(Runnable change) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            change.run();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }

    private void refuseWeak(String password, User user) {
        PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(password, user);
        if (!result.isValid()) {
            throw Names.broken(
                    "password",
                    result.getViolatedRules().stream()
                            .map(PasswordPolicyRule::getPlaceholder)
                            .collect(Collectors.joining("; ")));
        }
    }

    private static Set<String> minus(Set<String> from, Set<String> what) {
        Set<String> rest = new HashSet<>(from);
        rest.removeAll(what);
        return rest;
    }
}
