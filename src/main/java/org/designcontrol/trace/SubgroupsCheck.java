package org.designcontrol.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The findings of one kind about subgroups ({@code where.finding}), of some figures ({@code fields}) or of all. Groups are
 * judged by the limits that the data sheet sets, and by what fits the answer of its model.
 */
@Component
class SubgroupsCheck implements Check {

    @Override
    public String name() {
        return "subgroups@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return told(rule, SubgroupList.judged(graph));
    }

    static Stream<Gap> told(GapRule rule, List<SubgroupList.Judged> judged) {
        return judged.stream()
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
