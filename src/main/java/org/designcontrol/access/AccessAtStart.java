package org.designcontrol.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings functions, grants, filters and the first people into being, all or none; a second start finds them. Before
 * the web server takes requests: who comes early must not be told that their password is wrong.
 */
@Component
class AccessAtStart implements SmartLifecycle {

    /** Well before the web server, which starts at {@code Integer.MAX_VALUE - 2048}. */
    static final int PHASE = Integer.MAX_VALUE / 2;

    private volatile boolean running;

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
    public void start() {
        ensureAll();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    void ensureAll() {
        transaction.executeWithoutResult(status -> {
            functions.ensureAll();
            grants.ensureAll();
            filters.ensureAll();
            demo.ifAvailable(DemoPeople::ensureAll);
            firstAdministrator.ensure();
        });
    }
}
