package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.workflow.TableFile.Line;

/** What holds of the questions of every table: who has to find something out is asked for what is open, and nobody else. */
final class TableQuestions {

    /** Answers that leave something to be found out; the full track is taken for its own sake too. */
    private static final Set<String> OPEN = Set.of(ClassificationTables.MANUAL, "unknown");

    private static final Set<String> FOR_ITS_OWN_SAKE_TOO = Set.of("full");

    private TableQuestions() {}

    /** @return what is wrong with the questions of the table, in words */
    static List<String> wrong(TableFile file) {
        List<String> wrong = new ArrayList<>();
        int at = List.copyOf(file.outputs().keySet()).indexOf(ClassificationTables.Answer.QUESTION);
        Map<String, String> asked = new HashMap<>();
        for (Line rule : at < 0 ? List.<Line>of() : file.rules()) {
            String question = rule.answers().get(at);
            String fact = fact(file, rule);
            boolean both = FOR_ITS_OWN_SAKE_TOO.contains(rule.answers().get(0));
            boolean open = OPEN.contains(rule.answers().get(0)) || both && !fact.equals(rule.id());
            if (open && !question.contains("?")) wrong.add(rule.id() + " is open and asks nothing");
            if (question.isEmpty()) continue;
            if (!open) wrong.add(rule.id() + " asks what is not open");
            String other = asked.putIfAbsent(question, fact);
            if (other != null && !other.equals(fact)) {
                wrong.add("One question is asked for " + other + " and, by " + rule.id() + ", for " + fact);
            }
        }
        return wrong;
    }

    /**
     * What the rule is about that asks: the last fact that it finds unknown, since those before it only say that the
     * rule is asked at all. Without any, the rule itself.
     */
    static String fact(TableFile file, Line rule) {
        List<String> facts = List.copyOf(file.inputs().keySet());
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (!rule.cells().get(i).isEmpty() && rule.fits(i, null)) return facts.get(i);
        }
        return rule.id();
    }
}
