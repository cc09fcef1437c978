package org.designcontrol.trace;

import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a moment in the parameters of a request, before the transaction begins that reads the record as of it. */
@Component
class MomentByText implements Converter<String, AsOf> {

    private final AuditLog log;

    MomentByText(AuditLog log) {
        this.log = log;
    }

    @Override
    public AsOf convert(String text) {
        return log.asOf(text);
    }
}
