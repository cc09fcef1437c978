package org.designcontrol.access;

import org.designcontrol.workflow.DeclaredDecisions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EngineApiConfiguration {

    /** Behind the login, before any filter or resource of the engine's webapps. */
    @Bean
    FilterRegistrationBean<EngineApiGuard> engineApiGuard(
            Memberships memberships, EngineView engine, DeclaredDecisions decisions) {
        FilterRegistrationBean<EngineApiGuard> filter =
                new FilterRegistrationBean<>(new EngineApiGuard(new EngineApiBodies(memberships, engine, decisions)));
        filter.addUrlPatterns("/camunda", "/camunda/*");
        filter.setOrder(-99);
        return filter;
    }

    /** Around the filters of the webapps, which make their pages. */
    @Bean
    FilterRegistrationBean<NonceOfPage> nonceOfPages() {
        FilterRegistrationBean<NonceOfPage> filter = new FilterRegistrationBean<>(new NonceOfPage());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(-97);
        return filter;
    }
}
