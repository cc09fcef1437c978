package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.designcontrol.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class SecondStartIT {

    private static final String[] LOGINS = {
        "product",
        "clinical",
        "legal",
        "regulatory",
        "quality",
        "engineering",
        "reviewer",
        "tester",
        "ux",
        "data-science",
        "security",
        "privacy",
        "marketing",
        "executive",
        "medical-safety",
        "auditor",
        "admin"
    };

    @Autowired
    private AccessAtStart start;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuditLog log;

    @Test
    void findsEverythingAndAddsNothing() {
        long[] before = counts();

        start.ensureAll();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theDemoPeopleAreThere() {
        assertThat(LOGINS).hasSize(17).allSatisfy(login -> {
            assertThat(identity.createUserQuery().userId(login).count())
                    .as(login)
                    .isOne();
            assertThat(identity.checkPassword(login, "design-control"))
                    .as(login)
                    .isTrue();
            assertThat(identity.createGroupQuery().groupMember(login).count())
                    .as(login)
                    .isOne();
        });
        assertThat(identity.createUserQuery().memberOfTenant("OXI").count()).isGreaterThanOrEqualTo(15);
    }

    private long[] counts() {
        return new long[] {
            identity.createUserQuery().count(),
            identity.createGroupQuery().count(),
            identity.createTenantQuery().count(),
            authorizations.createAuthorizationQuery().count(),
            filters.createFilterQuery().count(),
            log.head().sequence()
        };
    }
}
