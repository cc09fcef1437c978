package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.designcontrol.audit.AuditLog;
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
    private final Gaps gaps;
    private final AuditLog log;
    private final ProductVisibility visibility;

    FeatureController(
            Features features,
            Scopes scopes,
            RecordTasks tasks,
            Halts halts,
            Gaps gaps,
            AuditLog log,
            ProductVisibility visibility) {
        this.features = features;
        this.scopes = scopes;
        this.tasks = tasks;
        this.halts = halts;
        this.gaps = gaps;
        this.log = log;
        this.visibility = visibility;
    }

    @GetMapping
    Map<String, Object> list(
            @RequestParam(required = false) String phase,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        int asked = Math.max(0, Math.min(page, LAST_PAGE));
        List<Feature> found = features.page(visibility.readable(), q, phase, asked, limit);
        Map<String, Integer> open =
                tasks.openCounts(found.stream().map(Feature::key).toList());
        Map<String, Halts.Halt> halted =
                halts.of(found.stream().map(Feature::key).toList());
        List<Map<String, Object>> views = found.stream()
                .map(feature -> {
                    Map<String, Object> json = view(feature);
                    json.put("openTasks", open.getOrDefault(feature.key(), 0));
                    json.put("halt", halted.get(feature.key()));
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
                    next.queryParamIfPresent("phase", Optional.ofNullable(phase))
                            .queryParamIfPresent("q", Optional.ofNullable(q))
                            .encode()
                            .toUriString());
        }
        return answer;
    }

    @GetMapping("/{key}")
    Map<String, Object> one(@PathVariable String key) {
        Feature feature = scopes.feature(key);
        Map<String, Object> json = view(feature);
        json.put("halt", halts.of(key).orElse(null));
        json.put(
                "openTasks",
                tasks.openOf(key).stream().map(FeatureController::view).toList());
        json.put(
                "gaps",
                gaps.of(feature, log.head()).stream()
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
