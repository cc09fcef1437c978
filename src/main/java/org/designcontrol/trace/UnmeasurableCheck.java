package org.designcontrol.trace;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A metric that comes without its unit or its tolerance. */
@Component
class UnmeasurableCheck implements Check {

    @Override
    public String name() {
        return "unmeasurable@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            Map<String, Object> fields = row.fields();
            boolean whole =
                    fields.get("metric") == null || fields.get("unit") != null && fields.get("tolerance") != null;
            return whole ? Stream.empty() : Stream.of(rule.about(row, String.valueOf(fields.get("metric"))));
        });
    }
}
