package org.designcontrol.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The results of a record in each group of patients, judged by the limits that its data sheets set (IMDRF N88
 * principles 3 and 8). The limits are company convention: no regulator sets any.
 */
public final class SubgroupList {

    /**
     * One group. A figure that nobody filled in is null.
     *
     * @param status {@code pass}, {@code warn}, {@code insufficient}, {@code missing}, {@code unreadable} or {@code block}
     * @param findings why it is no pass, in sentences that begin with what the group has
     */
    public record Line(
            String key,
            String feature,
            String attribute,
            String group,
            BigDecimal targetN,
            BigDecimal targetShare,
            BigDecimal datasetShare,
            BigDecimal positives,
            BigDecimal negatives,
            BigDecimal cases,
            Rate sensitivity,
            Rate specificity,
            BigDecimal error,
            BigDecimal errorHigh,
            BigDecimal calibrationSlope,
            BigDecimal psi,
            String status,
            List<String> findings) {}

    /** A subgroup and what is to be said of it. */
    record Judged(Subgroup group, List<Finding> findings) {

        String status() {
            return SEVEREST.stream()
                    .filter(kind ->
                            findings.stream().anyMatch(each -> each.kind().equals(kind)))
                    .findFirst()
                    .orElse("pass");
        }
    }

    private static final List<String> SEVEREST =
            List.of(Finding.BLOCK, Finding.UNREADABLE, Finding.MISSING, Finding.INSUFFICIENT, Finding.WARN);

    private SubgroupList() {}

    /** Feature by feature: first the whole, then attribute by attribute. */
    public static List<Line> of(Graph graph) {
        return judged(graph).stream().map(SubgroupList::line).toList();
    }

    /** The limits of each feature that has a data sheet or subgroups, by name. */
    public static Map<String, Map<String, String>> limits(Graph graph) {
        Map<String, Map<String, String>> limits = new LinkedHashMap<>();
        graph.rows()
                .filter(row -> row.kind() == Kind.SUBGROUP || row.kind() == Kind.DATA_SHEET)
                .map(Row::feature)
                .distinct()
                .forEach(feature -> limits.put(feature, limits(graph, feature).byName()));
        return limits;
    }

    /** The limits that a data sheet with these fields sets, each as {@code name=value}. */
    public static List<String> limits(Map<String, Object> sheet) {
        return Limits.of(sheet).byName().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList();
    }

    static List<Judged> judged(Graph graph) {
        return judged(graph, limits -> limits);
    }

    /** @param by which of the limits that a data sheet sets are taken, and how */
    static List<Judged> judged(Graph graph, UnaryOperator<Limits> by) {
        Map<String, List<Subgroup>> byFeature = graph.rows(Kind.SUBGROUP)
                .map(Subgroup::of)
                .collect(
                        Collectors.groupingBy(group -> group.row().feature(), LinkedHashMap::new, Collectors.toList()));
        List<Judged> judged = new ArrayList<>();
        byFeature.forEach((feature, groups) -> judged.addAll(judge(groups, by.apply(limits(graph, feature)))));
        return judged;
    }

    private static Limits limits(Graph graph, String feature) {
        Row sheet = graph.valid(Kind.DATA_SHEET.documentOf(feature));
        return Limits.of(sheet == null ? Map.of() : sheet.fields());
    }

    private static List<Judged> judge(List<Subgroup> groups, Limits limits) {
        Subgroup whole = groups.stream().filter(Subgroup::isWhole).findFirst().orElse(null);
        Map<String, List<Finding>> findings = new HashMap<>();
        groups.forEach(
                group -> findings.put(group.row().key(), new ArrayList<>(SubgroupJudge.judge(group, whole, limits))));
        groups.stream()
                .filter(group -> !group.isWhole() && limits.judgesRates(group) && limits.areEnough(group))
                .collect(Collectors.groupingBy(Subgroup::attribute))
                .values()
                .forEach(attribute -> {
                    odds("sensitivity", attribute, Subgroup::sensitivity, limits, findings);
                    odds("specificity", attribute, Subgroup::specificity, limits, findings);
                });
        return groups.stream()
                .sorted(Comparator.comparing((Subgroup group) -> !group.isWhole())
                        .thenComparing(Subgroup::attribute)
                        .thenComparing(group -> group.row().key()))
                .map(group ->
                        new Judged(group, List.copyOf(findings.get(group.row().key()))))
                .toList();
    }

    /** Equalized odds: how far the groups of one attribute lie apart. Told of the group that is served worst. */
    private static void odds(
            String name,
            List<Subgroup> groups,
            Function<Subgroup, Rate> rate,
            Limits limits,
            Map<String, List<Finding>> findings) {
        Comparator<Subgroup> byRate =
                Comparator.comparing(group -> rate.apply(group).value());
        Subgroup best = groups.stream().max(byRate).orElseThrow();
        Subgroup worst = groups.stream().min(byRate).orElseThrow();
        BigDecimal gap = rate.apply(best).value().subtract(rate.apply(worst).value());
        String kind = limits.kindOf(gap);
        if (kind != null) {
            findings.get(worst.row().key())
                    .add(new Finding(
                            kind,
                            "equalizedOdds",
                            "has a " + name + " " + Figure.text(gap) + " points below that of " + best.name()));
        }
    }

    private static Line line(Judged judged) {
        Subgroup group = judged.group();
        return new Line(
                group.row().key(),
                group.row().feature(),
                group.attribute(),
                group.group(),
                group.targetN(),
                group.targetShare(),
                group.datasetShare(),
                group.positives(),
                group.negatives(),
                group.cases(),
                group.sensitivity(),
                group.specificity(),
                group.error(),
                group.errorHigh(),
                group.calibrationSlope(),
                group.psi(),
                judged.status(),
                judged.findings().stream().map(Finding::sentence).toList());
    }
}
