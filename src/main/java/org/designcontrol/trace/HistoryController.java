package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the record came to be: revisions of an item, what gates approved, and what changed between two moments. */
@RestController
@RequestMapping("/api/{scope:features|releases|products}/{key}")
@Transactional(readOnly = true)
class HistoryController {

    private final Scopes scopes;
    private final AuditLog log;
    private final RecordReader reader;
    private final Gates gates;
    private final Changes changes;

    HistoryController(Scopes scopes, AuditLog log, RecordReader reader, Gates gates, Changes changes) {
        this.scopes = scopes;
        this.log = log;
        this.reader = reader;
        this.gates = gates;
        this.changes = changes;
    }

    @GetMapping("/items/{item}/history")
    List<Map<String, Object>> history(@PathVariable String scope, @PathVariable String key, @PathVariable String item) {
        String product = scopes.product(scope, key);
        List<Row> history = reader.history(product, item);
        if (history.isEmpty()) {
            throw Refused.notFound("There is no item " + item + " in " + product + ".");
        }
        return history.stream()
                .map(row -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("revision", row.revision());
                    json.put("author", row.author());
                    json.put("time", log.timeAt(new AsOf(row.began())));
                    json.put("sequence", row.began());
                    json.put("issued", row.issued());
                    json.put("retired", row.retired());
                    json.put("task", row.taskId());
                    json.put("contentHash", row.contentHash());
                    json.put("fields", row.fields());
                    return json;
                })
                .toList();
    }

    @GetMapping("/baselines")
    Map<String, Object> baselines(
            @PathVariable String scope, @PathVariable String key, @RequestParam(required = false) AsOf asOf) {
        AsOf at = asOf == null ? log.head() : asOf;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sequence", at.sequence());
        answer.put("asOf", log.timeAt(at));
        answer.put(
                "baselines",
                scopes.features(scope, key, at).stream()
                        .flatMap(feature -> gates.baselines(feature, at).stream()
                                .map(baseline -> Map.of(
                                        "feature", feature.key(),
                                        "gate", baseline.gate(),
                                        "candidate", baseline.candidate(),
                                        "digest", baseline.digest().hex(),
                                        "sequence", baseline.began(),
                                        "rows", baseline.rows())))
                        .toList());
        return answer;
    }

    @GetMapping("/diff")
    Changes.Delta diff(
            @PathVariable String scope,
            @PathVariable String key,
            @RequestParam AsOf from,
            @RequestParam AsOf to,
            @RequestParam(defaultValue = "working") View view) {
        return changes.between(
                scopes.graph(scope, key, from, view), from, scopes.graph(scope, key, to, view), to, item -> true);
    }
}
