package org.designcontrol.access;

import java.util.List;
import java.util.Set;

/** What a person may speak for and which products they belong to, at this moment; empty for who is not active. */
record Membership(String person, boolean active, Set<String> functions, Set<String> products) {

    boolean isAdministrator() {
        return functions.contains(Functions.ADMIN);
    }

    /** Whether some function of this person does tasks; auditors and administrators only look. */
    boolean worksOnTasks() {
        return functions.stream().anyMatch(f -> !f.equals(Functions.AUDITORS) && !f.equals(Functions.ADMIN));
    }

    List<String> groupIds() {
        return List.copyOf(functions);
    }

    List<String> tenantIds() {
        return List.copyOf(products);
    }
}
