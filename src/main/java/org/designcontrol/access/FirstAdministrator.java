package org.designcontrol.access;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The engine lets anybody create the first administrator over the web (CVE-2026-77226). That way is shut; the first
 * one comes from the configuration of whoever runs the system.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String ID = "design-control.first-admin.id";
    private static final String PASSWORD = "design-control.first-admin.password";

    private final Environment environment;
    private final People known;
    private final PeopleAdministration people;

    FirstAdministrator(Environment environment, People known, PeopleAdministration people) {
        this.environment = environment;
        this.known = known;
        this.people = people;
    }

    void ensure() {
        if (!known.lockedActiveWith(Functions.ADMIN).isEmpty()) {
            return;
        }
        String id = environment.getProperty(ID, "admin");
        String password = environment.getProperty(PASSWORD);
        if (password == null || password.isBlank()) {
            LOG.warn(
                    "Nobody can log in as administrator. Start once with {} set (environment: {}) to create '{}'.",
                    PASSWORD,
                    "DESIGN_CONTROL_FIRST_ADMIN_PASSWORD",
                    id);
        } else if (known.existsById(id)) {
            LOG.warn("'{}' exists and is no active administrator; set {} to a new id.", id, ID);
        } else {
            people.create(id, "First", "Administrator", password, Set.of(Functions.ADMIN));
            LOG.info("Created the first administrator '{}'. Remove {} from the configuration now.", id, PASSWORD);
        }
    }
}
