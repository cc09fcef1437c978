package org.designcontrol.trace;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link OpenVulnerabilityCheck}, of vulnerabilities whose severity is none of the ratings of the rule ({@code terms}):
 * what nobody can read is not rated. One without any severity is an anomaly like others.
 */
@Component
class OpenUnratedCheck implements Check {

    private static final String SEVERITY = "severity";

    @Override
    public String name() {
        return "open-vulnerability@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return OpenVulnerabilityCheck.judge(rule, graph, row -> {
            String severity = row.text(SEVERITY).strip();
            return !severity.isEmpty() && !rule.terms().contains(severity.toLowerCase(Locale.ROOT));
        });
    }
}
