package org.designcontrol.access;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.designcontrol.workflow.Reminders;
import org.designcontrol.workflow.StartingProduct;

/**
 * The models are shared by all products; each instance belongs to the product of its feature. Nothing starts without
 * one, because everybody sees tasks that have no tenant, and nobody starts for a product that is not theirs.
 */
class TenantOfFeature implements TenantIdProvider {

    private final StartingProduct startingProduct;

    TenantOfFeature(StartingProduct startingProduct) {
        this.startingProduct = startingProduct;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        Authentication person = Context.getCommandContext().getAuthentication();
        if (person == null && start.getProcessDefinition().getKey().equals(Reminders.KEY)) {
            // Started by its timer, looks after every product, and has no task that anybody could see.
            return null;
        }
        String product = startingProduct.productFor(start.getVariables()).orElse(null);
        if (product == null) {
            throw new BadUserRequestException("The process '"
                    + start.getProcessDefinition().getKey()
                    + "' cannot start: it is not known for which product. Start it through its form.");
        }
        List<String> own = person == null || person.getTenantIds() == null ? List.of() : person.getTenantIds();
        if (person != null && !own.contains(product)) {
            throw new AuthorizationException("You do not belong to product " + product + ".");
        }
        return product;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        throw new BadUserRequestException("Cases are not used");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
