package org.designcontrol.workflow;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Component;

/** Who acts now: a person, or the system where a job runs. */
@Component
class Actor {

    private final IdentityService identity;

    Actor(IdentityService identity) {
        this.identity = identity;
    }

    /** The id of the person, or {@code system}. */
    String id() {
        return isSystem()
                ? NewEntry.SYSTEM
                : identity.getCurrentAuthentication().getUserId();
    }

    /** A job of a product runs with that product's rights, but without a person. */
    boolean isSystem() {
        var current = identity.getCurrentAuthentication();
        return current == null || current.getUserId() == null;
    }

    /** @throws Refused 401 when nobody is logged in */
    String requirePerson() {
        if (isSystem()) {
            throw new Refused(401, "Not logged in", "Log in first.", List.of());
        }
        return id();
    }

    boolean isIn(String group) {
        var person = identity.getCurrentAuthentication();
        return person != null
                && person.getGroupIds() != null
                && person.getGroupIds().contains(group);
    }

    List<String> groups() {
        var person = identity.getCurrentAuthentication();
        return person == null || person.getGroupIds() == null ? List.of() : person.getGroupIds();
    }
}
