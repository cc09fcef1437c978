package org.designcontrol.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed in the record between two moments, by whom, under which task and why; and what has to be looked at again. */
@Component
@Transactional(readOnly = true)
public class Changes {

    /**
     * One item: what it said before and says now, and the steps between.
     *
     * @param feature home of the item: another one where several features share it
     */
    public record Change(
            String key,
            Kind kind,
            String feature,
            String title,
            Integer before,
            Integer after,
            boolean retired,
            List<Difference.FieldChange> fields,
            List<ChangeSteps.Step> steps) {}

    /** A link that was judged against an older revision of its far end, and was not suspect before. */
    public record Suspect(String from, String relation, String to, Integer judged, int now) {}

    /**
     * @param from the earlier moment, and its time
     * @param to the later one
     */
    public record Delta(
            long from, Instant since, long sequence, Instant asOf, List<Change> changes, List<Suspect> suspects) {}

    private final ChangeSteps steps;
    private final AuditLog log;

    Changes(ChangeSteps steps, AuditLog log) {
        this.steps = steps;
        this.log = log;
    }

    /**
     * Of the items of the scope, and of those of other features that they rest on.
     *
     * @param wanted keys of the items that count
     */
    public Delta between(Graph before, AsOf from, Graph after, AsOf to, Predicate<String> wanted) {
        List<Difference.ItemDifference> differences = Difference.between(before, after).stream()
                .filter(each -> wanted.test(each.key()))
                .toList();
        ChangeSteps.Found found = steps.of(after.product(), differences, from, to);
        List<Change> changes = differences.stream()
                .map(each -> change(each, before, after, found))
                .toList();
        Set<String> keys =
                differences.stream().map(Difference.ItemDifference::key).collect(Collectors.toSet());
        return new Delta(
                from.sequence(),
                log.timeAt(from),
                to.sequence(),
                log.timeAt(to),
                changes,
                suspects(before, after, keys));
    }

    private static Change change(
            Difference.ItemDifference difference, Graph before, Graph after, ChangeSteps.Found found) {
        Row row = after.any(difference.key()) == null ? before.any(difference.key()) : after.any(difference.key());
        return new Change(
                difference.key(),
                difference.kind(),
                difference.feature(),
                row.title(),
                difference.before(),
                difference.after(),
                row.retired(),
                difference.fields(),
                found.of(difference.key()));
    }

    private static List<Suspect> suspects(Graph before, Graph after, Collection<String> moved) {
        List<Suspect> suspects = new ArrayList<>();
        Set<String> shared = SharedItems.of(after);
        Set<String> ours = after.all().map(Row::key).collect(Collectors.toCollection(() -> new HashSet<>(shared)));
        for (String key : moved) {
            for (Tie tie : after.to(key)) {
                Row near = after.valid(tie.from());
                // Of an item that several features share, only the links on the way to it are a matter of this one.
                boolean way = !shared.contains(key) || ours.contains(tie.from());
                if (near != null && way && isSuspect(after, tie) && !wasSuspect(before, tie)) {
                    int now = after.any(tie.to()).revision();
                    suspects.add(new Suspect(tie.from(), tie.relation().word(), tie.to(), tie.judged(), now));
                }
            }
        }
        suspects.sort(java.util.Comparator.comparing(Suspect::to).thenComparing(Suspect::from));
        return suspects;
    }

    private static boolean isSuspect(Graph graph, Tie tie) {
        return graph.statusOf(tie).equals("suspect");
    }

    private static boolean wasSuspect(Graph before, Tie tie) {
        return before.from(tie.from()).stream()
                .filter(each -> each.relation() == tie.relation() && each.to().equals(tie.to()))
                .anyMatch(each -> isSuspect(before, each));
    }
}
