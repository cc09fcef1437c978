package org.designcontrol.workflow;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** The beans that expressions of a model may name. Looked up when they are used: the engine starts before them. */
class ModelBeans extends AbstractMap<Object, Object> {

    static final Set<String> NAMES = Set.of(
            "startFeature",
            "phaseTasks",
            "freezeCandidate",
            "checkGate",
            "gateReview",
            "confirmBaseline",
            "classificationReview",
            "openRelease",
            "launchRelease",
            "giveFeaturesBack",
            "remindOfAuthority",
            "featureRelease",
            "sendReminders",
            "followUp",
            "ownedAction",
            "startActions");

    private final ApplicationContext context;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String && NAMES.contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return NAMES.stream().map(name -> Map.entry((Object) name, get(name))).collect(Collectors.toSet());
    }
}
