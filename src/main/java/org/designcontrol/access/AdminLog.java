package org.designcontrol.access;

import java.util.Map;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.springframework.stereotype.Component;

/** Every change of a person, a function or a product becomes an entry of the log, in the same transaction. */
@Component
class AdminLog {

    private final AuditLog log;

    AdminLog(AuditLog log) {
        this.log = log;
    }

    void append(String action, Map<String, Object> data) {
        String actor = CurrentPerson.id().orElse(NewEntry.SYSTEM);
        log.append(NewEntry.of(null, actor, action, null, data));
    }
}
