package org.designcontrol.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A run whose protocol nobody had approved, as it reads now, before the run was recorded (ISO 13485:2016 7.3.6). A gate
 * approves what is in its baseline. Between gates, or on a track without a gate there, somebody approves it who wrote
 * none of its words: {@code fields} hold that answer. A protocol that does not exist is another rule's matter.
 */
@Component
class ApprovedBeforeRunCheck implements Check {

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
                    return protocol != null && !isApproved(rule.fields(), graph.saidBy(protocol), tie.began());
                })
                .map(tie -> rule.about(row, tie.to())));
    }

    private static boolean isApproved(List<String> answers, List<Said> said, long run) {
        Map<String, Object> now = said.get(said.size() - 1).without(answers);
        Set<String> writers = writers(answers, said);
        return said.stream()
                .filter(one -> one.without(answers).equals(now))
                .anyMatch(one -> one.approved() != null && one.approved() < run
                        || one.began() < run
                                && !writers.contains(one.author())
                                && answers.stream().anyMatch(answer -> isYes(one.fields(), answer)));
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

    private static boolean isYes(Map<String, Object> fields, String answer) {
        return YES.contains(String.valueOf(fields.get(answer)));
    }
}
