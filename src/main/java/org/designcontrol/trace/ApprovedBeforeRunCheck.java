package org.designcontrol.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A run whose protocol was not approved, as it reads now, when the run was recorded (ISO 13485:2016 7.3.6). A run is
 * recorded with its first result; links that are made or looked at later do not move it. A gate approves what is in its
 * baseline. Between gates, or on a track without a gate there, somebody approves it who wrote none of its words:
 * {@code fields} hold that answer, and whoever takes it back has not approved. A protocol that does not exist is another
 * rule's matter.
 */
@Component
class ApprovedBeforeRunCheck implements Check {

    private static final String RESULT = "result";
    private static final Set<String> YES = Set.of("yes", "true");

    @Override
    public String name() {
        return "approved-before-run@2";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(row -> graph.from(row.key()).stream()
                .filter(rule::counts)
                .filter(tie -> {
                    Row protocol = graph.valid(tie.to());
                    return protocol != null
                            && !isApproved(rule.fields(), graph.saidBy(protocol), recorded(row, tie, graph));
                })
                .map(tie -> rule.about(row, tie.to())));
    }

    /** Of what has no result yet, nobody knows more than when it was linked. */
    private static long recorded(Row run, Tie tie, Graph graph) {
        if (run.text(RESULT).isBlank()) {
            return tie.began();
        }
        if (run.revision() == 1) {
            return run.began();
        }
        return graph.saidBy(run).stream()
                .filter(one -> one.fields().get(RESULT) instanceof String result && !result.isBlank())
                .mapToLong(Said::began)
                .findFirst()
                .orElse(run.began());
    }

    private static boolean isApproved(List<String> answers, List<Said> said, long run) {
        List<Said> before = said.stream().filter(one -> one.began() < run).toList();
        Map<String, Object> now = said.get(said.size() - 1).without(answers);
        List<Said> asNow = IntStream.range(0, before.size())
                .mapToObj(i -> before.get(before.size() - 1 - i))
                .takeWhile(one -> one.without(answers).equals(now))
                .toList();
        if (asNow.isEmpty()) {
            return false;
        }
        Said last = asNow.get(0);
        boolean takenBack = answers.stream().anyMatch(answer -> isAnswered(last, answer) && !isYes(last, answer));
        Set<String> writers = writers(answers, before);
        return (takenBack ? Stream.of(last) : asNow.stream())
                        .anyMatch(one -> one.approved() != null && one.approved() < run)
                || asNow.stream()
                        .takeWhile(one -> answers.stream().anyMatch(answer -> isYes(one, answer)))
                        .anyMatch(one -> !writers.contains(one.author()));
    }

    /** Whoever wrote a word of it, and did not only answer. */
    private static Set<String> writers(List<String> answers, List<Said> said) {
        Set<String> writers = new HashSet<>();
        Map<String, Object> before = null;
        for (Said one : said) {
            Map<String, Object> words = one.without(answers);
            if (!words.equals(before)) {
                writers.add(one.author());
            }
            before = words;
        }
        return writers;
    }

    private static boolean isYes(Said said, String answer) {
        return YES.contains(String.valueOf(said.fields().get(answer)));
    }

    private static boolean isAnswered(Said said, String answer) {
        Object given = said.fields().get(answer);
        return given != null && !String.valueOf(given).isBlank();
    }
}
