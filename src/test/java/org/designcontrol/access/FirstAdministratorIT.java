package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Without the demonstration there is nobody, except the administrator whom the configuration names. */
class FirstAdministratorIT {

    @Nested
    @SpringBootTest(
            properties = {
                "spring.datasource.url=jdbc:h2:mem:first-admin;DB_CLOSE_DELAY=-1",
                "camunda.bpm.job-execution.enabled=false",
                "design-control.access.password-iterations=1000",
                "design-control.first-admin.id=root-of-it",
                "design-control.first-admin.password=a long enough secret"
            })
    @ActiveProfiles("production")
    @DirtiesContext
    class Named {

        @Autowired
        private IdentityService identity;

        @Autowired
        private AccessAtStart start;

        @Test
        void isTheOnlyPersonAndIsMadeOnce() {
            start.ensureAll();

            assertThat(identity.createUserQuery().list()).extracting("id").containsExactly("root-of-it");
            assertThat(identity.createUserQuery()
                            .memberOfGroup("camunda-admin")
                            .singleResult()
                            .getId())
                    .isEqualTo("root-of-it");
            assertThat(identity.checkPassword("root-of-it", "a long enough secret"))
                    .isTrue();
        }
    }

    @Nested
    @SpringBootTest(
            properties = {
                "spring.datasource.url=jdbc:h2:mem:no-admin;DB_CLOSE_DELAY=-1",
                "camunda.bpm.job-execution.enabled=false"
            })
    @ActiveProfiles("production")
    @DirtiesContext
    class Unnamed {

        @Autowired
        private IdentityService identity;

        @Test
        void nobodyIsThere() {
            assertThat(identity.createUserQuery().count()).isZero();
        }
    }
}
