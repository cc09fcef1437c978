package org.designcontrol.access;

import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Component;

/** Says who asks, and lets administrators only. */
@Component
class Administrators {

    private final Memberships memberships;

    Administrators(Memberships memberships) {
        this.memberships = memberships;
    }

    Membership current() {
        return CurrentPerson.id()
                .map(memberships::of)
                .filter(Membership::active)
                .orElseThrow(() -> Refused.forbidden("Log in first."));
    }

    void only() {
        if (!current().isAdministrator()) {
            throw Refused.forbidden("Only administrators see and change people, functions and products.");
        }
    }
}
