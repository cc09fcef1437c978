package org.designcontrol.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AuditConfiguration {

    /** The one clock of the application. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FreshResults freshResults(DataSource database) {
        return new FreshResults(database);
    }

    @Bean
    TransactionFlush transactionFlush(EntityManager entities) {
        return entities::flush;
    }
}
