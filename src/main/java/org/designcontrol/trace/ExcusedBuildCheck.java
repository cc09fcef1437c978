package org.designcontrol.trace;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * As {@link ReleaseBuildCheck}, and the field of the transfer excuses what was shown on a build that it names, and nothing
 * else: one sentence about the last build says nothing of what was tested a year ago.
 */
@Component
class ExcusedBuildCheck implements Check {

    @Override
    public String name() {
        return "shown-on-release-build@3";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> {
            Row transfer = SharedDocuments.about(row, Kind.TRANSFER, graph)
                    .max(Comparator.comparingLong(Row::began))
                    .orElse(null);
            List<String> builds = transfer == null ? List.of() : ReleaseBuildCheck.builds(rule, row, graph);
            boolean shown = builds.isEmpty()
                    || builds.stream()
                            .anyMatch(build -> ReleaseBuildCheck.isReleased(transfer, build)
                                    || rule.fields().stream().anyMatch(field -> names(transfer.text(field), build)));
            return shown
                    ? Stream.empty()
                    : Stream.of(rule.about(
                            row, String.join(", ", builds.stream().distinct().toList())));
        });
    }

    /** 1.4 is not named where 1.4.0 is, nor where 1.4-rc1 is; what names no build can be named by nothing. */
    private static boolean names(String rationale, String build) {
        return !build.isEmpty()
                && Pattern.compile("(?i)(?<![\\w.])" + Pattern.quote(build) + "(?![\\w]|[.+-]\\w)")
                        .matcher(rationale)
                        .find();
    }
}
