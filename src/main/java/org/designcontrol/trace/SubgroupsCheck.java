package org.designcontrol.trace;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The findings of one kind about subgroups ({@code where.finding}), of some figures ({@code fields}) or of all. */
@Component
class SubgroupsCheck implements Check {

    @Override
    public String name() {
        return "subgroups@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return SubgroupList.judged(graph).stream()
                .sorted(Comparator.comparing(each -> each.group().row().key()))
                .flatMap(each -> {
                    String found = each.findings().stream()
                            .filter(finding ->
                                    finding.kind().equals(rule.where().get("finding")))
                            .filter(finding ->
                                    rule.fields() == null || rule.fields().contains(finding.field()))
                            .map(Finding::sentence)
                            .collect(Collectors.joining("; it "));
                    return found.isEmpty()
                            ? Stream.empty()
                            : Stream.of(
                                    rule.about(each.group().row(), each.group().name() + " " + found));
                });
    }
}
