package org.designcontrol.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.designcontrol.trace.Halts;
import org.designcontrol.workflow.StartingProduct;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Puts the guards of this room into the engine, before the record's listeners: a refused assignment is not noted. */
@Component
@Order(50)
class GuardedEngine extends AbstractProcessEnginePlugin {

    /** The engine's own pattern allows no dash; Names is stricter than this. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}";

    private final AccessProperties properties;
    private final Environment environment;
    private final Memberships memberships;
    private final DueDays dueDays;
    private final Clock clock;
    private final ObjectProvider<StartingProduct> startingProduct;
    private final ObjectProvider<Halts> halts;

    GuardedEngine(
            AccessProperties properties,
            Environment environment,
            Memberships memberships,
            DueDays dueDays,
            Clock clock,
            ObjectProvider<StartingProduct> startingProduct,
            ObjectProvider<Halts> halts) {
        this.properties = properties;
        this.environment = environment;
        this.memberships = memberships;
        this.dueDays = dueDays;
        this.clock = clock;
        this.startingProduct = startingProduct;
        this.halts = halts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setResourceAuthorizationProvider(new NoRowsPerTask());
        engine.setTenantIdProvider(new TenantOfFeature(this::productFor));
        engine.setPasswordEncryptor(new SlowPasswords(properties.passwordIterations()));
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new LongPasswords(environment.acceptsProfiles(Profiles.of("!production"))));
        engine.setUserResourceWhitelistPattern(IDS);
        engine.setGroupResourceWhitelistPattern(IDS);
        engine.setTenantResourceWhitelistPattern(IDS);
        engine.setEnableExpressionsInAdhocQueries(false);
        // Each wrong password makes the next try wait, up to a minute. A lock for good would let anybody who knows
        // the names shut out all administrators.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);

        List<BpmnParseListener> parsing = listOf(engine.getCustomPostBPMNParseListeners());
        parsing.add(new EveryUserTask(memberships, dueDays, clock));
        engine.setCustomPostBPMNParseListeners(parsing);

        // An interceptor belongs to one chain only, so each transaction variant has its own.
        List<CommandInterceptor> required = listOf(engine.getCustomPreCommandInterceptorsTxRequired());
        required.add(new HarmlessQueries());
        engine.setCustomPreCommandInterceptorsTxRequired(required);
        List<CommandInterceptor> requiresNew = listOf(engine.getCustomPreCommandInterceptorsTxRequiresNew());
        requiresNew.add(new HarmlessQueries());
        engine.setCustomPreCommandInterceptorsTxRequiresNew(requiresNew);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        List<CommandChecker> checkers = new ArrayList<>(engine.getCommandCheckers());
        if (!checkers.removeIf(checker -> checker.getClass() == AuthorizationCommandChecker.class)) {
            throw new IllegalStateException("The engine's own authorization checker is not where it was");
        }
        checkers.add(new CandidatesOnly(feature -> halts.getObject().requireRunning(feature)));
        engine.setCommandCheckers(checkers);
    }

    private Optional<String> productFor(Map<String, Object> variables) {
        return startingProduct.stream()
                .flatMap(known -> known.productFor(variables).stream())
                .findFirst();
    }

    private static <T> List<T> listOf(List<T> maybe) {
        return maybe == null ? new ArrayList<>() : new ArrayList<>(maybe);
    }
}
