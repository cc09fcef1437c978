package org.designcontrol.trace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of a feature, of a release or of a product, as of any moment. */
@RestController
@RequestMapping("/api/{scope:features|releases|products}/{key}")
@Transactional(readOnly = true)
class RecordController {

    private final Scopes scopes;
    private final AuditLog log;
    private final Gaps gaps;

    RecordController(Scopes scopes, AuditLog log, Gaps gaps) {
        this.scopes = scopes;
        this.log = log;
        this.gaps = gaps;
    }

    @GetMapping("/items")
    Map<String, Object> items(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(defaultValue = "working") View view,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100000") int size) {
        AsOf at = asOf == null ? log.head() : asOf;
        Graph graph = scopes.graph(scope, key, at, view);
        Set<Long> approved = scopes.approved(scope, key, at);
        Set<Kind> kinds = kind == null
                ? null
                : Stream.of(kind.split(",")).map(Kind::named).collect(Collectors.toSet());
        String text = q == null ? "" : q.toLowerCase(Locale.ROOT);
        List<Row> rows = graph.all()
                .filter(row -> kinds == null || kinds.contains(row.kind()))
                .filter(row -> text.isEmpty()
                        || row.key().toLowerCase(Locale.ROOT).contains(text)
                        || row.content().toLowerCase(Locale.ROOT).contains(text))
                .filter(row ->
                        state == null || ItemView.state(row, approved, at).equals(state))
                .skip((long) Math.max(0, page) * Math.max(0, size))
                .limit(Math.max(0, size))
                .toList();
        Map<Long, Instant> times = log.times(rows.stream().map(Row::began).toList());
        List<ItemView> items = rows.stream()
                .map(row -> ItemView.of(row, graph, ItemView.state(row, approved, at), times.get(row.began())))
                .toList();
        return answer(at, "items", items);
    }

    @GetMapping("/links")
    Map<String, Object> links(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(defaultValue = "working") View view) {
        AsOf at = asOf == null ? log.head() : asOf;
        Graph graph = scopes.graph(scope, key, at, view);
        return answer(
                at,
                "links",
                graph.ties().map(tie -> ItemView.LinkView.of(tie, graph)).toList());
    }

    @GetMapping("/matrix")
    Map<String, Object> matrix(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(defaultValue = "working") View view) {
        AsOf at = asOf == null ? log.head() : asOf;
        return answer(at, "lines", Matrix.of(scopes.graph(scope, key, at, view)));
    }

    @GetMapping("/risks")
    Map<String, Object> risks(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(defaultValue = "working") View view) {
        AsOf at = asOf == null ? log.head() : asOf;
        return answer(
                at, "risks", RiskList.stream(scopes.graph(scope, key, at, view)).toList());
    }

    @GetMapping("/risk-matrix")
    Map<String, Object> riskMatrix(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(defaultValue = "working") View view) {
        AsOf at = asOf == null ? log.head() : asOf;
        return answer(at, "matrix", RiskMatrix.of(scopes.graph(scope, key, at, view)));
    }

    @GetMapping("/subgroups")
    Map<String, Object> subgroups(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(defaultValue = "working") View view) {
        AsOf at = asOf == null ? log.head() : asOf;
        Graph graph = scopes.graph(scope, key, at, view);
        Map<String, Object> answer = answer(at, "subgroups", SubgroupList.of(graph));
        answer.put("limits", SubgroupList.limits(graph));
        return answer;
    }

    @GetMapping("/gaps")
    Map<String, Object> gaps(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam(required = false) Gate gate,
            @RequestParam(required = false) AsOf asOf) {
        AsOf at = asOf == null ? log.head() : asOf;
        View judged = gate == null ? View.WORKING : View.ISSUED;
        Graph graph = scopes.graph(scope, key, at, judged);
        Predicate<GapRule> wanted = rule -> gate == null || gate.asks(rule.gate());
        List<Gap> found = asOf == null ? gaps.now(graph, at, wanted) : gaps.judge(graph, at, wanted);
        Map<String, Object> answer = answer(at, "gaps", found);
        // What is due or has ended: now, or by the time of the entry that was asked for.
        answer.put("judgedAt", asOf == null ? log.now() : log.timeAt(at));
        answer.put("ruleSet", gaps.rules(at).version());
        answer.put(
                "counts",
                found.stream()
                        .collect(Collectors.groupingBy(Gap::rule, java.util.TreeMap::new, Collectors.counting())));
        answer.put(
                "severities",
                found.stream()
                        .collect(Collectors.groupingBy(Gap::severity, java.util.TreeMap::new, Collectors.counting())));
        return answer;
    }

    private Map<String, Object> answer(AsOf at, String name, Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sequence", at.sequence());
        answer.put("asOf", log.timeAt(at));
        answer.put(name, value);
        return answer;
    }
}
