package org.designcontrol.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks the engine for the application itself: what a model says is no secret of the person who is logged in. */
@Component
class Unattended {

    private final IdentityService identity;

    Unattended(IdentityService identity) {
        this.identity = identity;
    }

    <T> T ask(Supplier<T> question) {
        var person = identity.getCurrentAuthentication();
        if (person == null) {
            return question.get();
        }
        String user = person.getUserId();
        List<String> groups = person.getGroupIds();
        List<String> tenants = person.getTenantIds();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(user, groups, tenants);
        }
    }
}
