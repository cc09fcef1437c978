package org.designcontrol.testkit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.designcontrol.audit.AsOf;
import org.designcontrol.trace.Competence;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.Permits;
import org.designcontrol.trace.ProductVisibility;
import org.designcontrol.trace.RecordTasks;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record with what comes in and goes out, without the engine: tasks are opened by hand. No {@code @Configuration}, so
 * that the scan of the whole application passes it by.
 */
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@EntityScan("org.designcontrol.trace")
@ComponentScan(
        basePackages = {
            "org.designcontrol.audit",
            "org.designcontrol.evidence",
            "org.designcontrol.trace",
            "org.designcontrol.exchange"
        },
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = ".*(IT|Test)(\\$.*)?")
        })
@ComponentScan(
        basePackages = "org.designcontrol",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.designcontrol\\.Problems"))
public class Rooms {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    InMemoryUserDetailsManager people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ann").password("{noop}pw").build(),
                User.withUsername("stranger").password("{noop}pw").build());
    }

    @Bean
    Permits permits() {
        return taskId -> new Permit(taskId, person());
    }

    @Bean
    ProductVisibility visibility() {
        return new ProductVisibility() {
            @Override
            public boolean mayRead(String product) {
                return !person().equals("stranger");
            }

            @Override
            public Set<String> readable() {
                return Set.of();
            }

            @Override
            public boolean mayReadWholeLog() {
                return !person().equals("stranger");
            }
        };
    }

    @Bean
    Competence nobodyIsAskedToBeTrained() {
        return new Competence() {
            @Override
            public Set<String> procedures(AsOf asOf) {
                return Set.of();
            }

            @Override
            public Map<Work, Verdict> judge(Collection<Work> works, AsOf asOf) {
                return Map.of();
            }
        };
    }

    @Bean
    Desk desk(Features features, RecordTasks tasks, TransactionTemplate transaction) {
        return new Desk(features, tasks, transaction);
    }

    private static String person() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login == null ? "ann" : login.getName();
    }
}
