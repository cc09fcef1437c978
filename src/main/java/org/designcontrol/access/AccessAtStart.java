package org.designcontrol.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings functions, grants, filters and the first people into being, all or none; a second start finds them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessAtStart implements ApplicationRunner {

    private final TransactionTemplate transaction;
    private final FunctionAdministration functions;
    private final Grants grants;
    private final TasklistFilters filters;
    private final ObjectProvider<DemoPeople> demo;
    private final FirstAdministrator firstAdministrator;

    AccessAtStart(
            TransactionTemplate transaction,
            FunctionAdministration functions,
            Grants grants,
            TasklistFilters filters,
            ObjectProvider<DemoPeople> demo,
            FirstAdministrator firstAdministrator) {
        this.transaction = transaction;
        this.functions = functions;
        this.grants = grants;
        this.filters = filters;
        this.demo = demo;
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            functions.ensureAll();
            grants.ensureAll();
            filters.ensureAll();
            demo.ifAvailable(DemoPeople::ensureAll);
            firstAdministrator.ensure();
        });
    }
}
