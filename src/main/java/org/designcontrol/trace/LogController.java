package org.designcontrol.trace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Refused;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log for readers: of a feature for who may see it, as a whole for who may see everything. */
@RestController
@RequestMapping("/api/audit")
class LogController {

    private static final int LARGEST_PAGE = 1000;

    /** @param content the canonical JSON that was hashed, as it is */
    record EntryView(
            long sequence, String hash, @JsonRawValue String content) {}

    private final AuditLog log;
    private final Scopes scopes;
    private final ProductVisibility visibility;
    private final RecordVerification verification;

    LogController(AuditLog log, Scopes scopes, ProductVisibility visibility, RecordVerification verification) {
        this.log = log;
        this.scopes = scopes;
        this.visibility = visibility;
        this.verification = verification;
    }

    @GetMapping("/entries")
    @Transactional(readOnly = true)
    Map<String, Object> entries(
            @RequestParam(required = false) String feature,
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(defaultValue = "100") int size) {
        if (feature == null) {
            requireWholeLog();
        } else {
            scopes.feature(feature);
        }
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<Entry> found = log.entries(feature, from, limit);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "entries",
                found.stream()
                        .map(entry ->
                                new EntryView(entry.sequence(), entry.hash().hex(), entry.content()))
                        .toList());
        if (found.size() == limit) {
            long next = found.get(limit - 1).sequence() + 1;
            answer.put(
                    "next",
                    "/api/audit/entries?from=" + next + "&size=" + limit
                            + (feature == null ? "" : "&feature=" + feature));
        }
        return answer;
    }

    @GetMapping("/verification")
    Map<String, Object> verify() {
        requireWholeLog();
        List<String> broken = verification.verify();
        return Map.of(
                "whole",
                broken.isEmpty(),
                "broken",
                broken,
                "sequence",
                log.head().sequence());
    }

    private void requireWholeLog() {
        if (!visibility.mayReadWholeLog()) {
            throw Refused.forbidden("The whole log is for auditors and administrators. Name a feature of yours.");
        }
    }
}
