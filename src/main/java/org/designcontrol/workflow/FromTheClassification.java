package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.designcontrol.trace.Row;

/**
 * What the tables answered about privacy, security and models, as the fields of the plans ask it. What the tables left
 * open is {@code unknown} or {@code yes}: nobody is spared a question because nobody knew.
 */
final class FromTheClassification {

    private static final String UNKNOWN = "unknown";

    private static final Map<String, String> ROLES = Map.of(
            "COVERED_ENTITY",
            "covered entity",
            "BUSINESS_ASSOCIATE",
            "business associate",
            "FTC_BREACH_RULE",
            "FTC breach rule",
            "NONE",
            "none",
            ClassificationTables.MANUAL,
            UNKNOWN);

    private static final Map<String, Function<Row, String>> ANSWERS = Map.of(
            "hipaa-role", row -> ROLES.getOrDefault(row.text("hipaa"), UNKNOWN),
            "gdpr-applies", row -> duty(row, "GDPR"),
            "gdpr-article-9", row -> duty(row, "ARTICLE_9"),
            "gdpr-dpia", row -> duty(row, "DPIA"),
            "gdpr-article-22", row -> duty(row, "ARTICLE_22"),
            "gdpr-chapter-v", row -> duty(row, "CHAPTER_V"),
            "ai-act-high-risk", row -> Set.of("NONE", "TRANSPARENCY").contains(row.text("aiAct")) ? "no" : "yes",
            "cyber-device", row -> settled(row, "cyberDevice"),
            "change-control-plan", row -> settled(row, "pccp").equals("no") ? "no" : "yes",
            "change-control-plan-without-a-model",
                    row -> settled(row, "pccp").equals("no")
                                    || row.text("aiModel").equals("yes")
                            ? "no"
                            : "yes");

    static final Set<String> NAMES = ANSWERS.keySet();

    private FromTheClassification() {}

    /** @param name one of {@link #NAMES} */
    static String answer(String name, Row classification) {
        return ANSWERS.get(name).apply(classification);
    }

    private static String duty(Row row, String duty) {
        List<String> duties = Facts.list(row.fields().get("gdpr"));
        return duties.isEmpty() || duties.contains(duty) ? "yes" : "no";
    }

    private static String settled(Row row, String field) {
        String answer = row.text(field);
        return Set.of("yes", "no").contains(answer) ? answer : UNKNOWN;
    }
}
