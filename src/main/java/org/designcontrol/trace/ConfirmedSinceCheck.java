package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Privacy assessments that are older than the classification of their feature and contradict it. What privacy answers
 * after the classification, knowing it, may depart from it: that is a judgement, and stays.
 */
@Component
class ConfirmedSinceCheck implements Check {

    /** Duties among the answers of the table about the GDPR, and the field of the assessment about each. */
    private static final Map<String, String> DUTIES = Map.of(
            "GDPR", "gdpr",
            "ARTICLE_9", "sensitive",
            "DPIA", "dpia",
            "ARTICLE_22", "automated",
            "CHAPTER_V", "transfer");

    private static final Map<String, String> ROLES = Map.of(
            "COVERED_ENTITY", "covered entity",
            "BUSINESS_ASSOCIATE", "business associate",
            "FTC_BREACH_RULE", "FTC breach rule",
            "NONE", "none");

    @Override
    public String name() {
        return "confirmed-since@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule).flatMap(assessment -> {
            Row classified = graph.valid(Kind.CLASSIFICATION.documentOf(assessment.feature()));
            if (classified == null || !isOlder(assessment, classified)) {
                return Stream.empty();
            }
            List<String> contradictions = contradictions(assessment, classified);
            return contradictions.isEmpty()
                    ? Stream.empty()
                    : Stream.of(rule.about(assessment, String.join(", ", contradictions)));
        });
    }

    private static boolean isOlder(Row assessment, Row classified) {
        return assessment.issued() != null && classified.issued() != null && assessment.issued() < classified.issued();
    }

    private static List<String> contradictions(Row assessment, Row classified) {
        List<String> found = new ArrayList<>();
        String role = ROLES.get(classified.text("hipaa"));
        String answered = assessment.text("hipaaRole");
        if (role != null && !answered.isEmpty() && !role.equals(answered)) {
            found.add("role under the law of the US: " + answered + ", now " + role);
        }
        Object duties = classified.fields().get("gdpr");
        if (duties instanceof Collection<?> now && !now.isEmpty()) {
            DUTIES.keySet().stream().sorted().forEach(duty -> {
                String then = yesNo(assessment, DUTIES.get(duty));
                String today = now.contains(duty) ? "yes" : "no";
                if (!then.equals(today)) {
                    found.add(DUTIES.get(duty) + ": " + then + ", now " + today);
                }
            });
        }
        return found;
    }

    /** What was not asked did not apply. */
    private static String yesNo(Row assessment, String field) {
        Object value = assessment.fields().get(field);
        return Boolean.TRUE.equals(value) || "yes".equals(value) ? "yes" : "no";
    }
}
