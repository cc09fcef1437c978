package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The releases of one's products, and one of them with its features as of any moment. */
@RestController
@RequestMapping("/api/releases")
@Transactional(readOnly = true)
class ReleaseController {

    private static final int LARGEST_PAGE = 200;

    private final Releases releases;
    private final Scopes scopes;
    private final Features features;
    private final AuditLog log;
    private final ProductVisibility visibility;

    ReleaseController(Releases releases, Scopes scopes, Features features, AuditLog log, ProductVisibility visibility) {
        this.releases = releases;
        this.scopes = scopes;
        this.features = features;
        this.log = log;
        this.visibility = visibility;
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        int from = Math.max(0, page);
        List<Release> found = releases.page(visibility.readable(), from, limit);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "releases",
                found.stream()
                        .map(release -> view(release, releases.members(release.key(), log.head())))
                        .toList());
        if (found.size() == limit) {
            answer.put("next", "/api/releases?page=" + (from + 1) + "&size=" + limit);
        }
        return answer;
    }

    @GetMapping("/{key}")
    Map<String, Object> one(@PathVariable String key, @RequestParam(required = false) AsOf asOf) {
        return view(scopes.release(key), releases.members(key, asOf == null ? log.head() : asOf));
    }

    private Map<String, Object> view(Release release, List<Release.Member> members) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", release.key());
        json.put("planId", release.planId());
        json.put("product", release.product());
        json.put("title", release.title());
        json.put("build", release.build());
        json.put("alone", release.alone());
        json.put("lead", release.lead());
        json.put("state", release.state());
        json.put("processInstanceId", release.instanceId());
        json.put("plannedBy", release.plannedBy());
        json.put("plannedAt", release.plannedAt());
        json.put("features", members.stream().map(this::view).toList());
        return json;
    }

    private Map<String, Object> view(Release.Member member) {
        Feature feature = features.require(member.feature());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", feature.key());
        json.put("title", feature.title());
        json.put("phase", feature.phase());
        json.put("place", member.place());
        json.put("since", member.since());
        return json;
    }
}
