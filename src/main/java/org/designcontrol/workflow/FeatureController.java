package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gaps;
import org.designcontrol.trace.Halts;
import org.designcontrol.trace.ProductVisibility;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Scopes;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The portfolio, and one feature of it. */
@RestController
@RequestMapping("/api/features")
@Transactional(readOnly = true)
class FeatureController {

    private static final int LARGEST_PAGE = 200;

    /** Far behind the last feature, and near enough to be multiplied by a size. */
    private static final int LAST_PAGE = 1_000_000;

    private final Features features;
    private final Scopes scopes;
    private final RecordTasks tasks;
    private final Halts halts;
    private final Obstacles obstacles;
    private final Profiles profiles;
    private final Gaps gaps;
    private final ProductVisibility visibility;

    FeatureController(
            Features features,
            Scopes scopes,
            RecordTasks tasks,
            Halts halts,
            Obstacles obstacles,
            Profiles profiles,
            Gaps gaps,
            ProductVisibility visibility) {
        this.features = features;
        this.scopes = scopes;
        this.tasks = tasks;
        this.halts = halts;
        this.obstacles = obstacles;
        this.profiles = profiles;
        this.gaps = gaps;
        this.visibility = visibility;
    }

    /**
     * @param product only features of this product
     * @param blocked only features that something stands in the way of, or only the others
     */
    @GetMapping
    public Map<String, Object> list(
            @RequestParam(required = false) String product,
            @RequestParam(required = false) String phase,
            @RequestParam(required = false) Boolean blocked,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        int asked = Math.max(0, Math.min(page, LAST_PAGE));
        Set<String> products = visibility.readable().stream()
                .filter(each -> product == null || product.equals(each))
                .collect(Collectors.toSet());
        Map<String, List<String>> stuck = obstacles.of(products);
        List<Feature> found =
                features.page(new Features.Wanted(products, q, phase, blocked, stuck.keySet()), asked, limit);
        Map<String, Integer> open =
                tasks.openCounts(found.stream().map(Feature::key).toList());
        Map<String, Halts.Halt> halted =
                halts.of(found.stream().map(Feature::key).toList());
        List<Map<String, Object>> views = found.stream()
                .map(feature -> {
                    Map<String, Object> json = view(feature);
                    json.put("openTasks", open.getOrDefault(feature.key(), 0));
                    json.put("halt", halted.get(feature.key()));
                    json.put("blockedBy", stuck.getOrDefault(feature.key(), List.of()));
                    return json;
                })
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("features", views);
        if (found.size() == limit) {
            UriComponentsBuilder next = UriComponentsBuilder.fromPath("/api/features")
                    .queryParam("page", asked + 1)
                    .queryParam("size", limit);
            answer.put(
                    "next",
                    next.queryParamIfPresent("product", Optional.ofNullable(product))
                            .queryParamIfPresent("phase", Optional.ofNullable(phase))
                            .queryParamIfPresent("blocked", Optional.ofNullable(blocked))
                            .queryParamIfPresent("q", Optional.ofNullable(q))
                            .encode()
                            .toUriString());
        }
        return answer;
    }

    @GetMapping("/{key}")
    public Map<String, Object> one(@PathVariable String key) {
        Feature feature = scopes.feature(key);
        Map<String, Object> json = view(feature);
        json.put("halt", halts.of(key).orElse(null));
        json.put("blockedBy", obstacles.of(List.of(feature.product())).getOrDefault(key, List.of()));
        json.put("profile", profiles.of(feature));
        json.put(
                "openTasks",
                tasks.openOf(key).stream().map(FeatureController::view).toList());
        json.put(
                "gaps",
                gaps.now(feature).stream()
                        .collect(Collectors.groupingBy(Gap::severity, TreeMap::new, Collectors.counting())));
        return json;
    }

    private static Map<String, Object> view(RecordTask task) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", task.id());
        json.put("number", task.number());
        json.put("name", task.name());
        json.put("group", task.candidateGroup());
        json.put("assignee", task.assignee());
        json.put("since", task.createdAt());
        json.put("due", task.dueAt());
        return json;
    }

    private static Map<String, Object> view(Feature feature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", feature.key());
        json.put("product", feature.product());
        json.put("title", feature.title());
        json.put("problem", feature.problem());
        json.put("forWhom", feature.forWhom());
        json.put("phase", feature.phase());
        json.put("startedBy", feature.startedBy());
        json.put("startedAt", feature.startedAt());
        json.put("processInstanceId", feature.instanceId());
        return json;
    }
}
