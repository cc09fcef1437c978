package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a decision asks for again. A task of the lifecycle is done again in each feature that is named; a task of a
 * release is done once for all its features, in the chain of the one that leads, whichever of them it is about (ADR 14).
 *
 * @param features of which the tasks are asked for again; the others keep what they have
 * @param tasks numbers of the tasks; empty: nothing is sent back
 * @param ofRelease those among them that the release does once for all its features
 */
public record SentBack(List<String> features, List<String> tasks, List<String> ofRelease) {

    public static final SentBack NOTHING = new SentBack(List.of(), List.of(), List.of());

    private static final String FEATURES = "features";
    private static final String TASKS = "tasks";
    private static final String OF_RELEASE = "ofRelease";

    public boolean isNothing() {
        return tasks.isEmpty();
    }

    /** As the entry of the decision has it. */
    Map<String, Object> asData(String lead) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(FEATURES, features);
        data.put(TASKS, tasks);
        if (!features.contains(lead) && !ofRelease.isEmpty()) {
            data.put(OF_RELEASE, ofRelease);
        }
        return data;
    }

    static SentBack read(Map<?, ?> data) {
        return new SentBack(texts(data.get(FEATURES)), texts(data.get(TASKS)), texts(data.get(OF_RELEASE)));
    }

    /** By feature, the numbers of its tasks. */
    Map<String, List<String>> byFeature(String lead) {
        Map<String, List<String>> byFeature = new LinkedHashMap<>();
        features.forEach(feature -> byFeature.put(feature, tasks));
        if (!ofRelease.isEmpty()) {
            byFeature.putIfAbsent(lead, ofRelease);
        }
        return byFeature;
    }

    private static List<String> texts(Object list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }
}
