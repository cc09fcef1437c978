package org.designcontrol.trace;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * The features whose rows a task may write, and which of them a new row belongs to. A task of a release is about several:
 * a hazard of one of them must not be looked for, judged and launched with another.
 */
final class Homes {

    private final RecordTask task;
    private final Collection<String> features;

    /** @param features each is locked */
    Homes(RecordTask task, Collection<String> features) {
        this.task = task;
        this.features = features;
    }

    boolean contains(String feature) {
        return features.contains(feature);
    }

    /**
     * The home of a new row: the one that was chosen; otherwise the only one of these features that its links lead to;
     * otherwise that of the task.
     *
     * @param beside links that are written together with the row
     * @param featureOf the home of an item that is known; null of one that is not
     * @throws Refused 422 when another feature was chosen
     */
    String of(ItemWrite row, List<LinkWrite> beside, Function<String, String> featureOf) {
        if (row.feature() != null) {
            requireOneOfThese(row.feature());
            return row.feature();
        }
        if (features.size() == 1) {
            return task.feature();
        }
        Stream<String> own =
                row.links() == null ? Stream.empty() : row.links().stream().map(ItemWrite.LinkTo::to);
        Stream<String> later = beside.stream().filter(link -> !link.remove()).map(LinkWrite::to);
        Set<String> linked = Stream.concat(own, later)
                .map(featureOf)
                .filter(Objects::nonNull)
                .filter(features::contains)
                .collect(Collectors.toSet());
        return linked.size() == 1 ? linked.iterator().next() : task.feature();
    }

    /** An item stays where it began. */
    void requireSame(Item item, String asked) {
        if (asked != null && !asked.equals(item.feature())) {
            throw refusal(item.key() + " belongs to " + item.feature() + " and stays there.");
        }
    }

    private void requireOneOfThese(String feature) {
        if (!features.contains(feature)) {
            throw refusal("\"" + task.name() + "\" writes rows of " + String.join(", ", features) + ", and none of "
                    + feature + ".");
        }
    }

    private static Refused refusal(String reason) {
        return Refused.unprocessable(reason, List.of(new Problem(null, null, "feature", null, reason)));
    }
}
