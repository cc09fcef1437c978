package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By which classes risks are estimated, what these are called, and how they are evaluated: now, or at any moment. */
@RestController
class RiskTableController {

    private final RiskTables tables;
    private final AuditLog log;

    RiskTableController(RiskTables tables, AuditLog log) {
        this.tables = tables;
        this.log = log;
    }

    @GetMapping("/api/risk-table")
    @Transactional(readOnly = true)
    Map<String, Object> table(@RequestParam(required = false) AsOf asOf) {
        AsOf at = asOf == null ? log.head() : asOf;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sequence", at.sequence());
        answer.put("asOf", log.timeAt(at));
        answer.put("table", tables.at(at));
        return answer;
    }
}
