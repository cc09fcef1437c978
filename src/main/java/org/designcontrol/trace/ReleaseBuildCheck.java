package org.designcontrol.trace;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was shown only on other builds than the one that is released. The transfer names that one, for every feature of a
 * release that goes together; as long as there is
 * none, nothing is released. It is excused by the field of the transfer that the rule names.
 */
@Component
class ReleaseBuildCheck implements Check {

    private static final String RELEASE_BUILD = "releaseBuild";
    private static final String BUILD = "build";

    @Override
    public String name() {
        return "shown-on-release-build@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        // Of several transfers the one that was written last.
        return judge(rule, graph, row -> SharedDocuments.about(row, Kind.TRANSFER, graph)
                .max(Comparator.comparingLong(Row::began))
                .orElse(null));
    }

    static Stream<Gap> judge(GapRule rule, Graph graph, Function<Row, Row> transferOf) {
        return graph.about(rule).flatMap(row -> {
            Row transfer = transferOf.apply(row);
            if (transfer == null
                    || rule.fields().stream()
                            .anyMatch(excuse -> !transfer.text(excuse).isBlank())) {
                return Stream.empty();
            }
            List<String> builds = builds(rule, row, graph);
            boolean elsewhere = !builds.isEmpty() && builds.stream().noneMatch(build -> isReleased(transfer, build));
            return elsewhere ? Stream.of(rule.about(row, String.join(", ", builds))) : Stream.empty();
        });
    }

    /** On which builds the row was shown. */
    static List<String> builds(GapRule rule, Row row, Graph graph) {
        return graph.to(row.key()).stream()
                .filter(rule::counts)
                .map(tie -> graph.valid(tie.from()))
                .filter(other -> other != null && rule.accepts(other))
                .map(other -> other.text(BUILD).strip())
                .toList();
    }

    /** The release may say more behind its version: {@code 1.4.0 sha256:…}. */
    static boolean isReleased(Row transfer, String build) {
        String release = transfer.text(RELEASE_BUILD).strip();
        return release.equals(build) || release.startsWith(build + " ");
    }
}
