package org.designcontrol.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes every sequence flow that any test of this JVM took, as {@code process#flow}: the engine's history does not. */
public final class FlowsTaken extends AbstractProcessEnginePlugin {

    private static final Set<String> TAKEN = new ConcurrentSkipListSet<>();
    private static final Map<String, Set<String>> BY_FEATURE = new ConcurrentHashMap<>();

    public static Set<String> all() {
        return new TreeSet<>(TAKEN);
    }

    /** Those that one feature took in this engine: another context has features of the same keys. */
    public static Set<String> of(ProcessEngine engine, String feature) {
        return new TreeSet<>(BY_FEATURE.getOrDefault(key(engine.getRepositoryService(), feature), Set.of()));
    }

    private static void took(String flow, DelegateExecution execution) {
        TAKEN.add(flow);
        String feature = execution.getProcessBusinessKey();
        if (feature != null) {
            RepositoryService engine = execution.getProcessEngineServices().getRepositoryService();
            BY_FEATURE
                    .computeIfAbsent(key(engine, feature), key -> new ConcurrentSkipListSet<>())
                    .add(flow);
        }
    }

    private static String key(RepositoryService engine, String feature) {
        return System.identityHashCode(engine) + " " + feature;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                String name = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + "#" + flow.getId();
                flow.addListener(
                        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> took(name, execution));
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
